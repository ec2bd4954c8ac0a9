// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { leafOf, sizeOf, turnAt } from '../../src/wall/pick';
import { sceneOf } from '../../src/wall/scene';
import { agendaIn, phenomenon, roomIn } from './desk-room';

const two = [phenomenon(1), phenomenon(2, { by: { name: 'Maija' } })];
const tallies = [
	{ id: 1, voices: 0, votes: 1 },
	{ id: 2, voices: 0, votes: 2 },
];

describe('the scene of a room', () => {
	test('before the phenomena are shown it is a question and a count', () => {
		expect(sceneOf(roomIn(1))).toMatchObject({ name: 'count', shape: 'open', lines: [] });
	});
	test('a phase that has begun but is not revealed still shows a count', () => {
		expect(sceneOf(roomIn(2)).name).toBe('count');
	});
	test('what the hub shows is listed by number', () => {
		const scene = sceneOf(roomIn(2, { phenomena: two }));
		expect(scene.name).toBe('list');
		expect(scene.lines.map((line) => line.n)).toEqual([1, 2]);
	});
	test('a frozen room shows nothing of the session', () => {
		const room = roomIn(2, { agenda: agendaIn(2, { frozen: true }), phenomena: two });
		expect(sceneOf(room).name).toBe('frozen');
	});
	test('what was merged is counted with its thread, the rounds stand beside the votes', () => {
		const phenomena = [...two, phenomenon(3, { into: 1 })];
		const scene = sceneOf(roomIn(4, { phenomena, tallies: [{ ...tallies[0]!, rounds: [4] }] }));
		expect(scene.lines).toHaveLength(2);
		expect(scene.lines[0]).toMatchObject({ n: 1, merged: 1, rounds: [4] });
	});
	test('while people vote nothing is listed', () => {
		expect(sceneOf(roomIn(3, { phenomena: two })).name).toBe('vote');
	});
	test('before the tallies come the discussion is a list without an order of votes', () => {
		const scene = sceneOf(roomIn(4, { phenomena: two }));
		expect(scene).toMatchObject({ name: 'list', tallied: false });
		expect(scene.lines.map((line) => line.n)).toEqual([1, 2]);
	});
	test('once tallied the most votes come first', () => {
		const scene = sceneOf(roomIn(4, { phenomena: two, tallies }));
		expect(scene.name).toBe('most');
		expect(scene.lines.map((line) => line.n)).toEqual([2, 1]);
	});
	test('a spotlight takes the wall, with the others below it once they are tallied', () => {
		const blind = sceneOf(roomIn(3, { phenomena: two, spotlight: 1 }));
		expect(blind).toMatchObject({ name: 'spot', shape: 'open', tallied: false });
		const told = sceneOf(roomIn(4, { phenomena: two, tallies, spotlight: 1 }));
		expect(told).toMatchObject({ name: 'spot', shape: 'talk' });
	});
	test('a spotlight on what the floor does not see changes nothing', () => {
		expect(sceneOf(roomIn(2, { phenomena: two, spotlight: 9 })).name).toBe('list');
	});
	test('at the end it shows what was agreed, and then that it is over', () => {
		expect(sceneOf(roomIn(5, { phenomena: two, spotlight: 1 })).name).toBe('steps');
		expect(sceneOf(roomIn(6, { agenda: agendaIn(6, { closed: 1 }) })).name).toBe('closed');
	});
	test('no line of a scene has a name', () => {
		const scene = sceneOf(roomIn(4, { phenomena: two, tallies }));
		expect(JSON.stringify(scene)).not.toContain('Maija');
	});
});

describe('how large and which leaf', () => {
	test('a longer text has smaller letters', () => {
		expect([80, 160, 300, 500].map((length) => sizeOf('ä'.repeat(length)))).toEqual([
			'xl',
			'l',
			'm',
			's',
		]);
	});
	test('the leaves take turns and begin again', () => {
		const pages = [0, 1, 2, 3].map((turn) => leafOf(14, 6, turn).page);
		expect(pages).toEqual([0, 1, 2, 0]);
		expect(leafOf(14, 6, 2)).toMatchObject({ from: 12, pages: 3 });
	});
	test('an empty list is one leaf', () => {
		expect(leafOf(0, 6, 7)).toEqual({ page: 0, pages: 1, from: 0, to: 6 });
	});
	test('a turn is long enough to read', () => {
		expect(turnAt(11_999)).toBe(0);
		expect(turnAt(12_000)).toBe(1);
	});
});
