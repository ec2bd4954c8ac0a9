// SPDX-License-Identifier: EUPL-1.2
/* What one browser knows of a session: the room that all share, and what is one's own. */
import type {
	Act,
	Agenda,
	Comment,
	Counts,
	OwnComment,
	OwnPost,
	Phase,
	Phenomenon,
	Profession,
	Sight,
	Step,
	Tally,
	Welcome,
} from '../protocol/messages';

export interface Room {
	readonly welcome: Welcome | undefined;
	/** The last entry folded into what is shown; goes back to the hub as `since`. */
	readonly to: number;
	readonly agenda: Agenda | undefined;
	readonly phenomena: ReadonlyMap<number, Phenomenon>;
	readonly tallies: ReadonlyMap<number, Tally>;
	readonly comments: ReadonlyMap<number, Comment>;
	readonly steps: ReadonlyMap<number, Step>;
	/** The phenomenon that is spoken of; 0 is none. */
	readonly spotlight: number;
	readonly counts: Counts;
}

export interface Mine {
	readonly to: number;
	readonly posts: ReadonlyMap<number, OwnPost>;
	readonly comments: ReadonlyMap<number, OwnComment>;
	readonly voices: ReadonlyMap<number, boolean>;
	readonly votes: ReadonlyMap<number, number>;
	readonly tagged: ReadonlyMap<number, readonly string[]>;
	readonly dotsLeft: number;
	/** Dots that an unmerge left over the budget, by phenomenon: kept, not counted. */
	readonly asleep: ReadonlyMap<number, number>;
	/** A facilitator ended this seat's part: it may read, and sends nothing more. */
	readonly removed: boolean;
	/** One's number among the facilitators; 0 for a participant. */
	readonly facilitator: number;
	readonly name: string;
	readonly profession: Profession | '';
	readonly extraTime: boolean;
}

export const emptyRoom: Room = {
	welcome: undefined,
	to: 0,
	agenda: undefined,
	phenomena: new Map(),
	tallies: new Map(),
	comments: new Map(),
	steps: new Map(),
	spotlight: 0,
	counts: { phenomena: 0, voted: 0 },
};

export const emptyMine: Mine = {
	to: 0,
	posts: new Map(),
	comments: new Map(),
	voices: new Map(),
	votes: new Map(),
	tagged: new Map(),
	dotsLeft: 0,
	asleep: new Map(),
	removed: false,
	facilitator: 0,
	name: '',
	profession: '',
	extraTime: false,
};

/** The phase that the session is in; none before the first frame and after the close. */
export function phaseNow(room: Room): Phase | undefined {
	return room.welcome?.template.phases[room.agenda?.phase ?? -1];
}

export function isClosed(room: Room): boolean {
	return (room.agenda?.closed ?? 0) > 0;
}

/** The clock stands still; what may be done may still be done. */
export function isPaused(room: Room): boolean {
	return room.agenda?.paused ?? false;
}

/** An emergency: all is hidden and nobody but a facilitator may do anything. */
export function isFrozen(room: Room): boolean {
	return room.agenda?.frozen ?? false;
}

/** Does the phase whose sight rules show `what` to the floor? */
export function isShown(room: Room, what: Sight): boolean {
	return room.welcome?.template.phases[room.agenda?.shown ?? -1]?.floor.includes(what) ?? false;
}

/** Which round of voting it is; 1 unless a facilitator began another. */
export function roundNow(room: Room): number {
	return room.agenda?.round ?? 1;
}

/* --- threads: a phenomenon that was merged into another is shown inside it */

/** The phenomena that stand in the list: those that were merged into none. */
export function threadsIn(room: Room): Phenomenon[] {
	return [...room.phenomena.values()].filter((one) => !one.into);
}

/** Things by a key, grouped once for as long as the map is the same: each card asks for its own. */
function grouping<T>(keyOf: (thing: T) => number, order: (a: T, b: T) => number) {
	const made = new WeakMap<ReadonlyMap<number, T>, ReadonlyMap<number, readonly T[]>>();
	const none: readonly T[] = [];
	const group = (things: ReadonlyMap<number, T>) => {
		const groups = new Map<number, T[]>();
		for (const thing of [...things.values()].sort(order)) {
			const key = keyOf(thing);
			groups.set(key, groups.get(key) ?? []);
			groups.get(key)?.push(thing);
		}
		made.set(things, groups);
		return groups;
	};
	return (things: ReadonlyMap<number, T>, key: number) =>
		(made.get(things) ?? group(things)).get(key) ?? none;
}
const membersIn = grouping<Phenomenon>(
	(one) => one.into ?? 0,
	(a, b) => a.n - b.n,
);
const byId = (a: Comment, b: Comment) => a.id - b.id;
const commentsIn = grouping<Comment>((one) => one.on, byId);

/** What was merged into `thread`, in the order of the numbers. */
export function membersOf(room: Room, thread: number): readonly Phenomenon[] {
	return membersIn(room.phenomena, thread);
}

/** A thread's phenomena by id, its head first. */
export function idsOf(room: Room, thread: number): number[] {
	return [thread, ...membersOf(room, thread).map((one) => one.id)];
}

/** The thread that a phenomenon belongs to: itself, or what it was merged into. */
export function threadOf(room: Room, id: number): number {
	return room.phenomena.get(id)?.into ?? id;
}

/** May a participant do `what` now, grace included?  One with extra time may for longer. */
export function may(room: Room, what: Act, extraTime = false): boolean {
	const { agenda } = room;
	const allowed = (extraTime && agenda?.may_extra) || agenda?.may;
	return allowed?.includes(what) ?? false;
}

/** When the last open grace ends (hub ms); 0 when none is open. */
export function graceUntil(room: Room, extraTime = false): number {
	const ends = (room.agenda?.grace ?? []).map((grace) =>
		extraTime ? (grace.until_extra ?? grace.until) : grace.until,
	);
	return Math.max(0, ...ends);
}

/** The comments of a thread, those on what was merged into it too. */
export function commentsOn(room: Room, thread: number): readonly Comment[] {
	if (threadOf(room, thread) !== thread) return [];
	const [head, ...members] = idsOf(room, thread).map((id) => commentsIn(room.comments, id));
	return members.length ? [...(head ?? []), ...members.flat()].sort(byId) : (head ?? []);
}

/** One's dots in a thread: those on all its phenomena, at most what one may give to one. */
export function dotsOn(room: Room, mine: Mine, thread: number): number {
	const each = room.welcome?.template.dots_each ?? 1;
	const dots = idsOf(room, thread).map((id) => mine.votes.get(id) ?? 0);
	return Math.min(each, sumOf(dots));
}

/** How many of one's dots in a thread are kept but do not count. */
export function asleepOn(room: Room, mine: Mine, thread: number): number {
	return sumOf(idsOf(room, thread).map((id) => mine.asleep.get(id) ?? 0));
}

/** One's voice is a thread's if it is on any of its phenomena. */
export function hasVoice(room: Room, mine: Mine, thread: number): boolean {
	return idsOf(room, thread).some((id) => mine.voices.get(id));
}

function sumOf(numbers: readonly number[]): number {
	return numbers.reduce((sum, one) => sum + one, 0);
}

/** `12/3`: the third comment on phenomenon 12, as people on a call say it. */
export function commentNumber(room: Room, comment: Comment): string {
	return `${room.phenomena.get(comment.on)?.n ?? 0}/${comment.n}`;
}

/** Milliseconds left of the phase, and of the whole session, at `now` on the hub's clock. */
export interface TimeLeft {
	phase: number;
	whole: number;
	/** How much of the session's length is gone: where the ring's hand stands. */
	gone: number;
	untimed: boolean;
}

/** Does the phase's clock stand where it was? */
export function isStill(room: Room): boolean {
	return isPaused(room) || isFrozen(room);
}

/** Has the phase an end?  A paused one keeps what was left of it. */
export function isTimed(room: Room): boolean {
	const { ends = 0, left = 0 } = room.agenda ?? {};
	return ends > 0 || (isStill(room) && left > 0);
}

export function timeLeft(room: Room, now: number): TimeLeft {
	const phases = room.welcome?.template.phases ?? [];
	const index = room.agenda?.phase ?? 0;
	const total = lengthOf(phases);
	const later = lengthOf(phases.slice(index + 1));
	const untimed = !isTimed(room);
	if (untimed) {
		const left = lengthOf(phases.slice(index));
		return { phase: 0, whole: left, gone: total - left, untimed };
	}
	const ends = (room.agenda?.ends ?? 0) - now;
	const phase = isStill(room) ? (room.agenda?.left ?? 0) : Math.max(0, ends);
	const drawn = Math.min(phase, lengthOf(phases.slice(index, index + 1)));
	return { phase, whole: phase + later, gone: total - later - drawn, untimed };
}

function lengthOf(phases: readonly Phase[]): number {
	return phases.reduce((sum, phase) => sum + phase.length_s * 1000, 0);
}
