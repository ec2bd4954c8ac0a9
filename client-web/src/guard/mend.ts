// SPDX-License-Identifier: EUPL-1.2
/* Changes of a text by what was found in it. */

import type { Span } from './kinds';
import { placesOf } from './said';

/** The text without the passage, and without the space that would be left over. */
export function without(typed: string, { start, end }: Span): string {
	const places = placesOf(typed);
	const before = typed.slice(0, places[start]);
	const after = typed.slice(places[end]);
	return /(^|\s)$/.test(before) ? before + after.replace(/^[ \t]/, '') : before + after;
}

/** Puts the cursor on the passage in its field. */
export function selectIn(field: HTMLTextAreaElement | HTMLInputElement | null, span: Span): void {
	if (!field) return;
	const places = placesOf(field.value);
	field.focus();
	field.setSelectionRange(places[span.start] ?? 0, places[span.end] ?? field.value.length);
}
