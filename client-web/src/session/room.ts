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

export function commentsOn(room: Room, phenomenon: number): Comment[] {
	const found = [...room.comments.values()].filter((comment) => comment.on === phenomenon);
	return found.sort((a, b) => a.id - b.id);
}

/** Milliseconds left of the phase, and of the whole session, at `now` on the hub's clock. */
export interface TimeLeft {
	phase: number;
	whole: number;
	/** How much of the session's length is gone: where the ring's hand stands. */
	gone: number;
	untimed: boolean;
}

export function timeLeft(room: Room, now: number): TimeLeft {
	const phases = room.welcome?.template.phases ?? [];
	const index = room.agenda?.phase ?? 0;
	const total = lengthOf(phases);
	const later = lengthOf(phases.slice(index + 1));
	const untimed = !room.agenda || room.agenda.ends === 0;
	if (untimed) {
		const left = lengthOf(phases.slice(index));
		return { phase: 0, whole: left, gone: total - left, untimed };
	}
	const phase = Math.max(0, (room.agenda?.ends ?? 0) - now);
	const drawn = Math.min(phase, lengthOf(phases.slice(index, index + 1)));
	return { phase, whole: phase + later, gone: total - later - drawn, untimed };
}

function lengthOf(phases: readonly Phase[]): number {
	return phases.reduce((sum, phase) => sum + phase.length_s * 1000, 0);
}
