// SPDX-License-Identifier: EUPL-1.2
/* What a move does to what others see: the words beside the button, before and after the press. */

/** The sight of a phase, as the room knows it by its kind: nothing of others, their texts, the counts too. */
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

/** Shown by the move `from` → `to` (indexes of the template's phases); their number means closed, which shows all. */
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

/** Whole seconds of the undo that are left, never more than 10 even where the clocks disagree; 0: it is over. */
export function undoSeconds(undoUntil: number, now: number): number {
	return Math.min(10, Math.max(0, Math.ceil((undoUntil - now) / 1000)));
}
