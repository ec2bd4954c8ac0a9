// SPDX-License-Identifier: EUPL-1.2
/*
 * A list of phenomena whose order holds still while someone is inside it.  What is new then
 * waits behind a button above the list; pressing it shows all and moves the focus to the first
 * of the new ones.
 */
import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { focusSoon } from '../a11y/focus';
import { Hold } from '../a11y/hold';
import { common } from '../i18n/common';
import { arrange } from '../session/order';
import { textId } from './card';
import { UpIcon } from './more-icons';

interface StableListProps {
	/** The ids in the order wanted now; read inside, so signals may be used. */
	wanted: () => readonly number[];
	/** Another value lets the list go: the reader asked for another order. */
	orderKey: string;
	label: string;
	item: (id: number) => ComponentChildren;
	empty?: ComponentChildren;
}

export function StableList({ wanted, orderKey, label, item, empty }: StableListProps) {
	const hold = useMemo(() => new Hold(), []);
	const key = useSignal(orderKey);
	const shown = useSignal<readonly number[]>([]);
	const waiting = useSignal<readonly number[]>([]);
	if (key.peek() !== orderKey) {
		key.value = orderKey;
		hold.letGo();
		shown.value = wanted();
	}
	const wish = useComputed(wanted);
	useSignalEffect(() => {
		const next = arrange(shown.peek(), wish.value, hold.held.value);
		if (!isSame(shown.peek(), next.order)) shown.value = next.order;
		if (!isSame(waiting.peek(), next.waiting)) waiting.value = next.waiting;
	});
	const showAll = () => {
		const first = waiting.value[0];
		hold.letGo();
		shown.value = wish.value;
		waiting.value = [];
		if (first !== undefined) focusSoon(`#${textId(first)}`);
	};
	if (shown.value.length === 0 && waiting.value.length === 0) return <>{empty}</>;
	return (
		<>
			{waiting.value.length > 0 && (
				<button class="newpill" type="button" onClick={showAll}>
					<UpIcon /> <span>{common.value.showNew(waiting.value.length)}</span>
				</button>
			)}
			<ul class="cards" aria-label={label} ref={hold.watch}>
				{shown.value.map((id) => (
					<li key={id}>{item(id)}</li>
				))}
			</ul>
		</>
	);
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
	return a.length === b.length && a.every((id, index) => id === b[index]);
}
