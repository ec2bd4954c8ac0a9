// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openFollowUps, stagesOf, takingsOf } from '../../src/coordinator/card-path';
import { findDraft, forgetDrafts, keepDraft } from '../../src/coordinator/drafts';
import { cleanOf, isSame, valueError } from '../../src/coordinator/fields';
import { suggestedFor } from '../../src/coordinator/recipients';
import type { Guard } from '../../src/guard/guard';
import { guard } from '../../src/guard/keep';
import { locale } from '../../src/i18n';
import { cardsFi } from '../../src/i18n/cards.fi';
import { toolsOf } from '../../src/i18n/tools';
import type { Card, PathStep } from '../../src/protocol/messages';
import { dayText, isDay, today } from '../../src/session/days';

const step = (id: number, more: Partial<PathStep>): PathStep => ({
	id,
	version: id,
	state: 'taken',
	at: '2026-03-02',
	written: 0,
	by: 'Aino',
	...more,
});

const card = (path: readonly PathStep[], more: Partial<Card> = {}): Card => ({
	id: 1,
	version: 1,
	made: 0,
	changed: 0,
	state: 'noted',
	kept: false,
	erased: false,
	fields: { title: 'Vuokravelat' },
	gaps: [],
	threads: [],
	evidence: {
		phenomena: 0,
		sessions: 0,
		first: 0,
		last: 0,
		sources: { groups: [], rest: 0 },
		areas: { groups: [], rest: 0 },
		quotes: [],
	},
	cards: [],
	path: [...path],
	followups: [],
	...more,
});

const stages = (one: Card) => stagesOf(one).map(({ name, is }) => `${name} ${is}`);

describe('the path of a card', () => {
	it('begins_noted_and_is_to_be_described_next', () => {
		expect(stages(card([])).slice(0, 3)).toEqual(['noted done', 'described now', 'taken todo']);
	});

	it('is_answered_when_everybody_it_was_taken_to_has_answered', () => {
		const path = [
			step(1, {}),
			step(2, {}),
			step(3, { state: 'refused', on: 1, text: 'ei rahaa' }),
		];
		expect(stages(card(path))[3]).toBe('answered now');
		const whole = [...path, step(4, { state: 'agreed', on: 2 })];
		expect(stages(card(whole)).slice(3, 5)).toEqual(['answered done', 'changed now']);
	});

	it('takes_a_refusal_for_an_answer_and_none_yet_for_none', () => {
		const [refused] = takingsOf(card([step(1, {}), step(2, { state: 'refused', on: 1 })]));
		expect(refused?.answer?.state).toBe('refused');
		const [waits] = takingsOf(card([step(1, {}), step(2, { state: 'pending', on: 1 })]));
		expect(waits?.answer).toBeUndefined();
		expect(waits?.answers).toHaveLength(1);
	});

	it('stands_in_the_order_of_its_days', () => {
		const path = [step(1, { at: '2026-05-01' }), step(2, { at: '2026-03-01' })];
		expect(takingsOf(card(path)).map((one) => one.step.id)).toEqual([2, 1]);
	});

	it('is_followed_when_both_follow_ups_were_answered', () => {
		const followups = [
			{ step: 1, months: 12, due: 200 },
			{ step: 1, months: 6, due: 100, answer: 'growing' as const },
		];
		expect(stages(card([step(1, {})], { followups }))[5]).not.toBe('followed done');
		expect(openFollowUps(card([], { followups }))).toEqual([followups[0]]);
		const both = followups.map((one) => ({ ...one, answer: 'fading' as const }));
		expect(stages(card([step(1, {})], { followups: both }))[5]).toBe('followed done');
	});
});

describe('suggested recipients', () => {
	it('are_those_noted_on_the_card_then_what_its_themes_suggest', () => {
		const fields = {
			title: 'x',
			themes: ['asuminen'],
			recipients: [{ kind: 'kela' as const, name: 'Kela, itäinen' }],
		};
		const kinds = suggestedFor({ fields, path: [] }).map(({ kind }) => kind);
		expect(kinds).toEqual(['kela', 'municipality', 'association', 'management']);
	});

	it('leave_out_whom_it_was_taken_to', () => {
		const path = [step(1, { to: { kind: 'management', name: 'Johtoryhmä' } })];
		const kinds = suggestedFor({ fields: { title: 'x' }, path }).map(({ kind }) => kind);
		expect(kinds).toEqual(['board']);
	});
});

describe('a field of a card', () => {
	const words = {
		t: cardsFi(toolsOf('fi')),
		fillIn: 'Tämä tarvitaan.',
		charsOver: (over: number) => `${over} yli`,
	};

	it('is_sent_trimmed_and_as_nothing_where_nothing_is_left', () => {
		expect(cleanOf('  teksti ')).toBe('teksti');
		expect(cleanOf('   ')).toBeNull();
		expect(cleanOf([{ text: ' ', level: 'society' }])).toBeNull();
		expect(cleanOf([{ text: ' a ', level: 'society' }])).toEqual([
			{ text: 'a', level: 'society' },
		]);
		expect(cleanOf({ name: '', url: '' })).toBeNull();
	});

	it('is_told_what_is_wrong_before_it_is_sent', () => {
		expect(valueError('title', ' ', words)).toBe('Tämä tarvitaan.');
		expect(valueError('statement', 'x'.repeat(302), words)).toBe('2 yli');
		expect(valueError('indicator', { name: 'x', url: 'javascript:1' }, words)).toBe(
			words.t.badUrl,
		);
		expect(valueError('proposal', 'Hyvä ehdotus', words)).toBeUndefined();
	});

	it('that_says_the_same_as_the_saved_one_is_no_change', () => {
		expect(isSame(null, undefined)).toBe(true);
		expect(isSame(['a'], ['a'])).toBe(true);
		expect(isSame('a', 'b')).toBe(false);
	});
});

describe('a day', () => {
	it('is_that_of_finland', () => {
		locale.value = 'fi';
		expect(today(Date.UTC(2026, 10, 20, 22, 30))).toBe('2026-11-21');
		expect(dayText('2026-11-20')).toBe('20.11.2026');
		expect([isDay('2026-11-20'), isDay('20.11.2026'), isDay('2026-13-40')]).toEqual([
			true,
			false,
			false,
		]);
	});
});

describe('a draft', () => {
	beforeEach(() => {
		vi.stubGlobal('sessionStorage', window.sessionStorage);
		guard.value = {
			clears: (text: string) => !text.includes('010101-123N'),
		} as unknown as Guard;
	});
	afterEach(() => {
		forgetDrafts();
		guard.value = undefined;
		vi.unstubAllGlobals();
	});

	it('is_there_after_a_reload_until_it_is_saved', () => {
		keepDraft('card.1.what', { value: 'kesken', version: 3 });
		expect(findDraft('card.1.what')).toEqual({ value: 'kesken', version: 3 });
		keepDraft('card.1.what', undefined);
		expect(findDraft('card.1.what')).toBeUndefined();
	});

	it('that_the_guard_stops_is_not_stored_nor_is_any_while_there_is_no_guard', () => {
		keepDraft('a', { value: 'hänen tunnuksensa 010101-123N' });
		expect(findDraft('a')).toBeUndefined();
		guard.value = undefined;
		keepDraft('b', { value: 'kesken' });
		expect(findDraft('b')).toBeUndefined();
	});

	it('is_gone_when_one_signs_out', () => {
		keepDraft('a', { value: 'kesken' });
		forgetDrafts();
		expect(findDraft('a')).toBeUndefined();
	});
});
