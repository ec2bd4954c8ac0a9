// SPDX-License-Identifier: EUPL-1.2
/** What every role reads, in Finnish: the contract for the other languages. */
import { frameFi } from './frame.fi';
import type { Tools } from './tools';

export const commonFi = (tools: Tools) => ({ ...frameFi(tools), ...wordsFi(tools) });

export type Common = ReturnType<typeof commonFi>;

const wordsFi = ({ n, count }: Tools) => ({
	timeLeftSpoken: (phase: string, left: string) => `${phase}: aikaa jäljellä ${left}.`,
	phaseSpoken: (phase: string) => `Vaihe vaihtui: ${phase}.`,
	closedSpoken: 'Vartti on päättynyt.',
	minutes: (value: number) => `${n(value)} min`,
	phenomena: 'Ilmiöt',
	phenomenaCount: (value: number) => `Ilmiöt (${n(value)})`,
	tags: 'Aihesanat',
	gap: 'Teksti on poistettu.',
	spotlight: 'Valokeilassa: tästä puhutaan nyt',
	votes: (value: number) => count(value, { one: '# ääni', other: '# ääntä' }),
	votesUnit: (value: number) => count(value, { one: 'ääni', other: 'ääntä' }),
	voices: (value: number) => `Sama havainto · ${n(value)}`,
	comments: (value: number) => count(value, { one: '# kommentti', other: '# kommenttia' }),
	showNew: (value: number) =>
		count(value, { one: 'Näytä # uusi ilmiö', other: 'Näytä # uutta ilmiötä' }),
	newSpoken: (value: number) => count(value, { one: '# uusi ilmiö.', other: '# uutta ilmiötä.' }),
	locked: 'Lukittu',
	redacted: 'Kohta poistettu',
	merged: (value: number) =>
		count(value, {
			one: 'Ketjuun on yhdistetty # ilmiö',
			other: 'Ketjuun on yhdistetty # ilmiötä',
		}),
	rounds: 'Äänet kierroksittain',
	roundIs: (number: number) => `${n(number)}. kierros:`,
	still: 'kello seisoo',
	pausedSpoken: 'Kello on pysäytetty.',
	resumedSpoken: 'Kello käy taas.',
	frozenTitle: 'Vartti on keskeytetty',
	frozenText: 'Fasilitaattori on piilottanut kaiken hetkeksi. Mitään ei katoa.',
	unfrozenSpoken: 'Vartti jatkuu.',
	roundSpoken: (number: number) => `${n(number)}. äänestyskierros on alkanut.`,
	edited: 'muokattu',
	by: 'Kirjoittaja',
	kinds: {
		new: 'uusi',
		growing: 'kasvava',
		persistent: 'jatkuva',
		fading: 'hiipuva',
		positive: 'myönteinen',
	},
	sources: {
		own: 'oma havainto',
		client: 'asiakas kertoi',
		colleague: 'kollega',
		statistics: 'tilasto',
	},
	professions: {
		social_work: 'sosiaalityö',
		social_counselling: 'sosiaaliohjaus',
		care: 'hoiva',
		nursing: 'hoitotyö',
		youth_work: 'nuorisotyö',
		employment: 'työllisyyspalvelut',
		parish: 'seurakunta',
		association: 'järjestö',
		other: 'muu',
	},
	optional: 'vapaaehtoinen',
	close: 'Sulje',
	cancel: 'Peruuta',
	save: 'Tallenna',
});

export type Words = ReturnType<typeof wordsFi>;
