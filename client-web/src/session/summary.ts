// SPDX-License-Identifier: EUPL-1.2
/*
 * The summary of a session as its live state tells it: the same that the hub makes of the
 * archived one, but for the most who were present at once, which only the hub knows.
 */
import type { Phenomenon, Summary, SummaryThread } from '../protocol/messages';
import { byVotes, placedIn } from './order';
import { commentsOn, membersOf, type Room } from './room';

export function summaryOf(room: Room): Summary | undefined {
	if (!room.welcome) return undefined;
	const placed = placedIn(room, byVotes).filter(({ phenomenon }) => isPublic(phenomenon));
	const threads = placed.map(({ phenomenon, tally }): SummaryThread => {
		const { id, tags, free } = phenomenon;
		const merged = membersOf(room, id).filter(isPublic).map(namedText);
		return {
			...namedText(phenomenon),
			...(merged.length > 0 && { merged }),
			...(tally?.rounds && { rounds: tally.rounds }),
			...(tags && { tags }),
			...(free && { free }),
			voices: tally?.voices ?? 0,
			votes: tally?.votes ?? 0,
			comments: commentsOn(room, id).filter((comment) => !comment.hidden).length,
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

/** Does the floor see it?  On the desk what it does not is marked. */
export function isPublic({ hidden, waiting, refused }: Phenomenon): boolean {
	return !hidden && !waiting && !refused;
}

function namedText({ n, text }: Phenomenon): Pick<SummaryThread, 'n' | 'text' | 'gap'> {
	return text === undefined ? { n, gap: true } : { n, text };
}

/** What rose first: most votes, then most voices, then the number that people said aloud. */
export function threadsInOrder<T extends Pick<SummaryThread, 'n' | 'votes' | 'voices'>>(
	threads: readonly T[],
): T[] {
	return [...threads].sort((a, b) => b.votes - a.votes || b.voices - a.voices || a.n - b.n);
}
