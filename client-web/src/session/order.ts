// SPDX-License-Identifier: EUPL-1.2
/*
 * In which order phenomena stand, and how that order is kept while someone is inside the list:
 * nothing moves under a finger, a pointer or the keyboard's focus.
 */
import type { Phenomenon, Tally } from '../protocol/messages';

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
 * An order of each reader's own, the same after a reload, so that the first in the list is not
 * the one that all read and vote for.
 */
export function shuffledBy(seed: string): Order {
	const rank = (placed: Placed) => hash(`${seed}:${placed.phenomenon.id}`);
	return (a, b) => rank(a) - rank(b) || byNumber(a, b);
}

/* FNV-1a, 32 bits, finished as murmur3 does so that near ids land far apart. */
function hash(text: string): number {
	let h = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
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
