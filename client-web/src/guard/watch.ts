// SPDX-License-Identifier: EUPL-1.2
/*
 * What is found while one writes, shown in a pause of writing: no half-written word is called a
 * name, and nothing moves while a finger or the pointer is down.
 */
import { type Signal, signal, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { guard } from './keep';
import { openGuard } from './open';
import { type Found, findIn, type Text } from './texts';

export const PAUSE_MS = 80;

/** A finger or a button of the pointer is down. */
const pressed: Signal<boolean> = signal(false);

addEventListener('pointerdown', () => {
	pressed.value = true;
});
for (const name of ['pointerup', 'pointercancel', 'blur']) {
	/* The click, if it is one, comes after. */
	addEventListener(name, () => setTimeout(() => (pressed.value = false), 0));
}

/** A value as it was when nothing was pressed last. */
export function useSteady<T>(value: T): T {
	const shown = useRef(value);
	if (!pressed.value) shown.current = value;
	return shown.current;
}

/** A value as it was at the last pause of writing; what is `empty` is so at once. */
export function usePaused<T>(value: T, key: string, empty: boolean): T {
	const paused = useSignal(value);
	/* Not after the next painting: the pause begins with the key. */
	useLayoutEffect(() => {
		const settle = () => {
			paused.value = value;
		};
		if (empty) return settle();
		const timer = setTimeout(settle, PAUSE_MS);
		return () => clearTimeout(timer);
	}, [key, empty]);
	return useSteady(paused.value);
}

/** What the guard finds in the texts of a form; it is fetched if it is not here. */
export function useFound(texts: readonly Text[]): readonly Found[] {
	useEffect(() => void openGuard(), []);
	const empty = texts.every(({ text }) => text === '');
	return findIn(guard.value, usePaused(texts, JSON.stringify(texts), empty));
}

/** What is found at this moment, for when one sends. */
export function findNow(texts: readonly Text[]): readonly Found[] {
	return findIn(guard.peek(), texts);
}
