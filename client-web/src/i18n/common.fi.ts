// SPDX-License-Identifier: EUPL-1.2
/** What every role reads, in Finnish: the contract for the other languages. */
import type { Tools } from './tools';

export const commonFi = ({ n, count }: Tools) => ({
	brand: 'Rake-vartti',
	skip: 'Siirry sisältöön',
	language: 'Kieli',
	accessibility: 'Saavutettavuusseloste',
	privacy: 'Tietosuoja',
	feedback: 'Palaute',
	practice: 'Harjoitus',
	practiceText:
		'Tämä vartti on harjoitus. Se katoaa vuorokaudessa eikä näy hauissa tai koosteissa.',

	phases: {
		lobby: 'Aula',
		collect: 'Keruu',
		read: 'Luku',
		vote: 'Äänestys',
		discuss: 'Keskustelu',
		wrap_up: 'Yhteenveto',
	},
	closed: 'Päättynyt',
	time: 'Aika',
	phaseOf: (number: number, of: number) => `Vaihe ${number}/${of}`,
	phaseAt: (name: string, number: number, of: number) => `${name} · vaihe ${number}/${of}`,
	lobbyWaits: 'Aula · odotus',
	nextPhase: {
		lobby: 'seuraavaksi aula',
		collect: 'seuraavaksi keruu',
		read: 'seuraavaksi luku',
		vote: 'seuraavaksi äänestys',
		discuss: 'seuraavaksi keskustelu',
		wrap_up: 'seuraavaksi yhteenveto',
	},
	lastPhase: 'viimeinen vaihe',
	whole: (left: string) => `vartti ${left}`,
	timerLabel: (phase: string, left: string, whole: string) =>
		`${phase}: jäljellä ${left}. Koko varttia jäljellä ${whole}.`,
	timeLeftSpoken: (phase: string, left: string) => `${phase}: aikaa jäljellä ${left}.`,
	phaseSpoken: (phase: string) => `Vaihe vaihtui: ${phase}.`,
	closedSpoken: 'Vartti on päättynyt.',
	minutes: (value: number) => `${n(value)} min`,

	present: (value: number) => `${n(value)} mukana`,
	lineGood: 'yhteys kunnossa',
	lineConnecting: 'Yhdistetään',
	lineLost: 'Ei yhteyttä',

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
	close: 'Sulje',
	cancel: 'Peruuta',
	save: 'Tallenna',
	chars: (used: number, of: number) => `${n(used)} / ${n(of)}`,
	charsLeft: (left: number) =>
		count(left, { one: '# merkki jäljellä.', other: '# merkkiä jäljellä.' }),
	charsOver: (over: number) =>
		count(over, {
			one: '# merkki liikaa. Lyhennä tekstiä.',
			other: '# merkkiä liikaa. Lyhennä tekstiä.',
		}),
});

export type Common = ReturnType<typeof commonFi>;
