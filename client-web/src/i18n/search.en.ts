// SPDX-License-Identifier: EUPL-1.2
/** What a coordinator's search says, in English. */
import type { SearchTexts } from './search.fi';
import type { Tools } from './tools';

export const searchEn = ({ n, count }: Tools): SearchTexts => ({
	title: 'Search',
	lead: 'Phenomena, comments and next steps of sessions that have ended.',
	words: 'Words',
	wordsHint: 'A word is found in any form, also inside a compound.',
	find: 'Search',
	clear: 'Start over',
	narrow: 'Narrow down',
	facets: {
		year: 'Year',
		theme: 'Theme',
		tag: 'Tag',
		unit: 'Unit',
		area: 'Area',
		group: 'Target group',
		kind: 'Trend',
	},
	showAll: (value) => `Show all ${n(value)}`,
	chosen: 'Narrowed down by',
	without: (what) => `Remove ${what}`,
	between: (from, to) => `${from}–${to}`,
	found: (value) => count(value, { one: '# phenomenon', other: '# phenomena' }),
	by: {
		words: 'The words are found',
		tag: 'The same tag in other words',
		language: 'The same tag in another language',
		some: 'Some of the words, nowhere all of them together',
		all: 'The newest first',
	},
	meant: (asked, meant) => `“${asked}” was not found. These are the results for “${meant}”.`,
	none: 'Nothing was found.',
	noneHint: 'Try another or a shorter word, or remove what narrows the search.',
	empty: 'There is nothing to search yet.',
	emptyHint: 'A session is found about a minute after it has ended.',
	passage: { comment: 'Comment', step: 'Next step' },
	loneStep: 'A next step about no phenomenon',
	inThread: (number) => `merged into phenomenon ${n(number)}`,
	more: 'Show more',
	loading: 'Searching…',
});
