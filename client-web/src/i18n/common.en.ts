// SPDX-License-Identifier: EUPL-1.2
import type { Common } from './common.fi';
import type { Tools } from './tools';

export const commonEn = ({ n, count }: Tools): Common => ({
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
	timeLeftSpoken: (phase, left) => `${phase}: ${left} left.`,
	phaseSpoken: (phase) => `New phase: ${phase}.`,
	closedSpoken: 'The session has ended.',
	minutes: (value) => `${n(value)} min`,

	present: (value) => `${n(value)} here`,
	lineGood: 'connected',
	lineConnecting: 'Connecting',
	lineLost: 'No connection',

	phenomena: 'Phenomena',
	phenomenaCount: (value) => `Phenomena (${n(value)})`,
	tags: 'Tags',
	gap: 'The text has been removed.',
	spotlight: 'In the spotlight: being discussed now',
	votes: (value) => count(value, { one: '# vote', other: '# votes' }),
	votesUnit: (value) => count(value, { one: 'vote', other: 'votes' }),
	voices: (value) => `I meet this too · ${n(value)}`,
	comments: (value) => count(value, { one: '# comment', other: '# comments' }),
	showNew: (value) =>
		count(value, { one: 'Show # new phenomenon', other: 'Show # new phenomena' }),
	newSpoken: (value) => count(value, { one: '# new phenomenon.', other: '# new phenomena.' }),
	edited: 'edited',
	by: 'Author',
	kinds: {
		new: 'new',
		growing: 'growing',
		persistent: 'persistent',
		fading: 'fading',
		positive: 'positive',
	},
	sources: {
		own: 'own observation',
		client: 'a client told',
		colleague: 'a colleague',
		statistics: 'statistics',
	},
	professions: {
		social_work: 'social work',
		social_counselling: 'social counselling',
		care: 'care',
		nursing: 'nursing',
		youth_work: 'youth work',
		employment: 'employment services',
		parish: 'parish',
		association: 'association',
		other: 'other',
	},
	close: 'Close',
	cancel: 'Cancel',
	save: 'Save',
	chars: (used, of) => `${n(used)} / ${n(of)}`,
	charsLeft: (left) => count(left, { one: '# character left.', other: '# characters left.' }),
	charsOver: (over) =>
		count(over, {
			one: '# character too many. Shorten the text.',
			other: '# characters too many. Shorten the text.',
		}),
});
