// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { hrefOf, routeFrom } from '../../src/coordinator/route';
import {
	chosenOf,
	isNarrow,
	piecesOf,
	routeTo,
	type Wish,
	wishOf,
	withToggled,
} from '../../src/coordinator/search-wish';
import { vocabulary } from '../../src/session/vocabulary';

const nothing = wishOf(routeFrom(''));

test('a wish stands in the address and comes back out of it', () => {
	const wish: Wish = { ...nothing, q: 'häätö', tag: 'haato,vuokravelka', kind: 'new' };
	const href = hrefOf(routeTo(wish));
	expect(wishOf(routeFrom(new URL(href, 'http://hub').search))).toEqual(wish);
	expect(hrefOf(routeTo(nothing))).toBe('/coordinator?page=search');
});

test('values of one facet are chosen beside each other and taken back one by one', () => {
	const one = withToggled(nothing, 'tag', 'haato');
	const both = withToggled(one, 'tag', 'vuokravelka');
	expect(chosenOf(both, 'tag')).toEqual(['haato', 'vuokravelka']);
	expect(withToggled(both, 'tag', 'haato').tag).toBe('vuokravelka');
	expect(isNarrow(both)).toBe(true);
	expect(isNarrow({ ...nothing, q: 'häätö' })).toBe(false);
});

test('an address that names what was merged since asks for its heir', () => {
	const before = vocabulary.value;
	const tags = [
		{ id: 'haato', fi: 'häätö', merged_into: 'vuokravelka' },
		{ id: 'vuokravelka', fi: 'vuokravelka' },
	];
	vocabulary.value = { ...before, tags };
	const kept: Wish = { ...nothing, tag: 'haato,vuokravelka', unit: 'haato' };
	expect(chosenOf(kept, 'tag')).toEqual(['vuokravelka']);
	expect(chosenOf(kept, 'unit')).toEqual(['haato']);
	expect(withToggled(kept, 'tag', 'vuokravelka').tag).toBe('');
	vocabulary.value = before;
});

test('a year is its first day and its last, and there is one at a time', () => {
	const wish = withToggled(nothing, 'year', '2026');
	expect([wish.from, wish.to]).toEqual(['2026-01-01', '2026-12-31']);
	expect(chosenOf(wish, 'year')).toEqual(['2026']);
	expect(chosenOf(withToggled(wish, 'year', '2025'), 'year')).toEqual(['2025']);
	expect(withToggled(wish, 'year', '2026')).toEqual(nothing);
	expect(chosenOf({ ...wish, to: '2026-06-30' }, 'year')).toEqual([]);
});

test('a text is cut at marks that count code points', () => {
	expect(piecesOf('Ä 😀 autossa.', [[4, 11]])).toEqual([
		{ text: 'Ä 😀 ', marked: false },
		{ text: 'autossa', marked: true },
		{ text: '.', marked: false },
	]);
	expect(piecesOf('koti', [])).toEqual([{ text: 'koti', marked: false }]);
	expect(piecesOf('koti', [[0, 4]])).toEqual([{ text: 'koti', marked: true }]);
	expect(piecesOf('', [])).toEqual([]);
});
