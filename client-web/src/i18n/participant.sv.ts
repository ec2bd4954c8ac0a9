// SPDX-License-Identifier: EUPL-1.2
import type { ParticipantText } from './participant.fi';
import type { Tools } from './tools';

export const participantSv = ({ n, count }: Tools): ParticipantText => ({
	joinPage: 'Gå med i kvarten',
	connecting: 'Ansluter till kvarten',
	notFound: 'Sidan hittas inte',
	lobbyLead:
		'Kvarten börjar snart. Du kan redan skriva: texten skickas först när du trycker på Skicka efter att insamlingen har börjat.',
	keepDraft: 'Spara utkast',
	anonymous: 'Du skriver anonymt.',
	named: (name) => `Du skriver under namnet ${name}.`,
	change: 'Ändra',
	composeNew: 'Lägg till ett fenomen',
	composeEdit: 'Redigera fenomenet',
	composeGrace: 'Ditt halvfärdiga fenomen',
	what: 'Vad ser du i ditt arbete just nu?',
	whatHint: 'En iakttagelse åt gången, med egna ord. Endast texten är obligatorisk.',
	guide: 'Skriv om fenomenet, inte om en människa. Det som publiceras kan vara en offentlig handling.',
	writeFirst: 'Skriv först något.',
	roomFull: 'Kvarten är full. Vi försöker igen om en stund.',
	send: 'Skicka fenomenet',
	sendLater: 'Skicka när nätet är tillbaka',
	saveEdit: 'Spara ändringen',
	cancelEdit: 'Avbryt redigeringen',
	waitsSpoken: 'Fenomenet väntar på nätet och skickas av sig självt.',
	side: 'Tid och eget deltagande',
	offlineTitle: 'Nätet är borta',
	restartTitle: 'Tjänsten startar om',
	offlineText:
		'Du kan skriva vidare. Det du har skrivit är sparat på den här enheten och skickas av sig självt.',
	offlineWaiting: (value) =>
		count(value, {
			one: 'Du kan skriva vidare. En sak du skickat väntar på den här enheten och går iväg av sig själv.',
			other: 'Du kan skriva vidare. # saker du skickat väntar på den här enheten och går iväg av sig själva.',
		}),
	retryIn: (seconds) => `Nytt försök om ${n(seconds)}\u00a0s.`,
	retrying: 'Försöker nu.',
	retryNow: 'Försök nu',
	revealSoon: 'Fenomenen öppnas om en liten stund.',
	agreed: 'Avtalat hittills',
	endedTitle: 'Kvarten är avslutad',
});
