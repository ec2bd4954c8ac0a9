// SPDX-License-Identifier: EUPL-1.2
/*
 * One field of a card, read and edited in its place.  What is typed is kept until it is saved; a
 * text that somebody else saved meanwhile is shown beside one's own, and neither is lost.
 */
import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { focusSoon } from '../a11y/focus';
import { cards } from '../i18n/cards';
import { common } from '../i18n/common';
import { coordinator } from '../i18n/coordinator';
import { refusalText } from '../i18n/refusals';
import { Button } from '../ui/button';
import { FieldError } from '../ui/field';
import { EditIcon, WarnIcon } from '../ui/more-icons';
import { Control } from './card-controls';
import type { CardDesk } from './card-desk';
import { ValueView, valueText } from './card-values';
import { findDraft, keepDraft } from './drafts';
import {
	blankOf,
	cleanOf,
	FIELDS,
	type FieldName,
	type FieldValue,
	isSame,
	valueError,
} from './fields';
import { SendOrCancel } from './form';
import { editCard } from './organisation';

interface Draft {
	readonly value: FieldValue;
	/** The version of the card that it was begun on. */
	readonly version: number;
}

/** What is typed into a field, and its way to the hub. */
function useEditing(desk: CardDesk, name: FieldName) {
	const card = desk.card.value;
	const key = `card.${card.id}.${name}`;
	const draft: Signal<Draft | undefined> = useSignal(findDraft<Draft>(key));
	const error = useSignal<string | undefined>(undefined);
	const conflict = useSignal(false);
	const asking = useSignal(false);
	const saved: FieldValue = (card.fields[name] as FieldValue | undefined) ?? blankOf(name);
	const set = (next: Draft | undefined) => {
		draft.value = next;
		keepDraft(key, next);
	};
	const begin = () => {
		set({ value: saved, version: card.version });
		focusSoon(`#${idOf(name)}`);
	};
	const end = () => {
		set(undefined);
		error.value = undefined;
		conflict.value = false;
		focusSoon(`#edit-${name}`);
	};
	const send = async (version: number) => {
		if (!draft.value || asking.value) return;
		const words = {
			t: cards.value,
			fillIn: coordinator.value.fillIn,
			charsOver: common.value.charsOver,
		};
		error.value = valueError(name, draft.value.value, words);
		if (error.value) return focusSoon(`#${idOf(name)}`);
		const value = cleanOf(draft.value.value);
		if (isSame(value, card.fields[name])) return end();
		asking.value = true;
		const change = editCard(card.id, version, { [name]: value });
		const came = await desk.take(change, cards.value.saved(cards.value.fields[name]));
		asking.value = false;
		if (came.ok) return end();
		if (came.error !== 'changed' || !came.now) {
			error.value = refusalText(came.error);
			return focusSoon(`#${idOf(name)}`);
		}
		/* Somebody else wrote the very same. */
		if (isSame(value, came.now.fields[name])) return end();
		conflict.value = true;
		focusSoon(`#conflict-${name}`);
	};
	return { draft, set, begin, end, send, error, conflict, asking, saved };
}

type Editing = ReturnType<typeof useEditing>;

const idOf = (name: FieldName) => `field-${name}`;

interface CardFieldProps {
	desk: CardDesk;
	name: FieldName;
	/** How it stands while it is read; as a row of the card by default. */
	children?: (value: ComponentChildren) => ComponentChildren;
}

export function CardField({ desk, name, children }: CardFieldProps) {
	const editing = useEditing(desk, name);
	const t = cards.value;
	const card = desk.card.value;
	const label = t.fields[name];
	if (editing.draft.value) {
		return (
			<Row name={name} wide>
				<Editor desk={desk} name={name} editing={editing} draft={editing.draft.value} />
			</Row>
		);
	}
	const gap = card.gaps.includes(name);
	const has = card.fields[name] !== undefined;
	const value = gap ? (
		<mark class="redact">{t.gap}</mark>
	) : has ? (
		<ValueView name={name} value={editing.saved} />
	) : (
		<span class="muted">{t.empty}</span>
	);
	const edit = (
		<Button
			look="bare"
			small
			class="noprint row__e"
			id={`edit-${name}`}
			aria-label={t.editField(label)}
			onClick={editing.begin}
		>
			<EditIcon />
		</Button>
	);
	if (children) {
		return (
			<div class="cardread__e">
				{children(value)}
				{edit}
			</div>
		);
	}
	return (
		<Row name={name} blank={!has || name === 'title'}>
			<div class="row__v">
				<div>{value}</div>
				{edit}
			</div>
		</Row>
	);
}

interface RowProps {
	name: FieldName;
	wide?: boolean;
	/** Nothing to print. */
	blank?: boolean;
	children: ComponentChildren;
}

function Row({ name, wide, blank, children }: RowProps) {
	const look = `row${wide ? ' row--wide' : ''}${blank ? ' row--blank' : ''}`;
	const { is } = FIELDS[name];
	const single = is === 'line' || is === 'text';
	return (
		<div class={look}>
			{wide && single ? (
				<label class="row__n" for={idOf(name)}>
					{cards.value.fields[name]}
				</label>
			) : (
				<p class="row__n" id={`name-${name}`}>
					{cards.value.fields[name]}
				</p>
			)}
			{children}
		</div>
	);
}

interface EditorProps {
	desk: CardDesk;
	name: FieldName;
	editing: Editing;
	draft: Draft;
}

function Editor({ desk, name, editing, draft }: EditorProps) {
	const t = cards.value;
	const { set, end, send, error, conflict, asking } = editing;
	const hints: Partial<Record<FieldName, string>> = t.hints;
	const id = idOf(name);
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.isComposing) return;
		if (event.key === 'Escape' && !conflict.value) {
			event.preventDefault();
			end();
		}
		if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send(draft.version);
	};
	const submit = (event: Event) => {
		event.preventDefault();
		void send(conflict.value ? desk.card.value.version : draft.version);
	};
	return (
		<form class="row__f" noValidate onSubmit={submit} onKeyDown={onKeyDown}>
			<fieldset
				class="field"
				aria-labelledby={FIELDS[name].is === 'text' ? undefined : `name-${name}`}
			>
				<span class="hint" id={`${id}-hint`}>
					{hints[name] ?? ''}
				</span>
				<Control
					name={name}
					id={id}
					value={draft.value}
					areas={desk.areas}
					invalid={error.value !== undefined}
					change={(value) => set({ ...draft, value })}
				/>
				<FieldError id={id} error={error.value} />
			</fieldset>
			{conflict.value ? (
				<Conflict desk={desk} name={name} editing={editing} draft={draft} />
			) : (
				<SendOrCancel small send={common.value.save} asking={asking} cancel={end} />
			)}
		</form>
	);
}

function Conflict({ desk, name, editing, draft }: EditorProps) {
	const t = cards.value;
	const { set, end, send, conflict } = editing;
	const card = desk.card.value;
	const theirs = (card.fields[name] as FieldValue | undefined) ?? blankOf(name);
	const isText = FIELDS[name].is === 'text' && typeof theirs === 'string';
	useEffect(
		() => () => {
			conflict.value = false;
		},
		[],
	);
	const join = () => {
		set({ value: `${String(draft.value).trim()}\n\n${String(theirs)}`, version: card.version });
		conflict.value = false;
		focusSoon(`#${idOf(name)}`);
	};
	return (
		<section class="clash" aria-labelledby={`conflict-${name}`}>
			<h3 id={`conflict-${name}`} tabIndex={-1}>
				<WarnIcon /> {t.conflict}
			</h3>
			<p>{t.conflictText}</p>
			<div class="clash__b">
				<Side title={t.mine} text={valueText(name, cleanOf(draft.value))} />
				<Side title={t.theirs} text={valueText(name, card.fields[name])} />
			</div>
			<div class="row__a">
				<Button look="primary" small onClick={() => void send(card.version)}>
					{t.keepMine}
				</Button>
				<Button small onClick={end}>
					{t.keepTheirs}
				</Button>
				{isText && (
					<Button small onClick={join}>
						{t.joinBoth}
					</Button>
				)}
			</div>
		</section>
	);
}

function Side({ title, text }: { title: string; text: string }) {
	return (
		<div class="clash__s">
			<p class="label">{title}</p>
			<p class="text">{text}</p>
		</div>
	);
}
