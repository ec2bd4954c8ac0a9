// SPDX-License-Identifier: EUPL-1.2
/** What stands on the wall, in Finnish: the contract for the other languages. */
import type { Tools } from './tools';

export const wallFi = ({ n, count }: Tools) => ({
	view: 'Seinä',
	join: 'Tule mukaan',
	read: 'Lue yhteenveto',
	qrLabel: (code: string) => `QR-koodi, joka avaa vartin ${code}`,

	kicker: {
		lobby: 'Vartti alkaa pian',
		collect: 'Kirjoita, mitä näet työssäsi',
		read: 'Lue: mitä näet sinäkin?',
		vote: 'Äänestä puhelimella',
		discuss: 'Keskustellaan',
		wrap_up: 'Mitä sovittiin',
	},
	spotKicker: 'Puhumme nyt tästä',
	closedKicker: 'Kiitos',
	dots: (dots: number) => count(dots, { one: 'yksi ääni', other: `${n(dots)} ääntä` }),

	voteTitle: 'Mistä pitäisi puhua yhdessä?',
	stepsTitle: 'Jatkotoimenpiteet',
	closedTitle: 'Vartti on päättynyt',

	written: (value: number) =>
		count(value, { one: 'ilmiö kirjoitettu', other: 'ilmiötä kirjoitettu' }),
	writtenLater: 'Ne avautuvat kaikille, kun kirjoitusaika päättyy',
	opensSoon: 'Ilmiöt avautuvat hetken kuluttua',
	voted: (value: number, of: number) => `${n(value)} / ${n(of)}`,
	votedRest: 'on äänestänyt',
	votedLater: 'Tulos näkyy, kun keskustelu alkaa',
	talliesSoon: 'Tulos näkyy hetken kuluttua',
	mostVotes: 'Eniten ääniä',
	nextVotes: 'Seuraavaksi eniten ääniä',
	votesBefore: 'ääniä',
	sameVoice: 'sama havainto',
	leaf: (page: number, pages: number) => `${n(page)} / ${n(pages)}`,
	noSteps: 'Ei vielä kirjattuja.',
	guide: 'Kirjoita ilmiöstä, älä ihmisestä.',
	paused: 'Tauko',
	frozen: 'Hetki, jatketaan pian',
	round: (number: number, votes: number) => `${n(number)}. kierros ${n(votes)}`,
	roundNow: (number: number) => `${n(number)}. kierros`,
	merged: (value: number) => count(value, { one: '+ # yhdistetty', other: '+ # yhdistettyä' }),
	oneEach: (most: number) =>
		count(most, { one: 'Enintään yksi ääni ilmiölle.', other: 'Enintään # ääntä ilmiölle.' }),
	closedText: 'Yhteenveto jää osoitteeseen, josta tulit mukaan.',
	phenomena: (value: number) => count(value, { one: '# ilmiö', other: '# ilmiötä' }),
	steps: (value: number) =>
		count(value, { one: '# jatkotoimenpide', other: '# jatkotoimenpidettä' }),

	noLink: 'Linkistä puuttuu osa',
	noLinkText: 'Avaa seinänäkymän linkki kokonaisena, niin kuin sait sen.',
});
export type WallTexts = ReturnType<typeof wallFi>;
