// SPDX-License-Identifier: EUPL-1.2
/*
 * Is someone inside a list?  While a finger is down, the focus or a selection is in it, or the
 * pointer moved over it a moment ago, its order must not change.
 */
import { type Signal, signal } from '@preact/signals';

const QUIET_MS = 1_000;

export class Hold {
	readonly held: Signal<boolean> = signal(false);
	#list: HTMLElement | undefined;
	#pressed = false;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** Watches `list`; give it to an element as its `ref`. */
	watch = (list: HTMLElement | null): void => {
		const events = ['focusin', 'focusout', 'pointerdown', 'pointermove', 'touchmove'] as const;
		for (const name of events) this.#list?.removeEventListener(name, this.#stir);
		this.#list = list ?? undefined;
		for (const name of events) list?.addEventListener(name, this.#stir, { passive: true });
		const change = list ? addEventListener : removeEventListener;
		change('pointerup', this.#release as EventListener);
		change('pointercancel', this.#release as EventListener);
	};

	/** Lets go at once: the reader asked for the new order. */
	letGo(): void {
		clearTimeout(this.#timer);
		this.held.value = false;
	}

	#stir = (event: Event): void => {
		if (event.type === 'pointerdown') this.#pressed = true;
		this.held.value = true;
		this.#settle();
	};

	#release = (): void => {
		this.#pressed = false;
		if (this.held.value) this.#settle();
	};

	#settle(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			if (this.#isInside()) this.#settle();
			else this.held.value = false;
		}, QUIET_MS);
	}

	#isInside(): boolean {
		const list = this.#list;
		if (!list?.isConnected) return false;
		const selection = document.getSelection();
		const selected = selection && !selection.isCollapsed && list.contains(selection.anchorNode);
		return this.#pressed || selected === true || list.contains(document.activeElement);
	}
}
