// SPDX-License-Identifier: EUPL-1.2
/* Focus is somewhere sensible at every moment: never on `body` because a thing went away. */

/** Focus on an element that is no control, without making it a stop of the Tab key. */
export function focusOn(element: HTMLElement | null | undefined): boolean {
	if (!element) return false;
	if (!element.matches('a[href], button, input, textarea, select, summary, [tabindex]')) {
		element.tabIndex = -1;
	}
	element.focus();
	return document.activeElement === element;
}

/** Does it once the page has been drawn anew; a frame would not come in a hidden tab. */
export function whenDrawn(act: () => void): void {
	setTimeout(act, 0);
}

/** Focus on the first match of a selector, once the page has been drawn anew. */
export function focusSoon(selector: string): void {
	whenDrawn(() => focusOn(document.querySelector<HTMLElement>(selector)));
}

/** True when nothing has the focus, because what had it is gone. */
export function isFocusLost(): boolean {
	return document.activeElement === null || document.activeElement === document.body;
}
