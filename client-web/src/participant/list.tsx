// SPDX-License-Identifier: EUPL-1.2
/* Everyone's phenomena: the same list in every phase, with another rail. */
import { useSignal } from '@preact/signals';
import type { Announcer } from '../a11y/announcer';
import { common } from '../i18n/common';
import { roomText } from '../i18n/room';
import type { Live } from '../session/live';
import { byDraw, byVoices, byVotes, type Order, type Placed, placedIn } from '../session/order';
import { asleepOn, idsOf, threadsIn } from '../session/room';

import { onOf } from '../session/sender';
import { Card, textId } from '../ui/card';
import { CheckIcon } from '../ui/icons';
import { Members } from '../ui/members';
import { ChatIcon, LockIcon, SameIcon } from '../ui/more-icons';
import { Segmented } from '../ui/segmented';
import { StableList } from '../ui/stable-list';
import { RailButton, RailTally } from '../ui/vote';
import type { Stay } from './visit';
import { VoteRail } from './voting';

interface ListProps {
	stay: Stay;
	announcer: Announcer;
	openThread: (id: number) => void;
}

type View = 'all' | 'own' | 'voted' | 'votes' | 'voices';

export function PhenomenaList({ stay, announcer, openThread }: ListProps) {
	const { live } = stay;
	const room = live.room.value;
	const chosen = useSignal<View>('all');
	const options = optionsOf(live);
	const view = options.some(([option]) => option === chosen.value)
		? chosen.value
		: (options[0]?.[0] ?? 'all');
	const wanted = () => shownIds(live, view, orderOf(view));
	const revealed = room.tallies.size > 0;
	const count = threadsIn(room).length;
	return (
		<>
			<div class="bar">
				<Segmented
					name={revealed ? roomText.value.order : roomText.value.show}
					value={view}
					options={options}
					choose={(next) => {
						chosen.value = next;
					}}
				/>
				{live.may('vote') && (
					<p class="muted num voted">
						{roomText.value.haveVoted(room.counts.voted, live.present.value.present)}
					</p>
				)}
			</div>
			<h2 class="sr" id="phenomena" tabIndex={-1}>
				{common.value.phenomenaCount(count)}
			</h2>
			<StableList
				wanted={wanted}
				orderKey={`${view} ${revealed}`}
				label={common.value.phenomena}
				item={(id) => (
					<Item id={id} live={live} announcer={announcer} openThread={openThread} />
				)}
				empty={
					<p class="muted">
						{room.phenomena.size > 0
							? roomText.value.filterEmpty
							: roomText.value.listEmpty}
					</p>
				}
			/>
		</>
	);
}

function optionsOf(live: Live): readonly (readonly [View, string])[] {
	const room = live.room.value;
	const own = threadsIn(room).filter(({ id }) => isOwn(live, id)).length;
	if (room.tallies.size > 0) {
		return [
			['votes', roomText.value.mostVotes],
			['voices', roomText.value.mostVoices],
			['own', roomText.value.mineOnly(own)],
		];
	}
	const all = ['all', roomText.value.all(threadsIn(room).length)] as const;
	if (!live.may('vote')) return [all, ['own', roomText.value.mineOnly(own)]];
	const voted = threadsIn(room).filter(({ id }) => live.voted(id).value > 0).length;
	return [all, ['voted', roomText.value.votedOnly(voted)]];
}

function orderOf(view: View): Order {
	if (view === 'votes') return byVotes;
	return view === 'voices' ? byVoices : byDraw;
}

/** A thread is one's own if one wrote any of what is in it. */
function isOwn(live: Live, thread: number): boolean {
	const { posts } = live.mine.value;
	return idsOf(live.room.value, thread).some((id) => posts.has(id));
}

function shownIds(live: Live, view: View, order: Order): readonly number[] {
	const room = live.room.value;
	const belongs = ({ phenomenon: { id } }: Placed) => {
		if (view === 'own') return isOwn(live, id);
		return view !== 'voted' || live.voted(id).value > 0;
	};
	/* What is spoken of stands on top, for whoever comes to the page now. */
	const rank = ({ phenomenon }: Placed) => (phenomenon.id === room.spotlight ? 0 : 1);
	return placedIn(room, (a, b) => rank(a) - rank(b) || order(a, b))
		.filter(belongs)
		.map(({ phenomenon }) => phenomenon.id);
}

interface ItemProps {
	id: number;
	live: Live;
	announcer: Announcer;
	openThread: (id: number) => void;
}

function Item({ id, live, announcer, openThread }: ItemProps) {
	const phenomenon = live.phenomenon(id).value;
	if (!phenomenon) return null;
	const room = live.room.value;
	const tally = live.tally(id).value;
	const own = isOwn(live, id);
	const voiceInMeta = live.may('voice') && (tally !== undefined || live.may('vote'));
	return (
		<Card
			phenomenon={phenomenon}
			spotlight={room.spotlight === id}
			rail={<Rail id={id} live={live} announcer={announcer} />}
			meta={
				<>
					<Members live={live} id={id} />
					{(voiceInMeta || tally) && <Voice id={id} live={live} />}
					<Talk id={id} live={live} openThread={openThread} />
					<OnItsWay id={id} live={live} />
					{own && <span class="badge badge--brand">{roomText.value.ownPost}</span>}
					<Marks live={live} id={id} />
				</>
			}
		/>
	);
}

function Rail({ id, live, announcer }: { id: number; live: Live; announcer: Announcer }) {
	const tally = live.tally(id).value;
	if (tally) {
		return (
			<RailTally
				votes={tally.votes}
				rounds={tally.rounds}
				mine={live.voted(id).value > 0}
				own={roomText.value.votedOwn}
			/>
		);
	}
	if (live.may('vote')) return <VoteRail id={id} live={live} announcer={announcer} />;
	if (!canVoice(live, id)) return null;
	const voiced = live.voiced(id).value;
	return (
		<RailButton
			describedBy={textId(id)}
			pressed={voiced}
			name={roomText.value.voice}
			icon={<SameIcon />}
			press={() => void live.say({ t: 'voice', on: id, set: !voiced })}
		/>
	);
}

/** What a reader has to know of a thread before she acts on it. */
export function Marks({ live, id }: { live: Live; id: number }) {
	const phenomenon = live.phenomenon(id).value;
	const asleep = asleepOn(live.room.value, live.mine.value, id);
	return (
		<>
			{phenomenon?.locked && (
				<span class="badge badge--plain">
					<LockIcon /> {common.value.locked}
				</span>
			)}
			{phenomenon?.redacted && (
				<span class="badge badge--plain">{common.value.redacted}</span>
			)}
			{asleep > 0 && <span class="badge badge--warn">{roomText.value.asleep(asleep)}</span>}
		</>
	);
}

/** To others' phenomena alone: one's own is met by oneself already. */
function canVoice(live: Live, id: number): boolean {
	const locked = live.phenomenon(id).value?.locked ?? false;
	return live.may('voice') && !locked && !live.mine.value.posts.has(id);
}

export function Voice({ id, live, quiet }: { id: number; live: Live; quiet?: boolean }) {
	const tally = live.tally(id).value;
	const voiced = live.voiced(id).value;
	const label = tally ? common.value.voices(tally.voices) : roomText.value.voice;
	if (!canVoice(live, id)) {
		return tally ? <span class="card__fact num">{label}</span> : null;
	}
	return (
		<button
			type="button"
			class={`btn ${quiet ? 'btn--quiet btn--s' : 'btn--bare'} voice`}
			aria-pressed={voiced}
			aria-describedby={textId(id)}
			onClick={() => void live.say({ t: 'voice', on: id, set: !voiced })}
		>
			{voiced ? <CheckIcon /> : <SameIcon />} <span class="num">{label}</span>
		</button>
	);
}

function Talk({ id, live, openThread }: Omit<ItemProps, 'announcer'>) {
	const count = live.talk(id).value.length;
	if (count === 0 && !live.may('comment') && !live.may('tag')) return null;
	return (
		<button
			type="button"
			class="btn btn--bare"
			aria-describedby={textId(id)}
			onClick={() => openThread(id)}
		>
			<ChatIcon />{' '}
			<span>{count > 0 ? common.value.comments(count) : roomText.value.comment}</span>
		</button>
	);
}

/** A press that has not arrived says so; on a good line it has, before this could be read. */
function OnItsWay({ id, live }: { id: number; live: Live }) {
	const waits = live.sender.pending.value.some(
		(one) => one.stage === 'waiting' && onOf(one.command) === id && !('text' in one.command),
	);
	if (!waits || live.line.value.is === 'open') return null;
	return <span class="badge badge--warn">{roomText.value.waitsForLine}</span>;
}
