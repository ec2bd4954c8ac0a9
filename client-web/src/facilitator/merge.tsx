// SPDX-License-Identifier: EUPL-1.2
/*
 * Two phenomena or more become one thread: which text names it, and what comes of the dots.  How
 * many people gave dots to more than one of them only the hub knows, so the sum is told as what
 * it is at least and at most.
 */
import { useSignal } from '@preact/signals';
import { focusSoon } from '../a11y/focus';
import { common } from '../i18n/common';
import { guardText } from '../i18n/guard';
import { moderation } from '../i18n/moderation';
import type { Phenomenon, Tally } from '../protocol/messages';
import { similarTo } from '../session/likeness';
import { byVotes } from '../session/order';
import { membersOf, type Room, threadOf } from '../session/room';
import { Button } from '../ui/button';
import { Card, PhenomenonText, textId } from '../ui/card';
import { Sheet } from '../ui/dialog';
import { CrossIcon } from '../ui/icons';
import { MergeIcon } from '../ui/more-icons';
import type { Desk } from './desk';
import { isTallied } from './sorting';

/** What the votes of a thread made of `tallies` come to: at least, and at most. */
export function votesOf(tallies: readonly (Tally | undefined)[]): { least: number; most: number } {
	const votes = tallies.map((tally) => tally?.votes ?? 0);
	return { least: Math.max(0, ...votes), most: votes.reduce((sum, one) => sum + one, 0) };
}

/** The selected by votes, then by number: the first is the one that names the thread at first. */
export function mergeable(room: Room, selected: readonly number[]): Phenomenon[] {
	return selected
		.flatMap((id) => room.phenomena.get(id) ?? [])
		.map((phenomenon) => ({ phenomenon, tally: room.tallies.get(phenomenon.id) }))
		.sort(byVotes)
		.map(({ phenomenon }) => phenomenon);
}

export function Merge({ desk }: { desk: Desk }) {
	const t = moderation.value;
	const room = desk.live.room.value;
	const parts = mergeable(room, desk.selection());
	const chosen = useSignal(parts[0]?.id ?? 0);
	const head = parts.find((one) => one.id === chosen.value) ?? parts[0];
	const close = () => {
		desk.question.value = undefined;
	};
	const go = async () => {
		if (!head || parts.length < 2) return;
		close();
		const others = parts.filter((one) => one !== head);
		const wishes = others.map(({ id }) => ({ t: 'merge', on: id, into: head.id }) as const);
		if (await desk.moderate(...wishes)) desk.selected.value = [];
		focusSoon(`#${textId(head.id)}`);
	};
	return (
		<Sheet titleId="merge-title" close={close} wide>
			<Head close={close} />
			<div class="sheet__b merge">
				<fieldset>
					<legend class="label">{t.mergeWhich}</legend>
					<div class="pick">
						{parts.map((part) => (
							<Choice
								key={part.id}
								desk={desk}
								part={part}
								checked={part === head}
								choose={() => {
									chosen.value = part.id;
								}}
							/>
						))}
					</div>
				</fieldset>
				<Alike desk={desk} parts={parts} />
				{head && parts.length > 1 && <Result desk={desk} head={head} parts={parts} />}
			</div>
			<footer class="sheet__f sheet__s">
				<p class="small muted">{t.mergeNote}</p>
				<div class="next__a">
					<Button onClick={close}>{common.value.cancel}</Button>
					<Button
						look="primary"
						aria-disabled={parts.length < 2 || undefined}
						onClick={() => void go()}
					>
						<MergeIcon /> {t.mergeDo}
					</Button>
				</div>
			</footer>
		</Sheet>
	);
}

function Head({ close }: { close: () => void }) {
	const t = moderation.value;
	return (
		<header class="sheet__h">
			<h2 id="merge-title" tabIndex={-1}>
				{t.mergeTitle}
			</h2>
			<Button look="bare" small onClick={close}>
				<CrossIcon /> {common.value.close}
			</Button>
		</header>
	);
}

interface ChoiceProps {
	desk: Desk;
	part: Phenomenon;
	checked: boolean;
	choose: () => void;
}

function Choice({ desk, part, checked, choose }: ChoiceProps) {
	const tally = desk.live.tally(part.id).value;
	const comments = desk.live.talk(part.id).value.length;
	const facts = [
		tally && common.value.votes(tally.votes),
		tally && common.value.voices(tally.voices),
		common.value.comments(comments),
	];
	return (
		<label class="pick__o">
			<input type="radio" name="merge-head" checked={checked} onChange={choose} />
			<span>
				<PhenomenonText phenomenon={part} />
				<span class="small muted num pick__m">{facts.filter(Boolean).join(' · ')}</span>
			</span>
		</label>
	);
}

const ALIKE_MOST = 3;

/** Threads that are like the selected ones; nothing is taken in by itself. */
export function alikeIn(room: Room, parts: readonly Phenomenon[]): Phenomenon[] {
	const found = parts.flatMap((part) => similarTo(room.phenomena, part, ALIKE_MOST + 1));
	const threads = [...new Set(found.map((id) => threadOf(room, id)))];
	return threads
		.flatMap((id) => room.phenomena.get(id) ?? [])
		.filter((one) => !parts.includes(one) && !one.hidden && !one.waiting && !one.refused)
		.slice(0, ALIKE_MOST);
}

function Alike({ desk, parts }: { desk: Desk; parts: readonly Phenomenon[] }) {
	const text = guardText.value;
	const alike = alikeIn(desk.live.room.value, parts);
	if (alike.length === 0) return null;
	const takeIn = ({ id }: Phenomenon) => {
		desk.select(id, true);
		focusSoon('#merge-title');
	};
	return (
		<section class="offer" aria-labelledby="merge-alike">
			<h3 class="offer__h" id="merge-alike">
				{text.mergeAlike}
			</h3>
			<ul>
				{alike.map((one) => (
					<li key={one.id}>
						<p>
							<PhenomenonText phenomenon={one} />
						</p>
						<p class="offer__a">
							<Button
								small
								aria-label={text.takeInThis(one.n)}
								onClick={() => takeIn(one)}
							>
								{text.takeIn}
							</Button>
						</p>
					</li>
				))}
			</ul>
		</section>
	);
}

interface ResultProps {
	desk: Desk;
	head: Phenomenon;
	parts: readonly Phenomenon[];
}

function Result({ desk, head, parts }: ResultProps) {
	const t = moderation.value;
	const room = desk.live.room.value;
	const inside = parts.flatMap((part) => {
		const own = membersOf(room, part.id);
		return part === head ? own : [part, ...own];
	});
	const { least, most } = votesOf(parts.map((part) => room.tallies.get(part.id)));
	const each = room.welcome?.template.dots_each ?? 1;
	return (
		<>
			<section class="result" aria-labelledby="merge-result">
				<h3 id="merge-result">{t.mergeResult}</h3>
				<Card
					phenomenon={{ ...head, id: 0 }}
					rail={isTallied(room) && <Range least={least} most={most} />}
					meta={
						<ul class="members small">
							{inside.map((one) => (
								<li key={one.id}>
									<PhenomenonText phenomenon={one} />
								</li>
							))}
						</ul>
					}
				/>
			</section>
			<section class="rule" aria-labelledby="merge-rule">
				<h3 id="merge-rule">{t.mergeRuleTitle}</h3>
				{isTallied(room) && (
					<table class="num">
						<caption class="sr">{t.mergeRuleTitle}</caption>
						<tbody>
							{parts.map((part) => (
								<tr key={part.id}>
									<th scope="row">{t.votesOf(part.n)}</th>
									<td>{room.tallies.get(part.id)?.votes ?? 0}</td>
								</tr>
							))}
							<tr class="rule__s">
								<th scope="row">{t.threadVotes}</th>
								<td>{t.range(least, most)}</td>
							</tr>
						</tbody>
					</table>
				)}
				<p>{t.mergeRule(each)}</p>
			</section>
		</>
	);
}

function Range({ least, most }: { least: number; most: number }) {
	return (
		<p class="vote vote--done">
			<span class="vote__n num">{moderation.value.range(least, most)}</span>{' '}
			<span class="vote__l">{common.value.votesUnit(most)}</span>
		</p>
	);
}
