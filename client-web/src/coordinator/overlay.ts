// SPDX-License-Identifier: EUPL-1.2
/* What lies over the page, which is inert meanwhile; a page that goes takes it along. */
import { type Signal, signal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';

export const overlay: Signal<VNode | undefined> = signal(undefined);

/** Shows `over` while `key` is the same; nothing where it is `undefined`. */
export function useOverlay(over: VNode | undefined, key: unknown): void {
	useEffect(() => {
		overlay.value = over;
		return () => {
			overlay.value = undefined;
		};
	}, [key]);
}
