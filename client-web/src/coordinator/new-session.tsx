// SPDX-License-Identifier: EUPL-1.2
/* Opening a session: title and question are enough, the rest has a default. */
import { type Signal, useSignal } from '@preact/signals';
import { focusSoon } from '../a11y/focus';
import { locale, tools } from '../i18n';
import { coordinator } from '../i18n/coordinator';
import { locales } from '../i18n/tools';
import { findTemplates } from '../net/api';
import { limits, type Settings, type Template } from '../protocol/messages';
import { Button } from '../ui/button';
import { ArrowIcon } from '../ui/icons';
import { EditIcon } from '../ui/more-icons';
import { account } from './account';
import { findSettings, openSession } from './api';
import { SelectField, TextField, textError } from './form';
import { Head, Loaded, Trouble } from './page';
import { go, route } from './route';
import { cloneTemplate } from './template';
import { TemplateEditor } from './template-editor';
import { Preview, Templates } from './templates';

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
	const builtIn = choices.templates.find((one) => one.id === template.value);
	const edited = useSignal<Template | undefined>(undefined);
	const chosen = edited.value ?? builtIn;
	return (
		<>
			<Head title={t.newSession} lead={t.newLead} />
			<div class="two">
				<Form choices={choices} template={template} edited={edited} />
				{chosen && <Preview template={chosen} />}
			</div>
		</>
	);
}

/** What is typed and chosen, and its way to the hub. */
function useOpening(settings: Settings, template: () => string | Template) {
	const [onlyUnit = ''] = settings.units;
	const wish = {
		title: useSignal(''),
		question: useSignal(''),
		unit: useSignal(settings.units.length === 1 ? onlyUnit : ''),
		area: useSignal(''),
		lang: useSignal<string>(locale.peek()),
		practice: useSignal(route.peek().practice),
	};
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
			template: template(),
			lang: wish.lang.value,
			practice: wish.practice.value,
		});
		asking.value = false;
		refused.value = answer.ok ? undefined : answer.error;
		if (answer.ok) go({ page: 'session', id: answer.value.id });
		else if (answer.error === 'sign_in') account.value = undefined;
	};
	const shown = tried.value ? errors : { title: undefined, question: undefined };
	return { wish, submit, errors: shown, asking: asking.value, refused: refused.value };
}

type Wish = ReturnType<typeof useOpening>['wish'];

interface FormProps {
	choices: Choices;
	/** The id of the chosen one. */
	template: Signal<string>;
	/** The copy that is edited; none while the built-in one will do. */
	edited: Signal<Template | undefined>;
}

function Form({ choices, template, edited }: FormProps) {
	const t = coordinator.value;
	const { wish, submit, errors, asking, refused } = useOpening(
		choices.settings,
		() => edited.value ?? template.value,
	);
	return (
		<form class="panel form" noValidate onSubmit={(event) => void submit(event)}>
			<TextField
				id="title"
				label={t.title}
				text={wish.title}
				most={limits.title}
				error={errors.title}
			/>
			<TextField
				id="question"
				label={t.question}
				hint={t.questionHint}
				text={wish.question}
				most={limits.question}
				rows={2}
				error={errors.question}
			/>
			<Templates
				templates={choices.templates}
				chosen={template}
				choose={() => {
					edited.value = undefined;
				}}
			/>
			<OwnTemplate choices={choices} template={template} edited={edited} />
			<Places wish={wish} settings={choices.settings} />
			<Practice practice={wish.practice} />
			{refused && <Trouble code={refused} />}
			<div>
				<Button look="primary" type="submit" aria-disabled={asking || undefined}>
					{t.open} <ArrowIcon />
				</Button>
			</div>
		</form>
	);
}

/** A copy of the chosen template, to be edited; and the way back to the built-in one. */
function OwnTemplate({ choices, template, edited }: FormProps) {
	const t = coordinator.value;
	const builtIn = choices.templates.find((one) => one.id === template.value);
	const toggle = () => {
		const copy = edited.value ? undefined : builtIn && cloneTemplate(builtIn);
		edited.value = copy;
		focusSoon('#own-template');
	};
	return (
		<>
			<Button id="own-template" small aria-expanded={!!edited.value} onClick={toggle}>
				<EditIcon /> {edited.value ? t.keepBuiltIn : t.editTemplate}
			</Button>
			{edited.value && <TemplateEditor template={edited as Signal<Template>} />}
		</>
	);
}

function Places({ wish, settings }: { wish: Wish; settings: Settings }) {
	const t = coordinator.value;
	const optionsOf = (none: string, names: readonly string[]) => {
		return [['', none] as const, ...names.map((name) => [name, name] as const)];
	};
	return (
		<>
			<div class="pair">
				<SelectField
					id="unit"
					label={t.unit}
					value={wish.unit}
					options={optionsOf(t.noUnit, settings.units)}
				/>
				<SelectField
					id="area"
					label={t.area}
					value={wish.area}
					options={optionsOf(t.wholeArea, settings.areas)}
				/>
			</div>
			<SelectField
				id="lang"
				label={t.language}
				value={wish.lang}
				options={locales.map((code) => [code, tools.value.language(code)] as const)}
			/>
		</>
	);
}

function Practice({ practice }: { practice: Signal<boolean> }) {
	const t = coordinator.value;
	return (
		<fieldset class="ticks">
			<legend class="label">{t.settings}</legend>
			<label class="tick">
				<input
					type="checkbox"
					class="cb"
					checked={practice.value}
					onChange={(event) => {
						practice.value = event.currentTarget.checked;
					}}
				/>
				<span>
					{t.practice} <span class="muted">{t.practiceHint}</span>
				</span>
			</label>
		</fieldset>
	);
}
