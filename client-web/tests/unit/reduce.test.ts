// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../src/protocol/messages';
import {
	gather,
	isGap,
	reduceFrame,
	reduceOwn,
	reduceOwnParts,
	reduceParts,
	reduceWelcome,
} from '../../src/session/reduce';
import { emptyMine, emptyRoom } from '../../src/session/room';
import { agenda, frame, own, phenomenon, snapshot, welcome } from './build';

const history: Frame[] = [
	frame(0, 2, { agenda: agenda(), phenomena: [phenomenon(2)] }),
	frame(2, 4, { phenomena: [phenomenon(3), phenomenon(4)], counts: { phenomena: 3, voted: 0 } }),
	frame(4, 6, { comments: [{ id: 5, on: 3, n: 1, text: 'k' }], steps: [step(6)] }),
	frame(6, 8, { tallies: [{ id: 2, voices: 1, votes: 2 }], gone: [4], spotlight: 3 }),
	frame(8, 9, { phenomena: [phenomenon(2, 'muutettu')], gone: [5] }),
];

function step(id: number) {
	return { id, what: 'a', who: 'b', whom: 'c' };
}

describe('frames', () => {
	it('give_the_room_that_a_snapshot_at_their_end_gives', () => {
		const followed = history.reduce(reduceFrame, emptyRoom);
		const fresh = reduceFrame(
			emptyRoom,
			snapshot(9, {
				phenomena: [phenomenon(2, 'muutettu'), phenomenon(3)],
				tallies: [{ id: 2, voices: 1, votes: 2 }],
				steps: [step(6)],
				spotlight: 3,
				counts: { phenomena: 3, voted: 0 },
			}),
		);
		expect(followed).toEqual(fresh);
	});

	it('change_nothing_when_they_come_twice', () => {
		const once = history.reduce(reduceFrame, emptyRoom);
		expect(reduceFrame(once, history[4]!)).toEqual(once);
	});

	it('may_overlap_each_other', () => {
		const both = frame(2, 9, {
			phenomena: [phenomenon(3), phenomenon(2, 'muutettu')],
			tallies: [{ id: 2, voices: 1, votes: 2 }],
			steps: [step(6)],
			gone: [4, 5],
			spotlight: 3,
			counts: { phenomena: 3, voted: 0 },
		});
		const seen = [...history.slice(0, 3), both].reduce(reduceFrame, emptyRoom);
		expect(seen).toEqual(history.reduce(reduceFrame, emptyRoom));
	});

	it('that_end_before_what_is_known_are_old_news', () => {
		const room = history.reduce(reduceFrame, emptyRoom);
		expect(reduceFrame(room, history[0]!)).toBe(room);
	});

	it('leave_alone_what_they_do_not_name', () => {
		const room = history.slice(0, 2).reduce(reduceFrame, emptyRoom);
		const next = reduceFrame(room, frame(4, 5, { counts: { phenomena: 3, voted: 9 } }));
		expect(next.phenomena).toBe(room.phenomena);
		expect(next.agenda).toBe(room.agenda);
		expect(next.counts.voted).toBe(9);
	});

	it('that_begin_after_what_is_known_show_a_gap', () => {
		expect(isGap({ ...emptyRoom, to: 4 }, frame(5, 6))).toBe(true);
		expect(isGap({ ...emptyRoom, to: 5 }, frame(5, 6))).toBe(false);
		expect(isGap({ ...emptyRoom, to: 4 }, snapshot(6))).toBe(false);
	});
});

describe('a snapshot', () => {
	it('forgets_what_it_does_not_hold', () => {
		const room = history.reduce(reduceFrame, emptyRoom);
		const fresh = reduceFrame(room, snapshot(9));
		expect([fresh.phenomena.size, fresh.comments.size, fresh.spotlight]).toEqual([0, 0, 0]);
	});

	it('keeps_the_welcome', () => {
		const room = reduceWelcome(emptyRoom, welcome());
		expect(reduceFrame(room, snapshot(3)).welcome?.session).toBe('s1');
	});
});

describe('a welcome', () => {
	it('that_is_fresh_empties_the_room', () => {
		const room = history.reduce(reduceFrame, emptyRoom);
		expect(reduceWelcome(room, welcome({ fresh: true })).phenomena.size).toBe(0);
	});

	it('that_goes_on_keeps_the_room', () => {
		const room = history.reduce(reduceFrame, reduceWelcome(emptyRoom, welcome()));
		expect(reduceWelcome(room, welcome({ fresh: false })).phenomena.size).toBe(2);
	});

	it('of_another_session_empties_the_room', () => {
		const room = history.reduce(reduceFrame, reduceWelcome(emptyRoom, welcome()));
		const other = reduceWelcome(room, welcome({ fresh: false, session: 's2' }));
		expect([other.phenomena.size, other.to]).toEqual([0, 0]);
	});
});

describe('parts', () => {
	const parts = [
		snapshot(9, { part: [1, 3], phenomena: [phenomenon(1)] }),
		snapshot(9, { part: [2, 3], phenomena: [phenomenon(2)] }),
		snapshot(9, { part: [3, 3], comments: [{ id: 3, on: 1, n: 1, text: 'k' }] }),
	];

	it('are_shown_only_when_all_are_here', () => {
		const first = gather<Frame>([], parts[0]!);
		expect(first.complete).toEqual([]);
		const second = gather(first.held, parts[1]!);
		expect(second.complete).toEqual([]);
		const room = reduceParts(emptyRoom, gather(second.held, parts[2]!).complete);
		expect([...room.phenomena.keys()]).toEqual([1, 2]);
		expect(room.comments.size).toBe(1);
	});

	it('may_come_in_any_order', () => {
		const held = [parts[2]!, parts[0]!].reduce(
			(kept: readonly Frame[], part) => gather(kept, part).held,
			[],
		);
		expect(gather(held, parts[1]!).complete.map((part) => part.part?.[0])).toEqual([1, 2, 3]);
	});

	it('of_a_newer_set_put_the_older_aside', () => {
		const { held } = gather<Frame>([], parts[0]!);
		const newer = gather(held, snapshot(12, { part: [1, 2] }));
		expect(newer.held.map((part) => part.to)).toEqual([12]);
	});

	it('of_a_frame_that_is_old_news_change_nothing', () => {
		const room = { ...emptyRoom, to: 20 };
		const old = [frame(1, 9, { part: [1, 2] }), frame(1, 9, { part: [2, 2], spotlight: 3 })];
		expect(reduceParts(room, old)).toBe(room);
	});

	it('of_ones_own_replace_once_and_then_add', () => {
		const mine = reduceOwnParts(emptyMine, [
			own(5, { part: [1, 2], votes: { 1: 1 } }),
			own(5, { part: [2, 2], votes: { 2: 1 } }),
		]);
		expect([...mine.votes.keys()]).toEqual([1, 2]);
	});
});

describe('own', () => {
	it('from_zero_replaces', () => {
		const before = reduceOwn(
			emptyMine,
			own(3, { votes: { 1: 1 }, dots_left: 2, name: 'Maija' }),
		);
		const after = reduceOwn(before, own(4, { dots_left: 3 }));
		expect([after.votes.size, after.dotsLeft, after.name]).toEqual([0, 3, '']);
	});

	it('merges_key_by_key_and_keeps_false_and_zero', () => {
		const before = reduceOwn(emptyMine, own(3, { votes: { 1: 1 }, voices: { 1: true } }));
		const after = reduceOwn(
			before,
			own(4, { from: 3, votes: { 1: 0 }, voices: { 1: false, 2: true } }),
		);
		expect([...after.votes]).toEqual([[1, 0]]);
		expect([...after.voices]).toEqual([
			[1, false],
			[2, true],
		]);
	});

	it('that_is_older_than_what_is_known_changes_nothing', () => {
		const known = reduceOwn(emptyMine, own(9, { dots_left: 1 }));
		expect(reduceOwn(known, own(5, { from: 2, dots_left: 3 }))).toBe(known);
	});
});
