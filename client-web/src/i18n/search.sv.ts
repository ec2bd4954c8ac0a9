// SPDX-License-Identifier: EUPL-1.2
/** What a coordinator's search says, in Swedish. */
import type { SearchTexts } from './search.fi';
import type { Tools } from './tools';

export const searchSv = ({ n, count }: Tools): SearchTexts => ({
	title: 'Sök',
	lead: 'Fenomen, kommentarer och nästa steg i avslutade kvartar.',
	words: 'Sökord',
	wordsHint: 'Ett ord hittas i alla böjningar, också som del av en sammansättning.',
	find: 'Sök',
	clear: 'Börja om',
	narrow: 'Avgränsa',
	facets: {
		year: 'År',
		theme: 'Tema',
		tag: 'Ämnesord',
		unit: 'Enhet',
		area: 'Område',
		group: 'Målgrupp',
		kind: 'Utveckling',
	},
	showAll: (value) => `Visa alla ${n(value)}`,
	chosen: 'Avgränsningar',
	without: (what) => `Ta bort avgränsningen ${what}`,
	between: (from, to) => `${from}–${to}`,
	found: (value) => count(value, { one: '# fenomen', other: '# fenomen' }),
	by: {
		words: 'Orden finns',
		tag: 'Samma ämnesord, andra ord',
		language: 'Samma ämnesord på ett annat språk',
		some: 'Några av orden finns, alla tillsammans ingenstans',
		all: 'De nyaste först',
	},
	meant: (asked, meant) => `”${asked}” hittades inte. Här är träffarna för ”${meant}”.`,
	none: 'Inget hittades.',
	noneHint: 'Prova ett annat eller kortare ord, eller ta bort avgränsningar.',
	empty: 'Det finns ännu inget att söka i.',
	emptyHint: 'En kvart hittas ungefär en minut efter att den har avslutats.',
	passage: { comment: 'Kommentar', step: 'Nästa steg' },
	loneStep: 'Nästa steg utan fenomen',
	inThread: (number) => `sammanförd med fenomen ${n(number)}`,
	more: 'Visa fler',
	loading: 'Söker…',
});
