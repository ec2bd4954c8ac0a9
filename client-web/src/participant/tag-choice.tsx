// SPDX-License-Identifier: EUPL-1.2
/* Tags for a post: some that fit the text, and any other by typing. */

import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { termText } from '../i18n';
import { common } from '../i18n/common';
import { roomText } from '../i18n/room';
import { limits, type Term } from '../protocol/messages';
import { findTag, suggestTags, vocabulary } from '../session/vocabulary';
import { Button } from '../ui/button';
import { describedBy, FieldError, lengthOf } from '../ui/field';
import { PlusIcon } from '../ui/more-icons';
import { tagText } from '../ui/tags';

/** A word of the vocabulary by its id, or one's own. */
export type Word = { tag: string } | { free: string };

interface TagChoiceProps {
	tags: readonly string[];
	free: readonly string[];
	/** The text that is being written: what it speaks of is offered. */
	text: string;
	change: (tags: string[], free: string[]) => void;
}

const OFFERED = 5;
const PAUSE_MS = 500;

export function TagChoice({ tags, free, text, change }: TagChoiceProps) {
	const words = roomText.value;
	const offered = useOffered(tags, text);
	const open = useSignal(false);
	const full = tags.length + free.length >= limits.tags;
	const toggle = (id: string) => {
		if (tags.includes(id))
			change(
				tags.filter((tag) => tag !== id),
				[...free],
			);
		else if (!full) change([...tags, id], [...free]);
	};
	const add = (word: Word) => {
		open.value = false;
		if ('free' in word) change([...tags], [...new Set([...free, word.free])]);
		else change([...new Set([...tags, word.tag])], [...free]);
	};
	const shown = [...new Set([...offered, ...tags])];
	return (
		<fieldset>
			<legend class="label">
				{common.value.tags} <span class="opt">{words.tagsMost(limits.tags)}</span>
			</legend>
			<div class="chips">
				{shown.map((id) => (
					<TagChip
						key={id}
						label={tagText(id)}
						checked={tags.includes(id)}
						full={full}
						toggle={() => toggle(id)}
					/>
				))}
				{free.map((word) => (
					<TagChip
						key={`free ${word}`}
						label={word}
						checked
						full={full}
						toggle={() =>
							change(
								[...tags],
								free.filter((one) => one !== word),
							)
						}
					/>
				))}
				{!open.value && (
					<Button
						look="bare"
						small
						aria-disabled={full ? true : undefined}
						aria-describedby={full ? 'tags-full' : undefined}
						onClick={() => {
							open.value = !full;
						}}
					>
						<PlusIcon /> {words.otherTag}
					</Button>
				)}
			</div>
			{full && (
				<p class="small muted" id="tags-full">
					{words.tagsFull}
				</p>
			)}
			{open.value && <TagInput id="tag" add={add} />}
		</fieldset>
	);
}

interface TagChipProps {
	label: string;
	checked: boolean;
	full: boolean;
	toggle: () => void;
}

function TagChip({ label, checked, full, toggle }: TagChipProps) {
	const off = full && !checked;
	return (
		<label class={`chip${off ? ' chip--off' : ''}`}>
			<input
				type="checkbox"
				name="tags"
				checked={checked}
				aria-disabled={off ? true : undefined}
				onClick={(event) => {
					if (off) event.preventDefault();
				}}
				onChange={toggle}
			/>
			<span>{label}</span>
		</label>
	);
}

/* What is offered changes in a pause of writing, never while a finger is on its way to it. */
function useOffered(tags: readonly string[], text: string): readonly string[] {
	const offered = useSignal<readonly string[]>([...tags]);
	const written = useSignal(text);
	useEffect(() => {
		const timer = setTimeout(() => {
			written.value = text;
		}, PAUSE_MS);
		return () => clearTimeout(timer);
	}, [text, written]);
	useSignalEffect(() => {
		const all = vocabulary.value.tags;
		const fitting = suggestTags(all, written.value, OFFERED);
		const rest = all.filter((term) => !fitting.includes(term));
		const wanted = [...fitting, ...rest].slice(0, OFFERED).map((term) => term.id);
		offered.value = wanted;
	});
	return offered.value;
}

interface TagInputProps {
	id: string;
	add: (word: Word) => void;
}

/** A word of the vocabulary, which the browser offers while one types, or one's own. */
export function TagInput({ id, add }: TagInputProps) {
	const text = roomText.value;
	const typed = useSignal('');
	const input = useRef<HTMLInputElement>(null);
	useEffect(() => input.current?.focus(), []);
	const over = lengthOf(typed.value.trim()) > limits.free_tag;
	const error = over ? text.tagTooLong(limits.free_tag) : undefined;
	const submit = () => {
		const word = typed.value.trim();
		if (word === '' || over) {
			input.current?.focus();
			return;
		}
		const known = findTag(vocabulary.value.tags, word);
		add(known ? { tag: known.id } : { free: word.normalize('NFC') });
		typed.value = '';
	};
	return (
		<div class="field taginput">
			<label for={id}>{text.tagInput}</label>
			<span class="hint" id={`${id}-hint`}>
				{text.tagHint}
			</span>
			<div class="taginput__in">
				<input
					ref={input}
					class="input"
					id={id}
					type="text"
					list={`${id}-list`}
					autocomplete="off"
					value={typed}
					aria-describedby={describedBy(id, true, error)}
					aria-invalid={error ? true : undefined}
					onInput={(event) => {
						typed.value = event.currentTarget.value;
					}}
					onKeyDown={(event) => {
						if (event.key !== 'Enter' || event.isComposing) return;
						event.preventDefault();
						submit();
					}}
				/>
				<Button small onClick={submit}>
					{text.addTag}
				</Button>
			</div>
			<datalist id={`${id}-list`}>
				{vocabulary.value.tags.map((term: Term) => (
					<option key={term.id} value={termText(term)} />
				))}
			</datalist>
			<FieldError id={id} error={error} />
		</div>
	);
}
