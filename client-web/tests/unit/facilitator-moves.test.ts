// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { moveReveals, undoSeconds } from '../../src/facilitator/moves';
import { phases } from './desk-room';

describe('what a move reveals', () => {
	test('from collect to read the phenomena open', () => {
		expect(moveReveals(phases, 1, 2)).toBe('phenomena');
	});
	test('from vote to discuss the tallies open', () => {
		expect(moveReveals(phases, 3, 4)).toBe('tallies');
	});
	test('the start and the move to the vote reveal nothing', () => {
		expect(moveReveals(phases, 0, 1)).toBe('nothing');
		expect(moveReveals(phases, 2, 3)).toBe('nothing');
	});
	test('a close from collect reveals both', () => {
		expect(moveReveals(phases, 1, phases.length)).toBe('both');
	});
	test('a template without reading opens the phenomena with the vote', () => {
		const brief = phases.filter((phase) => phase.kind !== 'read');
		expect(moveReveals(brief, 1, 2)).toBe('phenomena');
	});
});

describe('the seconds of the undo', () => {
	test('a second begun counts as a whole one', () => {
		expect(undoSeconds(10_000, 2_500)).toBe(8);
	});
	test('it is over at its end', () => {
		expect(undoSeconds(10_000, 10_000)).toBe(0);
		expect(undoSeconds(0, 5)).toBe(0);
	});
	test('clocks that disagree never promise more than ten', () => {
		expect(undoSeconds(60_000, 0)).toBe(10);
	});
});
