// SPDX-License-Identifier: EUPL-1.2
/* A key for every act of the review; none fires in a field or over a question. */
import { focusSoon } from '../a11y/focus';
import { keyOf, keysOn } from '../a11y/keys';
import { limits } from '../protocol/messages';
import { NONE, offeredTo, titleOf } from './review-acts';
import type { ReviewDesk } from './review-desk';
import { flaggedIn } from './review-texts';

/** In the order in which the sheet tells them. */
export const KEYS = {
	down: 'j',
	up: 'k',
	done: 'enter',
	skip: 'o',
	first: '1',
	second: '2',
	third: '3',
	newCard: 'u',
	noCard: '0',
	other: 'c',
	tags: 'a',
	erase: 'h',
	select: 'x',
	undo: 'z',
	sheet: '?',
} as const;

export type KeyName = keyof typeof KEYS;

const ACTS: Readonly<Record<KeyName, (desk: ReviewDesk) => void>> = {
	down: (desk) => desk.step(1),
	up: (desk) => desk.step(-1),
	done: (desk) => desk.finish(),
	skip: (desk) => desk.skip(),
	first: (desk) => chooseOffered(desk, 0),
	second: (desk) => chooseOffered(desk, 1),
	third: (desk) => chooseOffered(desk, 2),
	newCard: beginCard,
	noCard: (desk) => {
		desk.choice.value = NONE;
	},
	other: (desk) => {
		desk.opened.value = 'cards';
		focusSoon('#review-card');
	},
	tags: (desk) => {
		desk.opened.value = 'tags';
		focusSoon('#review-tags-word');
	},
	erase: (desk) => {
		const thread = desk.thread.value;
		const [first] = thread ? flaggedIn(desk.transcript.value, thread.phenomenon) : [];
		const on = first?.on ?? thread?.phenomenon;
		if (on !== undefined) desk.question.value = { is: 'erase', on };
	},
	select: (desk) => {
		const at = desk.at.value;
		desk.select(at, !desk.selected.value.includes(at));
	},
	undo: (desk) => desk.undo(),
	sheet: (desk) => {
		desk.question.value = { is: 'keys' };
	},
};

function chooseOffered(desk: ReviewDesk, nth: number): void {
	const thread = desk.thread.value;
	const card = thread && offeredTo(thread, desk.recent.value)[nth];
	if (card) desk.choice.value = { is: 'card', card };
}

/** A card of this thread, its title taken from the text and free to be changed. */
export function beginCard(desk: ReviewDesk): void {
	const thread = desk.thread.value;
	if (!thread) return;
	desk.choice.value = { is: 'new', title: titleOf(thread.text ?? '', limits.title) };
	focusSoon('#review-title');
}

/** Follows the keyboard until the function that it gives is called. */
export function followKeys(desk: ReviewDesk): () => void {
	const press = (event: KeyboardEvent) => {
		if (!keysOn.peek() || desk.question.peek()) return;
		const key = keyOf(event);
		const name = (Object.keys(KEYS) as KeyName[]).find((one) => KEYS[one] === key);
		if (!name || (name === 'done' && isPressable(event.target))) return;
		event.preventDefault();
		ACTS[name](desk);
	};
	document.addEventListener('keydown', press);
	return () => document.removeEventListener('keydown', press);
}

/* Enter presses what has the focus, where that can be pressed. */
function isPressable(target: EventTarget | null): boolean {
	return target instanceof Element && target.closest('button, a, summary') !== null;
}
