// SPDX-License-Identifier: EUPL-1.2
/* All that is written in a thread, and what of it may tell who somebody is. */
import { guard } from '../guard/keep';
import type { Transcript, TranscriptThread } from '../protocol/messages';

export interface ThreadText {
	/** The phenomenon or comment. */
	readonly on: number;
	readonly is: 'phenomenon' | 'merged' | 'comment';
	/** As people said it aloud. */
	readonly number: string;
	readonly text: string | undefined;
	readonly lang: string;
	/** Its writer was warned. */
	readonly warned: boolean;
}

export interface Spot {
	/** Code points; `end` exclusive. */
	readonly start: number;
	readonly end: number;
}

export function textsOf(transcript: Transcript, phenomenon: number): ThreadText[] {
	const thread = transcript.threads.find(({ id }) => id === phenomenon);
	if (!thread) return [];
	const head: ThreadText = { ...plain(thread), is: 'phenomenon', number: String(thread.n) };
	const merged = (thread.merged ?? []).map(
		(one): ThreadText => ({ ...plain(one), is: 'merged', number: String(one.n) }),
	);
	const comments = thread.comments.map(
		(one): ThreadText => ({ ...plain(one), is: 'comment', number: `${thread.n}/${one.n}` }),
	);
	return [head, ...merged, ...comments];
}

interface Plain {
	readonly id: number;
	readonly text?: string;
	readonly lang: string;
	readonly review?: boolean;
}

function plain({ id, text, lang, review }: Plain | TranscriptThread) {
	return { on: id, text, lang, warned: review === true };
}

/** What the guard finds in a text. */
export function spotsIn(text: string | undefined): readonly Spot[] {
	return text === undefined ? [] : (guard.value?.find(text) ?? []);
}

/** Those in which something was found, or whose writer was warned. */
export function flaggedIn(transcript: Transcript, phenomenon: number): ThreadText[] {
	return textsOf(transcript, phenomenon).filter(
		({ text, warned }) => warned || spotsIn(text).length > 0,
	);
}
