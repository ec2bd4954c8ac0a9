// SPDX-License-Identifier: EUPL-1.2
/* Fields of the coordinator's forms: a text in a signal, its error, its control. */
import type { Signal } from '@preact/signals';
import type { InputHTMLAttributes } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { common } from '../i18n/common';
import { coordinator } from '../i18n/coordinator';
import { httpLimits } from '../protocol/messages';
import { Button } from '../ui/button';
import { CharCount, describedBy, Field, lengthOf } from '../ui/field';
import { SearchIcon } from '../ui/more-icons';

interface TextFieldProps {
	id: string;
	label: string;
	hint?: string;
	text: Signal<string>;
	/** Already told, so that it is shown. */
	error?: string | undefined;
	/** The most code points, told beside the field. */
	most?: number;
	/** More than one line. */
	rows?: number;
	input?: InputHTMLAttributes<HTMLInputElement>;
}

export function TextField(props: TextFieldProps) {
	const { id, label, hint, text, error, most, rows, input } = props;
	const shared = {
		id,
		value: text.value,
		'aria-describedby': describedBy(id, hint, error, most ? `${id}-count` : ''),
		'aria-invalid': error ? true : undefined,
		onInput: (event: { currentTarget: { value: string } }) => {
			text.value = event.currentTarget.value;
		},
	};
	return (
		<Field id={id} label={label} hint={hint} error={error}>
			{rows ? (
				<textarea {...shared} rows={rows} />
			) : (
				<input class="input" autocomplete="off" {...input} {...shared} />
			)}
			{most !== undefined && (
				<div class="under">
					<CharCount id={`${id}-count`} used={lengthOf(text.value)} of={most} />
				</div>
			)}
		</Field>
	);
}

interface SelectFieldProps {
	id: string;
	label: string;
	hint?: string;
	value: Signal<string>;
	/** Instead of just taking the value over. */
	choose?: (value: string) => void;
	options: readonly (readonly [string, string])[];
}

export function SelectField({ id, label, hint, value, choose, options }: SelectFieldProps) {
	return (
		<Field id={id} label={label} hint={hint}>
			<select
				class="input"
				id={id}
				value={value.value}
				aria-describedby={hint ? `${id}-hint` : undefined}
				onChange={(event) => {
					const { value: chosen } = event.currentTarget;
					if (choose) choose(chosen);
					else value.value = chosen;
				}}
			>
				{options.map(([option, name]) => (
					<option key={option} value={option}>
						{name}
					</option>
				))}
			</select>
		</Field>
	);
}

interface SearchFieldProps {
	label: string;
	hint?: string;
	/** What the page shows now. */
	asked: string;
}

/** The words that a page of many is searched for; its form sends them as `q`. */
export function SearchField({ label, hint, asked }: SearchFieldProps) {
	const field = useRef<HTMLInputElement>(null);
	/* Back, and other ways to another question: the field says what was asked. */
	useEffect(() => {
		if (field.current) field.current.value = asked;
	}, [asked]);
	return (
		<Field id="q" label={label} hint={hint}>
			<div class="withicon">
				<SearchIcon />
				<input
					ref={field}
					class="input"
					id="q"
					name="q"
					type="search"
					maxLength={httpLimits.search}
					aria-describedby={hint ? 'q-hint' : undefined}
					defaultValue={asked}
				/>
			</div>
		</Field>
	);
}

interface SendOrCancelProps {
	/** What sending does. */
	send: string;
	/** While the hub is asked, a press changes nothing. */
	asking: Signal<boolean>;
	cancel: () => void;
	small?: boolean;
}

/** How a form ends. */
export function SendOrCancel({ send, asking, cancel, small = false }: SendOrCancelProps) {
	return (
		<div class="row__a">
			<Button
				look="primary"
				type="submit"
				small={small}
				aria-disabled={asking.value || undefined}
			>
				{send}
			</Button>
			<Button look="bare" small={small} onClick={cancel}>
				{common.value.cancel}
			</Button>
		</div>
	);
}

/** What is wrong with a text that is needed and may be `most` long. */
export function textError(text: string, most: number): string | undefined {
	const used = lengthOf(text.trim());
	if (used === 0) return coordinator.value.fillIn;
	return used > most ? common.value.charsOver(used - most) : undefined;
}
