// SPDX-License-Identifier: EUPL-1.2
/* What a move does to what others see: the words beside the button, before and after the press. */

/** What a phase lets all see: 0 nothing of others, 1 their texts, 2 the counts too. */
const SIGHT: Readonly<Record<string, number>> = {
	lobby: 0,
	collect: 0,
	read: 1,
	vote: 1,
	discuss: 2,
	wrap_up: 2,
};

export type Reveal = 'nothing' | 'phenomena' | 'tallies' | 'both';

interface Kinds {
	readonly kind: string;
}

/**
 * What the move `from` → `to` shows to all; both are indexes of the template's phases, whose
 * number means closed.
 */
export function moveReveals(phases: readonly Kinds[], from: number, to: number): Reveal {
	const before = sightOf(phases, from);
	const after = sightOf(phases, to);
	if (after <= before) return 'nothing';
	if (before === 0) return after === 1 ? 'phenomena' : 'both';
	return 'tallies';
}

function sightOf(phases: readonly Kinds[], index: number): number {
	const phase = phases[index];
	return phase ? (SIGHT[phase.kind] ?? 0) : 2;
}

/** Whole seconds left of the undo, at most 10 even where the clocks disagree; 0: it is over. */
export function undoSeconds(undoUntil: number, now: number): number {
	return Math.min(10, Math.max(0, Math.ceil((undoUntil - now) / 1000)));
}
