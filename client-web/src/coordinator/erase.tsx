// SPDX-License-Identifier: EUPL-1.2
/*
 * Destroying a passage of a text that is in the transcript.  It is selected in the text itself, by
 * pointer or with Shift and the arrow keys; what remains is shown; it is asked once more.
 */
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { focusSoon, whenDrawn } from '../a11y/focus';
import { common } from '../i18n/common';
import { refusalText } from '../i18n/refusals';
import { review } from '../i18n/review';
import { type Passage, partsOf, passageOf } from '../session/passage';
import { Ask } from '../ui/ask';
import { Button } from '../ui/button';
import { describedBy, Field } from '../ui/field';
import { erasePassage } from './organisation';
import type { ReviewDesk } from './review-desk';
import { spotsIn, textsOf } from './review-texts';

const REASON_MOST = 200;

function useErasing(desk: ReviewDesk, on: number, text: string) {
	const [spot] = spotsIn(text);
	const passage: Signal<Passage> = useSignal({ from: spot?.start ?? 0, to: spot?.end ?? 0 });
	const reason = useSignal(review.peek().eraseReasonDefault);
	const sure = useSignal(false);
	const asking = useSignal(false);
	const error = useSignal<string | undefined>(undefined);
	const close = () => {
		desk.question.value = undefined;
	};
	const ask = () => {
		const { from, to } = passage.value;
		error.value = from === to ? review.value.eraseNothing : undefined;
		if (error.value) return focusSoon('#erase-text');
		sure.value = true;
		focusSoon('#erase-sure');
	};
	const go = async () => {
		if (asking.value) return;
		asking.value = true;
		const why = reason.value.trim() || review.value.eraseReasonDefault;
		const { session } = desk.page;
		const came = await erasePassage(session, { on, ...passage.value, reason: why });
		asking.value = false;
		sure.value = false;
		error.value = came.ok ? undefined : refusalText(came.error);
		if (!came.ok) return focusSoon('#erase-text');
		await desk.reload();
		desk.tell(review.value.erased);
		close();
	};
	return { passage, reason, sure, error, close, ask, go };
}

export function Erase({ desk, on }: { desk: ReviewDesk; on: number }) {
	const t = review.value;
	/* What is erased is what was read. */
	const all = textsOf(desk.transcript.value, desk.at.value);
	const text = useRef(all.find((one) => one.on === on)?.text ?? '').current;
	const field = useRef<HTMLTextAreaElement>(null);
	const { passage, reason, sure, error, close, ask, go } = useErasing(desk, on, text);
	useEffect(() => {
		const [before, taken] = partsOf(text, passage.peek());
		whenDrawn(() => {
			if (taken)
				field.current?.setSelectionRange(before.length, before.length + taken.length);
		});
	}, [text]);
	const mark = (event: { currentTarget: HTMLTextAreaElement }) => {
		const { selectionStart, selectionEnd } = event.currentTarget;
		const next = passageOf(text, selectionStart, selectionEnd);
		if (next.from === next.to) return;
		if (next.from === passage.value.from && next.to === passage.value.to) return;
		passage.value = next;
		sure.value = false;
		error.value = undefined;
	};
	/* Not `readonly`: a caret that is seen is how a passage is selected by keyboard. */
	return (
		<Ask titleId="erase-title" close={close}>
			<h2 id="erase-title" tabIndex={-1}>
				{t.eraseTitle}
			</h2>
			<Field id="erase-text" label={t.eraseText} hint={t.eraseHint} error={error.value}>
				<textarea
					id="erase-text"
					ref={field}
					rows={4}
					value={text}
					inputMode="none"
					aria-readonly
					aria-describedby={describedBy('erase-text', true, error.value)}
					aria-invalid={error.value ? true : undefined}
					onSelect={mark}
					onBeforeInput={(event) => event.preventDefault()}
				/>
			</Field>
			<Remains text={text} passage={passage.value} />
			<Field id="erase-reason" label={t.eraseReason} hint={t.eraseReasonHint}>
				<input
					class="input"
					id="erase-reason"
					autocomplete="off"
					maxLength={REASON_MOST}
					value={reason.value}
					aria-describedby="erase-reason-hint"
					onInput={(event) => {
						reason.value = event.currentTarget.value;
					}}
				/>
			</Field>
			{sure.value && (
				<p class="cerror" id="erase-sure" tabIndex={-1}>
					{t.eraseSure}
				</p>
			)}
			<div class="row__a">
				{sure.value ? (
					<Button key="go" look="danger" onClick={() => void go()}>
						{t.eraseYes}
					</Button>
				) : (
					<Button key="ask" look="primary" onClick={ask}>
						{t.eraseDo}
					</Button>
				)}
				<Button onClick={close}>{common.value.cancel}</Button>
			</div>
		</Ask>
	);
}

function Remains({ text, passage }: { text: string; passage: Passage }) {
	const t = review.value;
	const [before, taken, after] = partsOf(text, passage);
	return (
		<div>
			<p class="label">{t.eraseRemains}</p>
			<p class="text">
				{before}
				{taken && (
					<mark class="redact">
						<span class="sr">{t.eraseTaken} </span>
						[…]
					</mark>
				)}
				{after}
			</p>
		</div>
	);
}
