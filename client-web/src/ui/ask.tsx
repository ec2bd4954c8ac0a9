// SPDX-License-Identifier: EUPL-1.2
import type { ComponentChildren } from 'preact';
import { useSheetFocus } from './dialog';

interface AskProps {
	/** The id of the question; it gets the focus. */
	titleId: string;
	close: () => void;
	children: ComponentChildren;
}

/** A question in the middle of the page, over what `Under` has made inert.  Escape is no. */
export function Ask({ titleId, close, children }: AskProps) {
	useSheetFocus(titleId);
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === 'Escape' && !event.isComposing) close();
	};
	return (
		<>
			<div class="veil" aria-hidden="true" onClick={close} />
			<section
				class="ask"
				role="alertdialog"
				aria-modal="true"
				aria-labelledby={titleId}
				onKeyDown={onKeyDown}
			>
				{children}
			</section>
		</>
	);
}
