// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import {
	actText,
	gapsIn,
	isSealAwaited,
	marksOf,
	numberOf,
	shownDigest,
	stepsApart,
	threadsWith,
	votesIn,
} from '../../src/coordinator/reading';
import { coordinatorFi } from '../../src/i18n/coordinator.fi';
import { toolsOf } from '../../src/i18n/tools';
import type { Transcript, TranscriptThread } from '../../src/protocol/messages';

const thread = (id: number, more: Partial<TranscriptThread> = {}): TranscriptThread => ({
	id,
	n: id,
	text: `Ilmiö ${id}`,
	lang: 'fi',
	tags: [],
	free: [],
	quotable: false,
	posted: 0,
	edited: false,
	hidden: false,
	voices: 0,
	votes: 0,
	comments: [],
	steps: [],
	...more,
});

const comment = {
	id: 50,
	n: 1,
	text: 'Meillä sama.',
	lang: 'fi',
	author: false,
	posted: 0,
	hidden: false,
};

const transcript: Transcript = {
	format: 'vartti-transcript',
	version: 1,
	session: {
		id: 's-1',
		code: 'K4X7RM',
		title: 'Asuminen',
		question: 'Mitä näet?',
		unit: '',
		area: '',
		lang: 'fi',
		template: 'vartti-15',
		practice: false,
		opened: 0,
		closed: 900,
		present_max: 3,
	},
	digest: '8f3a91c407de',
	sealed: true,
	verified: true,
	phases: [
		{ kind: 'lobby', begun: 0 },
		{ kind: 'collect', begun: 100 },
		{ kind: 'read', begun: 400 },
	],
	course: [],
	threads: [
		thread(1, { votes: 1, tags: ['asunnottomuus'], comments: [comment], steps: [70] }),
		thread(2, { votes: 3, text: 'Sähkölaskut kasvavat', free: ['energia'] }),
		thread(3, { votes: 3, voices: 2 }),
	],
	steps: [
		{ id: 70, what: 'Selvitetään', who: '', whom: '', on: 1, written: 0 },
		{ id: 71, what: 'Kootaan', who: '', whom: '', written: 0 },
	],
	acts: [],
};

const noWord = (id: string) => id;

describe('a search in the transcript', () => {
	const found = (wanted: string) =>
		threadsWith(transcript.threads, wanted, noWord).map((one) => one.n);
	test('nothing wanted is everything', () => {
		expect(found('  ')).toEqual([1, 2, 3]);
	});
	test('finds texts whatever their case, comments and free tags', () => {
		expect(found('sähkö')).toEqual([2]);
		expect(found('MEILLÄ')).toEqual([1]);
		expect(found('energia')).toEqual([2]);
	});
	test('every word has to be there', () => {
		expect(found('sähkölaskut energia')).toEqual([2]);
		expect(found('sähkölaskut meillä')).toEqual([]);
	});
	test('a tag is found by the word that is shown for it', () => {
		const words = (id: string) => (id === 'asunnottomuus' ? 'bostadslöshet' : id);
		expect(threadsWith(transcript.threads, 'bostads', words).map((one) => one.n)).toEqual([1]);
	});
});

test('a step that no thread shows stands apart', () => {
	expect(stepsApart(transcript).map((step) => step.id)).toEqual([71]);
});

test('destroyed texts are counted wherever they were', () => {
	const { text, ...gone } = comment;
	const first = thread(1, { comments: [{ ...gone, gap: true }] });
	const steps = transcript.steps.map((step) => ({ ...step, gap: true as const }));
	expect(text).toBeDefined();
	expect(gapsIn(transcript)).toBe(0);
	expect(gapsIn({ ...transcript, threads: [first], steps })).toBe(3);
});

test('all votes are summed', () => {
	expect(votesIn(transcript)).toBe(7);
});

test('a digest is shown in groups of four', () => {
	expect(shownDigest(transcript.digest)).toBe('8f3a 91c4 07de');
});

describe('an act as a sentence', () => {
	const t = coordinatorFi(toolsOf('fi'));
	const tell = (act: string, on: number, at = 0) =>
		actText({ at, act, on }, transcript, t, (kind) => kind);
	test('a move is told by the phase that it began', () => {
		expect(tell('phase_moved', 0, 100)).toBe('Vaihe vaihdettiin: collect');
		expect(tell('phase_undone', 0, 150)).toBe('Siirto peruttiin');
	});
	test('more time is told by the phase that got it', () => {
		expect(tell('phase_extended', 2, 500)).toBe('Aikaa lisättiin: read');
	});
	test('what was hidden is told by its number', () => {
		expect(tell('hidden', 2)).toBe('Piilotettiin: ilmiö 2');
		expect(tell('hidden', 50)).toBe('Piilotettiin: kommentti 1/1');
	});
	test('a spotlight on nothing was put out', () => {
		expect(tell('spotlight_set', 3)).toBe('Valokeilaan: ilmiö 3');
		expect(tell('spotlight_set', 0)).toBe('Valokeila sammutettiin');
	});
	test('an act of a newer hub is told by its own word', () => {
		expect(tell('card_linked', 0)).toBe('card_linked');
	});
});

test('a seal is awaited while the last texts may come, and missed when it should be there', () => {
	const { closed } = transcript.session;
	const unsealed = { ...transcript, sealed: false };
	expect(isSealAwaited(unsealed, closed + 60_000)).toBe(true);
	expect(isSealAwaited(unsealed, closed + 3_600_000)).toBe(false);
	expect(isSealAwaited(transcript, closed + 60_000)).toBe(false);
});

test('what was merged is searched in its thread, and an act on both names both', () => {
	const member = { ...thread(9, { text: 'Vuokrat nousevat' }), n: 9 };
	const merged = { ...transcript, threads: [thread(1, { merged: [member] })] };
	expect(threadsWith(merged.threads, 'vuokrat', noWord)).toHaveLength(1);
	const act = { at: 5, act: 'merged', on: 9, into: 1 };
	const text = actText(act, merged, coordinatorFi(toolsOf('fi')), String);
	expect(text).toBe('Yhdistettiin: ilmiö 9 ilmiöön 1');
	expect(numberOf(merged.threads[0] as TranscriptThread, { ...comment, on: 9, n: 2 })).toBe(
		'9/2',
	);
});

test('what was done to a text is told with its reason', () => {
	const t = coordinatorFi(toolsOf('fi'));
	expect(marksOf({ hidden: true, reason: 'nimi', redacted: true }, t)).toEqual([
		'piilotettu vartin aikana: nimi',
		'kohta poistettu',
	]);
	expect(marksOf({ hidden: false }, t)).toEqual([]);
});
