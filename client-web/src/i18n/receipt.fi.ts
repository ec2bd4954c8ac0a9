// SPDX-License-Identifier: EUPL-1.2
/** A receipt and what it opens, in Finnish: the contract. */
import type { Tools } from './tools';

export const receiptFi = ({ n }: Tools) => ({
	receipt: 'Kuitti',
	receiptFor: (text: string) => `Kuitti: ${text}`,
	about: 'Näet myöhemmin, mitä ilmiöllesi tapahtui. Kuitti ei kerro kuka olet.',
	kept: 'Kuitti on myös tällä laitteella vuoden, aloitussivun kohdassa Omat kuitit. Jos muutkin käyttävät laitetta, ota linkki talteen ja poista kuitti tästä.',
	qr: 'QR-koodi: kuitin linkki',
	copy: 'Kopioi linkki',
	save: 'Tallenna tiedostoon',
	file: 'kuitti.txt',
	open: 'Avaa',
	remove: 'Poista tältä laitteelta',
	removeOne: (title: string, when: string) => `Poista tältä laitteelta: ${title}, ${when}`,
	removed: 'Kuitti poistettiin tältä laitteelta.',
	mine: 'Omat kuitit',
	mineLead:
		'Näillä näet, mitä ilmiöillesi tapahtui. Ne ovat vain tässä selaimessa, kunnes poistat ne tai vuosi kuluu. Kun poistat kuitin, itse ilmiö säilyy.',
	none: 'Tällä laitteella ei ole kuitteja.',
	when: (date: string, time: string) => `${date} klo ${time}`,
	path: 'Mitä ilmiölleni tapahtui?',
	reading: 'Haetaan…',
	ended: (date: string) => `Vartti päättyi ${date}`,
	tally: (votes: string, voices: number) => `${votes} · sama havainto ${n(voices)}`,
	states: {
		live: 'Vartti on vielä käynnissä.',
		pending: 'Ilmiö on tallessa. Sitä ei ole vielä käyty läpi.',
		reviewed: 'Ilmiö on käyty läpi.',
		gone: 'Ilmiön tekstiä ei enää näytetä: se on peruttu, piilotettu tai poistettu.',
	},
	notYet: 'Siitä ei ole vielä uutta kerrottavaa. Katso myöhemmin uudelleen.',
	became: 'Mitä tästä seurasi?',
	unknown: 'Kuitilla ei löydy ilmiötä',
	unknownText:
		'Linkki on voinut katketa, tai vartti on poistettu palvelusta. Jos sinulla on linkki tallessa, kopioi se kokonaan uudelleen.',
	failed: 'Kuittia ei voitu avata',
	again: 'Yritä uudelleen',
});

export type ReceiptText = ReturnType<typeof receiptFi>;
