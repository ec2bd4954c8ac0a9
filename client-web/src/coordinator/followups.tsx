// SPDX-License-Identifier: EUPL-1.2
/* Half a year and a year after a card was taken: is it still so?  Answered, or let go with a reason. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { focusSoon } from '../a11y/focus';
import { tools } from '../i18n';
import { cards } from '../i18n/cards';
import { common } from '../i18n/common';
import { refusalText } from '../i18n/refusals';
import {
	type Card,
	type FollowUp,
	type FollowUpAnswer,
	type FollowUpRow,
	followUpAnswers,
	httpLimits,
} from '../protocol/messages';
import { Button } from '../ui/button';
import { describedBy, Field, lengthOf } from '../ui/field';
import type { CardDesk } from './card-desk';
import { openFollowUps } from './card-path';
import { findDraft, keepDraft } from './drafts';
import { SendOrCancel } from './form';
import { answerFollowUp, type Change, newCommand } from './organisation';
import { Link } from './page';

/** Of one card: those that are open, and what was answered. */
export function CardFollowUps({ desk }: { desk: CardDesk }) {
	const t = cards.value;
	const card = desk.card.value;
	if (card.followups.length === 0) return null;
	const open = openFollowUps(card);
	const answered = card.followups.filter((one) => one.answer);
	return (
		<section class="panel box" aria-labelledby="followups">
			<h2 id="followups" tabIndex={-1}>
				{t.followUps}
			</h2>
			<ul class="takings">
				{answered.map((one) => (
					<li key={`${one.step} ${one.months}`}>
						<Answered followUp={one} />
					</li>
				))}
				{open.map((one) => (
					<li key={`${one.step} ${one.months}`}>
						<Open
							id={`follow-${one.step}-${one.months}`}
							step={one.step}
							months={one.months}
							due={one.due}
							send={(coming) => desk.take(coming, t.followUpSaved)}
							end={() => focusSoon('#followups')}
						/>
					</li>
				))}
			</ul>
		</section>
	);
}

function Answered({ followUp }: { followUp: FollowUp }) {
	const t = cards.value;
	const { months, answer, text, answered } = followUp;
	return (
		<>
			<p>
				<span class="badge badge--plain">{answer && t.followUpAnswers[answer]}</span>{' '}
				<span class="small muted num">
					{t.followUpAfter(months)}
					{answered ? ` · ${tools.value.date(answered)}` : ''}
				</span>
			</p>
			{text && <p class="text">{text}</p>}
		</>
	);
}

interface DueProps {
	rows: readonly FollowUpRow[];
	send: (coming: Promise<Change<Card>>) => Promise<Change<Card>>;
	end: () => void;
}

/** Of all cards: those whose time has come, to be answered on the spot. */
export function DueFollowUps({ rows, send, end }: DueProps) {
	const t = cards.value;
	return (
		<section class="panel box" aria-labelledby="due">
			<h2 id="due" tabIndex={-1}>
				{t.followUpsDue} <span class="muted num">{rows.length}</span>
			</h2>
			<ul class="takings">
				{rows.map(({ card, title, step, months, due }) => (
					<li key={`${step} ${months}`}>
						<p>
							<Link to={{ page: 'card', id: String(card) }}>{title || t.gap}</Link>
						</p>
						<Open
							id={`follow-${step}-${months}`}
							step={step}
							months={months}
							due={due}
							send={send}
							end={end}
						/>
					</li>
				))}
			</ul>
		</section>
	);
}

interface OpenProps {
	id: string;
	step: number;
	months: number;
	due: number;
	send: (coming: Promise<Change<Card>>) => Promise<Change<Card>>;
	end: () => void;
}

function Open(props: OpenProps) {
	const { id, months, due } = props;
	const t = cards.value;
	const { date } = tools.value;
	const isDue = due <= Date.now();
	const writing = useSignal(findDraft(id) !== undefined);
	return (
		<>
			<p class="small num">
				<span class={isDue ? 'badge badge--time' : 'muted'}>
					{isDue ? t.dueNow : t.followUpOn(date(due))}
				</span>{' '}
				<span class="muted">{t.followUpAfter(months)}</span>
			</p>
			{writing.value ? (
				<AnswerForm
					{...props}
					cancel={() => {
						writing.value = false;
						focusSoon(`#${id}`);
					}}
				/>
			) : (
				<Button
					small
					class="noprint"
					id={id}
					onClick={() => {
						writing.value = true;
					}}
				>
					{t.answerFollowUp}
					<span class="sr">{t.followUpAfter(months)}</span>
				</Button>
			)}
		</>
	);
}

interface Typed {
	readonly answer: FollowUpAnswer;
	readonly text: string;
}

function useAnswer({ id, step, months, send, end }: OpenProps) {
	const command = useRef(newCommand());
	const typed = useSignal<Typed>(findDraft<Typed>(id) ?? { answer: 'persistent', text: '' });
	const error = useSignal<string | undefined>(undefined);
	const asking = useSignal(false);
	const change = (more: Partial<Typed>) => {
		typed.value = { ...typed.value, ...more };
		keepDraft(id, typed.value);
	};
	const submit = async (event: Event) => {
		event.preventDefault();
		const { answer } = typed.value;
		const text = typed.value.text.trim();
		const over = lengthOf(text) - httpLimits.card_what;
		error.value = over > 0 ? common.value.charsOver(over) : undefined;
		if (answer === 'dismissed' && text === '') error.value = cards.value.needsText;
		if (error.value) return focusSoon(`#${id}-text`);
		if (asking.value) return;
		asking.value = true;
		const body = { step, months, answer, ...(text && { text }), command: command.current };
		const came = await send(answerFollowUp(body));
		asking.value = false;
		if (!came.ok) error.value = refusalText(came.error);
		else {
			keepDraft(id, undefined);
			end();
		}
	};
	return { typed, change, error, asking, submit };
}

function AnswerForm(props: OpenProps & { cancel: () => void }) {
	const t = cards.value;
	const { id, cancel } = props;
	const { typed, change, error, asking, submit } = useAnswer(props);
	const { answer, text } = typed.value;
	useEffect(() => focusSoon(`#${id}-growing`), [id]);
	return (
		<form class="stepform" noValidate onSubmit={(event) => void submit(event)}>
			<fieldset>
				<legend class="label">{t.followUpAsk}</legend>
				<div class="chips">
					{followUpAnswers.map((one) => (
						<label key={one} class="chip">
							<input
								type="radio"
								name={id}
								id={`${id}-${one}`}
								checked={one === answer}
								onChange={() => change({ answer: one })}
							/>
							<span>{t.followUpAnswers[one]}</span>
						</label>
					))}
				</div>
			</fieldset>
			<Field
				id={`${id}-text`}
				label={answer === 'dismissed' ? t.whyDismissed : t.followUpText}
				error={error.value}
			>
				<textarea
					id={`${id}-text`}
					rows={2}
					value={text}
					aria-invalid={error.value ? true : undefined}
					aria-describedby={describedBy(`${id}-text`, false, error.value)}
					onInput={(event) => change({ text: event.currentTarget.value })}
				/>
			</Field>
			<SendOrCancel
				small
				send={t.noteStep}
				asking={asking}
				cancel={() => {
					keepDraft(id, undefined);
					cancel();
				}}
			/>
		</form>
	);
}
