// SPDX-License-Identifier: EUPL-1.2
/* The catalogues of the facilitator, the wall and the coordinator in their three languages. */
import { describe, expect, test } from 'vitest';
import { coordinatorEn } from '../../src/i18n/coordinator.en';
import { coordinatorFi } from '../../src/i18n/coordinator.fi';
import { coordinatorSv } from '../../src/i18n/coordinator.sv';
import { facilitatorEn } from '../../src/i18n/facilitator.en';
import { facilitatorFi } from '../../src/i18n/facilitator.fi';
import { facilitatorSv } from '../../src/i18n/facilitator.sv';
import { type Tools, toolsOf } from '../../src/i18n/tools';
import { wallEn } from '../../src/i18n/wall.en';
import { wallFi } from '../../src/i18n/wall.fi';
import { wallSv } from '../../src/i18n/wall.sv';

type Make = (tools: Tools) => object;

const catalogues: readonly (readonly [string, Make, Make, Make])[] = [
	['coordinator', coordinatorFi, coordinatorSv, coordinatorEn],
	['facilitator', facilitatorFi, facilitatorSv, facilitatorEn],
	['wall', wallFi, wallSv, wallEn],
];

/* Every text of a catalogue by its path; a function is called with numbers and with words. */
function textsOf(value: unknown, path = ''): [string, string][] {
	if (typeof value === 'string') return [[path, value]];
	if (typeof value === 'function') {
		const numbers = [0, 1, 2, 1234].map((n) => value(n, n, n));
		return [...numbers, value('a', 'b', 'c')].map((text) => [path, String(text)]);
	}
	return Object.entries(value as object).flatMap(([key, inner]) =>
		textsOf(inner, `${path}.${key}`),
	);
}

describe.each(catalogues)('%s', (_name, fi, sv, en) => {
	test('every text is there and whole in every language', () => {
		const made = [fi(toolsOf('fi')), sv(toolsOf('sv')), en(toolsOf('en'))].map((one) =>
			textsOf(one),
		);
		const [first = []] = made;
		for (const texts of made) {
			expect(texts.map(([path]) => path)).toEqual(first.map(([path]) => path));
			for (const [path, text] of texts) {
				expect(text, path).not.toBe('');
				expect(text, path).not.toMatch(/[#{}]|undefined|\[object/);
			}
		}
	});
});
