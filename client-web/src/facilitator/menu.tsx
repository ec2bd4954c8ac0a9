// SPDX-License-Identifier: EUPL-1.2
/* What a facilitator can do to one thing: folded away behind a button, each with its key. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { focusOn, isFocusLost, whenDrawn } from '../a11y/focus';
import { moderation } from '../i18n/moderation';
import type { Comment, Phenomenon } from '../protocol/messages';
import { Button } from '../ui/button';
import { Key } from '../ui/key-sheet';
import { MoreIcon } from '../ui/more-icons';
import {
	hideOrRestore,
	isPhenomenon,
	lockOrUnlock,
	redact,
	removeOrReadmit,
	unmerge,
} from './acts';
import type { Desk } from './desk';
import { KEYS, type KeyName } from './keys';

interface MenuProps {
	desk: Desk;
	thing: Phenomenon | Comment;
	/** What the thing is called, for those who listen. */
	name: string;
}

interface Item {
	readonly key: KeyName;
	readonly text: string;
	readonly press: (desk: Desk, id: number) => void;
}

function itemsOf(desk: Desk, thing: Phenomenon | Comment): readonly Item[] {
	const t = moderation.value;
	const items: Item[] = [];
	const add = (key: KeyName, text: string, press: Item['press']) =>
		items.push({ key, text, press });
	add('hide', thing.hidden ? t.restore : t.hide, hideOrRestore);
	if (thing.text !== undefined) add('redact', t.redact, redact);
	if (isPhenomenon(thing)) {
		if (!thing.into) add('lock', thing.locked ? t.unlock : t.lock, lockOrUnlock);
		const merged = thing.into !== undefined || desk.live.members(thing.id).value.length > 0;
		if (merged) add('unmerge', thing.into ? t.unmergeOne : t.unmergeAll, unmerge);
	}
	const byFacilitator = 'facilitator' in thing && thing.facilitator;
	if (!byFacilitator) add('remove', thing.removed ? t.readmit : t.remove, removeOrReadmit);
	return items;
}

export function Menu({ desk, thing, name }: MenuProps) {
	const open = useSignal(false);
	const box = useRef<HTMLDivElement>(null);
	const close = () => {
		open.value = false;
		whenDrawn(() => isFocusLost() && focusOn(box.current?.querySelector('button')));
	};
	useEffect(() => {
		if (!open.value) return;
		const away = (event: Event) => {
			if (!box.current?.contains(event.target as Node)) open.value = false;
		};
		/* Escape closes the menu alone, not the sheet that it stands in. */
		const leave = (event: KeyboardEvent) => {
			if (event.key !== 'Escape') return;
			event.stopPropagation();
			close();
		};
		const { current } = box;
		document.addEventListener('pointerdown', away);
		current?.addEventListener('keydown', leave);
		return () => {
			document.removeEventListener('pointerdown', away);
			current?.removeEventListener('keydown', leave);
		};
	}, [open.value]);
	return (
		<div class="menu" ref={box}>
			<Button
				look="bare"
				small
				class="menu__b"
				aria-expanded={open.value}
				aria-label={moderation.value.more(name)}
				onClick={() => {
					open.value = !open.value;
				}}
			>
				<MoreIcon />
			</Button>
			{open.value && (
				<ul class="menu__l">
					{itemsOf(desk, thing).map(({ key, text, press }) => (
						<li key={key}>
							<button
								type="button"
								onClick={() => {
									close();
									press(desk, thing.id);
								}}
							>
								{text} <Key of={KEYS[key]} />
							</button>
						</li>
					))}
				</ul>
			)}
		</div>
	);
}
