// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcer, spokenBetween } from '../../src/a11y/announcer';

let first: HTMLElement;
let second: HTMLElement;
let announcer: Announcer;

beforeEach(() => {
	vi.useFakeTimers();
	first = document.createElement('div');
	second = document.createElement('div');
	announcer = new Announcer(first, second);
});
afterEach(() => void vi.useRealTimers());

const heard = () => first.textContent || second.textContent;

describe('the announcer', () => {
	it('speaks_ones_own_result_at_once', () => {
		announcer.say('Ilmiö lähetetty.');
		expect(heard()).toBe('Ilmiö lähetetty.');
	});

	it('changes_the_element_so_that_a_repeated_text_is_heard_again', () => {
		announcer.say('Äänesi on annettu.');
		const [a, b] = [first.textContent, second.textContent];
		announcer.say('Äänesi on annettu.');
		expect([first.textContent, second.textContent]).toEqual([b, a]);
	});

	it('counts_the_stream_and_tells_it_once_in_15_s', () => {
		const phrase = (count: number) => `${count} uutta`;
		for (let post = 0; post < 40; post++) announcer.count(1, phrase);
		vi.advanceTimersByTime(14_999);
		expect(heard()).toBe('');
		vi.advanceTimersByTime(1);
		expect(heard()).toBe('40 uutta');
	});

	it('begins_to_count_anew_after_telling', () => {
		announcer.count(2, String);
		vi.advanceTimersByTime(15_000);
		announcer.count(1, String);
		vi.advanceTimersByTime(15_000);
		expect(heard()).toBe('1');
	});

	it('does_not_count_what_went_away', () => {
		announcer.count(-2, String);
		vi.advanceTimersByTime(15_000);
		expect(heard()).toBe('');
	});
});

describe('the countdown', () => {
	it('is_spoken_when_a_moment_is_reached', () => {
		expect(spokenBetween(121, 120)).toBe(120);
		expect(spokenBetween(120, 119)).toBeUndefined();
	});

	it('tells_only_the_latest_moment_after_a_sleep', () => {
		expect(spokenBetween(290, 55)).toBe(60);
	});

	it('is_silent_when_time_is_added', () => {
		expect(spokenBetween(9, 69)).toBeUndefined();
	});
});
