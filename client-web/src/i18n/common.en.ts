// SPDX-License-Identifier: EUPL-1.2
import type { Common, Words } from './common.fi';
import { frameEn } from './frame.en';
import type { Tools } from './tools';

export const commonEn = (tools: Tools): Common => ({ ...frameEn(tools), ...wordsEn(tools) });

const wordsEn = ({ n, count }: Tools): Words => ({
	timeLeftSpoken: (phase, left) => `${phase}: ${left} left.`,
	phaseSpoken: (phase) => `New phase: ${phase}.`,
	closedSpoken: 'The session has ended.',
	minutes: (value) => `${n(value)} min`,
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
	locked: 'Locked',
	redacted: 'A passage taken out',
	merged: (value) =>
		count(value, {
			one: '# phenomenon merged into this',
			other: '# phenomena merged into this',
		}),
	rounds: 'Votes by round',
	roundIs: (number) => `Round ${n(number)}:`,
	still: 'the clock stands',
	pausedSpoken: 'The clock is stopped.',
	resumedSpoken: 'The clock is running again.',
	frozenTitle: 'The session is interrupted',
	frozenText: 'The facilitator has hidden everything for a while. Nothing is lost.',
	unfrozenSpoken: 'The session goes on.',
	roundSpoken: (number) => `Round ${n(number)} of voting has begun.`,
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
	optional: 'optional',
	close: 'Close',
	cancel: 'Cancel',
	save: 'Save',
});
