// SPDX-License-Identifier: EUPL-1.2
/* All phenomena, hidden ones too, with what a facilitator can do to each. */
import { useComputed } from '@preact/signals';
import { useCallback } from 'preact/hooks';
import { focusSoon } from '../a11y/focus';
import { common } from '../i18n/common';
import { facilitator } from '../i18n/facilitator';
import { moderation } from '../i18n/moderation';
import type { Tally } from '../protocol/messages';
import type { Live } from '../session/live';
import { phaseNow } from '../session/room';
import { Button } from '../ui/button';
import { Author, PhenomenonText, textId } from '../ui/card';
import { Key } from '../ui/key-sheet';
import { Members } from '../ui/members';
import { ChatIcon, HideIcon, MergeIcon, SameIcon } from '../ui/more-icons';
import { Rounds } from '../ui/rounds';
import { Segmented } from '../ui/segmented';
import { StableList } from '../ui/stable-list';
import { Tags } from '../ui/tags';
import { merge } from './acts';
import type { Desk } from './desk';
import { KEYS } from './keys';
import { Menu } from './menu';
import { phenomenonName, Spotlight, States } from './phenomenon';
import { Queue } from './queue';
import { idsInOrder, isTallied, type OrderName, orderFor, ordersFor } from './sorting';

export function PhenomenonList({ desk }: { desk: Desk }) {
	const t = facilitator.value;
	const { live } = desk;
	/* Each value apart: the list is drawn anew when one of them changes, not with every frame. */
	const order = useComputed(() => orderFor(live.room.value, desk.order.value));
	const tallied = useComputed(() => isTallied(live.room.value)).value;
	const started = useComputed(() => (live.room.value.agenda?.phase ?? 0) > 0).value;
	const ids = useComputed(() => idsInOrder(live.room.value, order.value));
	const count = useComputed(() => ids.value.length).value;
	const orders = ordersFor(tallied);
	const wanted = useCallback(() => ids.value, [ids]);
	const item = useCallback((id: number) => <Row desk={desk} id={id} />, [desk]);
	return (
		<section
			class={`flist${desk.tab.value === 'phenomena' ? '' : ' not-phone'}`}
			id="phenomena"
			aria-labelledby="phenomena-title"
		>
			<div class="flist__h">
				<h2 id="phenomena-title" tabIndex={-1}>
					{common.value.phenomena} <span class="muted num">{count}</span>
				</h2>
				{count > 1 && (
					<Segmented<OrderName>
						name={t.order}
						value={order.value}
						options={orders.map((name) => [name, t.orders[name]] as const)}
						choose={(name) => {
							desk.order.value = name;
						}}
					/>
				)}
			</div>
			<Queue desk={desk} />
			<Voted live={live} />
			<StableList
				wanted={wanted}
				orderKey={order.value}
				label={common.value.phenomena}
				item={item}
				empty={<p class="panel box muted">{started ? t.none : t.noneYet}</p>}
			/>
			<ActionBar desk={desk} />
		</section>
	);
}

/** What is selected, and the one thing to do with it. */
function ActionBar({ desk }: { desk: Desk }) {
	const t = moderation.value;
	const count = desk.selection().length;
	if (count === 0) return null;
	const clear = () => {
		desk.selected.value = [];
		focusSoon('#phenomena-title');
	};
	return (
		<section class="actionbar" aria-label={t.selection}>
			<strong class="num">{t.selected(count)}</strong>
			<Button
				look="primary"
				small
				aria-disabled={count < 2 || undefined}
				onClick={() => merge(desk)}
			>
				<MergeIcon /> {t.merge} <Key of={KEYS.merge} />
			</Button>
			<Button small class="actionbar__q" onClick={clear}>
				{t.clear}
			</Button>
		</section>
	);
}

/** How many have voted, while nobody may see for what. */
function Voted({ live }: { live: Live }) {
	const t = facilitator.value;
	const room = live.room.value;
	if (!phaseNow(room)?.allows.includes('vote') || isTallied(room)) return null;
	const { voted } = room.counts;
	const of = Math.max(live.present.value.present, voted);
	return (
		<div class="panel meter">
			<div class="meter__t">
				<p>
					<strong class="num">{t.voted(voted, of)}</strong> {t.votedRest}
				</p>
				<p class="muted small">
					<HideIcon /> {t.blind}
				</p>
			</div>
			<svg
				class="meter__b"
				viewBox="0 0 260 10"
				preserveAspectRatio="none"
				aria-hidden="true"
			>
				<rect class="m0" width="260" height="10" />
				<rect class="m1" width={of ? (260 * voted) / of : 0} height="10" />
			</svg>
		</div>
	);
}

function Row({ desk, id }: { desk: Desk; id: number }) {
	const { live } = desk;
	const t = moderation.value;
	const phenomenon = live.phenomenon(id).value;
	const tallied = useComputed(() => isTallied(live.room.value)).value;
	const spot = useComputed(() => live.room.value.spotlight === id).value;
	const selected = useComputed(() => desk.selected.value.includes(id)).value;
	if (!phenomenon) return null;
	const tally = live.tally(id).value;
	const classes = ['row', tallied && 'row--tally', spot && 'row--spot', selected && 'row--sel'];
	if (phenomenon.hidden) classes.push('row--hidden');
	return (
		<article
			class={classes.filter(Boolean).join(' ')}
			aria-labelledby={textId(id)}
			data-thing={id}
		>
			<input
				type="checkbox"
				class="cb"
				aria-label={t.select(phenomenon.n)}
				checked={selected}
				onChange={(event) => desk.select(id, event.currentTarget.checked)}
			/>
			{tallied && <Votes tally={tally} />}
			<div class="row__b">
				<States phenomenon={phenomenon} spot={spot} />
				<h3 class="row__t" id={textId(id)} tabIndex={-1}>
					<PhenomenonText phenomenon={phenomenon} />
				</h3>
				<Author by={phenomenon.by} />
				<Members live={live} id={id} />
				<div class="row__m">
					<Tags tags={phenomenon.tags} free={phenomenon.free} />
					{tallied && (
						<p class="small muted num row__s">
							<SameIcon /> {common.value.voices(tally?.voices ?? 0)}
						</p>
					)}
					<OpenThread desk={desk} id={id} />
				</div>
			</div>
			<div class="row__a">
				<Spotlight desk={desk} phenomenon={phenomenon} spot={spot} />
				<Menu desk={desk} thing={phenomenon} name={phenomenonName(phenomenon)} />
			</div>
		</article>
	);
}

function Votes({ tally }: { tally: Tally | undefined }) {
	const votes = tally?.votes ?? 0;
	return (
		<div class="row__v num">
			<p>
				<strong>{votes}</strong>{' '}
				<span class="small muted">{common.value.votesUnit(votes)}</span>
			</p>
			<Rounds rounds={tally?.rounds} votes={votes} />
		</div>
	);
}

function OpenThread({ desk, id }: { desk: Desk; id: number }) {
	const comments = desk.live.talk(id).value.length;
	const open = () => {
		desk.thread.value = id;
	};
	return (
		<Button look="bare" small aria-describedby={textId(id)} onClick={open}>
			<ChatIcon /> {facilitator.value.openThread}
			{comments > 0 && <span class="num"> · {common.value.comments(comments)}</span>}
		</Button>
	);
}
