// SPDX-License-Identifier: EUPL-1.2
import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Button } from '../ui/button';

/** Stands below the first few of a list: shows the rest, and leaves the focus on its heading. */
export function ShowAll(props: {
	whole: Signal<boolean>;
	heading: string;
	children: ComponentChildren;
}) {
	return (
		<Button
			look="bare"
			small
			class="noprint"
			onClick={() => {
				props.whole.value = true;
				document.getElementById(props.heading)?.focus();
			}}
		>
			{props.children}
		</Button>
	);
}
