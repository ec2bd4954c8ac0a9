// SPDX-License-Identifier: EUPL-1.2
import type { Frame } from './frame.fi';
import type { Tools } from './tools';

export const frameEn = ({ n, count }: Tools): Frame => ({
	brand: 'Rake-vartti',
	skip: 'Skip to content',
	language: 'Language',
	accessibility: 'Accessibility statement',
	privacy: 'Data protection',
	feedback: 'Feedback',
	practice: 'Practice',
	practiceText:
		'This session is for practice. It is gone within a day and is in no search or summary.',
	phases: {
		lobby: 'Lobby',
		collect: 'Collecting',
		read: 'Reading',
		vote: 'Voting',
		discuss: 'Discussion',
		wrap_up: 'Wrap-up',
	},
	closed: 'Ended',
	time: 'Time',
	phaseOf: (number, of) => `Phase ${number}/${of}`,
	phaseAt: (name, number, of) => `${name} · phase ${number}/${of}`,
	lobbyWaits: 'Lobby · waiting',
	nextPhase: {
		lobby: 'next: lobby',
		collect: 'next: collecting',
		read: 'next: reading',
		vote: 'next: voting',
		discuss: 'next: discussion',
		wrap_up: 'next: wrap-up',
	},
	lastPhase: 'the last phase',
	whole: (left) => `session ${left}`,
	timerLabel: (phase, left, whole) =>
		`${phase}: ${left} left. Of the whole session ${whole} left.`,
	present: (value) => `${n(value)} here`,
	lineGood: 'connected',
	lineConnecting: 'Connecting',
	lineLost: 'No connection',
	chars: (used, of) => `${n(used)} / ${n(of)}`,
	charsLeft: (left) => count(left, { one: '# character left.', other: '# characters left.' }),
	charsOver: (over) =>
		count(over, {
			one: '# character too many. Shorten the text.',
			other: '# characters too many. Shorten the text.',
		}),
});
