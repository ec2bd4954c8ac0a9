// SPDX-License-Identifier: EUPL-1.2
/* Finding a card by its words and choosing it. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { cards } from '../i18n/cards';
import type { CardRow } from '../protocol/messages';
import { Button } from '../ui/button';
import { SearchIcon } from '../ui/more-icons';
import { findCards } from './organisation';

const PAUSE_MS = 200;
const SHOWN = 6;

interface CardPickerProps {
	id: string;
	/** Not these. */
	without: readonly number[];
	choose: (card: CardRow) => void;
}

export function CardPicker({ id, without, choose }: CardPickerProps) {
	const t = cards.value;
	const wanted = useSignal('');
	const found = useSignal<readonly CardRow[] | undefined>(undefined);
	const { value } = wanted;
	useEffect(() => {
		let over = false;
		const ask = async () => {
			const answer = await findCards({ q: value.trim() });
			if (!over) found.value = answer.ok ? answer.value.cards : [];
		};
		const timer = setTimeout(() => void ask(), value ? PAUSE_MS : 0);
		return () => {
			over = true;
			clearTimeout(timer);
		};
	}, [value]);
	const shown = found.value?.filter((card) => !without.includes(card.id)).slice(0, SHOWN);
	const [first] = shown ?? [];
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== 'Enter' || event.isComposing) return;
		event.preventDefault();
		if (first && value.trim()) choose(first);
	};
	return (
		<div class="field">
			<label for={id}>{t.pickCard}</label>
			<div class="withicon">
				<SearchIcon />
				<input
					class="input"
					id={id}
					type="search"
					autocomplete="off"
					value={value}
					onKeyDown={onKeyDown}
					onInput={(event) => {
						wanted.value = event.currentTarget.value;
					}}
				/>
			</div>
			{shown?.length === 0 && <p class="small muted">{t.pickNone}</p>}
			<ul class="found">
				{shown?.map((card) => (
					<li key={card.id}>
						<Button small look="bare" block onClick={() => choose(card)}>
							{card.title}
						</Button>
					</li>
				))}
			</ul>
		</div>
	);
}
