// SPDX-License-Identifier: EUPL-1.2
/*
 * In which order phenomena stand, and how that order is kept while someone is inside the list:
 * nothing moves under a finger, a pointer or the keyboard's focus.
 */
import type { Phenomenon, Tally } from '../protocol/messages';
import { type Room, threadsIn } from './room';

export interface Placed {
	readonly phenomenon: Phenomenon;
	readonly tally: Tally | undefined;
}

export type Order = (a: Placed, b: Placed) => number;

export const byNumber: Order = (a, b) => a.phenomenon.n - b.phenomenon.n;

export const byVotes: Order = (a, b) =>
	(b.tally?.votes ?? 0) - (a.tally?.votes ?? 0) || byVoices(a, b);

export const byVoices: Order = (a, b) =>
	(b.tally?.voices ?? 0) - (a.tally?.voices ?? 0) || byNumber(a, b);

/**
 * The order that the hub drew once for all at the reveal, so that the first in the list is not
 * the first that was written; all who speak of it see the same.
 */
export const byDraw: Order = (a, b) => a.phenomenon.order - b.phenomenon.order || byNumber(a, b);

/** The threads of a room with their tallies, in an order. */
export function placedIn(room: Room, order: Order): Placed[] {
	return threadsIn(room)
		.map((phenomenon) => ({ phenomenon, tally: room.tallies.get(phenomenon.id) }))
		.sort(order);
}

/** What is to be shown now, given what is shown: the ids in order, and those that wait. */
export interface Arrangement {
	readonly order: readonly number[];
	readonly waiting: readonly number[];
}

/** While `held`, what is shown stays, what left goes, and what is new waits. */
export function arrange(
	shown: readonly number[],
	wanted: readonly number[],
	held: boolean,
): Arrangement {
	if (!held || shown.length === 0) return { order: wanted, waiting: [] };
	const present = new Set(wanted);
	const order = shown.filter((id) => present.has(id));
	const placed = new Set(order);
	return { order, waiting: wanted.filter((id) => !placed.has(id)) };
}
