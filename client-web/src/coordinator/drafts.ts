// SPDX-License-Identifier: EUPL-1.2
/*
 * What was typed and not saved yet, kept for this tab so that a reload loses nothing.  A text in
 * which the guard is certain of personal data is not kept; signing out empties it all.
 */
import { isStorable } from '../guard/keep';

const PREFIX = 'vartti.draft.';

export function findDraft<T>(key: string): T | undefined {
	try {
		const text = sessionStorage.getItem(PREFIX + key);
		return text === null ? undefined : (JSON.parse(text) as T);
	} catch {
		return undefined;
	}
}

/** Keeps a draft, or forgets it when it is `undefined`. */
export function keepDraft(key: string, draft: unknown): void {
	try {
		const text = draft === undefined ? undefined : JSON.stringify(draft);
		if (text !== undefined && textsIn(draft).every(isStorable)) {
			sessionStorage.setItem(PREFIX + key, text);
		} else {
			sessionStorage.removeItem(PREFIX + key);
		}
	} catch {
		/* Without storage a draft lasts as long as its page. */
	}
}

export function forgetDrafts(): void {
	try {
		for (const key of Object.keys(sessionStorage)) {
			if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
		}
	} catch {
		/* Nothing was kept. */
	}
}

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return value === '' ? [] : [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}
