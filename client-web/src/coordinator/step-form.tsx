// SPDX-License-Identifier: EUPL-1.2
/* A step of the path, written or mended: a state, a day, to whom, and how or why. */
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { focusSoon } from '../a11y/focus';
import { cards } from '../i18n/cards';
import { common } from '../i18n/common';
import { refusalText } from '../i18n/refusals';
import {
	type CardState,
	httpLimits,
	type PathStep,
	type PathStepBody,
	type Recipient,
} from '../protocol/messages';
import { isDay, today } from '../session/days';
import { describedBy, Field, lengthOf } from '../ui/field';
import { RecipientFields } from './card-controls';
import type { CardDesk } from './card-desk';
import { findDraft, keepDraft } from './drafts';
import { SendOrCancel } from './form';
import { addStep, editStep, newCommand } from './organisation';

/** What a form writes: which states may be chosen, and for which taking. */
export interface Wanted {
	/** Names the form's fields and its draft. */
	readonly id: string;
	readonly title: string;
	readonly states: readonly CardState[];
	readonly on?: number;
	readonly to?: Recipient;
	/** The step that is mended. */
	readonly step?: PathStep;
}

interface Typed {
	readonly state: CardState;
	readonly at: string;
	readonly to: Recipient;
	readonly text: string;
}

/** A refusal without its reason teaches nobody. */
const needsText = (state: CardState) => state === 'refused' || state === 'unchanged';

interface StepFormProps {
	desk: CardDesk;
	wanted: Wanted;
	end: () => void;
}

function useStep({ desk, wanted, end }: StepFormProps) {
	const { id, states, on, step } = wanted;
	const card = desk.card.value;
	const key = `path.${card.id}.${id}`;
	const command = useRef(newCommand());
	const typed: Signal<Typed> = useSignal(findDraft<Typed>(key) ?? begun(wanted));
	const errors = useSignal<{ at?: string; text?: string }>({});
	const asking = useSignal(false);
	const refused = useSignal<string | undefined>(undefined);
	const change = (more: Partial<Typed>) => {
		typed.value = { ...typed.value, ...more };
		keepDraft(key, typed.value);
	};
	const close = () => {
		keepDraft(key, undefined);
		end();
	};
	const submit = async (event: Event) => {
		event.preventDefault();
		errors.value = errorsOf(typed.value);
		if (errors.value.at) return focusSoon(`#${id}-at`);
		if (errors.value.text) return focusSoon(`#${id}-text`);
		if (asking.value) return;
		asking.value = true;
		const body: PathStepBody = { ...bodyOf(typed.value, states, on), command: command.current };
		const coming = step
			? editStep(card.id, step.id, { ...body, version: step.version })
			: addStep(card.id, body);
		const came = await desk.take(coming, cards.value.stepSaved);
		asking.value = false;
		refused.value = came.ok ? undefined : came.error;
		if (came.ok) close();
	};
	return { typed, change, errors, asking, refused, submit, close };
}

function begun({ states, to, step }: Wanted): Typed {
	const [state = 'taken'] = states;
	return {
		state: step?.state ?? state,
		at: step?.at ?? today(),
		to: step?.to ?? to ?? { kind: 'management', name: '' },
		text: step?.text ?? '',
	};
}

function errorsOf({ state, at, text }: Typed): { at?: string; text?: string } {
	const over = lengthOf(text.trim()) - httpLimits.card_what;
	if (!isDay(at)) return { at: cards.value.needsDay };
	if (needsText(state) && text.trim() === '') return { text: cards.value.needsText };
	return over > 0 ? { text: common.value.charsOver(over) } : {};
}

function bodyOf(typed: Typed, states: readonly CardState[], on: number | undefined): PathStepBody {
	const { state, at, to, text } = typed;
	const said = text.trim();
	return {
		state,
		at,
		...(on !== undefined && { on }),
		...(states.includes('taken') && { to: { ...to, name: to.name.trim() } }),
		...(said && { text: said }),
	};
}

export function StepForm(props: StepFormProps) {
	const { wanted } = props;
	const t = cards.value;
	const { typed, change, errors, asking, refused, submit, close } = useStep(props);
	const { id, title, states } = wanted;
	const { state, at, to, text } = typed.value;
	useEffect(() => focusSoon(`#${id}-title`), [id]);
	return (
		<form class="stepform" noValidate onSubmit={(event) => void submit(event)}>
			<h3 id={`${id}-title`} tabIndex={-1}>
				{title}
			</h3>
			{states.length > 1 && (
				<States
					id={id}
					states={states}
					state={state}
					choose={(one) => change({ state: one })}
				/>
			)}
			{states.includes('taken') && (
				<RecipientFields id={`${id}-to`} value={to} change={(one) => change({ to: one })} />
			)}
			<Field id={`${id}-at`} label={t.onDay} error={errors.value.at}>
				<input
					class="input num"
					type="date"
					id={`${id}-at`}
					value={at}
					aria-invalid={errors.value.at ? true : undefined}
					aria-describedby={describedBy(`${id}-at`, false, errors.value.at)}
					onInput={(event) => change({ at: event.currentTarget.value })}
				/>
			</Field>
			<Field id={`${id}-text`} label={textLabel(state)} error={errors.value.text}>
				<textarea
					id={`${id}-text`}
					rows={3}
					value={text}
					aria-invalid={errors.value.text ? true : undefined}
					aria-describedby={describedBy(`${id}-text`, false, errors.value.text)}
					onInput={(event) => change({ text: event.currentTarget.value })}
				/>
			</Field>
			{refused.value && <p class="err">{refusalText(refused.value)}</p>}
			<SendOrCancel small send={t.noteStep} asking={asking} cancel={close} />
		</form>
	);
}

function textLabel(state: CardState): string {
	const t = cards.value;
	if (state === 'taken') return t.takeText;
	if (state === 'refused') return t.whyRefused;
	if (state === 'unchanged') return t.whyUnchanged;
	return state === 'changed' ? t.changeText : t.answerText;
}

interface StatesProps {
	id: string;
	states: readonly CardState[];
	state: CardState;
	choose: (state: CardState) => void;
}

function States({ id, states, state, choose }: StatesProps) {
	const t = cards.value;
	const names: Readonly<Partial<Record<CardState, string>>> = { ...t.answers, ...t.changes };
	return (
		<fieldset>
			<legend class="sr">{t.state}</legend>
			<div class="chips">
				{states.map((one) => (
					<label key={one} class="chip">
						<input
							type="radio"
							name={`${id}-state`}
							checked={one === state}
							onChange={() => choose(one)}
						/>
						<span>{names[one] ?? t.states[one]}</span>
					</label>
				))}
			</div>
		</fieldset>
	);
}
