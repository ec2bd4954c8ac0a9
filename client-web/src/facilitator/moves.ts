// SPDX-License-Identifier: EUPL-1.2
/* What a move does to what others see: the words beside the button, before and after the press. */
import type { Sight } from '../protocol/messages';

export type Reveal = 'nothing' | 'phenomena' | 'tallies' | 'both';

interface Shows {
	readonly floor: readonly Sight[];
}

/** After the close all is shown. */
const ALL: Shows = { floor: ['phenomena', 'tallies'] };

/**
 * What the move `from` → `to` shows to all; both are indexes of the template's phases, whose
 * number means closed.
 */
export function moveReveals(phases: readonly Shows[], from: number, to: number): Reveal {
	const before = phases[from] ?? ALL;
	const after = phases[to] ?? ALL;
	const opens = (what: Sight) => after.floor.includes(what) && !before.floor.includes(what);
	if (opens('phenomena')) return opens('tallies') ? 'both' : 'phenomena';
	return opens('tallies') ? 'tallies' : 'nothing';
}

/** Whole seconds left of the undo, at most 10 even where the clocks disagree; 0: it is over. */
export function undoSeconds(undoUntil: number, now: number): number {
	return Math.min(10, Math.max(0, Math.ceil((undoUntil - now) / 1000)));
}
