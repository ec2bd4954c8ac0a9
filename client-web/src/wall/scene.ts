// SPDX-License-Identifier: EUPL-1.2
/* Which of the wall's scenes a room is in: decided by what the hub shows, not by what we guess. */
import { byVotes, placedIn } from '../session/order';
import { isClosed, isFrozen, membersOf, phaseNow, type Room } from '../session/room';
import { isPublic } from '../session/summary';

export interface Line {
	readonly id: number;
	readonly n: number;
	readonly text: string | undefined;
	readonly lang: string | undefined;
	readonly votes: number;
	/** The votes of the rounds before, in order. */
	readonly rounds: readonly number[];
	readonly voices: number;
	/** How many were merged into it. */
	readonly merged: number;
}

type Name = 'frozen' | 'lobby' | 'count' | 'list' | 'vote' | 'spot' | 'most' | 'steps' | 'closed';

export interface Scene {
	readonly name: Name;
	/** `open`: a question and a figure; `list`: a list above all; `talk`: a list below. */
	readonly shape: 'open' | 'list' | 'talk';
	readonly foot: 'guide' | 'oneEach' | undefined;
	/** The phenomenon that is spoken of. */
	readonly spot: Line | undefined;
	/** In the order in which they are shown; empty where nothing of others is shown. */
	readonly lines: readonly Line[];
	/** The hub has sent counts. */
	readonly tallied: boolean;
}

/** All that the floor may see; most votes first once there are votes, else by number. */
function linesOf(room: Room): readonly Line[] {
	return placedIn(room, byVotes)
		.filter(({ phenomenon }) => isPublic(phenomenon))
		.map(({ phenomenon, tally }) => ({
			id: phenomenon.id,
			n: phenomenon.n,
			text: phenomenon.text,
			lang: phenomenon.lang,
			votes: tally?.votes ?? 0,
			rounds: tally?.rounds ?? [],
			voices: tally?.voices ?? 0,
			merged: membersOf(room, phenomenon.id).filter(isPublic).length,
		}));
}

export function sceneOf(room: Room): Scene {
	const lines = linesOf(room);
	const spot = lines.find((line) => line.id === room.spotlight);
	const tallied = room.tallies.size > 0;
	const name = nameOf(room, lines.length > 0, spot !== undefined);
	return { name, shape: shapeOf(name, tallied), foot: footOf(name), spot, lines, tallied };
}

function nameOf(room: Room, shown: boolean, spot: boolean): Name {
	if (isClosed(room)) return 'closed';
	if (isFrozen(room)) return 'frozen';
	const kind = phaseNow(room)?.kind ?? 'lobby';
	if (kind === 'lobby') return 'lobby';
	if (kind === 'wrap_up') return 'steps';
	if (spot) return 'spot';
	if (kind === 'vote') return 'vote';
	if (!shown) return 'count';
	return kind === 'discuss' && room.tallies.size > 0 ? 'most' : 'list';
}

function shapeOf(name: Name, tallied: boolean): Scene['shape'] {
	if (name === 'list' || name === 'steps' || name === 'most') return 'list';
	return name === 'spot' && tallied ? 'talk' : 'open';
}

function footOf(name: Name): Scene['foot'] {
	if (name === 'vote') return 'oneEach';
	return name === 'lobby' || name === 'count' ? 'guide' : undefined;
}
