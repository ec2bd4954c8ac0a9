// SPDX-License-Identifier: EUPL-1.2
/* Everyone's phenomena: the same list in every phase, with another rail. */
import { useSignal } from '@preact/signals';
import type { Announcer } from '../a11y/announcer';
import { common } from '../i18n/common';
import { roomText } from '../i18n/room';
import type { Live } from '../session/live';
import { byVoices, byVotes, type Order, type Placed, shuffledBy } from '../session/order';

import { onOf } from '../session/sender';
import { Card, textId } from '../ui/card';
import { ChatIcon, CheckIcon, SameIcon, UpIcon } from '../ui/icons';
import { Segmented } from '../ui/segmented';
import { StableList } from '../ui/stable-list';
import { RailButton, RailTally } from '../ui/vote';
import type { Stay } from './visit';

interface ListProps {
	stay: Stay;
	announcer: Announcer;
	openThread: (id: number) => void;
}

type View = 'all' | 'own' | 'voted' | 'votes' | 'voices';

export function PhenomenaList({ stay, announcer, openThread }: ListProps) {
	const { live, seat } = stay;
	const room = live.room.value;
	const chosen = useSignal<View>('all');
	const options = optionsOf(live);
	const view = options.some(([option]) => option === chosen.value)
		? chosen.value
		: (options[0]?.[0] ?? 'all');
	const wanted = () => idsOf(live, view, orderOf(view, seat.secret));
	const revealed = room.tallies.size > 0;
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
				{common.value.phenomenaCount(room.phenomena.size)}
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
	const mine = live.mine.value;
	const own = [...mine.posts.keys()].filter((id) => room.phenomena.has(id)).length;
	if (room.tallies.size > 0) {
		return [
			['votes', roomText.value.mostVotes],
			['voices', roomText.value.mostVoices],
			['own', roomText.value.mineOnly(own)],
		];
	}
	const all = ['all', roomText.value.all(room.phenomena.size)] as const;
	if (!live.may('vote')) return [all, ['own', roomText.value.mineOnly(own)]];
	const voted = [...mine.votes.values()].filter((dots) => dots > 0).length;
	return [all, ['voted', roomText.value.votedOnly(voted)]];
}

function orderOf(view: View, seed: string): Order {
	if (view === 'votes') return byVotes;
	return view === 'voices' ? byVoices : shuffledBy(seed);
}

function idsOf(live: Live, view: View, order: Order): readonly number[] {
	const room = live.room.value;
	const mine = live.mine.value;
	const belongs = (id: number) => {
		if (view === 'own') return mine.posts.has(id);
		return view !== 'voted' || (mine.votes.get(id) ?? 0) > 0;
	};
	const placed = [...room.phenomena.values()]
		.filter((phenomenon) => belongs(phenomenon.id))
		.map((phenomenon): Placed => ({ phenomenon, tally: room.tallies.get(phenomenon.id) }));
	/* What is spoken of stands on top, for whoever comes to the page now. */
	const rank = ({ phenomenon }: Placed) => (phenomenon.id === room.spotlight ? 0 : 1);
	return placed
		.sort((a, b) => rank(a) - rank(b) || order(a, b))
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
	const own = live.mine.value.posts.has(id);
	const voiceInMeta = live.may('voice') && (tally !== undefined || live.may('vote'));
	return (
		<Card
			phenomenon={phenomenon}
			spotlight={room.spotlight === id}
			rail={<Rail id={id} live={live} announcer={announcer} />}
			meta={
				<>
					{(voiceInMeta || tally) && <Voice id={id} live={live} />}
					<Talk id={id} live={live} openThread={openThread} />
					<OnItsWay id={id} live={live} />
					{own && <span class="badge badge--brand">{roomText.value.ownPost}</span>}
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

/* A vote is set, never added: pressed again it is taken back. */
function VoteRail({ id, live, announcer }: { id: number; live: Live; announcer: Announcer }) {
	const each = live.room.value.welcome?.template.dots_each ?? 1;
	const voted = live.voted(id).value;
	const left = live.mine.value.dotsLeft;
	const spent = voted === 0 && left <= 0;
	const press = () => {
		if (spent) announcer.say(roomText.value.dotsSpent);
		else void live.say({ t: 'vote', on: id, dots: voted < each && left > 0 ? voted + 1 : 0 });
	};
	const shown = voted > 1 ? roomText.value.votedMany(voted) : roomText.value.voted;
	return (
		<RailButton
			describedBy={textId(id)}
			pressed={voted > 0}
			name={roomText.value.vote}
			shown={voted > 0 ? shown : roomText.value.vote}
			icon={<UpIcon />}
			disabled={spent}
			press={press}
		/>
	);
}

/** To others' phenomena alone: one's own is met by oneself already. */
function canVoice(live: Live, id: number): boolean {
	return live.may('voice') && !live.mine.value.posts.has(id);
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

/** The dots that are left, as dots and in words. */
export function Dots({ live, panel = false }: { live: Live; panel?: boolean }) {
	const { dots = 0, dots_each = 1 } = live.room.value.welcome?.template ?? {};
	const left = Math.max(0, live.mine.value.dotsLeft);
	const row = (
		<p class="dots">
			<span class="dots__d" aria-hidden="true">
				{Array.from({ length: dots }, (_, index) => (
					<i key={index} class={index < left ? '' : 'used'} />
				))}
			</span>
			<strong class="num">{roomText.value.dotsLeft(left, dots)}</strong>
		</p>
	);
	if (!panel) return row;
	return (
		<section class="panel box hide-s" aria-labelledby="dots">
			<h2 id="dots">{roomText.value.dotsTitle}</h2>
			{row}
			<p class="muted small">{roomText.value.dotsRule(dots_each)}</p>
		</section>
	);
}
