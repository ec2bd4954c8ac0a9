// SPDX-License-Identifier: EUPL-1.2
/* A passage of a text, as one selects it and as the hub counts it. */

/** In code points: from, and up to but without. */
export interface Passage {
	readonly from: number;
	readonly to: number;
}

/** A selection counts UTF-16; the protocol counts code points. */
export function passageOf(text: string, start: number, end: number): Passage {
	const points = (units: number) => [...text.slice(0, units)].length;
	return { from: points(start), to: points(end) };
}

export function partsOf(text: string, { from, to }: Passage): readonly [string, string, string] {
	const points = [...text];
	const join = (some: readonly string[]) => some.join('');
	return [join(points.slice(0, from)), join(points.slice(from, to)), join(points.slice(to))];
}
