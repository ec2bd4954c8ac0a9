// SPDX-License-Identifier: EUPL-1.2
/*
 * Taking a passage out of a text.  The passage is selected in the text itself, by pointer or with
 * Shift and the arrow keys; what remains is shown; it is asked once more, because it is final.
 */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { focusSoon } from '../a11y/focus';
import { common } from '../i18n/common';
import { moderation } from '../i18n/moderation';
import { type Passage, partsOf, passageOf } from '../session/passage';
import { Ask } from '../ui/ask';
import { Button } from '../ui/button';
import { describedBy, Field } from '../ui/field';
import { thingOf } from './acts';
import type { Desk } from './desk';

export function Redact({ desk, id }: { desk: Desk; id: number }) {
	const t = moderation.value;
	/* Redacted is the text that was read: one that changes meanwhile is refused by the hub. */
	const text = useRef(thingOf(desk, id)?.text ?? '').current;
	const passage = useSignal<Passage>({ from: 0, to: 0 });
	const sure = useSignal(false);
	const error = useSignal<string | undefined>(undefined);
	const close = () => {
		desk.question.value = undefined;
	};
	const mark = (event: { currentTarget: HTMLTextAreaElement }) => {
		const { selectionStart, selectionEnd } = event.currentTarget;
		const next = passageOf(text, selectionStart, selectionEnd);
		/* A browser tells of the same selection again when the focus leaves it. */
		if (next.from === passage.value.from && next.to === passage.value.to) return;
		passage.value = next;
		sure.value = false;
		error.value = undefined;
	};
	const ask = () => {
		const { from, to } = passage.value;
		if (from === to) {
			error.value = t.redactNothing;
			focusSoon('#redact-text');
		} else {
			sure.value = true;
			focusSoon('#redact-sure');
		}
	};
	const go = async () => {
		if (desk.isMoving()) return;
		close();
		await desk.act({ t: 'redact', on: id, ...passage.value }, t.said('redact'));
	};
	/* Not `readonly`: a caret that is seen is how a passage is selected by keyboard. */
	return (
		<Ask titleId="redact-title" close={close}>
			<h2 id="redact-title" tabIndex={-1}>
				{t.redactTitle}
			</h2>
			<Field id="redact-text" label={t.redactText} hint={t.redactHint} error={error.value}>
				<textarea
					id="redact-text"
					rows={5}
					value={text}
					inputMode="none"
					aria-readonly
					aria-describedby={describedBy('redact-text', true, error.value)}
					aria-invalid={error.value ? true : undefined}
					onSelect={mark}
					onBeforeInput={(event) => event.preventDefault()}
				/>
			</Field>
			<Remains text={text} passage={passage.value} />
			<Decision sure={sure.value} ask={ask} go={() => void go()} close={close} />
		</Ask>
	);
}

function Remains({ text, passage }: { text: string; passage: Passage }) {
	const t = moderation.value;
	const [before, taken, after] = partsOf(text, passage);
	return (
		<div class="remains">
			<p class="label">{t.redactRemains}</p>
			<p class="text">
				{before}
				{taken && (
					<mark class="redact">
						<span class="sr">{t.redactTaken} </span>
						[…]
					</mark>
				)}
				{after}
			</p>
		</div>
	);
}

interface DecisionProps {
	/** It was asked for once: now it is asked whether it is meant. */
	sure: boolean;
	ask: () => void;
	go: () => void;
	close: () => void;
}

function Decision({ sure, ask, go, close }: DecisionProps) {
	const t = moderation.value;
	return (
		<>
			{sure && (
				<p class="strip strip--no" id="redact-sure" tabIndex={-1}>
					{t.redactSure}
				</p>
			)}
			<div class="next__a">
				{sure ? (
					<Button key="go" look="danger" onClick={go}>
						{t.redactYes}
					</Button>
				) : (
					<Button key="ask" look="primary" onClick={ask}>
						{t.redactDo}
					</Button>
				)}
				<Button onClick={close}>{common.value.cancel}</Button>
			</div>
		</>
	);
}
