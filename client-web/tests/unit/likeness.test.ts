// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { Likeness, similarTo } from '../../src/session/likeness';

const room = new Map([
	[1, { text: 'Vuokrarästit kasvavat nuorilla nopeasti', tags: ['vuokravelka'] }],
	[2, { text: 'Päihdepalveluihin joutuu odottamaan kuukausia', tags: ['jonot'] }],
	[3, { text: 'Omaishoitajat uupuvat ilman vapaita', tags: ['omaishoito'] }],
	[4, { text: 'Digipalvelut jäävät ikäihmisiltä käyttämättä', tags: ['digi'] }],
	[5, {}],
]);

describe('what is written', () => {
	it('is_like_what_speaks_of_the_same_in_other_forms_of_the_words', () => {
		expect(similarTo(room, { text: 'nuorten vuokrarästejä tulee yhä enemmän' }, 2)).toEqual([
			1,
		]);
	});

	it('is_like_what_has_the_same_tag', () => {
		expect(
			similarTo(room, { text: 'läheiset väsyvät hoitaessaan', tags: ['omaishoito'] }, 2),
		).toEqual([3]);
	});

	it('is_like_nothing_by_the_words_that_all_have', () => {
		expect(similarTo(room, { text: 'ilman että kaikki voivat olla' }, 2)).toEqual([]);
	});

	it('is_like_nothing_where_nothing_is', () => {
		expect(similarTo(new Map(), { text: 'vuokrarästit' }, 2)).toEqual([]);
	});

	it('is_most_like_itself', () => {
		const likeness = new Likeness(room);
		const [first] = likeness.like(room.get(2) ?? {}, 1, 0);
		expect(first?.id).toBe(2);
		expect(first?.score).toBeCloseTo(1);
	});
});
