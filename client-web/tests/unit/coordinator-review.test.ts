// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Announcer } from '../../src/a11y/announcer';
import { switchKeys } from '../../src/a11y/keys';
import {
	actsOf,
	NONE,
	nextPending,
	offeredTo,
	threadsAfter,
	titleOf,
} from '../../src/coordinator/review-acts';
import { ReviewDesk } from '../../src/coordinator/review-desk';
import { followKeys, KEYS } from '../../src/coordinator/review-keys';
import { locale } from '../../src/i18n';
import type { ReviewAct, ReviewThread, Transcript } from '../../src/protocol/messages';

const rent = { id: 7, title: 'Vuokravelat' };
const queue = { id: 8, title: 'Jonot' };

const thread = (phenomenon: number, more: Partial<ReviewThread> = {}): ReviewThread => ({
	phenomenon,
	n: phenomenon,
	text: `Ilmiö ${phenomenon}. Ja lisää siitä.`,
	lang: 'fi',
	tags: [],
	free: [],
	quotable: false,
	votes: 0,
	voices: 0,
	comments: 0,
	state: 'pending',
	corrected: false,
	cards: [],
	similar: [],
	likely: [rent],
	...more,
});

describe('what acts do to the threads', () => {
	it('is_what_the_hub_does', () => {
		const acts: ReviewAct[] = [
			...actsOf(1, { is: 'card', card: rent }),
			...actsOf(2, { is: 'new', title: 'Uusi' }),
			{ act: 'tags', phenomenon: 2, tags: ['haato'], free: [] },
		];
		const outcomes = [{ ok: 7 }, { ok: 0 }, { ok: 12 }, { ok: 0 }, { ok: 0 }];
		const titles = new Map([[7, 'Vuokravelat']]);
		const [first, second] = threadsAfter([thread(1), thread(2)], acts, outcomes, titles);
		expect([first?.state, first?.cards]).toEqual(['reviewed', [rent]]);
		expect([second?.state, second?.cards]).toEqual(['reviewed', [{ id: 12, title: 'Uusi' }]]);
		expect([second?.tags, second?.corrected]).toEqual([['haato'], true]);
	});

	it('is_nothing_where_one_was_refused', () => {
		const [one] = threadsAfter([thread(1)], actsOf(1, NONE), [{ refused: 'gone' }], new Map());
		expect(one?.state).toBe('pending');
	});
});

describe('the way through the threads', () => {
	it('goes_on_to_the_next_that_waits_and_from_the_end_to_the_top', () => {
		const threads = [thread(1), thread(2, { state: 'reviewed' }), thread(3)];
		expect(nextPending(threads, 1)?.phenomenon).toBe(3);
		expect(nextPending(threads, 3)?.phenomenon).toBe(1);
		expect(nextPending([thread(1)], 1)).toBeUndefined();
	});

	it('offers_likely_cards_then_those_just_used_and_none_twice_or_linked', () => {
		expect(offeredTo(thread(1), [queue, rent])).toEqual([rent, queue]);
		expect(offeredTo(thread(1, { cards: [rent] }), [rent])).toEqual([]);
	});

	it('begins_a_title_with_the_first_sentence_cut_at_a_word', () => {
		expect(titleOf('Vuokravelat kasvavat. Syynä sähkö.', 120)).toBe('Vuokravelat kasvavat');
		expect(titleOf('yksi kaksi kolme neljä', 12)).toBe('yksi kaksi…');
		expect(titleOf('', 120)).toBe('');
	});
});

describe('a review', () => {
	const announcer = { say: () => undefined } as unknown as Announcer;
	const session = { id: 's-1', closed: 1 };
	const transcript = { session, threads: [] } as unknown as Transcript;
	let sent: ReviewAct[][];
	let answer: (acts: ReviewAct[]) => readonly [number, unknown];
	let release: (() => void) | undefined;

	beforeEach(() => {
		locale.value = 'fi';
		sent = [];
		answer = (acts) => [
			200,
			{
				outcomes: acts.map(({ act }) => ({ ok: act === 'card' ? 12 : 0 })),
				undo: [{ act: 'review', phenomenon: acts[0]?.phenomenon, set: false }],
			},
		];
		vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
			if (init.method !== 'POST') {
				const body = path.includes('transcript')
					? transcript
					: { session: 's-1', title: 'x', closed: 1, threads: [thread(1), thread(2)] };
				return new Response(JSON.stringify(body));
			}
			const { acts } = JSON.parse(String(init.body));
			sent.push(acts);
			const [status, body] = answer(acts);
			return new Response(JSON.stringify(body), { status });
		});
	});
	afterEach(() => {
		release?.();
		release = undefined;
		vi.unstubAllGlobals();
	});

	const open = () => {
		const threads = [thread(1), thread(2)];
		const page = { session: 's-1', title: 'x', closed: 1, threads };
		return new ReviewDesk({ page, transcript }, announcer);
	};
	const press = (key: string, target: EventTarget = document.body) =>
		target.dispatchEvent(
			new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
		);

	it('goes_on_at_once_while_the_hub_is_told', async () => {
		const desk = open();
		desk.choice.value = { is: 'card', card: rent };
		desk.finish();
		expect([desk.at.value, desk.reviewed.value]).toEqual([2, 1]);
		expect(sent).toEqual([]);
		await desk.settled;
		expect(sent).toEqual([actsOf(1, { is: 'card', card: rent })]);
		expect(desk.told.value).toContain('Vuokravelat');
	});

	it('leaves_a_thread_waiting_where_the_hub_took_nothing_of_it', async () => {
		const desk = open();
		answer = () => [503, { error: 'not_saved' }];
		desk.finish();
		await desk.settled;
		expect(desk.reviewed.value).toBe(0);
		expect(desk.refusal.value).not.toBe('');
		expect(desk.canUndo.value).toBe(false);
	});

	it('takes_the_latest_back_with_the_acts_that_the_hub_named', async () => {
		const desk = open();
		desk.finish();
		await desk.settled;
		expect(desk.canUndo.value).toBe(true);
		desk.undo();
		await desk.settled;
		expect(sent[1]).toEqual([{ act: 'review', phenomenon: 1, set: false }]);
		expect([desk.at.value, desk.reviewed.value, desk.canUndo.value]).toEqual([1, 0, false]);
	});

	it('is_done_by_keys_alone', async () => {
		const desk = open();
		release = followKeys(desk);
		press('1');
		press('Enter');
		await desk.settled;
		press('x');
		expect(desk.selected.value).toEqual([2]);
		press('u');
		expect(desk.choice.value).toEqual({ is: 'new', title: 'Ilmiö 2' });
		press('Enter');
		await desk.settled;
		expect(sent).toEqual([
			actsOf(1, { is: 'card', card: rent }),
			actsOf(2, { is: 'new', title: 'Ilmiö 2' }),
		]);
		expect(desk.threads.value[1]?.cards).toEqual([{ id: 12, title: 'Ilmiö 2' }]);
	});

	it('has_no_key_that_fires_in_a_field_over_a_question_or_when_switched_off', () => {
		const desk = open();
		release = followKeys(desk);
		const field = document.createElement('input');
		const button = document.createElement('button');
		document.body.replaceChildren(field, button);
		press('j', field);
		press('Enter', button);
		desk.question.value = { is: 'keys' };
		press('j');
		desk.question.value = undefined;
		switchKeys(false);
		press('j');
		switchKeys(true);
		expect([desk.at.value, sent]).toEqual([1, []]);
		press('j');
		expect(desk.at.value).toBe(2);
	});

	it('has_no_two_acts_with_one_key', () => {
		const keys = Object.values(KEYS);
		expect(new Set(keys).size).toBe(keys.length);
	});
});
