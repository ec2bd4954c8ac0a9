// SPDX-License-Identifier: EUPL-1.2
/* Choosing tags: those chosen can be taken off, words that fit are a press away. */
import { useSignal } from '@preact/signals';
import { focusSoon } from '../a11y/focus';
import { termText } from '../i18n';
import { common } from '../i18n/common';
import { review } from '../i18n/review';
import { limits } from '../protocol/messages';
import { findTag, suggestTags } from '../session/vocabulary';
import { Button } from '../ui/button';
import { Field, lengthOf } from '../ui/field';
import { CrossIcon } from '../ui/icons';
import { PlusIcon } from '../ui/more-icons';
import { choosableOf, termName } from './terms';

export interface ChosenTags {
	readonly tags: readonly string[];
	/** Own words. */
	readonly free: readonly string[];
}

interface PickerProps {
	/** Begins the ids of its controls. */
	id: string;
	chosen: ChosenTags;
	choose: (chosen: ChosenTags) => void;
	most: number;
	/** What is written, for words that fit it. */
	text: string;
	/** Own words are taken too. */
	own?: boolean;
}

const SUGGESTED = 3;

export function TagPicker({ id, chosen, choose, most, text, own }: PickerProps) {
	const t = review.value;
	const { tags, free } = chosen;
	const full = tags.length + free.length >= most;
	const known = choosableOf('tags');
	const fitting = suggestTags([...known], text, SUGGESTED + tags.length).filter(
		(term) => !tags.includes(term.id),
	);
	const drop = (left: ChosenTags) => {
		choose(left);
		focusSoon(`#${id}-word`);
	};
	return (
		<div class="picker">
			{tags.length + free.length > 0 && (
				<ul class="tags" aria-label={common.value.tags}>
					{tags.map((tag) => (
						<Chosen
							key={tag}
							word={termName('tags', tag)}
							remove={() => drop({ tags: tags.filter((one) => one !== tag), free })}
						/>
					))}
					{free.map((word) => (
						<Chosen
							key={word}
							word={word}
							remove={() => drop({ tags, free: free.filter((one) => one !== word) })}
						/>
					))}
				</ul>
			)}
			{full ? (
				<p class="small muted" id={`${id}-word`} tabIndex={-1}>
					{t.tagsFull(most)}
				</p>
			) : (
				<>
					{fitting.length > 0 && (
						<div class="chips">
							{fitting.slice(0, SUGGESTED).map((term) => (
								<Button
									key={term.id}
									small
									onClick={() => drop({ tags: [...tags, term.id], free })}
								>
									<PlusIcon /> {termText(term)}
								</Button>
							))}
						</div>
					)}
					<AddWord id={id} chosen={chosen} choose={choose} own={own ?? false} />
				</>
			)}
		</div>
	);
}

function Chosen({ word, remove }: { word: string; remove: () => void }) {
	return (
		<li class="tag tag--on">
			{word}
			<button
				type="button"
				class="tag__x"
				aria-label={review.value.removeTag(word)}
				onClick={remove}
			>
				<CrossIcon />
			</button>
		</li>
	);
}

type AddWordProps = Pick<PickerProps, 'id' | 'chosen' | 'choose'> & { own: boolean };

/** A word of the vocabulary in any language becomes its term; where it is taken, any other stays. */
function AddWord({ id, chosen, choose, own }: AddWordProps) {
	const t = review.value;
	const text = useSignal('');
	const error = useSignal<string | undefined>(undefined);
	const known = choosableOf('tags').filter((term) => !chosen.tags.includes(term.id));
	const add = () => {
		const words = text.value.trim();
		if (!words) return;
		const term = findTag([...choosableOf('tags')], words);
		const over = lengthOf(words) - limits.free_tag;
		if (!term && !own) error.value = t.unknownTag;
		else error.value = !term && over > 0 ? common.value.charsOver(over) : undefined;
		if (error.value) return;
		text.value = '';
		if (!term) choose({ ...chosen, free: [...new Set([...chosen.free, words])] });
		else choose({ ...chosen, tags: [...new Set([...chosen.tags, term.id])] });
		focusSoon(`#${id}-word`);
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== 'Enter' || event.isComposing || !text.value.trim()) return;
		event.preventDefault();
		add();
	};
	return (
		<Field id={`${id}-word`} label={t.tagWord} error={error.value}>
			<div class="picker__w">
				<input
					class="input"
					id={`${id}-word`}
					list={`${id}-terms`}
					autocomplete="off"
					value={text.value}
					aria-invalid={error.value ? true : undefined}
					aria-describedby={error.value ? `${id}-word-error` : undefined}
					onKeyDown={onKeyDown}
					onInput={(event) => {
						text.value = event.currentTarget.value;
					}}
				/>
				<datalist id={`${id}-terms`}>
					{known.map((term) => (
						<option key={term.id} value={termText(term)} />
					))}
				</datalist>
				<Button small onClick={add}>
					<PlusIcon /> {t.addTag}
				</Button>
			</div>
		</Field>
	);
}
