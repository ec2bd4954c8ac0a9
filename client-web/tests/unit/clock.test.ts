// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Clock } from '../../src/net/clock';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the clock', () => {
	it('lies_in_the_middle_of_the_round_trip', () => {
		const clock = new Clock();
		const sent = performance.now();
		clock.measure(sent, 1_000_050, sent + 100);
		expect(clock.now()).toBe(1_000_000);
	});

	it('believes_the_shortest_round_trip', () => {
		const clock = new Clock();
		const sent = performance.now();
		clock.measure(sent, 1_000_005, sent + 10);
		clock.measure(sent, 1_009_000, sent + 2_000);
		expect(clock.now()).toBe(1_000_000);
	});

	it('forgets_a_measurement_after_eight_others', () => {
		const clock = new Clock();
		const sent = performance.now();
		clock.measure(sent, 1_000_005, sent + 10);
		for (let ping = 0; ping < 8; ping++) clock.measure(sent, 2_000_050, sent + 100);
		expect(clock.now()).toBe(2_000_000);
	});

	it('serves_with_what_it_believed_until_it_is_told_anew', () => {
		const clock = new Clock();
		const sent = performance.now();
		clock.measure(sent, 1_000_005, sent + 10);
		clock.reset();
		expect(clock.now()).toBe(1_000_000);
		clock.measure(sent, 3_000_500, sent + 1_000);
		expect(clock.now()).toBe(3_000_000);
	});

	it('runs_on_between_measurements', () => {
		const clock = new Clock();
		const sent = performance.now();
		clock.measure(sent, 1_000_000, sent);
		vi.advanceTimersByTime(2_500);
		expect(clock.now()).toBe(1_002_500);
	});
});
