// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { summaryOf, threadsInOrder } from '../../src/session/summary';
import { agendaIn, phenomenon, roomIn } from './desk-room';

test('the summary of a room has what rose first and nothing that the floor does not see', () => {
	const room = roomIn(6, {
		agenda: agendaIn(6, { closed: 1 }),
		phenomena: [
			phenomenon(1),
			phenomenon(2, { hidden: true }),
			phenomenon(3),
			phenomenon(4, { waiting: true }),
			phenomenon(5, { refused: true }),
		],
		tallies: [
			{ id: 1, voices: 0, votes: 1 },
			{ id: 2, voices: 9, votes: 9 },
			{ id: 3, voices: 0, votes: 4 },
		],
	});
	expect(summaryOf(room)?.threads.map((line) => line.n)).toEqual([3, 1]);
});

test('what was merged stands inside its thread, the rounds beside the votes', () => {
	const room = roomIn(6, {
		phenomena: [
			phenomenon(1),
			phenomenon(2, { into: 1 }),
			phenomenon(3, { into: 1, hidden: true }),
		],
		tallies: [{ id: 1, voices: 2, votes: 3, rounds: [5] }],
	});
	expect(summaryOf(room)?.threads).toEqual([
		{
			n: 1,
			text: 'Ilmiö 1',
			merged: [{ n: 2, text: 'Ilmiö 2' }],
			rounds: [5],
			voices: 2,
			votes: 3,
			comments: 0,
		},
	]);
});

test('a phenomenon that nobody voted for has none, a destroyed text is a gap', () => {
	const { text, ...gone } = phenomenon(1);
	expect(text).toBeDefined();
	const room = roomIn(6, { phenomena: [{ ...gone, gap: true }] });
	expect(summaryOf(room)?.threads).toEqual([
		{ n: 1, gap: true, voices: 0, votes: 0, comments: 0 },
	]);
});

test('threads are read from the most votes down, then voices, then the number', () => {
	const thread = (n: number, votes: number, voices = 0) => ({ n, votes, voices });
	const some = [thread(1, 1), thread(2, 3), thread(3, 3, 2), thread(4, 1)];
	expect(threadsInOrder(some).map((one) => one.n)).toEqual([3, 2, 1, 4]);
});
