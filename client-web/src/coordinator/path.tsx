// SPDX-License-Identifier: EUPL-1.2
/* The path of a card: how far it has come, to whom it was taken, what they answered. */
import { useSignal } from '@preact/signals';
import { focusSoon } from '../a11y/focus';
import { tools } from '../i18n';
import { cards } from '../i18n/cards';
import { common } from '../i18n/common';
import type { Card, CardState, PathStep, Recipient } from '../protocol/messages';
import { dayText, today } from '../session/days';
import { Button } from '../ui/button';
import { CheckIcon, ClockIcon, CrossIcon } from '../ui/icons';
import { EditIcon, PlusIcon } from '../ui/more-icons';
import type { CardDesk } from './card-desk';
import { apartOf, openFollowUps, type Stage, stagesOf, type Taking, takingsOf } from './card-path';
import { recipientText } from './card-values';
import { addStep, removeStep } from './organisation';
import { suggestedFor } from './recipients';
import { StepForm, type Wanted } from './step-form';

const ANSWER_STATES: readonly CardState[] = ['agreed', 'partly', 'refused', 'pending'];
const CHANGE_STATES: readonly CardState[] = ['changed', 'unchanged'];

/** Where the card stands, at a glance. */
export function Stepper({ card }: { card: Card }) {
	const t = cards.value;
	return (
		<section class="panel stepper" aria-labelledby="path-stages">
			<h2 id="path-stages" class="sr">
				{t.path}
			</h2>
			<ol>
				{stagesOf(card).map((stage) => (
					<StageView key={stage.name} card={card} stage={stage} />
				))}
			</ol>
		</section>
	);
}

function StageView({ card, stage }: { card: Card; stage: Stage }) {
	const t = cards.value;
	const { name, is } = stage;
	const spoken = { done: t.stageDone, now: t.stageNow, todo: t.stageTodo }[is];
	return (
		<li class={`stage stage--${is}`} aria-current={is === 'now' ? 'step' : undefined}>
			<span class="stage__m" aria-hidden="true">
				{is === 'done' && <CheckIcon />}
			</span>
			<span class="stage__n">
				{t.stages[name]} <span class="sr">{spoken}</span>
			</span>
			<span class="small muted num">{detailOf(card, stage)}</span>
		</li>
	);
}

const DAYS_SHOWN = 2;

function detailOf(card: Card, { name, days }: Stage): string {
	const t = cards.value;
	const { date } = tools.value;
	if (name === 'noted') return date(card.made);
	if (name === 'answered') {
		const takings = takingsOf(card);
		const answered = takings.filter(({ answer }) => answer).length;
		return takings.length > 0 ? t.answeredOf(answered, takings.length) : '';
	}
	if (name === 'followed' && days.length === 0) {
		const [next] = openFollowUps(card);
		return next ? t.followUpOn(date(next.due)) : '';
	}
	const shown = days.slice(-DAYS_SHOWN).map(dayText).join(', ');
	return days.length > DAYS_SHOWN ? `… ${shown}` : shown;
}

/** What was done, and the forms in which more is noted; one form at a time is open. */
export function Path({ desk }: { desk: CardDesk }) {
	const t = cards.value;
	const wanted = useSignal<Wanted | undefined>(undefined);
	const card = desk.card.value;
	const takings = takingsOf(card);
	const open = (next: Wanted) => {
		wanted.value = next;
	};
	const end = () => {
		wanted.value = undefined;
		focusSoon('#taken');
	};
	const form = (id: string) =>
		wanted.value?.id === id && (
			<StepForm key={id} desk={desk} wanted={wanted.value} end={end} />
		);
	const take = (to?: Recipient): Wanted => ({
		id: 'take',
		title: t.takeTitle,
		states: ['taken'],
		...(to && { to }),
	});
	return (
		<section class="panel box" aria-labelledby="taken">
			<div class="ph">
				<h2 id="taken" tabIndex={-1}>
					{t.takenTitle}
				</h2>
				<Button small class="noprint" onClick={() => open(take())}>
					<PlusIcon /> {t.take}
				</Button>
			</div>
			{form('take')}
			{takings.length === 0 && <p class="muted">{t.notTaken}</p>}
			<ol class="takings">
				{takings.map((taking) => (
					<li key={taking.step.id}>
						<TakingView desk={desk} taking={taking} open={open} />
						{form(`answer-${taking.step.id}`)}
						{[taking.step, ...taking.answers].map(({ id }) => form(`mend-${id}`))}
					</li>
				))}
			</ol>
			<Apart desk={desk} open={open} form={form} />
			<Suggested card={card} choose={(to) => open(take(to))} />
		</section>
	);
}

interface TakingProps {
	desk: CardDesk;
	taking: Taking;
	open: (wanted: Wanted) => void;
}

function TakingView({ desk, taking, open }: TakingProps) {
	const t = cards.value;
	const { step, answers, answer } = taking;
	const whom = step.to ? recipientText(step.to) : t.takenTitle;
	return (
		<>
			<div class="stepline">
				<p>
					<strong>{whom}</strong> <span class="small muted num">{dayText(step.at)}</span>
				</p>
				<StepMenu desk={desk} step={step} states={['taken']} open={open} />
			</div>
			<StepText step={step} />
			{answers.map((one) => (
				<AnswerView key={one.id} desk={desk} step={one} on={step.id} open={open} />
			))}
			{!answer && (
				<>
					{answers.length === 0 && (
						<p>
							<span class="badge badge--time">
								<ClockIcon /> {t.waits}
							</span>
						</p>
					)}
					<Button
						small
						class="noprint"
						onClick={() =>
							open({
								id: `answer-${step.id}`,
								title: t.answerTitle(whom),
								states: ANSWER_STATES,
								on: step.id,
							})
						}
					>
						{t.answer}
						<span class="sr">{whom}</span>
					</Button>
				</>
			)}
		</>
	);
}

interface AnswerProps {
	desk: CardDesk;
	step: PathStep;
	on: number;
	open: (wanted: Wanted) => void;
}

function AnswerView({ desk, step, on, open }: AnswerProps) {
	return (
		<div class="answer">
			<div class="stepline">
				<p>
					<StateBadge state={step.state} />{' '}
					<span class="small muted num">{dayText(step.at)}</span>
				</p>
				<StepMenu desk={desk} step={step} states={ANSWER_STATES} on={on} open={open} />
			</div>
			<StepText step={step} />
		</div>
	);
}

function StepText({ step }: { step: PathStep }) {
	if (step.gap) return <mark class="redact">{cards.value.gap}</mark>;
	return step.text ? <p class="text">{step.text}</p> : null;
}

const LOOKS: Partial<Record<CardState, string>> = {
	agreed: 'ok',
	partly: 'brand',
	refused: 'no',
	pending: 'time',
	changed: 'ok',
	unchanged: 'no',
	followed: 'ok',
};

export function StateBadge({ state }: { state: CardState }) {
	const look = LOOKS[state] ?? 'plain';
	return (
		<span class={`badge badge--${look}`}>
			{look === 'ok' && <CheckIcon />}
			{look === 'no' && <CrossIcon />}
			{look === 'time' && <ClockIcon />} {cards.value.states[state]}
		</span>
	);
}

interface StepMenuProps {
	desk: CardDesk;
	step: PathStep;
	states: readonly CardState[];
	on?: number;
	open: (wanted: Wanted) => void;
}

/** A slip of the pen is mended, or taken away; the history keeps both. */
function StepMenu({ desk, step, states, on, open }: StepMenuProps) {
	const t = cards.value;
	const sure = useSignal(false);
	const remove = async () => {
		const gone = removeStep(desk.card.value.id, step.id);
		if (await desk.act(gone, t.stepRemoved)) focusSoon('#taken');
	};
	if (sure.value) {
		return (
			<span class="noprint row__a">
				<span class="small">{t.removeStepSure}</span>
				<Button look="danger" small id={`sure-${step.id}`} onClick={() => void remove()}>
					{t.removeYes}
				</Button>
				<Button
					look="bare"
					small
					onClick={() => {
						sure.value = false;
						focusSoon(`#remove-${step.id}`);
					}}
				>
					{common.value.cancel}
				</Button>
			</span>
		);
	}
	const mend: Wanted = {
		id: `mend-${step.id}`,
		title: t.editStep,
		states,
		step,
		...(on !== undefined && { on }),
	};
	return (
		<span class="noprint pens">
			<Button look="bare" small aria-label={t.editStep} onClick={() => open(mend)}>
				<EditIcon />
			</Button>
			<Button
				look="bare"
				small
				id={`remove-${step.id}`}
				aria-label={t.removeStep}
				onClick={() => {
					sure.value = true;
					focusSoon(`#sure-${step.id}`);
				}}
			>
				<CrossIcon />
			</Button>
		</span>
	);
}

interface ApartProps {
	desk: CardDesk;
	open: (wanted: Wanted) => void;
	form: (id: string) => preact.ComponentChildren;
}

/** Described, changed or not: what belongs to the card and to no taking. */
function Apart({ desk, open, form }: ApartProps) {
	const t = cards.value;
	const card = desk.card.value;
	const steps = apartOf(card);
	const isDescribed = card.path.length > 0;
	return (
		<>
			<ul class="takings">
				{steps.map((step) => (
					<li key={step.id}>
						<div class="stepline">
							<p>
								<StateBadge state={step.state} />{' '}
								<span class="small muted num">{dayText(step.at)}</span>
							</p>
							<StepMenu desk={desk} step={step} states={CHANGE_STATES} open={open} />
						</div>
						<StepText step={step} />
						{form(`mend-${step.id}`)}
					</li>
				))}
			</ul>
			<div class="row__a noprint">
				{!isDescribed && (
					<Button
						small
						onClick={() => {
							const step = addStep(card.id, { state: 'described', at: today() });
							void desk.act(step, t.stepSaved);
						}}
					>
						<CheckIcon /> {t.describe}
					</Button>
				)}
				{takingsOf(card).length > 0 && (
					<Button
						small
						onClick={() =>
							open({ id: 'change', title: t.changeTitle, states: CHANGE_STATES })
						}
					>
						{t.change}
					</Button>
				)}
			</div>
			{form('change')}
		</>
	);
}

function Suggested({ card, choose }: { card: Card; choose: (to: Recipient) => void }) {
	const t = cards.value;
	const suggested = suggestedFor(card);
	if (suggested.length === 0) return null;
	return (
		<div class="noprint suggested">
			<h3>{t.suggested}</h3>
			<ul>
				{suggested.map((to) => (
					<li key={`${to.kind} ${to.name}`}>
						<span>{recipientText(to)}</span>
						<Button look="bare" small onClick={() => choose(to)}>
							<PlusIcon /> {t.add}
							<span class="sr">{recipientText(to)}</span>
						</Button>
					</li>
				))}
			</ul>
		</div>
	);
}
