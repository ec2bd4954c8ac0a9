// SPDX-License-Identifier: EUPL-1.2
/* Tags for a post: some that fit the text, and any other by typing. */

import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { selectIn } from '../guard/mend';
import { focusNotice, Notice } from '../guard/notice';
import { saidOf } from '../guard/said';
import { type Found, isStopped } from '../guard/texts';
import { findNow, useFound, usePaused } from '../guard/watch';
import { termText } from '../i18n';
import { common } from '../i18n/common';
import { guardText } from '../i18n/guard';
import { roomText } from '../i18n/room';
import { limits, type Term } from '../protocol/messages';
import { findTag, inUse, suggestTags, vocabulary } from '../session/vocabulary';
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
	/** What the hub proposes for it, the likeliest first. */
	proposed?: readonly string[] | undefined;
	change: (tags: string[], free: string[]) => void;
}

const OFFERED = 5;

export function TagChoice({ tags, free, text, proposed = [], change }: TagChoiceProps) {
	const words = roomText.value;
	const chips = useRef<HTMLDivElement>(null);
	const offered = useOffered(chips, tags, text, proposed);
	const open = useSignal(false);
	const typed = useSignal('');
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
			<div class="chips" ref={chips}>
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
			{open.value && <TagInput id="tag" typed={typed} add={add} />}
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

/*
 * What is offered changes in a pause of writing, never while a finger is on its way to it nor
 * while one is among the chips.
 */
function useOffered(
	chips: { current: HTMLDivElement | null },
	tags: readonly string[],
	text: string,
	proposed: readonly string[],
): readonly string[] {
	const offered = useSignal<readonly string[]>([...tags]);
	const written = usePaused(text, text, text === '');
	const all = inUse(vocabulary.value.tags);
	const fitting = useMemo(() => suggestTags(all, written, OFFERED), [all, written]);
	const wanted = [...new Set([...proposed, ...[...fitting, ...all].map((term) => term.id)])];
	const next = wanted.slice(0, OFFERED);
	useLayoutEffect(() => {
		if (!chips.current?.contains(document.activeElement)) offered.value = next;
	}, [next.join(' ')]);
	return offered.value;
}

interface TagInputProps {
	id: string;
	typed: Signal<string>;
	/** It is sent at once, so what was found is asked here; else the form asks that sends it. */
	asks?: boolean;
	add: (word: Word, found: readonly Found[]) => void;
}

/** A word of the vocabulary, which the browser offers while one types, or one's own. */
export function TagInput({ id, typed, asks = false, add }: TagInputProps) {
	const text = roomText.value;
	const input = useRef<HTMLInputElement>(null);
	useEffect(() => input.current?.focus(), []);
	const over = lengthOf(typed.value.trim()) > limits.free_tag;
	const texts = [{ in: 'free', text: typed.value } as const];
	const found = useFound(texts);
	const stopped = isStopped(found) ? guardText.value.tagStopped : undefined;
	const error = over ? text.tagTooLong(limits.free_tag) : stopped;
	const put = (confirmed: readonly Found[]) => {
		const word = saidOf(typed.value);
		const known = findTag(inUse(vocabulary.value.tags), word);
		if (known) add({ tag: known.id }, []);
		else add({ free: word }, confirmed);
		typed.value = '';
	};
	const submit = () => {
		const now = findNow(texts);
		if (typed.value.trim() === '' || over || isStopped(now)) input.current?.focus();
		else if (asks && now.length > 0) focusNotice(id);
		else put([]);
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
				{inUse(vocabulary.value.tags).map((term: Term) => (
					<option key={term.id} value={termText(term)} />
				))}
			</datalist>
			<FieldError id={id} error={error} />
			{asks && !stopped && (
				<Notice
					id={id}
					found={found}
					mend={(one) => selectIn(input.current, one)}
					confirm={() => put(findNow(texts))}
					confirmLabel={guardText.value.addAnyway}
				/>
			)}
		</div>
	);
}
