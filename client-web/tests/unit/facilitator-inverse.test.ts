// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { inverseOf } from '../../src/facilitator/inverse';
import { mergeable, votesOf } from '../../src/facilitator/merge';
import { partsOf, passageOf } from '../../src/session/passage';
import type { Wish } from '../../src/session/sender';
import { phenomenon, roomIn } from './desk-room';

const room = roomIn(3, {
	phenomena: [
		phenomenon(1),
		phenomenon(2, { into: 1 }),
		phenomenon(3, { hidden: true, reason: 'nimi' }),
	],
	spotlight: 1,
});

test.each<[Wish, Wish]>([
	[
		{ t: 'hide', on: 1, reason: 'nimi' },
		{ t: 'restore', on: 1 },
	],
	[
		{ t: 'restore', on: 3 },
		{ t: 'hide', on: 3, reason: 'nimi' },
	],
	[
		{ t: 'merge', on: 3, into: 1 },
		{ t: 'unmerge', on: 3 },
	],
	[
		{ t: 'unmerge', on: 2 },
		{ t: 'merge', on: 2, into: 1 },
	],
	[
		{ t: 'lock', on: 1 },
		{ t: 'unlock', on: 1 },
	],
	[
		{ t: 'remove_author', on: 1 },
		{ t: 'readmit_author', on: 1 },
	],
	[{ t: 'freeze' }, { t: 'unfreeze' }],
	[{ t: 'resume' }, { t: 'pause' }],
	[
		{ t: 'refuse', on: 1, reason: '' },
		{ t: 'restore', on: 1 },
	],
	[
		{ t: 'spotlight', on: 2 },
		{ t: 'spotlight', on: 1 },
	],
])('%o is taken back by %o', (wish, back) => {
	expect(inverseOf(wish, room)).toEqual(back);
});

test('a redaction is final, and what is no thread has nothing to go back to', () => {
	expect(inverseOf({ t: 'redact', on: 1, from: 0, to: 4 }, room)).toBeUndefined();
	expect(inverseOf({ t: 'unmerge', on: 1 }, room)).toBeUndefined();
});

test('a passage counts code points, whatever the browser counts', () => {
	const text = 'a😀ä nimi';
	expect(passageOf(text, 1, 3)).toEqual({ from: 1, to: 2 });
	expect(partsOf(text, passageOf(text, 5, 9))).toEqual(['a😀ä ', 'nimi', '']);
});

test('a thread has at least the most of its parts and at most their sum', () => {
	const tally = (votes: number) => ({ id: 1, voices: 0, votes });
	expect(votesOf([tally(9), tally(8), undefined])).toEqual({ least: 9, most: 17 });
	expect(votesOf([])).toEqual({ least: 0, most: 0 });
});

test('the one with the most votes names the thread at first, and what is gone is left out', () => {
	const talliedRoom = roomIn(4, {
		phenomena: [phenomenon(1), phenomenon(2)],
		tallies: [{ id: 2, voices: 0, votes: 3 }],
	});
	expect(mergeable(talliedRoom, [1, 2, 9]).map((one) => one.id)).toEqual([2, 1]);
});
