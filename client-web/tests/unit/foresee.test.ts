// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/protocol/messages';
import { applyWish as foresee } from '../../src/session/foresee';
import { emptyMine, emptyRoom, type Mine, type Room } from '../../src/session/room';
import { phenomenon, template, welcome } from './build';

const id = 'command-0001';
const applyWish = (mine: Mine, command: Command, room: Room = emptyRoom) =>
	foresee(mine, command, room);
const mine: Mine = {
	...emptyMine,
	dotsLeft: 2,
	votes: new Map([[7, 1]]),
	posts: new Map([[9, { id: 9, n: 1, text: 'vanha', lang: 'fi', kind: 'new', state: 'shown' }]]),
	comments: new Map([[4, { id: 4, on: 9, text: 'k', state: 'shown' }]]),
};

describe('what is foreseen', () => {
	it('counts_the_dots_of_a_vote_and_of_a_vote_taken_back', () => {
		expect(applyWish(mine, { t: 'vote', id, on: 8, dots: 1 }).dotsLeft).toBe(1);
		expect(applyWish(mine, { t: 'vote', id, on: 7, dots: 0 }).dotsLeft).toBe(3);
	});

	it('is_the_same_when_a_wish_comes_twice', () => {
		const once = applyWish(mine, { t: 'vote', id, on: 8, dots: 1 });
		expect(applyWish(once, { t: 'vote', id, on: 8, dots: 1 })).toEqual(once);
	});

	it('gives_the_whole_of_an_edited_post', () => {
		const edited = applyWish(mine, { t: 'edit', id, on: 9, text: 'uusi', lang: 'sv' });
		expect(edited.posts.get(9)).toEqual({
			id: 9,
			n: 1,
			text: 'uusi',
			lang: 'sv',
			state: 'shown',
		});
	});

	it('withdraws_a_post_and_a_comment', () => {
		expect(applyWish(mine, { t: 'withdraw', id, on: 9 }).posts.get(9)?.state).toBe('withdrawn');
		expect(applyWish(mine, { t: 'withdraw', id, on: 4 }).comments.get(4)?.state).toBe(
			'withdrawn',
		);
	});

	it('adds_and_removes_a_tag', () => {
		const tagged = applyWish(mine, { t: 'tag', id, on: 9, tag: 'haato', set: true });
		expect(tagged.tagged.get(9)).toEqual(['haato']);
		const untagged = applyWish(tagged, { t: 'tag', id, on: 9, tag: 'haato', set: false });
		expect(untagged.tagged.get(9)).toEqual([]);
	});

	it('makes_nothing_of_a_post_that_has_no_id_yet', () => {
		expect(applyWish(mine, { t: 'post', id, text: 'a', lang: 'fi' })).toBe(mine);
	});
});

describe('a vote in a thread', () => {
	const merged: Room = {
		...emptyRoom,
		welcome: welcome({ template: { ...template, dots: 4, dots_each: 2 } }),
		phenomena: new Map([
			[1, phenomenon(1)],
			[2, { ...phenomenon(2), into: 1 }],
		]),
	};
	const spent: Mine = {
		...emptyMine,
		dotsLeft: 2,
		votes: new Map([
			[1, 1],
			[2, 2],
		]),
	};

	it('is_set_on_its_head_and_cleared_on_what_was_merged_into_it', () => {
		const seen = applyWish(spent, { t: 'vote', id, on: 2, dots: 1 }, merged);
		expect([...seen.votes]).toEqual([[1, 1]]);
		expect(seen.dotsLeft).toBe(3);
	});

	it('spends_what_counted_and_no_more', () => {
		expect(applyWish(spent, { t: 'vote', id, on: 1, dots: 0 }, merged).dotsLeft).toBe(4);
		const asleep = { ...spent, asleep: new Map([[2, 2]]), dotsLeft: 0 };
		expect(applyWish(asleep, { t: 'vote', id, on: 1, dots: 0 }, merged).dotsLeft).toBe(0);
	});

	it('wakes_nothing_by_guess', () => {
		const asleep = { ...spent, asleep: new Map([[1, 1]]) };
		expect(applyWish(asleep, { t: 'vote', id, on: 1, dots: 1 }, merged).asleep.get(1)).toBe(0);
	});

	it('and_a_voice_move_to_the_head', () => {
		const voiced = { ...emptyMine, voices: new Map([[2, true]]) };
		const seen = applyWish(voiced, { t: 'voice', id, on: 1, set: false }, merged);
		expect([...seen.voices]).toEqual([[1, false]]);
	});
});
