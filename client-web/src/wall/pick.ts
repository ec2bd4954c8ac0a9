// SPDX-License-Identifier: EUPL-1.2
/* What the wall shows and how large: pure, so that it can be tested without a projector. */

/** Letters are as large as the text lets them be, never under 32 px at 1080p. */
export type Size = 'xl' | 'l' | 'm' | 's';
export function sizeOf(text: string): Size {
	const length = [...text].length;
	if (length <= 80) return 'xl';
	if (length <= 160) return 'l';
	return length <= 300 ? 'm' : 's';
}

/** The leaves of a list take turns, because a projector has nobody to turn them. */
export interface Leaf {
	readonly page: number;
	readonly pages: number;
	/** The slice of the list: from, and up to but without. */
	readonly from: number;
	readonly to: number;
}

const LEAF_MS = 12_000;

/** The turn that is on when a list has been up for `ms`; each leaf has one after another. */
export function turnAt(ms: number): number {
	return Math.max(0, Math.floor(ms / LEAF_MS));
}

export function leafOf(count: number, size: number, turn: number): Leaf {
	const pages = Math.max(1, Math.ceil(count / size));
	const page = turn % pages;
	return { page, pages, from: page * size, to: (page + 1) * size };
}
