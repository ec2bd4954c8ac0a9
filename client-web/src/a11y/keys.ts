// SPDX-License-Identifier: EUPL-1.2
/*
 * Keys of one letter.  Such a key is easily pressed by accident or by speech (WCAG 2.1.4), so they
 * can be switched off, and never fire in a field.
 */
import { type Signal, signal } from '@preact/signals';
import { readStored, writeStored } from '../session/seat';

const STORED = 'vartti.keys';

/** On unless they were switched off in this browser. */
export const keysOn: Signal<boolean> = signal(readStored(STORED) !== 'off');

export function switchKeys(on: boolean): void {
	keysOn.value = on;
	writeStored(STORED, on ? undefined : 'off');
}

/** The key that was pressed; none where it is a letter of a text, or part of a chord. */
export function keyOf(event: KeyboardEvent): string | undefined {
	if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return undefined;
	if (event.defaultPrevented || event.repeat || isField(event.target)) return undefined;
	return event.key.toLowerCase();
}

const TEXTLESS: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'submit']);

function isField(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	if (target instanceof HTMLInputElement) return !TEXTLESS.has(target.type);
	return target.isContentEditable || target.matches('textarea, select');
}
