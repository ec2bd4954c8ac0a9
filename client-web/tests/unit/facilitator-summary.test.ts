// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { summaryOfClosed, summaryOfRoom } from '../../src/facilitator/summarise';
import { agendaIn, phenomenon, roomIn } from './desk-room';

test('the summary of a room has what rose first and nothing hidden', () => {
	const room = roomIn(6, {
		agenda: agendaIn(6, { closed: 1 }),
		phenomena: [phenomenon(1), phenomenon(2, { hidden: true }), phenomenon(3)],
		tallies: [
			{ id: 1, voices: 0, votes: 1 },
			{ id: 2, voices: 9, votes: 9 },
			{ id: 3, voices: 0, votes: 4 },
		],
	});
	expect(summaryOfRoom(room).lines.map((line) => line.n)).toEqual([3, 1]);
});

test('a phenomenon that nobody voted for has none', () => {
	const room = roomIn(6, { phenomena: [phenomenon(1)] });
	expect(summaryOfRoom(room).lines).toEqual([{ n: 1, text: 'Ilmiö 1', votes: 0, voices: 0 }]);
});

test('the summary of an archived session is in the same order, a destroyed text left out', () => {
	const summary = summaryOfClosed({
		title: 'Asuminen',
		question: '',
		closed: 1,
		present_max: 3,
		practice: true,
		threads: [
			{ n: 1, text: 'Yksi', voices: 1, votes: 1, comments: 0 },
			{ n: 2, gap: true, voices: 2, votes: 5, comments: 0 },
		],
		steps: [],
	});
	expect(summary.practice).toBe(true);
	expect(summary.lines).toEqual([
		{ n: 2, text: undefined, votes: 5, voices: 2 },
		{ n: 1, text: 'Yksi', votes: 1, voices: 1 },
	]);
});
