// SPDX-License-Identifier: EUPL-1.2
/* Form fields: a visible label, a hint and an error that are tied to the control. */
import type { ComponentChildren } from 'preact';
import { frame } from '../i18n/frame';
import { CrossIcon } from './icons';

/** Length as the protocol counts it: code points of the normalised text. */
export function lengthOf(text: string): number {
	return [...text.normalize('NFC')].length;
}

interface FieldProps {
	id: string;
	label: string;
	hint?: string | undefined;
	error?: string | undefined;
	children: ComponentChildren;
}

/** The control inside describes itself by `describedBy(id, …)`. */
export function Field({ id, label, hint, error, children }: FieldProps) {
	return (
		<div class="field">
			<label for={id}>{label}</label>
			{hint && (
				<span class="hint" id={`${id}-hint`}>
					{hint}
				</span>
			)}
			{children}
			<FieldError id={id} error={error} />
		</div>
	);
}

export function FieldError({ id, error }: { id: string; error?: string | undefined }) {
	if (!error) return null;
	return (
		<p class="err" id={`${id}-error`}>
			<CrossIcon /> <span>{error}</span>
		</p>
	);
}

export function describedBy(id: string, hint: unknown, error: unknown, more = ''): string {
	return [hint && `${id}-hint`, more, error && `${id}-error`].filter(Boolean).join(' ');
}

/** Used and allowed; over the limit it says by how much, and nothing is ever cut. */
export function CharCount({ id, used, of }: { id: string; used: number; of: number }) {
	const over = used - of;
	const text = frame.value;
	return (
		<span class={`small num under__n ${over > 0 ? 'over' : 'muted'}`} id={id}>
			{over > 0 ? text.charsOver(over) : text.chars(used, of)}
		</span>
	);
}
