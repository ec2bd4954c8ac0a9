// SPDX-License-Identifier: EUPL-1.2
import { afterEach, describe, expect, it } from 'vitest';
import { Guard } from '../../src/guard/guard';
import { guard, isStorable } from '../../src/guard/keep';
import { piecesOf } from '../../src/guard/marks';
import { without } from '../../src/guard/mend';
import { placesOf, saidOf } from '../../src/guard/said';
import { confirmedOf, findIn, foundOf, isStopped, learnFrom, textsIn } from '../../src/guard/texts';
import { madeGuard } from './guard-build';

afterEach(() => {
	guard.value = undefined;
});

const hetu = '131052-308T';

describe('the guard', () => {
	it('finds_in_the_text_as_it_is_said_in_code_points', () => {
		expect(madeGuard().find(`  😀 Anna, ${hetu} `)).toEqual([
			{ start: 2, end: 6, kind: 'person_name' },
			{ start: 8, end: 19, kind: 'hetu' },
		]);
	});

	it('grows_its_memory_for_a_long_text', () => {
		const [found] = madeGuard().find(`${'ä'.repeat(40_000)} Anna`);
		expect(found).toEqual({ start: 40_001, end: 40_005, kind: 'person_name' });
	});

	it('clears_a_text_that_has_nothing_certain', () => {
		const here = madeGuard();
		expect([here.clears('Anna'), here.clears(hetu), here.clears('')]).toEqual([
			true,
			false,
			true,
		]);
	});

	it('clears_nothing_where_it_cannot_run_but_knows_what_the_hub_told', () => {
		const here = new Guard();
		here.learn('Virve ', [{ start: 0, end: 5, kind: 'person_name' }]);
		expect(here.clears('rauhallista')).toBe(false);
		expect(here.find('Virve')).toHaveLength(1);
	});

	it('believes_the_hub_about_a_text_more_than_itself', () => {
		const here = madeGuard();
		here.learn('Anna ei tule', []);
		expect(here.find('Anna ei tule')).toEqual([]);
		expect(here.find('Anna ei tullut')).toHaveLength(1);
	});

	it('lets_nothing_be_stored_before_it_is_here', () => {
		expect(isStorable('rauhallista')).toBe(false);
		guard.value = madeGuard();
		expect([isStorable('rauhallista'), isStorable(hetu)]).toEqual([true, false]);
	});
});

describe('places', () => {
	it('lead_from_code_points_to_what_was_typed', () => {
		const typed = ' 😀a\u0308x ';
		expect(saidOf(typed)).toBe('😀äx');
		expect(placesOf(typed)).toEqual([1, 3, 5, 6]);
	});

	it('cut_a_typed_text_where_something_was_found', () => {
		const found = findIn(madeGuard(), [{ in: 'text', text: ` 😀 Anna ${hetu}!` }]);
		expect(piecesOf(` 😀 Anna ${hetu}!`, found)).toEqual([
			{ text: ' 😀 ' },
			{ text: 'Anna', mark: 'ask' },
			{ text: ' ' },
			{ text: hetu, mark: 'stop' },
			{ text: '!' },
		]);
	});

	it('take_a_passage_out_with_one_of_the_spaces_around_it', () => {
		const typed = `Asiakas ${hetu} odottaa`;
		const [span] = madeGuard().find(typed);
		expect(without(typed, span as never)).toBe('Asiakas odottaa');
	});
});

describe('the texts of a command', () => {
	const post = {
		t: 'post',
		text: 'Anna odottaa',
		lang: 'fi',
		tags: ['jonot'],
		free: ['jono', 'Anna'],
	} as const;
	const wish = { ...post, tags: [...post.tags], free: [...post.free] };

	it('are_those_that_are_free_with_their_place_in_a_list', () => {
		expect(textsIn(wish)).toEqual([
			{ in: 'text', text: 'Anna odottaa' },
			{ in: 'free', at: 0, text: 'jono' },
			{ in: 'free', at: 1, text: 'Anna' },
		]);
	});

	it('are_confirmed_by_place_and_kind_without_the_words', () => {
		expect(confirmedOf(findIn(madeGuard(), textsIn(wish)))).toEqual({
			confirmed: [
				{ in: 'text', start: 0, end: 4, kind: 'person_name' },
				{ in: 'free', at: 1, start: 0, end: 4, kind: 'person_name' },
			],
		});
		expect(confirmedOf([])).toEqual({});
	});

	it('are_known_by_what_the_hub_told_of_them', () => {
		const here = madeGuard();
		const told = [
			{ in: 'text', start: 5, end: 12, kind: 'email', certainty: 'block' },
		] as const;
		learnFrom(here, wish, told);
		expect(isStopped(findIn(here, textsIn(wish)))).toBe(true);
		expect(here.find('Anna')).toEqual([]);
		expect(foundOf(wish, told)).toEqual([
			{ in: 'text', start: 5, end: 12, kind: 'email', words: 'odottaa' },
		]);
	});
});
