// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, it } from 'vitest';
import { Drafts, forgetOldDrafts } from '../../src/participant/draft';
import { DAY_MS } from '../../src/session/seat';

beforeEach(() => localStorage.clear());

describe('a draft', () => {
	it('is_there_after_a_reload', () => {
		new Drafts('s1').write({ text: 'kesken', kind: 'new' });
		expect(new Drafts('s1').post.value).toMatchObject({ text: 'kesken', kind: 'new' });
	});

	it('is_of_one_session', () => {
		new Drafts('s1').write({ text: 'kesken' });
		expect(new Drafts('s2').post.value.text).toBe('');
	});

	it('leaves_nothing_in_the_browser_when_it_is_sent', () => {
		const drafts = new Drafts('s1');
		drafts.write({ text: 'kesken' });
		drafts.clear();
		expect(localStorage.length).toBe(0);
	});

	it('is_put_aside_while_another_post_is_edited_and_comes_back', () => {
		const drafts = new Drafts('s1');
		drafts.write({ text: 'uusi kesken' });
		drafts.takeUp({ text: 'vanha', on: 7 });
		expect(new Drafts('s1').post.value.on).toBe(7);
		drafts.clear();
		expect(drafts.post.value.text).toBe('uusi kesken');
	});

	it('of_a_comment_is_kept_for_each_thread', () => {
		const drafts = new Drafts('s1');
		drafts.writeComment(7, 'a');
		drafts.writeComment(8, 'b');
		drafts.writeComment(7, '');
		expect([new Drafts('s1').comment(7), new Drafts('s1').comment(8)]).toEqual(['', 'b']);
	});

	it('is_told_whole_when_it_can_only_be_copied', () => {
		const drafts = new Drafts('s1');
		drafts.write({ text: 'uusi' });
		drafts.takeUp({ text: 'vanha', on: 7 });
		drafts.writeComment(8, 'kommentti');
		expect(drafts.texts()).toEqual(['vanha', 'uusi', 'kommentti']);
		drafts.forget();
		expect([drafts.texts(), localStorage.length]).toEqual([[], 0]);
	});

	it('is_gone_after_a_day', () => {
		new Drafts('s1').write({ text: 'kesken' });
		forgetOldDrafts(Date.now() + DAY_MS - 1_000);
		expect(localStorage.length).toBe(1);
		forgetOldDrafts(Date.now() + DAY_MS + 1_000);
		expect(localStorage.length).toBe(0);
	});
});
