// SPDX-License-Identifier: EUPL-1.2
/** What a coordinator's search says, in Finnish: the contract of the others. */
import type { Tools } from './tools';

export const searchFi = ({ n, count }: Tools) => ({
	title: 'Haku',
	lead: 'Päättyneiden varttien ilmiöt, kommentit ja jatkotoimenpiteet.',
	words: 'Hakusanat',
	wordsHint: 'Sana löytyy missä muodossa tahansa, myös yhdyssanan osana.',
	find: 'Hae',
	clear: 'Aloita alusta',
	narrow: 'Rajaa',
	facets: {
		year: 'Vuosi',
		theme: 'Teema',
		tag: 'Aihesana',
		unit: 'Yksikkö',
		area: 'Alue',
		group: 'Kohderyhmä',
		kind: 'Kehityssuunta',
	},
	showAll: (value: number) => `Näytä kaikki ${n(value)}`,
	chosen: 'Rajaukset',
	without: (what: string) => `Poista rajaus ${what}`,
	between: (from: string, to: string) => `${from}–${to}`,
	found: (value: number) => count(value, { one: '# ilmiö', other: '# ilmiötä' }),
	by: {
		words: 'Sanat löytyvät',
		tag: 'Sama aihesana, toiset sanat',
		language: 'Sama aihesana toisella kielellä',
		some: 'Osa sanoista löytyy, kaikkia yhdessä ei missään',
		all: 'Uusimmat ensin',
	},
	meant: (asked: string, meant: string) =>
		`Sanaa ”${asked}” ei löytynyt. Näytetään tulokset haulle ”${meant}”.`,
	none: 'Mitään ei löytynyt.',
	noneHint: 'Kokeile toista tai lyhyempää sanaa, tai poista rajauksia.',
	empty: 'Haettavaa ei vielä ole.',
	emptyHint: 'Vartti löytyy haulla noin minuutin kuluttua päättymisestään.',
	passage: { comment: 'Kommentti', step: 'Jatkotoimenpide' },
	loneStep: 'Jatkotoimenpide ilman ilmiötä',
	inThread: (number: number) => `yhdistetty ilmiöön ${n(number)}`,
	more: 'Näytä lisää',
	loading: 'Haetaan…',
});

export type SearchTexts = ReturnType<typeof searchFi>;
