// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { codeOf, isCode, shownCode, strangerIn } from '../../src/session/code';

describe('a join code', () => {
	it.each(['k4x7rm', 'K4X 7RM', 'k4x-7rm', ' K4X\u00a07RM '])('is_read_from_%j', (typed) => {
		expect(codeOf(typed)).toBe('K4X7RM');
	});

	it('has_six_letters_of_the_alphabet', () => {
		expect(isCode('K4X7RM')).toBe(true);
		expect(isCode('K4X7R')).toBe(false);
		expect(isCode('K4X7RW')).toBe(false);
	});

	it('tells_the_letter_that_no_code_has', () => {
		expect(strangerIn('K4X7RW')).toBe('W');
		expect(strangerIn('K4X7RM')).toBeUndefined();
	});

	it('is_shown_in_two_halves_that_stay_together', () => {
		expect(shownCode('K4X7RM')).toBe('K4X\u00a07RM');
	});
});
