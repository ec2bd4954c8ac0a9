// SPDX-License-Identifier: EUPL-1.2
/* The summary of a session as its live state tells it, until the hub has made its own. */
import type { Summary, SummaryThread } from '../protocol/messages';
import { byVotes } from '../session/order';
import { commentsOn, isClosed, type Room } from '../session/room';

export function summaryOf(room: Room): Summary | undefined {
	if (!room.welcome || !isClosed(room)) return undefined;
	const placed = [...room.phenomena.values()].map((phenomenon) => ({
		phenomenon,
		tally: room.tallies.get(phenomenon.id),
	}));
	const threads = placed.sort(byVotes).map(({ phenomenon, tally }): SummaryThread => {
		const { n, text, tags, free } = phenomenon;
		return {
			n,
			...(text === undefined ? { gap: true } : { text }),
			...(tags && { tags }),
			...(free && { free }),
			voices: tally?.voices ?? 0,
			votes: tally?.votes ?? 0,
			comments: commentsOn(room, phenomenon.id).length,
		};
	});
	return {
		title: room.welcome.title,
		question: room.welcome.question,
		closed: room.agenda?.closed ?? 0,
		present_max: 0,
		practice: room.welcome.practice,
		threads,
		steps: [...room.steps.values()],
	};
}
