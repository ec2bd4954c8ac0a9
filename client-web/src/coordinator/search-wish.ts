// SPDX-License-Identifier: EUPL-1.2
/* What is searched, as the address has it: words, days, and values of facets with commas between. */
import type { Facets } from '../protocol/messages';
import type { Filter, Route } from './route';
import { type TermList, termHeir } from './terms';

export type FacetName = keyof Facets;

/** In the order in which they are read. */
export const facetNames = ['year', 'theme', 'tag', 'unit', 'area', 'group', 'kind'] as const;

const NAMES = ['q', 'from', 'to', 'theme', 'tag', 'unit', 'area', 'group', 'kind'] as const;

export type Wish = Readonly<Record<(typeof NAMES)[number], string>>;

export function wishOf(route: Readonly<Record<Filter, string>>): Wish {
	return Object.fromEntries(NAMES.map((name) => [name, route[name]])) as Wish;
}

export const isNarrow = (wish: Wish) => NAMES.some((name) => name !== 'q' && wish[name] !== '');

const valuesOf = (text: string) => text.split(',').filter(Boolean);

/** Facets whose values are terms of the vocabulary. */
const termFacets: Partial<Record<FacetName, TermList>> = {
	theme: 'themes',
	tag: 'tags',
	group: 'target_groups',
};

export const listOf = (facet: FacetName): TermList | undefined => termFacets[facet];

const spanOf = (year: string) => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/**
 * The values chosen of a facet; a year is chosen by its first day and its last. An address that was
 * kept may name a word that was merged since: its heir is what is asked for.
 */
export function chosenOf(wish: Wish, facet: FacetName): readonly string[] {
	const list = listOf(facet);
	if (facet !== 'year') {
		const values = valuesOf(wish[facet]);
		return list ? [...new Set(values.map((id) => termHeir(list, id)))] : values;
	}
	const year = wish.from.slice(0, 4);
	const { from, to } = spanOf(year);
	return year && wish.from === from && wish.to === to ? [year] : [];
}

/** The wish with the value chosen where it was not, and the other way round. */
export function withToggled(wish: Wish, facet: FacetName, value: string): Wish {
	const chosen = chosenOf(wish, facet);
	const was = chosen.includes(value);
	if (facet === 'year') return { ...wish, ...(was ? { from: '', to: '' } : spanOf(value)) };
	const next = was ? chosen.filter((one) => one !== value) : [...chosen, value];
	return { ...wish, [facet]: next.join(',') };
}

export const routeTo = (wish: Wish): Partial<Route> => ({ page: 'search', ...wish });

export interface Piece {
	readonly text: string;
	readonly marked: boolean;
}

/** A text cut at its marks, which count code points. */
export function piecesOf(text: string, marks: readonly (readonly number[])[]): Piece[] {
	const points = [...text];
	const pieces: Piece[] = [];
	let at = 0;
	const add = (to: number, marked: boolean) => {
		if (to > at) pieces.push({ text: points.slice(at, to).join(''), marked });
		at = Math.max(at, to);
	};
	for (const [from = 0, to = 0] of marks) {
		add(from, false);
		add(to, true);
	}
	add(points.length, false);
	return pieces;
}
