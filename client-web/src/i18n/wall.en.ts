// SPDX-License-Identifier: EUPL-1.2
/** What stands on the wall, in English. */
import type { Tools } from './tools';
import type { WallTexts } from './wall.fi';

export const wallEn = ({ n, count }: Tools): WallTexts => ({
	view: 'Wall',
	join: 'Join in',
	read: 'Read the summary',
	qrLabel: (code) => `QR code that opens the session ${code}`,

	kicker: {
		lobby: 'Starting soon',
		collect: 'Write what you see in your work',
		read: 'Read: what do you see too?',
		vote: 'Vote on your phone',
		discuss: 'Let’s discuss',
		wrap_up: 'What was agreed',
	},
	spotKicker: 'We are talking about this',
	closedKicker: 'Thank you',
	dots: (dots) => count(dots, { one: 'one vote', other: `${n(dots)} votes` }),

	voteTitle: 'What should we talk about together?',
	stepsTitle: 'Next steps',
	closedTitle: 'The session has ended',

	written: (value) => count(value, { one: 'phenomenon written', other: 'phenomena written' }),
	writtenLater: 'They open to everyone when the writing time is over',
	opensSoon: 'The phenomena open in a moment',
	voted: (value, of) => `${n(value)} / ${n(of)}`,
	votedRest: 'have voted',
	votedLater: 'The result shows when the discussion begins',
	talliesSoon: 'The result shows in a moment',
	mostVotes: 'Most votes',
	nextVotes: 'Next by votes',
	votesBefore: 'votes',
	sameVoice: 'met by',
	leaf: (page, pages) => `${n(page)} / ${n(pages)}`,
	noSteps: 'None written down yet.',
	guide: 'Write about the phenomenon, not about a person.',
	paused: 'Paused',
	frozen: 'One moment, we go on soon',
	round: (number, votes) => `round ${n(number)}: ${n(votes)}`,
	roundNow: (number) => `round ${n(number)}`,
	merged: (value) => count(value, { one: '+ # merged', other: '+ # merged' }),
	oneEach: (most) =>
		count(most, {
			one: 'One vote at most for a phenomenon.',
			other: '# votes at most for a phenomenon.',
		}),
	closedText: 'The summary stays at the address where you joined.',
	phenomena: (value) => count(value, { one: '# phenomenon', other: '# phenomena' }),
	steps: (value) => count(value, { one: '# next step', other: '# next steps' }),

	noLink: 'Part of the link is missing',
	noLinkText: 'Open the whole link to the wall, as you got it.',
});
