// SPDX-License-Identifier: EUPL-1.2
/** What stands on the wall, in Swedish. */
import type { Tools } from './tools';
import type { WallTexts } from './wall.fi';

export const wallSv = ({ n, count }: Tools): WallTexts => ({
	view: 'Vägg',
	join: 'Kom med',
	read: 'Läs sammandraget',
	qrLabel: (code) => `QR-kod som öppnar kvarten ${code}`,

	kicker: {
		lobby: 'Kvarten börjar snart',
		collect: 'Skriv vad du ser i ditt arbete',
		read: 'Läs: vad ser du också?',
		vote: 'Rösta med telefonen',
		discuss: 'Vi diskuterar',
		wrap_up: 'Vad vi kom överens om',
	},
	spotKicker: 'Det här talar vi om nu',
	closedKicker: 'Tack',
	dots: (dots) => count(dots, { one: 'en röst', other: `${n(dots)} röster` }),

	voteTitle: 'Vad borde vi tala om tillsammans?',
	stepsTitle: 'Fortsatta åtgärder',
	closedTitle: 'Kvarten är slut',

	written: (value) => count(value, { one: 'fenomen skrivet', other: 'fenomen skrivna' }),
	writtenLater: 'De öppnas för alla när skrivtiden är slut',
	opensSoon: 'Fenomenen öppnas om en stund',
	voted: (value, of) => `${n(value)} / ${n(of)}`,
	votedRest: 'har röstat',
	votedLater: 'Resultatet syns när diskussionen börjar',
	talliesSoon: 'Resultatet syns om en stund',
	mostVotes: 'Flest röster',
	nextVotes: 'Näst flest röster',
	votesBefore: 'röster',
	sameVoice: 'samma iakttagelse',
	leaf: (page, pages) => `${n(page)} / ${n(pages)}`,
	noSteps: 'Ännu inget antecknat.',
	guide: 'Skriv om fenomenet, inte om en person.',
	paused: 'Paus',
	frozen: 'Ett ögonblick, vi fortsätter snart',
	round: (number, votes) => `omgång ${n(number)}: ${n(votes)}`,
	roundNow: (number) => `omgång ${n(number)}`,
	merged: (value) => count(value, { one: '+ # sammanslaget', other: '+ # sammanslagna' }),
	oneEach: (most) =>
		count(most, { one: 'Högst en röst per fenomen.', other: 'Högst # röster per fenomen.' }),
	closedText: 'Sammandraget finns kvar på adressen där du kom med.',
	phenomena: (value) => count(value, { one: '# fenomen', other: '# fenomen' }),
	steps: (value) => count(value, { one: '# fortsatt åtgärd', other: '# fortsatta åtgärder' }),

	noLink: 'En del av länken fattas',
	noLinkText: 'Öppna länken till väggen hel, så som du fick den.',
});
