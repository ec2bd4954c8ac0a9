// SPDX-License-Identifier: EUPL-1.2
/*
 * When people wrote, and when they gave voices and votes: by the minute, and the phases beneath
 * them.  Pure.
 */
import type { PhaseKind, Transcript } from '../protocol/messages';

export interface Stretch {
	/** Unix ms. */
	readonly begun: number;
	readonly phenomena: number;
	readonly comments: number;
	readonly voices: number;
	readonly votes: number;
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
}

const MINUTE_MS = 60_000;

/* More bars than this would be too thin on a phone; then one stands for more minutes. */
const BARS_MAX = 30;

/**
 * From the minute of the clock in which the first timed phase began to the close.  What was written
 * outside it (an import, a text of the grace) counts to the nearest end, so that the sum is the
 * transcript's.
 */
export function activityOf(transcript: Transcript): Activity {
	const { threads, phases, session, course } = transcript;
	const begun = phases.find(({ kind }) => kind !== 'lobby')?.begun ?? session.opened;
	const first = begun - (begun % MINUTE_MS);
	const whole = Math.max(MINUTE_MS, session.closed - first);
	const minutes = Math.max(1, Math.ceil(whole / MINUTE_MS / BARS_MAX));
	const width = minutes * MINUTE_MS;
	const count = Math.ceil(whole / width);
	const barOf = (at: number) =>
		Math.min(count - 1, Math.max(0, Math.floor((at - first) / width)));
	const posted = threads.flatMap((one) => [one, ...(one.merged ?? [])]).map((one) => one.posted);
	const said = threads.flatMap((thread) => thread.comments.map((comment) => comment.posted));
	const stretches = Array.from({ length: count }, (_, at) => ({
		begun: first + at * width,
		phenomena: posted.filter((one) => barOf(one) === at).length,
		comments: said.filter((one) => barOf(one) === at).length,
		voices: 0,
		votes: 0,
	}));
	for (const minute of course) {
		const stretch = stretches[barOf(minute.begun)];
		if (!stretch) continue;
		stretch.voices += minute.voices;
		stretch.votes += minute.votes;
	}
	return { minutes, stretches, phases: spansOf(transcript, first, whole) };
}

export type CountOf = (stretch: Stretch) => number;

export const writtenIn: CountOf = ({ phenomena, comments }) => phenomena + comments;
export const givenIn: CountOf = ({ voices, votes }) => voices + votes;

/** The first of those with most; none where there is nothing. */
export function busiestOf({ stretches }: Activity, countOf: CountOf): Stretch | undefined {
	const most = Math.max(...stretches.map(countOf));
	return most > 0 ? stretches.find((one) => countOf(one) === most) : undefined;
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
