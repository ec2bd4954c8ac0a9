// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, it } from 'vitest';
import { guard } from '../../src/guard/keep';
import { Drafts, forgetOldDrafts } from '../../src/participant/draft';
import { DAY_MS } from '../../src/session/seat';
import { madeGuard } from './guard-build';

beforeEach(() => {
	localStorage.clear();
	guard.value = madeGuard();
});

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

	it('that_the_guard_stops_is_in_the_page_alone', () => {
		const drafts = new Drafts('s1');
		drafts.write({ text: 'Asiakas', kind: 'new' });
		drafts.write({ text: 'Asiakas 131052-308T', free: ['131052-308T', 'jono'] });
		drafts.writeComment(7, '131052-308T');
		expect(JSON.stringify({ ...localStorage })).not.toMatch(/131052|Asiakas/);
		expect(drafts.post.value.text).toBe('Asiakas 131052-308T');
		const later = new Drafts('s1').post.value;
		expect(later).toEqual({ text: '', kind: 'new', free: ['jono'] });
	});

	it('of_an_edit_that_the_guard_stops_leaves_nothing_in_the_browser', () => {
		const drafts = new Drafts('s1');
		drafts.takeUp({ text: '131052-308T', on: 7, kind: 'new' });
		expect(localStorage.length).toBe(0);
	});

	it('is_stored_only_when_the_guard_is_here', () => {
		guard.value = undefined;
		const drafts = new Drafts('s1');
		drafts.write({ text: 'kesken' });
		expect([localStorage.length, drafts.unkept]).toEqual([0, true]);
		guard.value = madeGuard();
		drafts.keep();
		expect([new Drafts('s1').post.value.text, drafts.unkept]).toEqual(['kesken', false]);
	});

	it('that_could_not_be_stored_is_not_lost_to_another_tab', () => {
		const drafts = new Drafts('s1');
		drafts.write({ text: '131052-308T' });
		new Drafts('s1').write({ text: 'toinen' });
		dispatchEvent(new StorageEvent('storage', { key: 'vartti.draft.s1' }));
		expect(drafts.post.value.text).toBe('131052-308T');
		drafts.close();
	});
});
