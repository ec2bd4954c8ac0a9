// SPDX-License-Identifier: EUPL-1.2
/*
 * A text as it is typed and as it is said: the latter is trimmed and in NFC, as the hub has it,
 * and is counted in code points, where the browser counts in UTF-16.
 */

export function saidOf(typed: string): string {
	return typed.trim().normalize('NFC');
}

/**
 * Where in what was typed each code point of what is said begins (UTF-16), its end last.  A
 * letter and the marks on it are normalised by themselves; what they become stands where they do.
 */
export function placesOf(typed: string): readonly number[] {
	const places: number[] = [];
	let at = typed.length - typed.trimStart().length;
	for (const [letter] of typed.trim().matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
		for (const _ of letter.normalize('NFC')) places.push(at);
		at += letter.length;
	}
	return [...places, at];
}

/** The passage of what is said, by code points. */
export function wordsAt(typed: string, { start, end }: { start: number; end: number }): string {
	return [...saidOf(typed)].slice(start, end).join('');
}
