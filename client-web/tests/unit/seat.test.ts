// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, findSeat, forgetSeat, makeSecret, takeSeat } from '../../src/session/seat';

beforeEach(() => localStorage.clear());

describe('a seat', () => {
	it('is_the_same_in_two_tabs_and_after_a_reload', () => {
		expect(takeSeat('s1', 'K4X7RM').secret).toBe(takeSeat('s1', 'K4X7RM').secret);
	});

	it('has_another_secret_in_each_session', () => {
		expect(takeSeat('s1', 'K4X7RM').secret).not.toBe(takeSeat('s2', 'K4X7RM').secret);
	});

	it('has_a_secret_as_the_protocol_wants_it', () => {
		expect(makeSecret()).toMatch(/^[A-Za-z0-9_-]{22}$/);
		expect(makeSecret()).not.toBe(makeSecret());
	});

	it('is_found_by_its_code_for_a_day_after_the_last_visit', () => {
		takeSeat('s1', 'K4X7RM', 1_000);
		expect(findSeat('K4X7RM', 1_000 + DAY_MS - 1)?.session).toBe('s1');
		expect(findSeat('K4X7RM', 1_000 + DAY_MS)).toBeUndefined();
	});

	it('is_new_after_a_day', () => {
		const before = takeSeat('s1', 'K4X7RM', 1_000).secret;
		expect(takeSeat('s1', 'K4X7RM', 1_000 + DAY_MS).secret).not.toBe(before);
	});

	it('leaves_nothing_when_it_is_forgotten', () => {
		takeSeat('s1', 'K4X7RM');
		forgetSeat('s1');
		expect(localStorage.length).toBe(0);
	});

	it('survives_a_storage_that_holds_nonsense', () => {
		localStorage.setItem('vartti.seats', '{not json');
		expect(takeSeat('s1', 'K4X7RM').secret.length).toBe(22);
	});
});
