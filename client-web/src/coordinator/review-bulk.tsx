// SPDX-License-Identifier: EUPL-1.2
/* The same for many threads: looked at, linked to one card, given one tag. */
import { useSignal } from '@preact/signals';
import { focusSoon } from '../a11y/focus';
import { review } from '../i18n/review';
import { type CardTitle, limits, type ReviewAct, type ReviewThread } from '../protocol/messages';
import { Button } from '../ui/button';
import { CheckIcon } from '../ui/icons';
import { CardPicker } from './card-picker';
import { actsOf, NONE } from './review-acts';
import type { ReviewDesk } from './review-desk';
import { TagPicker } from './tag-picker';

export function BulkBar({ desk }: { desk: ReviewDesk }) {
	const t = review.value;
	const open = useSignal<'card' | 'tag' | undefined>(undefined);
	const selected = desk.selected.value;
	const threads = desk.threads.value.filter(({ phenomenon }) => selected.includes(phenomenon));
	const show = (what: 'card' | 'tag', first: string) => {
		open.value = open.value === what ? undefined : what;
		focusSoon(first);
	};
	const reviewed = () => desk.doMany(selected.flatMap((one) => actsOf(one, NONE)));
	const link = (card: CardTitle) => {
		const choice = { is: 'card', card } as const;
		desk.doMany(
			selected.flatMap((one) => actsOf(one, choice)),
			choice,
		);
	};
	return (
		<div class="bulk">
			<p class="num">{t.selected(selected.length)}</p>
			<div class="row__a">
				<Button look="primary" small onClick={reviewed}>
					<CheckIcon /> {t.bulkReviewed}
				</Button>
				<Button
					small
					aria-expanded={open.value === 'card'}
					onClick={() => show('card', '#bulk-card')}
				>
					{t.bulkCard}
				</Button>
				<Button
					small
					aria-expanded={open.value === 'tag'}
					onClick={() => show('tag', '#bulk-tag-word')}
				>
					{t.bulkTag}
				</Button>
			</div>
			{open.value === 'card' && <CardPicker id="bulk-card" without={[]} choose={link} />}
			{open.value === 'tag' && (
				<TagPicker
					id="bulk-tag"
					chosen={{ tags: [], free: [] }}
					choose={({ tags: [tag] }) => {
						if (tag) desk.doMany(threads.flatMap((one) => tagActs(one, tag)));
					}}
					most={limits.tags}
					text={threads.map(({ text }) => text ?? '').join('\n')}
				/>
			)}
		</div>
	);
}

/* One that is full, or has it, stays as it is. */
function tagActs({ phenomenon, tags, free }: ReviewThread, tag: string): ReviewAct[] {
	if (tags.includes(tag) || tags.length + free.length >= limits.tags) return [];
	return [{ act: 'tags', phenomenon, tags: [...tags, tag], free }];
}
