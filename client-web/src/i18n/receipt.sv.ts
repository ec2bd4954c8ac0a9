// SPDX-License-Identifier: EUPL-1.2
import type { ReceiptText } from './receipt.fi';
import type { Tools } from './tools';

export const receiptSv = ({ n }: Tools): ReceiptText => ({
	receipt: 'Kvitto',
	receiptFor: (text) => `Kvitto: ${text}`,
	about: 'Du ser senare vad som hände med ditt fenomen. Kvittot berättar inte vem du är.',
	kept: 'Kvittot finns också på den här enheten i ett år, på startsidan under Mina kvitton. Om andra använder enheten: spara länken och ta bort kvittot här.',
	qr: 'QR-kod: kvittots länk',
	copy: 'Kopiera länken',
	save: 'Spara i en fil',
	file: 'kvitto.txt',
	open: 'Öppna',
	remove: 'Ta bort från den här enheten',
	removeOne: (title, when) => `Ta bort från den här enheten: ${title}, ${when}`,
	removed: 'Kvittot togs bort från den här enheten.',
	mine: 'Mina kvitton',
	mineLead:
		'Med dem ser du vad som hände med dina fenomen. De finns bara i den här webbläsaren, tills du tar bort dem eller ett år har gått. När du tar bort ett kvitto finns fenomenet kvar.',
	none: 'Det finns inga kvitton på den här enheten.',
	when: (date, time) => `${date} kl. ${time}`,
	path: 'Vad hände med mitt fenomen?',
	reading: 'Hämtar…',
	ended: (date) => `Kvarten slutade ${date}`,
	tally: (votes, voices) => `${votes} · samma iakttagelse ${n(voices)}`,
	states: {
		live: 'Kvarten pågår fortfarande.',
		pending: 'Fenomenet är sparat. Det har inte gåtts igenom ännu.',
		reviewed: 'Fenomenet har gåtts igenom.',
		gone: 'Fenomenets text visas inte längre: den har tagits tillbaka, dolts eller tagits bort.',
	},
	notYet: 'Det finns inget nytt att berätta ännu. Titta igen senare.',
	became: 'Vad ledde det till?',
	unknown: 'Kvittot leder inte till något fenomen',
	unknownText:
		'Länken kan ha gått av, eller så har kvarten tagits bort ur tjänsten. Om du har länken sparad, kopiera hela länken på nytt.',
	failed: 'Kvittot kunde inte öppnas',
	again: 'Försök igen',
});
