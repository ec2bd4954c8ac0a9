// SPDX-License-Identifier: EUPL-1.2
/*
 * A sheet over the page.  It is no `<dialog>`: a modal one makes all else inert, the page's
 * `role="status"` elements too, and then nothing could be announced from it.  So the page under
 * it is made inert by whoever opens it (`<Under covered>`), and the announcer stays outside.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { focusOn, whenDrawn } from '../a11y/focus';

export function Under({ covered, children }: { covered: boolean; children: ComponentChildren }) {
	return (
		<div class="page" inert={covered}>
			{children}
		</div>
	);
}

interface SheetProps {
	/** The id of the heading inside; it gets the focus. */
	titleId: string;
	close: () => void;
	wide?: boolean;
	children: ComponentChildren;
}

/** The focus goes to the heading, and at the end back to where it was. */
export function useSheetFocus(titleId: string): void {
	/* Asked while drawing: once the page under it is inert, nothing there has the focus. */
	const opener = useRef(document.activeElement);
	useEffect(() => {
		document.documentElement.classList.add('has-sheet');
		focusOn(document.getElementById(titleId));
		return () => {
			document.documentElement.classList.remove('has-sheet');
			const back = opener.current;
			whenDrawn(() => {
				if (back instanceof HTMLElement && back.isConnected) focusOn(back);
				else focusOn(document.querySelector<HTMLElement>('main'));
			});
		};
	}, [titleId]);
}

/** Escape closes. */
export function Sheet({ titleId, close, wide, children }: SheetProps) {
	useSheetFocus(titleId);
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === 'Escape' && !event.isComposing) close();
	};
	return (
		<>
			<div class="veil" aria-hidden="true" onClick={close} />
			<section
				class={`sheet${wide ? ' sheet--wide' : ''}`}
				role="dialog"
				aria-modal="true"
				aria-labelledby={titleId}
				onKeyDown={onKeyDown}
			>
				{children}
			</section>
		</>
	);
}
