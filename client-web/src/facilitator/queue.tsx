// SPDX-License-Identifier: EUPL-1.2
/* What waits for approval: nobody else sees it before; a refusal is told its author. */
import { common } from '../i18n/common';
import { moderation } from '../i18n/moderation';
import { Button } from '../ui/button';
import { Author, PhenomenonText, textId } from '../ui/card';
import { CheckIcon } from '../ui/icons';
import { Tags } from '../ui/tags';
import { approve, refuse } from './acts';
import type { Desk } from './desk';
import { Menu } from './menu';
import { phenomenonName } from './phenomenon';
import { idsInQueue } from './sorting';

export function Queue({ desk }: { desk: Desk }) {
	const t = moderation.value;
	const { waiting, refused } = idsInQueue(desk.live.room.value);
	if (waiting.length === 0 && refused.length === 0) return null;
	return (
		<section class="queue queue--ask" aria-labelledby="queue-title">
			<div class="queue__h">
				<h3 id="queue-title" tabIndex={-1}>
					{t.queue} <span class="badge badge--warn num">{waiting.length}</span>
				</h3>
				<p class="small muted">{waiting.length > 0 ? t.queueHint : t.queueEmpty}</p>
			</div>
			<ul aria-label={t.queue}>
				{waiting.map((id) => (
					<Waiting key={id} desk={desk} id={id} />
				))}
			</ul>
			{refused.length > 0 && (
				<details class="more">
					<summary>{t.refusedCount(refused.length)}</summary>
					<ul class="more__in">
						{refused.map((id) => (
							<Waiting key={id} desk={desk} id={id} />
						))}
					</ul>
				</details>
			)}
		</section>
	);
}

function Waiting({ desk, id }: { desk: Desk; id: number }) {
	const t = moderation.value;
	const phenomenon = desk.live.phenomenon(id).value;
	if (!phenomenon) return null;
	const { reason, refused } = phenomenon;
	return (
		<li class="panel q" data-thing={id}>
			{refused && (
				<p class="badge badge--no">{reason ? t.refusedBecause(reason) : t.refused}</p>
			)}
			{phenomenon.redacted && <p class="badge badge--plain">{common.value.redacted}</p>}
			<h4 class="q__t" id={textId(id)} tabIndex={-1}>
				<PhenomenonText phenomenon={phenomenon} />
			</h4>
			<Author by={phenomenon.by} />
			<Tags tags={phenomenon.tags} free={phenomenon.free} />
			<div class="q__a">
				<Button
					look="primary"
					small
					aria-describedby={textId(id)}
					onClick={() => approve(desk, id)}
				>
					<CheckIcon /> {t.approve}
				</Button>
				{!refused && (
					<Button
						look="bare"
						small
						aria-describedby={textId(id)}
						onClick={() => refuse(desk, id)}
					>
						{t.refuse}
					</Button>
				)}
				<Menu desk={desk} thing={phenomenon} name={phenomenonName(phenomenon)} />
			</div>
		</li>
	);
}
