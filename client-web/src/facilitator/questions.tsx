// SPDX-License-Identifier: EUPL-1.2
/* What is asked before an act: why, or whether at all. */
import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { selectIn, without } from '../guard/mend';
import { focusNotice, Notice } from '../guard/notice';
import { saidOf } from '../guard/said';
import { confirmedOf, type Found } from '../guard/texts';
import { findNow, useFound } from '../guard/watch';
import { tools } from '../i18n';
import { common } from '../i18n/common';
import { facilitator } from '../i18n/facilitator';
import { guardText } from '../i18n/guard';
import { moderation } from '../i18n/moderation';
import { limits } from '../protocol/messages';
import { roundNow } from '../session/room';
import { Ask } from '../ui/ask';
import { Button, type Look } from '../ui/button';
import { CharCount, describedBy, Field, lengthOf } from '../ui/field';
import { KeySheet } from '../ui/key-sheet';
import { beginRound, isPhenomenon, thingOf, toQueue } from './acts';
import type { Desk, Question } from './desk';
import { KEYS } from './keys';
import { Merge } from './merge';
import { Redact } from './redact';

export function QuestionOf({ desk, question }: { desk: Desk; question: Question }) {
	const close = () => {
		desk.question.value = undefined;
	};
	switch (question.is) {
		case 'ending':
			return <Ending desk={desk} />;
		case 'keys':
			return <KeySheet keys={KEYS} words={moderation.value} close={close} />;
		case 'merge':
			return <Merge desk={desk} />;
		case 'freeze':
			return <Freeze desk={desk} />;
		case 'round':
			return <Round desk={desk} />;
		case 'remove':
			return <Remove desk={desk} id={question.id} />;
		case 'redact':
			return <Redact desk={desk} id={question.id} />;
		case 'hide':
		case 'refuse':
			return <Why desk={desk} question={question} />;
	}
}

interface SureProps {
	desk: Desk;
	title: string;
	yes: string;
	no?: string;
	look?: Look;
	act: () => void;
	children: ComponentChildren;
}

/** Yes or no; Escape is no. */
export function Sure({ desk, title, yes, no, look = 'danger', act, children }: SureProps) {
	const close = () => {
		desk.question.value = undefined;
	};
	return (
		<Ask titleId="sure-title" close={close}>
			<h2 id="sure-title" tabIndex={-1}>
				{title}
			</h2>
			{children}
			<div class="next__a">
				<Button
					look={look}
					onClick={() => {
						close();
						act();
					}}
				>
					{yes}
				</Button>
				<Button onClick={close}>{no ?? common.value.cancel}</Button>
			</div>
		</Ask>
	);
}

/** An ended session can't be opened again. */
function Ending({ desk }: { desk: Desk }) {
	const t = facilitator.value;
	const { writing } = desk.live.present.value;
	const grace = desk.live.room.value.welcome?.template.grace_s ?? 0;
	return (
		<Sure
			desk={desk}
			title={t.endTitle}
			yes={t.end}
			no={t.endNo}
			act={() => void desk.act({ t: 'close' })}
		>
			<p>{t.endText(tools.value.span(grace * 1000))}</p>
			{writing > 0 && <p>{t.endWriting(writing)}</p>}
		</Sure>
	);
}

function Freeze({ desk }: { desk: Desk }) {
	const t = moderation.value;
	return (
		<Sure
			desk={desk}
			title={t.freezeTitle}
			yes={t.freezeYes}
			act={() => void desk.moderate({ t: 'freeze' })}
		>
			<p>{t.freezeText}</p>
		</Sure>
	);
}

function Round({ desk }: { desk: Desk }) {
	const t = moderation.value;
	const next = roundNow(desk.live.room.value) + 1;
	return (
		<Sure
			desk={desk}
			title={t.roundTitle(next)}
			yes={t.roundYes}
			look="primary"
			act={() => void beginRound(desk)}
		>
			<p>{t.roundText}</p>
		</Sure>
	);
}

function Remove({ desk, id }: { desk: Desk; id: number }) {
	const t = moderation.value;
	return (
		<Sure
			desk={desk}
			title={t.removeTitle}
			yes={t.removeYes}
			act={() => void desk.moderate({ t: 'remove_author', on: id })}
		>
			<p>{t.removeText}</p>
		</Sure>
	);
}

interface WhyProps {
	desk: Desk;
	question: Extract<Question, { is: 'hide' | 'refuse' }>;
}

/** The reason is optional and told the author, so its field says that it is. */
function Why({ desk, question }: WhyProps) {
	const { is, id } = question;
	const t = moderation.value;
	const reason = useSignal(question.reason ?? '');
	const texts = [{ in: 'reason', text: reason.value } as const];
	const found = useFound(texts);
	const field = () => document.querySelector<HTMLTextAreaElement>('#why');
	const over = lengthOf(reason.value.trim()) - limits.reason;
	const error = over > 0 ? common.value.charsOver(over) : undefined;
	const thing = thingOf(desk, id);
	const close = () => {
		desk.question.value = undefined;
	};
	const submit = (event: Event) => {
		event.preventDefault();
		if (findNow(texts).length > 0) focusNotice('why');
		else void act([]);
	};
	const act = async (confirmed: readonly Found[]) => {
		if (error) return;
		close();
		const said = saidOf(reason.value);
		const stood = confirmedOf(confirmed);
		const done =
			is === 'refuse'
				? await desk.moderate({ t: 'refuse', on: id, reason: said, ...stood })
				: await desk.moderate({
						t: 'hide',
						on: id,
						...(said && { reason: said }),
						...stood,
					});
		/* The hub knows more names: it is asked again, with the reason as it was written. */
		if (!done && findNow(texts).length > 0) desk.ask({ is, id, reason: reason.value });
		else if (is === 'refuse') toQueue(desk, id);
	};
	return (
		<Ask titleId="why-title" close={close}>
			<h2 id="why-title" tabIndex={-1}>
				{is === 'refuse' ? t.refuseTitle : t.hideTitle}
			</h2>
			<p class="q__t text">{thing?.text ?? common.value.gap}</p>
			<form class="next" noValidate onSubmit={submit}>
				<Reason reason={reason} error={error} />
				<Notice
					id="why"
					found={found}
					announcer={desk.announcer}
					remove={(one) => {
						reason.value = without(reason.value, one);
						field()?.focus();
					}}
					mend={(one) => selectIn(field(), one)}
					confirm={() => void act(findNow(texts))}
					confirmLabel={guardText.value.saveAnyway}
				/>
				{is === 'hide' && isPhenomenon(thing) && <p class="small muted">{t.hideNote}</p>}
				<div class="next__a">
					<Button look="primary" type="submit">
						{is === 'refuse' ? t.refuseYes : t.hideYes}
					</Button>
					<Button onClick={close}>{common.value.cancel}</Button>
				</div>
			</form>
		</Ask>
	);
}

function Reason({ reason, error }: { reason: Signal<string>; error: string | undefined }) {
	const t = moderation.value;
	return (
		<>
			<div class="chips">
				{t.reasons.map((one) => (
					<Button
						key={one}
						small
						onClick={() => {
							reason.value = one;
						}}
					>
						{one}
					</Button>
				))}
			</div>
			<Field id="why" label={t.reason} hint={t.reasonHint} error={error}>
				<textarea
					id="why"
					rows={2}
					value={reason.value}
					aria-describedby={describedBy('why', true, error, 'why-count')}
					aria-invalid={error ? true : undefined}
					onInput={(event) => {
						reason.value = event.currentTarget.value;
					}}
				/>
				<div class="under">
					<CharCount
						id="why-count"
						used={lengthOf(reason.value.trim())}
						of={limits.reason}
					/>
				</div>
			</Field>
		</>
	);
}
