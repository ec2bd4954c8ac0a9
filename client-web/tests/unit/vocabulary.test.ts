// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Vocabulary } from '../../src/protocol/messages';
import { findTag, suggestTags } from '../../src/session/vocabulary';

const { tags } = JSON.parse(readFileSync('../protocol/vocabulary.json', 'utf8')) as Vocabulary;

describe('the vocabulary', () => {
	it('offers_what_the_text_speaks_of', () => {
		const offered = suggestTags(tags, 'Asunnottomat nuoret pelkäävät häätöä', 5);
		expect(offered.map((term) => term.id)).toContain('asunnottomuus');
	});

	it('offers_nothing_for_a_text_that_speaks_of_nothing', () => {
		expect(suggestTags(tags, 'ja niin se on', 5)).toEqual([]);
	});

	it('offers_no_more_than_asked', () => {
		const text = tags.map((term) => term.fi).join(' ');
		expect(suggestTags(tags, text, 5).length).toBe(5);
	});

	it('finds_a_tag_by_its_word_in_any_language_and_by_a_synonym', () => {
		const ids = ['Häätö', ' vräkning ', 'eviction', 'häätöuhka'].map(
			(word) => findTag(tags, word)?.id,
		);
		expect(ids).toEqual(['haato', 'haato', 'haato', 'haato']);
	});

	it('leaves_an_unknown_word_to_be_ones_own', () => {
		expect(findTag(tags, 'oma aihesana')).toBeUndefined();
	});
});
