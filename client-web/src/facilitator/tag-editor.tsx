// SPDX-License-Identifier: EUPL-1.2
/* Tags of a phenomenon: anyone's are shown, one's own can be taken off again. */
import { useSignal } from '@preact/signals';
import { focusSoon } from '../a11y/focus';
import { selectIn, without } from '../guard/mend';
import { focusNotice, Notice } from '../guard/notice';
import { confirmedOf, type Found } from '../guard/texts';
import { findNow, useFound } from '../guard/watch';
import { termText } from '../i18n';
import { common } from '../i18n/common';
import { facilitator } from '../i18n/facilitator';
import { guardText } from '../i18n/guard';
import { refusalText } from '../i18n/refusals';
import { limits, type Phenomenon } from '../protocol/messages';
import { may } from '../session/room';
import { findTag, inUse, vocabulary } from '../session/vocabulary';
import { Button } from '../ui/button';
import { describedBy, Field, lengthOf } from '../ui/field';
import { CrossIcon } from '../ui/icons';
import { PlusIcon } from '../ui/more-icons';
import { tagText } from '../ui/tags';
import type { Desk } from './desk';

export function TagEditor({ desk, phenomenon }: { desk: Desk; phenomenon: Phenomenon }) {
	const { tags = [], free = [] } = phenomenon;
	const canTag = may(desk.live.room.value, 'tag');
	const full = tags.length + free.length >= limits.tags;
	if (tags.length + free.length === 0 && !canTag) return null;
	return (
		<div class="tagrow">
			<ul class="tags" aria-label={common.value.tags}>
				{tags.map((tag) => (
					<Tag key={tag} {...{ desk, phenomenon, word: { tag } }} />
				))}
				{free.map((word) => (
					<Tag key={word} {...{ desk, phenomenon, word: { free: word } }} />
				))}
			</ul>
			{canTag && !full && <AddTag desk={desk} on={phenomenon.id} />}
		</div>
	);
}

interface TagProps {
	desk: Desk;
	phenomenon: Phenomenon;
	word: { tag: string } | { free: string };
}

function Tag({ desk, phenomenon, word }: TagProps) {
	const t = facilitator.value;
	const key = 'tag' in word ? word.tag : word.free;
	const text = 'tag' in word ? tagText(word.tag) : word.free;
	const mine = desk.live.mine.value.tagged.get(phenomenon.id)?.includes(key);
	const remove = async () => {
		await desk.act({ t: 'tag', on: phenomenon.id, ...word, set: false }, t.tagged);
		focusSoon('#thread-title');
	};
	if (!mine) return <li class="tag">{text}</li>;
	return (
		<li class="tag tag--on">
			{text}
			<button
				type="button"
				class="tag__x"
				aria-label={t.removeTag(text)}
				onClick={() => void remove()}
			>
				<CrossIcon />
			</button>
		</li>
	);
}

/** A word of the list becomes its term; any other is a free tag. */
function AddTag({ desk, on }: { desk: Desk; on: number }) {
	const t = facilitator.value;
	const open = useSignal(false);
	const text = useSignal('');
	const error = useSignal<string | undefined>(undefined);
	const texts = [{ in: 'free', text: text.value } as const];
	const found = useFound(texts);
	const field = () => document.querySelector<HTMLInputElement>('#new-tag');
	const submit = (event: Event) => {
		event.preventDefault();
		if (findNow(texts).length > 0) focusNotice('new-tag');
		else void add([]);
	};
	const add = async (confirmed: readonly Found[]) => {
		const words = text.value.trim();
		if (!words) return;
		const over = lengthOf(words) - limits.free_tag;
		error.value = over > 0 ? common.value.charsOver(over) : undefined;
		if (error.value) return;
		const term = findTag(inUse(vocabulary.value.tags), words);
		const word = term ? { tag: term.id } : { free: words, ...confirmedOf(confirmed) };
		const saved = await desk.act({ t: 'tag', on, ...word, set: true }, t.tagged);
		const asks = !saved && findNow(texts).length > 0;
		if (asks) focusNotice('new-tag');
		error.value = saved || asks ? undefined : refusalText(desk.refusal.value);
		if (!saved) return;
		text.value = '';
		open.value = false;
		focusSoon('#add-tag, #thread-title');
	};
	const show = () => {
		open.value = true;
		focusSoon('#new-tag');
	};
	if (!open.value) {
		return (
			<Button id="add-tag" look="bare" small onClick={show}>
				<PlusIcon /> {t.addTag}
			</Button>
		);
	}
	return (
		<form noValidate onSubmit={submit}>
			<Field id="new-tag" label={t.addTag} hint={t.tagHint} error={error.value}>
				<input
					class="input"
					id="new-tag"
					list="known-tags"
					autocomplete="off"
					value={text.value}
					aria-describedby={describedBy('new-tag', true, error.value)}
					aria-invalid={error.value ? true : undefined}
					onInput={(event) => {
						text.value = event.currentTarget.value;
					}}
				/>
			</Field>
			<Notice
				id="new-tag"
				found={found}
				announcer={desk.announcer}
				remove={(one) => {
					text.value = without(text.value, one);
					field()?.focus();
				}}
				mend={(one) => selectIn(field(), one)}
				confirm={() => void add(findNow(texts))}
				confirmLabel={guardText.value.addAnyway}
			/>
			<datalist id="known-tags">
				{inUse(vocabulary.value.tags).map((term) => (
					<option key={term.id} value={termText(term)} />
				))}
			</datalist>
			<Button type="submit">{t.add}</Button>
		</form>
	);
}
