// SPDX-License-Identifier: EUPL-1.2
/* How a transcript is read: in which order, what a search finds, what an act was about. */
import type { CoordinatorTexts } from '../i18n/coordinator.fi';
import type {
	PhaseKind,
	Transcript,
	TranscriptAct,
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
		const parts = [thread.text ?? '', ...thread.tags.map(tagText), ...thread.free, ...texts];
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
	const things = [...transcript.threads, ...comments, ...transcript.steps];
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
	const thread = transcript.threads.find((one) => one.id === act.on);
	if (thread) return t.onPhenomenon(name, thread.n);
	const parent = transcript.threads.find((one) => {
		return one.comments.some((comment) => comment.id === act.on);
	});
	return parent ? t.onComment(name, parent.n) : name;
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
