// SPDX-License-Identifier: EUPL-1.2
/* Opening a session: title and question are enough, the rest has a default. */
import { type Signal, useSignal } from '@preact/signals';
import { focusSoon } from '../a11y/focus';
import { locale, tools } from '../i18n';
import { common } from '../i18n/common';
import { coordinator } from '../i18n/coordinator';
import { locales } from '../i18n/tools';
import { findTemplates } from '../net/api';
import { limits, type Settings, type Template } from '../protocol/messages';
import { Button } from '../ui/button';
import { ArrowIcon, LinkIcon, PeopleIcon, PrintIcon, ScreenIcon } from '../ui/icons';
import { Ring } from '../ui/ring';
import { account } from './account';
import { findSettings, openSession } from './api';
import { SelectField, TextField, textError } from './form';
import { Head, Loaded, Trouble } from './page';
import { go, route } from './route';

interface Choices {
	settings: Settings;
	templates: readonly Template[];
}

async function findChoices() {
	const [settings, templates] = await Promise.all([findSettings(), findTemplates()]);
	if (!settings.ok) return settings;
	if (!templates.ok) return templates;
	const value: Choices = { settings: settings.value, templates: templates.value.templates };
	return { ok: true, value } as const;
}

export function NewSession() {
	return (
		<Loaded find={findChoices} title={coordinator.value.newSession}>
			{(choices) => <Opening choices={choices} />}
		</Loaded>
	);
}

function Opening({ choices }: { choices: Choices }) {
	const t = coordinator.value;
	const template = useSignal(choices.templates[0]?.id ?? '');
	const chosen = choices.templates.find((one) => one.id === template.value);
	return (
		<>
			<Head title={t.newSession} lead={t.newLead} />
			<div class="two">
				<Form choices={choices} template={template} />
				{chosen && <Preview template={chosen} />}
			</div>
		</>
	);
}

/** What is typed and chosen. */
function useWish(settings: Settings) {
	const [onlyUnit] = settings.units;
	return {
		title: useSignal(''),
		question: useSignal(''),
		unit: useSignal(settings.units.length === 1 && onlyUnit ? onlyUnit : ''),
		area: useSignal(''),
		lang: useSignal<string>(locale.peek()),
		practice: useSignal(route.peek().practice),
	};
}

function Form({ choices, template }: { choices: Choices; template: Signal<string> }) {
	const t = coordinator.value;
	const { settings, templates } = choices;
	const wish = useWish(settings);
	const tried = useSignal(false);
	const asking = useSignal(false);
	const refused = useSignal<string | undefined>(undefined);
	const errors = {
		title: textError(wish.title.value, limits.title),
		question: textError(wish.question.value, limits.question),
	};
	const submit = async (event: Event) => {
		event.preventDefault();
		tried.value = true;
		if (errors.title) return focusSoon('#title');
		if (errors.question) return focusSoon('#question');
		if (asking.value) return;
		asking.value = true;
		const answer = await openSession({
			title: wish.title.value.trim(),
			question: wish.question.value.trim(),
			unit: wish.unit.value,
			area: wish.area.value,
			template: template.value,
			lang: wish.lang.value,
			practice: wish.practice.value,
		});
		asking.value = false;
		refused.value = answer.ok ? undefined : answer.error;
		if (answer.ok) go({ page: 'session', id: answer.value.id });
		else if (answer.error === 'sign_in') account.value = undefined;
	};
	return (
		<form class="panel form" noValidate onSubmit={(event) => void submit(event)}>
			<TextField
				id="title"
				label={t.title}
				text={wish.title}
				most={limits.title}
				error={tried.value ? errors.title : undefined}
			/>
			<TextField
				id="question"
				label={t.question}
				hint={t.questionHint}
				text={wish.question}
				most={limits.question}
				rows={2}
				error={tried.value ? errors.question : undefined}
			/>
			<Templates templates={templates} chosen={template} />
			<div class="pair">
				<SelectField
					id="unit"
					label={t.unit}
					value={wish.unit}
					options={[
						['', t.noUnit],
						...settings.units.map((unit) => [unit, unit] as const),
					]}
				/>
				<SelectField
					id="area"
					label={t.area}
					value={wish.area}
					options={[
						['', t.wholeArea],
						...settings.areas.map((area) => [area, area] as const),
					]}
				/>
			</div>
			<SelectField
				id="lang"
				label={t.language}
				value={wish.lang}
				options={locales.map((code) => [code, tools.value.language(code)] as const)}
			/>
			<fieldset class="ticks">
				<legend class="label">{t.settings}</legend>
				<label class="tick">
					<input
						type="checkbox"
						class="cb"
						checked={wish.practice.value}
						onChange={(event) => {
							wish.practice.value = event.currentTarget.checked;
						}}
					/>
					<span>
						{t.practice} <span class="muted">{t.practiceHint}</span>
					</span>
				</label>
			</fieldset>
			{refused.value && <Trouble code={refused.value} />}
			<div>
				<Button look="primary" type="submit" aria-disabled={asking.value || undefined}>
					{t.open} <ArrowIcon />
				</Button>
			</div>
		</form>
	);
}

function nameOf(template: Template): string {
	const names: Readonly<Record<string, string>> = coordinator.value.templateNames;
	return names[template.id] ?? template.id;
}

const timedOf = (template: Template) => template.phases.filter((phase) => phase.length_s > 0);

const lengthOf = (template: Template) =>
	timedOf(template).reduce((sum, phase) => sum + phase.length_s, 0);

function Templates({
	templates,
	chosen,
}: {
	templates: readonly Template[];
	chosen: Signal<string>;
}) {
	const { span } = tools.value;
	return (
		<fieldset>
			<legend class="label">{coordinator.value.template}</legend>
			<div class="tpls">
				{templates.map((template) => (
					<label key={template.id} class="tpl">
						<input
							type="radio"
							name="template"
							checked={chosen.value === template.id}
							onChange={() => {
								chosen.value = template.id;
							}}
						/>
						<span class="tpl__b">
							<span class="tpl__t">
								<strong>{nameOf(template)}</strong>
								<span class="muted">
									{timedOf(template)
										.map(
											({ kind, length_s }) =>
												`${common.value.phases[kind]} ${span(length_s * 1000)}`,
										)
										.join(' · ')}
								</span>
							</span>
							<Strip template={template} />
						</span>
					</label>
				))}
			</div>
		</fieldset>
	);
}

/** The phases as lengths of a strip: a picture of what stands beside it in words. */
function Strip({ template }: { template: Template }) {
	const total = lengthOf(template);
	let gone = 0;
	return (
		<svg viewBox="0 0 300 10" preserveAspectRatio="none" aria-hidden="true">
			{timedOf(template).map((phase) => {
				const x = (300 * gone) / total;
				gone += phase.length_s;
				const width = Math.max(1, (300 * phase.length_s) / total - 3);
				return <rect key={phase.kind} x={x} width={width} height="10" />;
			})}
		</svg>
	);
}

function Preview({ template }: { template: Template }) {
	const t = coordinator.value;
	const { n, span } = tools.value;
	const gets = [
		{ icon: <LinkIcon />, ...t.gets.join },
		{ icon: <PeopleIcon />, ...t.gets.facilitator },
		{ icon: <ScreenIcon />, ...t.gets.wall },
		{ icon: <PrintIcon />, ...t.gets.poster },
	];
	return (
		<aside class="panel prev" aria-labelledby="makes">
			<h2 id="makes">{t.makes}</h2>
			<div class="course">
				<Ring phases={template.phases} width={9}>
					<strong class="num">{n(Math.round(lengthOf(template) / 60))}</strong>
					<span class="small muted">{t.minutesUnit}</span>
				</Ring>
				<ol>
					{timedOf(template).map((phase) => (
						<li key={phase.kind}>
							<span>{common.value.phases[phase.kind]}</span>
							<span class="num muted">{span(phase.length_s * 1000)}</span>
						</li>
					))}
				</ol>
			</div>
			<ul class="gets">
				{gets.map(({ icon, name, text }) => (
					<li key={name}>
						{icon}
						<span>
							<strong>{name}</strong>
							<span class="muted">{text}</span>
						</span>
					</li>
				))}
			</ul>
		</aside>
	);
}
