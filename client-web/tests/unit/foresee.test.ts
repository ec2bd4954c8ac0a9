// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { applyWish } from '../../src/session/foresee';
import { emptyMine, type Mine } from '../../src/session/room';

const id = 'command-0001';
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
