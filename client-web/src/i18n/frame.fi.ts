// SPDX-License-Identifier: EUPL-1.2
/** What stands around every view, in Finnish: the contract for the other languages. */
import type { Tools } from './tools';

export const frameFi = ({ n, count }: Tools) => ({
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
	present: (value: number) => `${n(value)} mukana`,
	lineGood: 'yhteys kunnossa',
	lineConnecting: 'Yhdistetään',
	lineLost: 'Ei yhteyttä',
	chars: (used: number, of: number) => `${n(used)} / ${n(of)}`,
	charsLeft: (left: number) =>
		count(left, { one: '# merkki jäljellä.', other: '# merkkiä jäljellä.' }),
	charsOver: (over: number) =>
		count(over, {
			one: '# merkki liikaa. Lyhennä tekstiä.',
			other: '# merkkiä liikaa. Lyhennä tekstiä.',
		}),
});

export type Frame = ReturnType<typeof frameFi>;
