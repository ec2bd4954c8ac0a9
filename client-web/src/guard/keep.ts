// SPDX-License-Identifier: EUPL-1.2
/*
 * What of a text may lie in this browser's storage: what the guard has seen and does not stop.
 * Until the guard is here, and where it can't run, that is nothing.
 */
import { type Signal, signal } from '@preact/signals';
import type { Guard } from './guard';

/** The guard, once it runs or is known not to. */
export const guard: Signal<Guard | undefined> = signal(undefined);

export function isStorable(text: string): boolean {
	return guard.value?.clears(text) ?? false;
}
