// SPDX-License-Identifier: EUPL-1.2
/* How a transcript is read: in which order, what a search finds, what an act was about. */
import type { CoordinatorTexts } from '../i18n/coordinator.fi';
import type {
	PhaseKind,
	Transcript,
	TranscriptAct,
	TranscriptComment,
	TranscriptStep,
	TranscriptThread,
} from '../protocol/messages';

/**
 * Threads in whose texts or tags every word of `wanted` is found, whatever its case.  `tagText`
 * gives the word of a tag's id: the reader searches for what she sees.
 */
export function threadsWith(
	threads: readonly TranscriptThread[],
	wanted: string,
	tagText: (id: string) => string,
): readonly TranscriptThread[] {
	const words = wanted.toLocaleLowerCase().split(/\s+/).filter(Boolean);
	if (words.length === 0) return threads;
	return threads.filter((thread) => {
		const texts = thread.comments.map((comment) => comment.text ?? '');
		const merged = (thread.merged ?? []).flatMap((one) => [
			one.text ?? '',
			...one.tags.map(tagText),
			...one.free,
		]);
		const own = [thread.text ?? '', ...thread.tags.map(tagText), ...thread.free];
		const parts = [...own, ...merged, ...texts];
		const text = parts.join('\n').toLocaleLowerCase();
		return words.every((word) => text.includes(word));
	});
}

/** Next steps that no thread of the transcript shows beside itself. */
export function stepsApart(transcript: Transcript): readonly TranscriptStep[] {
	const placed = new Set(transcript.threads.flatMap((thread) => thread.steps));
	return transcript.steps.filter((step) => !placed.has(step.id));
}

export function gapsIn(transcript: Transcript): number {
	const comments = transcript.threads.flatMap((thread) => thread.comments);
	const merged = transcript.threads.flatMap((thread) => thread.merged ?? []);
	const things = [...transcript.threads, ...merged, ...comments, ...transcript.steps];
	return things.filter((thing) => thing.gap).length;
}

export function votesIn(transcript: Transcript): number {
	return transcript.threads.reduce((sum, thread) => sum + thread.votes, 0);
}

/** One act as a sentence; one that this client does not know yet is told by the hub's word. */
export function actText(
	act: TranscriptAct,
	transcript: Transcript,
	t: CoordinatorTexts,
	phaseText: (kind: PhaseKind) => string,
): string {
	const names: Readonly<Record<string, string>> = t.act;
	const word = act.act === 'spotlight_set' && act.on === 0 ? 'spotlight_off' : act.act;
	const name = names[word] ?? word;
	if (word.startsWith('phase_')) {
		const phase = phaseOf(act, transcript);
		return phase ? t.onPhase(name, phaseText(phase)) : name;
	}
	const number = phenomenonOf(act.on, transcript);
	const into = act.into === undefined ? undefined : phenomenonOf(act.into, transcript);
	if (number && into) return t.onBoth(name, number, into);
	if (number) return t.onPhenomenon(name, number);
	const parent = transcript.threads.find((one) => {
		return one.comments.some((comment) => comment.id === act.on);
	});
	const comment = parent?.comments.find((one) => one.id === act.on);
	return parent && comment ? t.onComment(name, numberOf(parent, comment)) : name;
}

/** The number of a phenomenon, whether it heads a thread or was merged into one. */
function phenomenonOf(id: number, { threads }: Transcript): number | undefined {
	const all = threads.flatMap((thread) => [thread, ...(thread.merged ?? [])]);
	return all.find((one) => one.id === id)?.n;
}

/** `12/3`: a comment's number after that of the phenomenon that it was written on. */
export function numberOf(thread: TranscriptThread, comment: TranscriptComment): string {
	const member = thread.merged?.find((one) => one.id === comment.on);
	return `${(member ?? thread).n}/${comment.n}`;
}

interface Marked {
	readonly hidden: boolean;
	readonly redacted?: boolean;
	readonly waiting?: boolean;
	readonly refused?: boolean;
	readonly locked?: boolean;
	readonly reason?: string;
}

/** What was done to a text or a thread, in words; the reason stands with what it was given for. */
export function marksOf(thing: Marked, t: CoordinatorTexts): string[] {
	const { hidden, redacted, waiting, refused, locked, reason } = thing;
	const why = (what: string) => (reason ? t.because(what, reason) : what);
	const marks = [
		hidden && why(t.hidden),
		refused && why(t.refused),
		waiting && t.waiting,
		redacted && t.redacted,
		locked && t.locked,
	];
	return marks.filter((mark) => mark !== false && mark !== undefined) as string[];
}

/* A move is told by the phase that it began, more time by the phase that got it. */
function phaseOf(act: TranscriptAct, transcript: Transcript): PhaseKind | undefined {
	const { phases } = transcript;
	if (act.act === 'phase_extended') return phases[act.on]?.kind;
	return phases.find((phase) => phase.begun === act.at)?.kind;
}

/** `8f3a91c4…` in groups of four, so that two people can compare it aloud. */
export function shownDigest(digest: string): string {
	return (digest.match(/.{1,4}/g) ?? []).join(' ');
}

/** The longest grace, with all that it may be extended by. */
const SEAL_MS = 15 * 60_000;

/** The last texts may still come, so that there is no seal to verify; later there has to be one. */
export function isSealAwaited({ sealed, session }: Transcript, now: number): boolean {
	return !sealed && now - session.closed < SEAL_MS;
}
