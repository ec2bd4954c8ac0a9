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

/** Focus on the first match of a selector, once the page has been drawn. */
export function focusSoon(selector: string): void {
	requestAnimationFrame(() => focusOn(document.querySelector<HTMLElement>(selector)));
}

/** True when nothing has the focus, because what had it is gone. */
export function isFocusLost(): boolean {
	return document.activeElement === null || document.activeElement === document.body;
}
