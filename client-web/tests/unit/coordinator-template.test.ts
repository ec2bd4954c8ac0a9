// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import {
	cloneTemplate,
	isBlind,
	newPhase,
	switchChoice,
	withBlind,
} from '../../src/coordinator/template';
import { template } from './build';

test('a copy has an id of its own and leaves the built-in one as it is', () => {
	const copy = cloneTemplate(template);
	copy.phases[1]?.allows.pop();
	expect(copy.id).toBe('vartti-15-own');
	expect(template.phases[1]?.allows).toEqual(['post', 'edit']);
});

test('who may post may correct and withdraw', () => {
	const phase = switchChoice(newPhase('wrap_up'), 'post', true);
	expect(phase.allows).toEqual(['post', 'edit', 'withdraw']);
	expect(switchChoice(phase, 'post', false).allows).toEqual([]);
});

test('what was written by either tick may be withdrawn while one of them is on', () => {
	const both = switchChoice(switchChoice(newPhase('wrap_up'), 'post', true), 'comment', true);
	expect(switchChoice(both, 'post', false).allows).toContain('withdraw');
	expect(switchChoice(both, 'comment', false).allows).toContain('withdraw');
});

test('approval and waiting are switches of the phase', () => {
	expect(switchChoice(newPhase('collect'), 'approves', true).approves).toBe(true);
	expect(switchChoice(newPhase('collect'), 'waits', true).waits).toBe(true);
});

test('an open vote shows its tallies to both lanes, a blind one to neither', () => {
	const open = withBlind({ ...template, phases: [newPhase('vote')] }, false);
	expect(isBlind(open)).toBe(false);
	expect(open.phases[0]?.floor).toEqual(expect.arrayContaining(['phenomena', 'tallies']));
	expect(open.phases[0]?.desk).toContain('tallies');
	expect(isBlind(withBlind(open, true))).toBe(true);
});

test('the desk sees what the floor sees, in every kind of phase', () => {
	for (const kind of ['collect', 'read', 'vote', 'discuss', 'wrap_up'] as const) {
		const { floor, desk } = newPhase(kind);
		expect(desk).toEqual(expect.arrayContaining(floor));
	}
});
