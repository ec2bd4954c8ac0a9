// SPDX-License-Identifier: EUPL-1.2
/* One summary of a session, whether it is still in the room or already in the archive. */
import type { Summary as ClosedSummary, Step } from '../protocol/messages';
import { byVotes } from '../session/order';
import type { Room } from '../session/room';

export interface SummaryLine {
	readonly n: number;
	readonly text: string | undefined;
	readonly votes: number;
	readonly voices: number;
}

export interface Summary {
	readonly title: string;
	readonly practice: boolean;
	/** Most votes first; what was hidden is not among them. */
	readonly lines: readonly SummaryLine[];
	readonly steps: readonly Step[];
}

export function summaryOfRoom(room: Room): Summary {
	const lines = [...room.phenomena.values()]
		.filter((phenomenon) => !phenomenon.hidden)
		.map((phenomenon) => ({ phenomenon, tally: room.tallies.get(phenomenon.id) }))
		.sort(byVotes)
		.map(({ phenomenon, tally }) => ({
			n: phenomenon.n,
			text: phenomenon.text,
			votes: tally?.votes ?? 0,
			voices: tally?.voices ?? 0,
		}));
	return {
		title: room.welcome?.title ?? '',
		practice: room.welcome?.practice ?? false,
		lines,
		steps: [...room.steps.values()],
	};
}

export function summaryOfClosed(closed: ClosedSummary): Summary {
	const lines = closed.threads
		.map(({ n, text, votes, voices }) => ({ n, text, votes, voices }))
		.sort((a, b) => b.votes - a.votes || b.voices - a.voices || a.n - b.n);
	return { title: closed.title, practice: closed.practice, lines, steps: closed.steps };
}
