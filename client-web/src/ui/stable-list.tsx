// SPDX-License-Identifier: EUPL-1.2
/*
 * A list of phenomena whose order holds still while someone is inside it.  What is new then
 * waits behind a button above the list; pressing it shows all and moves the focus to the first
 * of the new ones.  Hundreds of cards are drawn some at a time, so that the page answers meanwhile.
 */
import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { focusSoon, isFocusLost, whenDrawn } from '../a11y/focus';
import { Hold } from '../a11y/hold';
import { common } from '../i18n/common';
import { arrange } from '../session/order';
import { textId } from './card';
import { UpIcon } from './more-icons';

/** How many cards are drawn in one go. */
const SLICE = 24;

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
	const drawn = useSignal(SLICE);
	if (key.peek() !== orderKey) {
		key.value = orderKey;
		hold.letGo();
		shown.value = wanted();
		drawn.value = SLICE;
	}
	const focused = useFocusedCard();
	useSignalEffect(() => {
		if (drawn.value >= shown.value.length) return;
		const timer = setTimeout(() => {
			drawn.value += SLICE;
		});
		return () => clearTimeout(timer);
	});
	const wish = useComputed(wanted);
	useSignalEffect(() => {
		const next = arrange(shown.peek(), wish.value, hold.held.value);
		if (!isSame(shown.peek(), next.order)) {
			const lost = focused.card.current;
			if (lost !== undefined && !next.order.includes(lost) && isFocusLost()) {
				focusSoon(heirOf(lost, shown.peek(), next.order));
			}
			shown.value = next.order;
		}
		if (!isSame(waiting.peek(), next.waiting)) waiting.value = next.waiting;
	});
	const showAll = () => {
		const first = waiting.value[0];
		hold.letGo();
		shown.value = wish.value;
		drawn.value = wish.value.length;
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
				{shown.value.slice(0, drawn.value).map((id) => (
					<li key={id} onFocusIn={() => focused.enter(id)} onFocusOut={focused.leave}>
						{item(id)}
					</li>
				))}
			</ul>
		</>
	);
}

/** The card in which the focus is, or was when the card was taken away under it. */
function useFocusedCard() {
	const card = useRef<number | undefined>(undefined);
	const enter = (id: number) => {
		card.current = id;
	};
	const leave = ({ target }: FocusEvent) => {
		whenDrawn(() => {
			const left = target instanceof Node && target.isConnected;
			if (left && !isInside(target)) card.current = undefined;
		});
	};
	return { card, enter, leave };
}

function isInside(target: Node): boolean {
	const item = target.parentElement?.closest('li');
	return item?.contains(document.activeElement) ?? false;
}

/* Where the focus goes when its card is taken away: to the next, else to the one before. */
function heirOf(id: number, before: readonly number[], after: readonly number[]): string {
	const index = before.indexOf(id);
	const near = [...before.slice(index), ...before.slice(0, index).reverse()];
	const heir = near.find((one) => after.includes(one));
	return heir === undefined ? 'main' : `#${textId(heir)}`;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
	return a.length === b.length && a.every((id, index) => id === b[index]);
}
