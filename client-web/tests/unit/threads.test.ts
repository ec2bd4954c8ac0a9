// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import {
	asleepOn,
	commentNumber,
	commentsOn,
	dotsOn,
	emptyMine,
	hasVoice,
	isShown,
	isTimed,
	membersOf,
	type Room,
	threadsIn,
	timeLeft,
} from '../../src/session/room';
import { agendaIn, phenomenon, roomIn } from './desk-room';

const comment = (id: number, on: number, n: number) => ({ id, on, n, text: 'k' });
const merged: Room = {
	...roomIn(3, {
		phenomena: [phenomenon(1), phenomenon(3, { into: 1 }), phenomenon(2, { into: 1 })],
	}),
	comments: new Map([
		[11, comment(11, 2, 1)],
		[10, comment(10, 1, 1)],
	]),
};

test('a thread stands in the list once, what was merged inside it by number', () => {
	expect(threadsIn(merged).map((one) => one.id)).toEqual([1]);
	expect(membersOf(merged, 1).map((one) => one.n)).toEqual([2, 3]);
});

test('a thread has the comments of all that is in it, each with its own number', () => {
	const comments = commentsOn(merged, 1);
	expect(comments.map((one) => commentNumber(merged, one))).toEqual(['1/1', '2/1']);
});

test('dots on a thread are those on its parts, at most what one may give', () => {
	const mine = {
		...emptyMine,
		votes: new Map([
			[1, 1],
			[2, 1],
		]),
		asleep: new Map([[2, 1]]),
		voices: new Map([[3, true]]),
	};
	expect(dotsOn(merged, mine, 1)).toBe(1);
	expect(asleepOn(merged, mine, 1)).toBe(1);
	expect(hasVoice(merged, mine, 1)).toBe(true);
});

test('a paused clock stands at what was left, and a frozen one too', () => {
	for (const still of [{ paused: true }, { frozen: true }]) {
		const room = roomIn(3, { agenda: agendaIn(3, { ends: 0, left: 90_000, ...still }) });
		expect(isTimed(room)).toBe(true);
		expect(timeLeft(room, 1_000_000)).toMatchObject({ phase: 90_000, untimed: false });
	}
});

test('what the floor sees is read from the phase that is shown, not from its name', () => {
	expect(isShown(roomIn(2), 'phenomena')).toBe(true);
	expect(isShown(roomIn(2, { agenda: agendaIn(2, { shown: 1 }) }), 'phenomena')).toBe(false);
});
