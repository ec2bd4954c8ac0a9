// SPDX-License-Identifier: EUPL-1.2
/* The vocabulary as a coordinator's forms need it: what may be chosen, what an id means. */
import { termText } from '../i18n';
import type { Term, Vocabulary } from '../protocol/messages';
import { inUse, vocabulary } from '../session/vocabulary';

export type TermList = 'themes' | 'tags' | 'target_groups' | 'service_areas';
export const termLists: readonly TermList[] = ['themes', 'tags', 'target_groups', 'service_areas'];

export function termsOf(list: TermList, from: Vocabulary = vocabulary.value): readonly Term[] {
	return from[list] ?? [];
}

/** What may be chosen now. */
export function choosableOf(list: TermList, from: Vocabulary = vocabulary.value): readonly Term[] {
	return inUse(termsOf(list, from));
}

/** The term that an id means now: its heir where it was merged. */
function termMeant(list: TermList, id: string): Term | undefined {
	const terms = termsOf(list);
	let term = terms.find((one) => one.id === id);
	for (let steps = 0; term?.merged_into && steps < terms.length; steps++) {
		const heir: string = term.merged_into;
		term = terms.find((one) => one.id === heir) ?? { ...term, merged_into: '' };
	}
	return term;
}

/** The id of what it means now; the id itself where nobody knows it. */
export function termHeir(list: TermList, id: string): string {
	return termMeant(list, id)?.id ?? id;
}

/** The word of an id, that of its heir where it was merged; the id itself where nobody knows it. */
export function termName(list: TermList, id: string): string {
	const term = termMeant(list, id);
	return term ? termText(term) : id;
}
