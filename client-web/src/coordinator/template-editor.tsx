// SPDX-License-Identifier: EUPL-1.2
/*
 * A template of one's own: a copy of a built-in one, changed as one likes.  It travels with the
 * session; the hub decides whether it will do.
 */
import type { Signal } from '@preact/signals';
import { focusSoon } from '../a11y/focus';
import { common } from '../i18n/common';
import { coordinator } from '../i18n/coordinator';
import { limits, type Phase, type PhaseKind, phases, type Template } from '../protocol/messages';
import { Button } from '../ui/button';
import { describedBy, Field, lengthOf } from '../ui/field';
import { CrossIcon } from '../ui/icons';
import { ChevronIcon, PlusIcon } from '../ui/more-icons';
import { type Choice, choicesOf, isBlind, newPhase, switchChoice, withBlind } from './template';

interface EditorProps {
	template: Signal<Template>;
}

export function TemplateEditor({ template }: EditorProps) {
	const t = coordinator.value;
	const change = (more: Partial<Template>) => {
		template.value = { ...template.value, ...more };
	};
	const { value } = template;
	return (
		<fieldset class="edit">
			<legend class="label">{t.ownTemplate}</legend>
			<p class="small muted">{t.ownTemplateHint}</p>
			<Figures value={value} change={change} />
			<label class="tick">
				<input
					type="checkbox"
					class="cb"
					checked={isBlind(value)}
					onChange={(event) => {
						template.value = withBlind(value, event.currentTarget.checked);
					}}
				/>
				<span>
					{t.blindVoting} <span class="muted">{t.blindHint}</span>
				</span>
			</label>
			<ol class="edit__p">
				{value.phases.map((phase, index) => (
					<PhaseEditor
						key={`${index} ${phase.kind}`}
						phase={phase}
						index={index}
						change={(next) => {
							const all = value.phases.map((one, at) => (at === index ? next : one));
							change({ phases: all });
						}}
						remove={() => {
							change({ phases: value.phases.filter((_, at) => at !== index) });
							focusSoon('#add-phase');
						}}
					/>
				))}
			</ol>
			{value.phases.length < limits.phases && (
				<AddPhase add={(kind) => change({ phases: [...value.phases, newPhase(kind)] })} />
			)}
		</fieldset>
	);
}

interface FiguresProps {
	value: Template;
	change: (more: Partial<Template>) => void;
}

function Figures({ value, change }: FiguresProps) {
	const t = coordinator.value;
	const setDots = (dots: number) => {
		const each = Math.min(Math.max(dots > 0 ? 1 : 0, value.dots_each), dots);
		change({ dots, dots_each: each });
	};
	return (
		<div class="pair">
			<NumberField
				id="dots"
				label={t.dots}
				value={value.dots}
				most={limits.dots_max}
				set={setDots}
			/>
			<NumberField
				id="dots-each"
				label={t.dotsEach}
				value={value.dots_each}
				least={value.dots > 0 ? 1 : 0}
				most={value.dots}
				set={(dots_each) => change({ dots_each })}
			/>
			<NumberField
				id="grace"
				label={t.graceSeconds}
				value={value.grace_s}
				most={limits.grace_s_max}
				set={(grace_s) => change({ grace_s })}
			/>
		</div>
	);
}

interface NumberFieldProps {
	id: string;
	label: string;
	value: number;
	least?: number;
	most: number;
	set: (value: number) => void;
}

/** A whole number within its bounds; what is typed beyond them is brought back. */
function NumberField({ id, label, value, least = 0, most, set }: NumberFieldProps) {
	return (
		<Field id={id} label={label}>
			<input
				class="input num"
				id={id}
				type="number"
				inputMode="numeric"
				min={least}
				max={most}
				value={value}
				onChange={(event) => {
					const typed = Math.round(event.currentTarget.valueAsNumber);
					const kept = Number.isNaN(typed)
						? value
						: Math.min(most, Math.max(least, typed));
					event.currentTarget.value = String(kept);
					set(kept);
				}}
			/>
		</Field>
	);
}

interface PhaseEditorProps {
	phase: Phase;
	index: number;
	change: (phase: Phase) => void;
	remove: () => void;
}

function PhaseEditor({ phase, index, change, remove }: PhaseEditorProps) {
	const t = coordinator.value;
	const name = common.value.phases[phase.kind];
	const id = `phase-${index}`;
	const choices = choicesOf(phase.kind);
	return (
		<li class="edit__i">
			<details class="more">
				<summary>
					<ChevronIcon /> {name}
				</summary>
				<div class="more__in">
					<Prompt id={`${id}-prompt`} phase={phase} change={change} />
					{choices.length > 0 && (
						<fieldset>
							<legend class="label">{t.allowed}</legend>
							{choices.map((choice) => (
								<Tick key={choice} {...{ choice, phase, change }} />
							))}
						</fieldset>
					)}
				</div>
			</details>
			{index > 0 && (
				<>
					<NumberField
						id={`${id}-length`}
						label={t.lengthOf(name)}
						value={Math.round(phase.length_s / 6) / 10}
						least={1}
						most={Math.floor(limits.phase_s / 60)}
						set={(minutes) => change({ ...phase, length_s: minutes * 60 })}
					/>
					<Button look="bare" small aria-label={t.removePhase(name)} onClick={remove}>
						<CrossIcon />
					</Button>
				</>
			)}
		</li>
	);
}

interface PartProps {
	phase: Phase;
	change: (phase: Phase) => void;
}

function Tick({ choice, phase, change }: PartProps & { choice: Choice }) {
	return (
		<label class="tick">
			<input
				type="checkbox"
				class="cb"
				checked={isChosen(phase, choice)}
				onChange={(event) =>
					change(switchChoice(phase, choice, event.currentTarget.checked))
				}
			/>
			<span>{coordinator.value.choices[choice]}</span>
		</label>
	);
}

function isChosen(phase: Phase, choice: Choice): boolean {
	if (choice === 'approves') return phase.approves;
	return choice === 'waits' ? phase.waits : phase.allows.includes(choice);
}

function Prompt({ id, phase, change }: PartProps & { id: string }) {
	const t = coordinator.value;
	const over = lengthOf(phase.prompt) - limits.prompt;
	const error = over > 0 ? common.value.charsOver(over) : undefined;
	return (
		<Field id={id} label={t.prompt} hint={t.promptHint} error={error}>
			<input
				class="input"
				id={id}
				autocomplete="off"
				value={phase.prompt}
				aria-describedby={describedBy(id, true, error)}
				aria-invalid={error ? true : undefined}
				onInput={(event) => change({ ...phase, prompt: event.currentTarget.value })}
			/>
		</Field>
	);
}

/** Any kind but the lobby, which is the first and the only one. */
function AddPhase({ add }: { add: (kind: PhaseKind) => void }) {
	const t = coordinator.value;
	return (
		<div class="chips" id="add-phase" tabIndex={-1}>
			{phases
				.filter((kind) => kind !== 'lobby')
				.map((kind) => (
					<Button key={kind} small onClick={() => add(kind)}>
						<PlusIcon /> {common.value.phases[kind]}
						<span class="sr">{t.addPhase}</span>
					</Button>
				))}
		</div>
	);
}
