// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { idsInOrder, isTallied, orderFor, ordersFor } from '../../src/facilitator/sorting';
import { phenomenon, roomIn } from './desk-room';

const three = [phenomenon(1), phenomenon(2), phenomenon(3)];
const tallies = [
	{ id: 1, voices: 9, votes: 1 },
	{ id: 2, voices: 1, votes: 3 },
	{ id: 3, voices: 2, votes: 3 },
];

test('no order by counts is offered before the hub sends any', () => {
	expect(ordersFor(isTallied(roomIn(3, { phenomena: three })))).toEqual(['newest', 'shuffled']);
	expect(ordersFor(isTallied(roomIn(4, { phenomena: three, tallies })))).toEqual([
		'votes',
		'voices',
	]);
});

test('while people vote the list favours nobody unless it is asked to', () => {
	expect(orderFor(roomIn(3, { phenomena: three }), undefined)).toBe('shuffled');
	expect(orderFor(roomIn(3, { phenomena: three }), 'newest')).toBe('newest');
	expect(orderFor(roomIn(1, { phenomena: three }), undefined)).toBe('newest');
});

test('a chosen order that can no longer be had gives way', () => {
	expect(orderFor(roomIn(4, { phenomena: three, tallies }), 'newest')).toBe('votes');
});

test('most votes come first and voices part those that are even', () => {
	expect(idsInOrder(roomIn(4, { phenomena: three, tallies }), 'votes')).toEqual([3, 2, 1]);
});

test('the most met come first when asked for', () => {
	expect(idsInOrder(roomIn(4, { phenomena: three, tallies }), 'voices')).toEqual([1, 3, 2]);
});

test('the newest is the one with the largest number', () => {
	expect(idsInOrder(roomIn(1, { phenomena: three }), 'newest')).toEqual([3, 2, 1]);
});

test('a shuffled list is the same at each look', () => {
	const room = roomIn(3, { phenomena: three });
	expect(idsInOrder(room, 'shuffled')).toEqual(idsInOrder(room, 'shuffled'));
	expect([...idsInOrder(room, 'shuffled')].sort()).toEqual([1, 2, 3]);
});
