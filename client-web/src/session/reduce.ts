// SPDX-License-Identifier: EUPL-1.2
/*
 * From the hub's messages to what is known.  Pure: the same messages give the same room, whether
 * they come once, twice or overlapping, because a frame carries values and never increments.
 */
import type { Comment, Frame, Own, Phenomenon, Step, Tally, Welcome } from '../protocol/messages';
import { emptyMine, emptyRoom, type Mine, type Room } from './room';

/** A hub that says `fresh`, or speaks of another session, makes us forget what we had. */
export function reduceWelcome(room: Room, welcome: Welcome): Room {
	const same = room.welcome === undefined || room.welcome.session === welcome.session;
	return { ...(welcome.fresh || !same ? emptyRoom : room), welcome };
}

export function reduceFrame(room: Room, frame: Frame): Room {
	if (frame.t === 'snapshot') return merge({ ...emptyRoom, welcome: room.welcome }, frame, room);
	return frame.to < room.to ? room : merge(room, frame);
}

/** A frame that begins after what is known: something between is missing. */
export function isGap(room: Room, frame: Frame): boolean {
	return frame.t === 'frame' && frame.from > room.to;
}

/* `seen`: what was known before, for a snapshot says again what may not have changed. */
function merge(room: Room, frame: Frame, seen = room): Room {
	const gone = new Set(frame.gone ?? []);
	return {
		welcome: room.welcome,
		to: frame.to,
		agenda: frame.agenda ?? room.agenda,
		phenomena: mergeThings<Phenomenon>(room.phenomena, frame.phenomena, gone, seen.phenomena),
		tallies: mergeThings<Tally>(room.tallies, frame.tallies, gone, seen.tallies),
		comments: mergeThings<Comment>(room.comments, frame.comments, gone, seen.comments),
		steps: mergeThings<Step>(room.steps, frame.steps, gone, seen.steps),
		spotlight: frame.spotlight ?? room.spotlight,
		counts: frame.counts ?? room.counts,
	};
}

type Thing = { id: number };

/* What did not change keeps its identity, so that only what changed is drawn again. */
function mergeThings<T extends Thing>(
	known: ReadonlyMap<number, T>,
	came: readonly T[] | undefined,
	gone: ReadonlySet<number>,
	seen = known,
): ReadonlyMap<number, T> {
	const leaves = [...gone].some((id) => known.has(id));
	if (!came?.length && !leaves) return known;
	const merged = new Map(known);
	for (const thing of came ?? []) {
		const before = seen.get(thing.id);
		merged.set(thing.id, before && isSame(before, thing) ? before : thing);
	}
	/* An id both given and gone in one frame is gone. */
	for (const id of gone) merged.delete(id);
	return merged;
}

/* The hub writes the fields of a thing in one order. */
function isSame(a: Thing, b: Thing): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}

export function reduceOwn(mine: Mine, own: Own): Mine {
	if (own.from > 0 && own.to < mine.to) return mine;
	const base = own.from === 0 ? emptyMine : mine;
	const none: ReadonlySet<number> = new Set();
	return {
		to: own.to,
		posts: mergeThings(base.posts, own.posts, none),
		comments: mergeThings(base.comments, own.comments, none),
		voices: mergeKeys(base.voices, own.voices),
		votes: mergeKeys(base.votes, own.votes),
		tagged: mergeKeys(base.tagged, own.tagged),
		dotsLeft: own.dots_left ?? base.dotsLeft,
		asleep: mergeKeys(base.asleep, own.asleep),
		removed: own.removed ?? base.removed,
		facilitator: own.facilitator ?? base.facilitator,
		name: own.name ?? base.name,
		profession: own.profession ?? base.profession,
		extraTime: own.extra_time ?? base.extraTime,
	};
}

function mergeKeys<V>(
	known: ReadonlyMap<number, V>,
	came: Readonly<Record<string, V>> | undefined,
): ReadonlyMap<number, V> {
	if (!came) return known;
	const merged = new Map(known);
	for (const [id, value] of Object.entries(came)) merged.set(Number(id), value);
	return merged;
}

/** A message in numbered parts, while it is not complete. */
type Parted = { t: string; to: number; part?: readonly number[] };

export interface Gathered<T extends Parted> {
	readonly held: readonly T[];
	/** All parts in their order, once the last of them is here; else empty. */
	readonly complete: readonly T[];
}

/** Parts of one value set have one `to`.  A part of another set starts anew. */
export function gather<T extends Parted>(held: readonly T[], message: T): Gathered<T> {
	if (!message.part) return { held: [], complete: [message] };
	const [number = 1, of = 1] = message.part;
	const fits = held[0]?.t === message.t && held[0].to === message.to;
	const kept = fits ? held.filter((part) => part.part?.[0] !== number) : [];
	const parts = [...kept, message];
	if (parts.length < of) return { held: parts, complete: [] };
	const complete = parts.sort((a, b) => (a.part?.[0] ?? 0) - (b.part?.[0] ?? 0));
	return { held: [], complete };
}

/** All parts of one frame: the first of a snapshot replaces, the others add to it. */
export function reduceParts(room: Room, parts: readonly Frame[]): Room {
	const first = parts[0];
	if (!first || (first.t === 'frame' && first.to < room.to)) return room;
	return parts.reduce((sum, part, index) => {
		return index === 0 ? reduceFrame(sum, part) : merge(sum, part);
	}, room);
}

export function reduceOwnParts(mine: Mine, parts: readonly Own[]): Mine {
	const first = parts[0];
	if (!first || (first.from > 0 && first.to < mine.to)) return mine;
	return parts.reduce((sum, part, index) => {
		return reduceOwn(sum, index === 0 ? part : { ...part, from: part.to });
	}, mine);
}
