// SPDX-License-Identifier: EUPL-1.2
import type { ErasureTexts } from './erasure.fi';

export const erasureEn = (): ErasureTexts => ({
	open: 'Destroy…',
	title: 'Destroy text',
	passageTitle: 'Destroy a passage of the text',
	what: 'What is destroyed',
	how: 'How much',
	part: 'The selected passage',
	all: 'The whole text',
	text: 'Text',
	hint: 'Select the passage with the pointer or with Shift and the arrow keys.',
	remains: 'What remains',
	taken: 'the passage to destroy',
	reason: 'Reason',
	reasonDefault: 'identifying detail',
	reasonHint: 'The reason stays to be read. Do not repeat there what is destroyed.',
	nothing: 'Select a passage of the text first.',
	yes: 'Destroy for good',
	doPart: 'Destroy what is selected',
	doAll: 'Destroy',
	donePart: 'The passage was destroyed.',
	doneAll: 'The text was destroyed.',
	doneSession: 'The session was destroyed.',
	doneCard: 'The card was destroyed.',
	surePart: 'The passage is destroyed everywhere for good. This cannot be undone.',
	sureAll:
		'It is destroyed everywhere for good: on pages, in the search, in exports and in files. This cannot be undone.',
	session: 'The whole session',
	heading: 'Title and question',
	step: (text: string) => `Next step: ${text}`,
	numbered: (number: string, text: string) => `${number}: ${text}`,
	card: 'The whole card',
	cardStep: (state: string, day: string) => `Path: ${state} ${day}`,
	toWhom: (state: string, day: string) => `Path: ${state} ${day}, to whom`,
	followUp: (after: string) => `Follow-up: ${after}`,
	saysText:
		'A mark stays in its place, saying that it was destroyed. The transcript can still be verified.',
	saysSession:
		'The whole session goes: its transcript, votes, comments and next steps, and the tags that a review corrected. Cards stay, but their links to this session go.',
	saysField:
		'All earlier versions of the field go, too. The history keeps who destroyed it, when and why, not what.',
	saysStep: 'Earlier versions of the note go, too. The stage and the day stay on the path.',
	saysFollowUp: 'The words of the answer go. The answer and the day stay.',
	saysCard:
		'The card goes whole: fields, path, follow-ups and links, all versions. Only the history stays: who, when and why.',
	keptSession:
		'The session is marked to be kept. It is not destroyed whole before the mark is taken off; a single text can be.',
	keep: 'Keep this session.',
	keepHint: 'It stays when old sessions are destroyed by age.',
	keptDone: 'Marked to be kept.',
	letGo: 'The mark was taken off.',
	cardGone: 'This card was destroyed. Only its history is left.',
});
