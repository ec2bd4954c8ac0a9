// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import {
	arrange,
	byDraw,
	byNumber,
	byVoices,
	byVotes,
	type Placed,
	placedIn,
} from '../../src/session/order';
import { emptyRoom } from '../../src/session/room';
import { phenomenon } from './build';

function placed(id: number, votes: number, voices: number): Placed {
	return { phenomenon: phenomenon(id), tally: { id, votes, voices } };
}

const some = [placed(1, 2, 9), placed(2, 5, 1), placed(3, 2, 9), placed(4, 2, 10)];
const ids = (list: readonly Placed[]) => list.map((one) => one.phenomenon.id);

describe('the order', () => {
	it('by_votes_falls_back_to_voices_and_then_to_the_number', () => {
		expect(ids([...some].sort(byVotes))).toEqual([2, 4, 1, 3]);
	});

	it('by_voices_falls_back_to_the_number', () => {
		expect(ids([...some].sort(byVoices))).toEqual([4, 1, 3, 2]);
	});

	it('by_number_needs_no_tally', () => {
		const blind = [3, 1, 2].map((id) => ({ phenomenon: phenomenon(id), tally: undefined }));
		expect(ids(blind.sort(byNumber))).toEqual([1, 2, 3]);
	});

	it('drawn_by_the_hub_is_the_same_for_all_and_by_number_before_the_draw', () => {
		const drawn = [30, 10, 20].map((order, index) => {
			return { phenomenon: { ...phenomenon(index + 1), order }, tally: undefined };
		});
		expect(ids(drawn.sort(byDraw))).toEqual([2, 3, 1]);
		const undrawn = [3, 1, 2].map((id) => ({ phenomenon: phenomenon(id), tally: undefined }));
		expect(ids(undrawn.sort(byDraw))).toEqual([1, 2, 3]);
	});

	it('has_no_place_for_what_was_merged', () => {
		const phenomena = new Map([
			[1, phenomenon(1)],
			[2, { ...phenomenon(2), into: 1 }],
		]);
		expect(ids(placedIn({ ...emptyRoom, phenomena }, byNumber))).toEqual([1]);
	});
});

describe('a list', () => {
	it('that_nobody_is_in_takes_the_new_order', () => {
		expect(arrange([1, 2, 3], [3, 4, 1, 2], false)).toEqual({
			order: [3, 4, 1, 2],
			waiting: [],
		});
	});

	it('that_is_held_keeps_its_order_and_lets_new_ones_wait', () => {
		expect(arrange([1, 2, 3], [3, 4, 1, 2, 5], true)).toEqual({
			order: [1, 2, 3],
			waiting: [4, 5],
		});
	});

	it('that_is_held_still_loses_what_is_gone', () => {
		expect(arrange([1, 2, 3], [3, 1], true)).toEqual({ order: [1, 3], waiting: [] });
	});

	it('that_is_empty_has_nothing_to_hold', () => {
		expect(arrange([], [2, 1], true)).toEqual({ order: [2, 1], waiting: [] });
	});
});
