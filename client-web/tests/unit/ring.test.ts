// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { arcsOf } from '../../src/ui/ring';
import { template } from './build';

describe('the ring', () => {
	it('has_an_arc_for_each_timed_phase', () => {
		expect(arcsOf(template.phases, undefined, 0).map((arc) => arc.kind)).toEqual([
			'rest',
			'rest',
			'rest',
		]);
	});

	it('fades_what_is_gone_and_marks_the_phase_of_the_moment', () => {
		const arcs = arcsOf(template.phases, 390_000, 0);
		expect(arcs.map((arc) => arc.kind)).toEqual(['gone', 'gone', 'now', 'rest']);
		expect(arcs[2]?.from).toBeCloseTo(0.65);
	});

	it('is_all_gone_at_the_end', () => {
		const kinds = arcsOf(template.phases, 600_000, 0).map((arc) => arc.kind);
		expect(new Set(kinds)).toEqual(new Set(['gone']));
	});
});
