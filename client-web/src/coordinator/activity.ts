// SPDX-License-Identifier: EUPL-1.2
/* When people wrote: phenomena and comments by the minute, and the phases beneath them.  Pure. */
import type { PhaseKind, Transcript } from '../protocol/messages';

export interface Stretch {
	/** Unix ms. */
	readonly begun: number;
	readonly phenomena: number;
	readonly comments: number;
}

export interface PhaseSpan {
	readonly kind: PhaseKind;
	/** Where it begins and ends, as parts of the whole. */
	readonly from: number;
	readonly to: number;
}

export interface Activity {
	readonly minutes: number;
	readonly stretches: readonly Stretch[];
	readonly phases: readonly PhaseSpan[];
	readonly busiest: Stretch | undefined;
}

const MINUTE_MS = 60_000;

/* More bars than this would be too thin on a phone; then one stands for more minutes. */
const BARS_MAX = 30;

/**
 * From the first timed phase to the close.  What was written outside it (an import, a text of the
 * grace) counts to the nearest end, so that the sum is the transcript's.
 */
export function activityOf(transcript: Transcript): Activity {
	const { threads, phases, session } = transcript;
	const first = phases.find(({ kind }) => kind !== 'lobby')?.begun ?? session.opened;
	const whole = Math.max(MINUTE_MS, session.closed - first);
	const minutes = Math.max(1, Math.ceil(whole / MINUTE_MS / BARS_MAX));
	const width = minutes * MINUTE_MS;
	const count = Math.ceil(whole / width);
	const barOf = (at: number) =>
		Math.min(count - 1, Math.max(0, Math.floor((at - first) / width)));
	const posted = threads.flatMap((one) => [one, ...(one.merged ?? [])]).map((one) => one.posted);
	const said = threads.flatMap((thread) => thread.comments.map((comment) => comment.posted));
	const phenomena = countsOf(posted.map(barOf));
	const comments = countsOf(said.map(barOf));
	const stretches = Array.from({ length: count }, (_, at) => ({
		begun: first + at * width,
		phenomena: phenomena.get(at) ?? 0,
		comments: comments.get(at) ?? 0,
	}));
	return {
		minutes,
		stretches,
		phases: spansOf(transcript, first, whole),
		busiest: busiestOf(stretches),
	};
}

export const writtenIn = ({ phenomena, comments }: Stretch) => phenomena + comments;

function countsOf(bars: readonly number[]): Map<number, number> {
	const counts = new Map<number, number>();
	for (const bar of bars) counts.set(bar, (counts.get(bar) ?? 0) + 1);
	return counts;
}

function busiestOf(stretches: readonly Stretch[]): Stretch | undefined {
	const most = Math.max(...stretches.map(writtenIn));
	return most > 0 ? stretches.find((one) => writtenIn(one) === most) : undefined;
}

function spansOf({ phases }: Transcript, first: number, whole: number): PhaseSpan[] {
	const timed = phases.filter(({ kind, begun }) => kind !== 'lobby' && begun < first + whole);
	const part = (at: number) => Math.min(1, Math.max(0, (at - first) / whole));
	return timed.map(({ kind, begun }, at) => ({
		kind,
		from: part(begun),
		to: part(timed[at + 1]?.begun ?? first + whole),
	}));
}
