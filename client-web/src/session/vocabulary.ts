// SPDX-License-Identifier: EUPL-1.2
/* The vocabulary of the hub, asked once a page, and the search for fitting words in it. */
import { type Signal, signal } from '@preact/signals';
import { findVocabulary } from '../net/api';
import type { Term, Vocabulary } from '../protocol/messages';

const nothing: Vocabulary = { version: 0, themes: [], tags: [], target_groups: [] };

export const vocabulary: Signal<Vocabulary> = signal(nothing);

let asked = false;

/** Asks for the vocabulary unless it is here; a hub that is away is asked again at the next call. */
export async function loadVocabulary(): Promise<void> {
	if (asked) return;
	asked = true;
	const answer = await findVocabulary();
	if (answer.ok) vocabulary.value = answer.value;
	else asked = false;
}

/** Those that may be chosen now: neither out of use nor merged into another. */
export function inUse(terms: readonly Term[]): Term[] {
	return terms.filter(({ retired, merged_into }) => !retired && !merged_into);
}

export function findTerm(id: string): Term | undefined {
	const { tags, target_groups, themes } = vocabulary.value;
	const is = (term: Term) => term.id === id;
	return tags.find(is) ?? target_groups.find(is) ?? themes.find(is);
}

const STEM_LEN = 5;

function wordsOf(text: string): string[] {
	return text.toLocaleLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
}

function labelsOf(term: Term): string[] {
	return [term.fi, term.sv ?? '', term.en ?? '', ...(term.synonyms_fi ?? [])];
}

/**
 * Tags whose words begin as words of the text do, the most fitting first: a help for choosing,
 * nothing more, so a common stem of five letters is enough.
 */
export function suggestTags(tags: readonly Term[], text: string, most: number): Term[] {
	const stems = new Set(
		wordsOf(text)
			.filter((word) => word.length >= STEM_LEN)
			.map(stemOf),
	);
	const fit = (term: Term) => stemsOf(term).filter((stem) => stems.has(stem)).length;
	const fitting = tags.map((term) => ({ term, fit: fit(term) })).filter((one) => one.fit > 0);
	return fitting
		.sort((a, b) => b.fit - a.fit)
		.slice(0, most)
		.map((one) => one.term);
}

function stemOf(word: string): string {
	return word.slice(0, STEM_LEN);
}

/* The vocabulary does not change, and it is asked at every pause of writing. */
const known = new WeakMap<Term, readonly string[]>();

function stemsOf(term: Term): readonly string[] {
	const stems = known.get(term) ?? [...new Set(labelsOf(term).flatMap(wordsOf).map(stemOf))];
	known.set(term, stems);
	return stems;
}

/** The tag that is called so in any language, or by a synonym. */
export function findTag(tags: readonly Term[], words: string): Term | undefined {
	const wanted = words.trim().toLocaleLowerCase();
	return tags.find((term) =>
		labelsOf(term).some((label) => label.toLocaleLowerCase() === wanted),
	);
}
