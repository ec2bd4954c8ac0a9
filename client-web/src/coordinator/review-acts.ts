// SPDX-License-Identifier: EUPL-1.2
/* What acts of a review do to its threads, as the hub does it.  Pure. */
import type { CardTitle, ReviewAct, ReviewOutcome, ReviewThread } from '../protocol/messages';

/** A card that a thread is to be linked to, or that is to be made of it. */
export type Choice =
	| { readonly is: 'none' }
	| { readonly is: 'card'; readonly card: CardTitle }
	| { readonly is: 'new'; readonly title: string };

export const NONE: Choice = { is: 'none' };

/** What says that a thread has been looked at, and where it belongs. */
export function actsOf(phenomenon: number, choice: Choice): ReviewAct[] {
	const reviewed: ReviewAct = { act: 'review', phenomenon, set: true };
	if (choice.is === 'card') {
		return [{ act: 'link', phenomenon, card: choice.card.id, set: true }, reviewed];
	}
	if (choice.is === 'new') {
		return [{ act: 'card', phenomenon, fields: { title: choice.title } }, reviewed];
	}
	return [reviewed];
}

/** The threads after acts whose outcomes are known; `titles` are those of cards linked to. */
export function threadsAfter(
	threads: readonly ReviewThread[],
	acts: readonly ReviewAct[],
	outcomes: readonly ReviewOutcome[],
	titles: ReadonlyMap<number, string>,
): ReviewThread[] {
	return threads.map((thread) => {
		let next = thread;
		for (const [at, act] of acts.entries()) {
			const outcome = outcomes[at];
			if (act.phenomenon !== thread.phenomenon || !outcome || outcome.refused) continue;
			next = after(next, act, outcome.ok ?? 0, titles);
		}
		return next;
	});
}

function after(
	thread: ReviewThread,
	act: ReviewAct,
	made: number,
	titles: ReadonlyMap<number, string>,
): ReviewThread {
	const { card = 0, set = true, tags = [], free = [] } = act;
	const others = thread.cards.filter(({ id }) => id !== card);
	switch (act.act) {
		case 'review':
			return { ...thread, state: set ? 'reviewed' : 'pending' };
		case 'tags':
			return { ...thread, tags, free, corrected: true };
		case 'link': {
			const linked = set ? [...others, { id: card, title: titles.get(card) ?? '' }] : others;
			return { ...thread, cards: linked };
		}
		case 'card':
			return {
				...thread,
				cards: [...thread.cards, { id: made, title: act.fields?.title ?? '' }],
			};
	}
}

/** Where one goes on: the next thread that waits, from here to the end and then from the top. */
export function nextPending(
	threads: readonly ReviewThread[],
	from: number,
): ReviewThread | undefined {
	const at = threads.findIndex(({ phenomenon }) => phenomenon === from);
	const ahead = [...threads.slice(at + 1), ...threads.slice(0, at)];
	return ahead.find(({ state }) => state === 'pending');
}

const OFFERED = 3;

/** Likely cards, and those used just before in this review. */
export function offeredTo(thread: ReviewThread, recent: readonly CardTitle[]): CardTitle[] {
	const linked = new Set(thread.cards.map(({ id }) => id));
	const likely = thread.likely.filter(({ id }) => !linked.has(id)).slice(0, OFFERED);
	const known = new Set([...linked, ...likely.map(({ id }) => id)]);
	return [...likely, ...recent.filter(({ id }) => !known.has(id))].slice(0, OFFERED);
}

/** A title to begin with: the text up to the end of its first sentence, or of a word. */
export function titleOf(text: string, most: number): string {
	const [sentence = ''] = text.trim().split(/(?<=[.!?])\s|\n/);
	const bare = sentence.replace(/[.]$/, '');
	const points = [...bare];
	if (points.length <= most) return bare;
	const cut = points.slice(0, most - 1).join('');
	return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}
