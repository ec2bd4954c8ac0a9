// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { emptyRoom, graceUntil, may, phaseNow, timeLeft } from '../../src/session/room';
import { agenda, welcome } from './build';

const room = (more: Parameters<typeof agenda>[0]) => ({
	...emptyRoom,
	welcome: welcome(),
	agenda: agenda(more),
});

describe('the time left', () => {
	it('is_of_the_phase_and_of_all_after_it', () => {
		const left = timeLeft(room({ phase: 1, ends: 132_000 }), 0);
		expect(left.phase).toBe(132_000);
		expect(left.whole).toBe(132_000 + 180_000 + 120_000);
		expect(left.gone).toBe(168_000);
	});

	it('stops_at_zero', () => {
		expect(timeLeft(room({ phase: 1, ends: 1_000 }), 9_000).phase).toBe(0);
	});

	it('draws_no_more_than_the_phase_when_it_was_extended', () => {
		const left = timeLeft(room({ phase: 1, ends: 400_000 }), 0);
		expect([left.phase, left.gone]).toEqual([400_000, 0]);
	});

	it('is_none_while_the_phase_is_untimed', () => {
		const left = timeLeft(room({ phase: 0, ends: 0 }), 5_000);
		expect([left.untimed, left.gone, left.whole]).toEqual([true, 0, 600_000]);
	});
});

describe('the agenda', () => {
	it('says_what_one_may_do', () => {
		expect(may(room({ may: ['vote'] }), 'vote')).toBe(true);
		expect(may(room({ may: ['vote'] }), 'post')).toBe(false);
		expect(may(emptyRoom, 'post')).toBe(false);
	});

	it('names_no_phase_after_the_close', () => {
		expect(phaseNow(room({ phase: 4 }))).toBeUndefined();
	});

	it('has_the_latest_grace', () => {
		const grace = [
			{ phase: 1, until: 5 },
			{ phase: 2, until: 9 },
		];
		expect(graceUntil(room({ grace }))).toBe(9);
		expect(graceUntil(room({}))).toBe(0);
	});

	it('lets_whoever_asked_for_extra_time_do_more_for_longer', () => {
		const ending = room({
			may: ['withdraw'],
			may_extra: ['post', 'withdraw'],
			grace: [{ phase: 1, until: 61_000, until_extra: 181_000 }],
		});
		expect([may(ending, 'post', false), may(ending, 'post', true)]).toEqual([false, true]);
		expect([graceUntil(ending, false), graceUntil(ending, true)]).toEqual([61_000, 181_000]);
	});

	it('is_the_same_for_all_where_it_names_no_extra_time', () => {
		const usual = room({ may: ['vote'], grace: [{ phase: 2, until: 9 }] });
		expect([may(usual, 'vote', true), graceUntil(usual, true)]).toEqual([true, 9]);
	});
});
