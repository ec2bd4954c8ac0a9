// SPDX-License-Identifier: EUPL-1.2
/* One next step, new or changed.  What was typed stays until the hub has saved it. */
import { type Signal, useSignal } from '@preact/signals';
import { focusSoon } from '../a11y/focus';
import { selectIn, without } from '../guard/mend';
import { focusNotice, Notice } from '../guard/notice';
import { confirmedOf, type Found } from '../guard/texts';
import { findNow, useFound } from '../guard/watch';
import { common } from '../i18n/common';
import { facilitator } from '../i18n/facilitator';
import { guardText } from '../i18n/guard';
import { refusalText } from '../i18n/refusals';
import { limits, type Step } from '../protocol/messages';
import { Button } from '../ui/button';
import { CharCount, describedBy, Field, FieldError, lengthOf } from '../ui/field';
import { CheckIcon } from '../ui/icons';
import type { Desk } from './desk';

interface StepFormProps {
	desk: Desk;
	/** Begins the ids of the fields. */
	id: string;
	/** The step to change; left out, a new one is made. */
	step?: Step;
	/** The phenomenon that a new step is from. */
	on?: number;
	done: () => void;
	canCancel?: boolean;
}

const FIELDS = ['what', 'who', 'whom'] as const;

export function StepForm({ desk, id, step, on, done, canCancel }: StepFormProps) {
	const t = facilitator.value;
	const what = useSignal(step?.what ?? '');
	const who = useSignal(step?.who ?? '');
	const whom = useSignal(step?.whom ?? '');
	const tried = useSignal(false);
	const saving = useSignal(false);
	const refused = useSignal<string | undefined>(undefined);
	const lines = { what, who, whom };
	const texts = FIELDS.map((field) => ({ in: field, text: lines[field].value }));
	const found = useFound(texts);
	const fieldOf = (field: string) =>
		document.querySelector<HTMLTextAreaElement>(`#${id}-${field}`);
	const submit = (event: Event) => {
		event.preventDefault();
		tried.value = true;
		const bad = FIELDS.find((field) => errorOf(lines[field].value, field === 'what'));
		if (bad) return focusSoon(`#${id}-${bad}`);
		if (findNow(texts).length > 0) return focusNotice(id);
		void save([]);
	};
	const save = async (confirmed: readonly Found[]) => {
		if (saving.value) return;
		saving.value = true;
		const from = step ? step.on : on;
		const fields = { what: what.value.trim(), who: who.value.trim(), whom: whom.value.trim() };
		const wish = { ...fields, ...(from ? { on: from } : {}), ...confirmedOf(confirmed) };
		const saved = step
			? await desk.act({ t: 'step_edit', step: step.id, ...wish }, t.changed)
			: await desk.act({ t: 'step', ...wish }, t.recorded);
		saving.value = false;
		refused.value = saved ? undefined : desk.refusal.value;
		if (!saved && findNow(texts).length > 0) focusNotice(id);
		if (!saved) return;
		for (const text of [what, who, whom]) text.value = '';
		tried.value = false;
		done();
	};
	return (
		<form class="next" noValidate onSubmit={submit}>
			<What
				id={`${id}-what`}
				text={what}
				error={tried.value ? errorOf(what.value, true) : undefined}
			/>
			<Line id={`${id}-who`} label={t.who} hint={t.whoHint} text={who} />
			<Line id={`${id}-whom`} label={t.whom} hint={t.whomHint} text={whom} />
			<Notice
				id={id}
				found={found}
				announcer={desk.announcer}
				remove={(one) => {
					const line = lines[one.in as (typeof FIELDS)[number]];
					line.value = without(line.value, one);
					fieldOf(one.in)?.focus();
				}}
				mend={(one) => selectIn(fieldOf(one.in), one)}
				confirm={() => void save(findNow(texts))}
				confirmLabel={guardText.value.saveAnyway}
			/>
			<FieldError
				id={id}
				error={found.length === 0 && refused.value ? refusalText(refused.value) : undefined}
			/>
			{saving.value && desk.live.line.value.is !== 'open' && (
				<p class="small muted">{t.pending(1)}</p>
			)}
			<div class="next__a">
				<Button look="primary" type="submit" aria-disabled={saving.value || undefined}>
					<CheckIcon /> {step ? common.value.save : t.record}
				</Button>
				{canCancel && (
					<Button look="bare" onClick={done}>
						{common.value.cancel}
					</Button>
				)}
			</div>
		</form>
	);
}

function What({
	id,
	text,
	error,
}: {
	id: string;
	text: Signal<string>;
	error: string | undefined;
}) {
	return (
		<Field id={id} label={facilitator.value.what} error={error}>
			<textarea
				id={id}
				rows={3}
				value={text.value}
				aria-describedby={describedBy(id, undefined, error, `${id}-count`)}
				aria-invalid={error ? true : undefined}
				onInput={(event) => {
					text.value = event.currentTarget.value;
				}}
			/>
			<div class="under">
				<CharCount id={`${id}-count`} used={lengthOf(text.value)} of={limits.step} />
			</div>
		</Field>
	);
}

interface LineProps {
	id: string;
	label: string;
	hint: string;
	text: Signal<string>;
}

function Line({ id, label, hint, text }: LineProps) {
	const error = errorOf(text.value, false);
	return (
		<Field id={id} label={label} hint={hint} error={error}>
			<input
				class="input"
				id={id}
				value={text.value}
				autocomplete="off"
				aria-describedby={describedBy(id, hint, error)}
				aria-invalid={error ? true : undefined}
				onInput={(event) => {
					text.value = event.currentTarget.value;
				}}
			/>
		</Field>
	);
}

function errorOf(text: string, needed: boolean): string | undefined {
	const used = lengthOf(text.trim());
	if (needed && used === 0) return facilitator.value.fillIn;
	return used > limits.step ? common.value.charsOver(used - limits.step) : undefined;
}
