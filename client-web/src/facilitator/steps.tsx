// SPDX-License-Identifier: EUPL-1.2
/* Next steps: who takes what to whom; written down, changed and taken away at any time. */
import { useSignal } from '@preact/signals';
import { focusSoon } from '../a11y/focus';
import { facilitator } from '../i18n/facilitator';
import type { Step } from '../protocol/messages';
import { isClosed } from '../session/room';
import { Button } from '../ui/button';
import { EditIcon, PlusIcon } from '../ui/more-icons';
import type { Desk } from './desk';
import { StepForm } from './step-form';

export function StepsPart({ desk }: { desk: Desk }) {
	const t = facilitator.value;
	const { adding } = desk;
	const steps = [...desk.live.room.value.steps.values()];
	const toggle = (open: boolean) => {
		adding.value = open;
		focusSoon(open ? '#step-new-what' : '#add-step');
	};
	return (
		<section
			class={`queue${desk.tab.value === 'steps' ? '' : ' not-phone'}`}
			id="steps"
			aria-labelledby="steps-title"
		>
			<div class="queue__h">
				<h2 id="steps-title" tabIndex={-1}>
					{t.steps} <span class="muted num">{steps.length}</span>
				</h2>
				<p class="small muted">{steps.length ? t.stepsHint : t.noSteps}</p>
			</div>
			<StepItems desk={desk} steps={steps} home="steps-title" />
			{adding.value ? (
				<div class="panel q q--form queue__n">
					<h3>{t.step}</h3>
					<StepForm desk={desk} id="step-new" done={() => toggle(false)} canCancel />
				</div>
			) : (
				<Button id="add-step" block class="queue__n" onClick={() => toggle(true)}>
					<PlusIcon /> {t.addStep}
				</Button>
			)}
		</section>
	);
}

interface StepItemsProps {
	desk: Desk;
	steps: readonly Step[];
	/** Where the focus goes when a step is taken away. */
	home: string;
}

export function StepItems({ desk, steps, home }: StepItemsProps) {
	if (steps.length === 0) return null;
	return (
		<ul aria-label={facilitator.value.steps}>
			{steps.map((step) => (
				<StepItem key={step.id} desk={desk} step={step} home={home} />
			))}
		</ul>
	);
}

function StepItem({ desk, step, home }: { desk: Desk; step: Step; home: string }) {
	const t = facilitator.value;
	const editing = useSignal(false);
	const id = `${home}-step-${step.id}`;
	const toggle = (open: boolean) => {
		editing.value = open;
		focusSoon(open ? `#${id}-what` : `#${id}-edit`);
	};
	const remove = async () => {
		const removed = await desk.act({ t: 'step_remove', step: step.id }, t.removed);
		if (removed) focusSoon(`#${home}`);
	};
	if (editing.value) {
		return (
			<li class="panel q q--form">
				<h3>{t.editStep}</h3>
				<StepForm desk={desk} id={id} step={step} done={() => toggle(false)} canCancel />
			</li>
		);
	}
	return (
		<li class="panel q">
			<p class="q__t text" id={id}>
				{step.what}
			</p>
			<Carriers step={step} />
			<Origin desk={desk} on={step.on} />
			{!isClosed(desk.live.room.value) && (
				<div class="q__a">
					<Button
						id={`${id}-edit`}
						look="bare"
						small
						aria-describedby={id}
						onClick={() => toggle(true)}
					>
						<EditIcon /> {t.edit}
					</Button>
					<Button look="bare" small aria-describedby={id} onClick={() => void remove()}>
						{t.remove}
					</Button>
				</div>
			)}
		</li>
	);
}

/** Who takes it and to whom; either may be left out. */
export function Carriers({ step }: { step: Step }) {
	const shown = [step.who, step.whom].filter(Boolean).join(' → ');
	return shown ? <p class="small muted">{shown}</p> : null;
}

function Origin({ desk, on }: { desk: Desk; on: number | undefined }) {
	const phenomenon = on ? desk.live.phenomenon(on).value : undefined;
	if (!phenomenon) return null;
	return <p class="small num">{facilitator.value.fromPhenomenon(phenomenon.n)}</p>;
}
