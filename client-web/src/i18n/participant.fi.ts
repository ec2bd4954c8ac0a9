// SPDX-License-Identifier: EUPL-1.2
/** What a participant reads at first, in Finnish: the contract for the other languages. */
import type { Tools } from './tools';

export const participantFi = ({ n, count }: Tools) => ({
	joinPage: 'Liity varttiin',
	connecting: 'Yhdistetään varttiin',
	notFound: 'Sivua ei löydy',
	lobbyLead:
		'Vartti alkaa pian. Voit jo kirjoittaa: teksti lähtee vasta, kun painat Lähetä keruun alettua.',
	keepDraft: 'Säilytä luonnos',
	anonymous: 'Kirjoitat nimettömänä.',
	named: (name: string) => `Kirjoitat nimellä ${name}.`,
	change: 'Muuta',
	composeNew: 'Lisää ilmiö',
	composeEdit: 'Muokkaa ilmiötä',
	composeGrace: 'Keskeneräinen ilmiösi',
	what: 'Mitä näet työssäsi juuri nyt?',
	whatHint: 'Yksi havainto kerrallaan, omin sanoin. Vain teksti on pakollinen.',
	guide: 'Kirjoita ilmiöstä, älä ihmisestä. Julkaisut voivat olla julkisia asiakirjoja.',
	writeFirst: 'Kirjoita ensin tekstiä.',
	roomFull: 'Vartti on täynnä. Yritetään hetken päästä uudelleen.',
	send: 'Lähetä ilmiö',
	sendLater: 'Lähetä, kun verkko palaa',
	saveEdit: 'Tallenna muutos',
	cancelEdit: 'Peru muokkaus',
	waitsSpoken: 'Ilmiö odottaa verkkoa ja lähtee itsestään.',
	side: 'Aika ja oma osallistuminen',
	offlineTitle: 'Verkko on poikki',
	restartTitle: 'Palvelu käynnistyy uudelleen',
	offlineText:
		'Voit jatkaa kirjoittamista. Kirjoittamasi on tallessa tässä laitteessa ja lähtee itsestään.',
	offlineWaiting: (value: number) =>
		count(value, {
			one: 'Voit jatkaa kirjoittamista. Yksi lähetyksesi odottaa tässä laitteessa ja lähtee itsestään.',
			other: 'Voit jatkaa kirjoittamista. # lähetystäsi odottaa tässä laitteessa ja lähtee itsestään.',
		}),
	retryIn: (seconds: number) => `Uusi yritys ${n(seconds)}\u00a0s kuluttua.`,
	retrying: 'Yritetään nyt.',
	retryNow: 'Yritä nyt',
	revealSoon: 'Ilmiöt avautuvat hetken kuluttua.',
	agreed: 'Sovittu tähän mennessä',
	endedTitle: 'Vartti on päättynyt',
});

export type ParticipantText = ReturnType<typeof participantFi>;
