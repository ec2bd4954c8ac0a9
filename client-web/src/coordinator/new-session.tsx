// SPDX-License-Identifier: EUPL-1.2
/* Opening a session: title and question are enough, the rest has a default. */
import { type Signal, useSignal } from '@preact/signals';
import { focusSoon } from '../a11y/focus';
import { guard } from '../guard/keep';
import { selectIn } from '../guard/mend';
import { focusNotice, Notice } from '../guard/notice';
import { confirmedOf, type Found, learn, type Text } from '../guard/texts';
import { findNow, useFound } from '../guard/watch';
import { locale, tools } from '../i18n';
import { coordinator } from '../i18n/coordinator';
import { guardText } from '../i18n/guard';
import { locales } from '../i18n/tools';
import { findTemplates } from '../net/api';
import {
	limits,
	type SavedTemplate,
	type Series,
	type Settings,
	type Template,
} from '../protocol/messages';
import { Button } from '../ui/button';
import { ArrowIcon } from '../ui/icons';
import { EditIcon } from '../ui/more-icons';
import { account } from './account';
import { findSettings, openSession } from './api';
import { SelectField, TextField, textError } from './form';
import { findSeries } from './organisation';
import { Head, Loaded, Trouble } from './page';
import { go, route } from './route';
import { ManageTemplate, SaveTemplate, savedId } from './saved-templates';
import { SeriesField, useSeries } from './series-field';
import { cloneTemplate } from './template';
import { TemplateEditor } from './template-editor';
import { builtInName, type NamedTemplate, Preview, Templates } from './templates';

interface Choices {
	settings: Settings;
	templates: readonly Template[];
	saved: readonly SavedTemplate[];
	series: readonly Series[];
}

async function findChoices() {
	const asked = [findSettings(), findTemplates(), findSeries()] as const;
	const [settings, templates, series] = await Promise.all(asked);
	if (!settings.ok) return settings;
	if (!templates.ok) return templates;
	const { templates: builtIn, saved = [] } = templates.value;
	const value: Choices = {
		settings: settings.value,
		templates: builtIn,
		saved,
		/* A session can be opened without them. */
		series: series.ok ? series.value.series : [],
	};
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
	const edited = useSignal<Template | undefined>(undefined);
	const saved = useSignal(choices.saved);
	const named = namedOf(choices.templates, saved.value);
	const chosen = edited.value ?? named.find(({ id }) => id === template.value)?.template;
	return (
		<>
			<Head title={t.newSession} lead={t.newLead} />
			<div class="two">
				<Form {...{ choices, template, edited, saved }} />
				{chosen && <Preview template={chosen} />}
			</div>
		</>
	);
}

function namedOf(
	builtIn: readonly Template[],
	saved: readonly SavedTemplate[],
): readonly NamedTemplate[] {
	const ready = builtIn.map((one) => ({ id: one.id, name: builtInName(one), template: one }));
	const own = saved.map((one) => ({ id: savedId(one), name: one.name, template: one.template }));
	return [...ready, ...own];
}

/** What the hub looks into: a built-in template says nothing of anybody. */
function textsOf(title: string, question: string, template: string | Template): Text[] {
	const phases = typeof template === 'string' ? [] : template.phases;
	return [
		{ in: 'title', text: title },
		{ in: 'question', text: question },
		...phases.map(({ prompt }, at) => ({ in: 'prompt' as const, at, text: prompt })),
	];
}

/** What is typed and chosen, and its way to the hub. */
function useOpening({ settings, series: known }: Choices, template: () => string | Template) {
	const [onlyUnit = ''] = settings.units;
	const wish = {
		title: useSignal(''),
		question: useSignal(''),
		unit: useSignal(settings.units.length === 1 ? onlyUnit : ''),
		area: useSignal(''),
		lang: useSignal<string>(locale.peek()),
		practice: useSignal(route.peek().practice),
	};
	const series = useSeries(known);
	const tried = useSignal(false);
	const asking = useSignal(false);
	const refused = useSignal<string | undefined>(undefined);
	const errors = {
		title: textError(wish.title.value, limits.title),
		question: textError(wish.question.value, limits.question),
	};
	const { title, question } = wish;
	const texts = textsOf(title.value, question.value, template());
	const found = useFound(texts);
	const submit = (event: Event) => {
		event.preventDefault();
		tried.value = true;
		if (errors.title) return focusSoon('#title');
		if (errors.question) return focusSoon('#question');
		if (series.error) return focusSoon('#series-name');
		if (findNow(texts).length > 0) return focusNotice('open');
		void open([]);
	};
	const open = async (confirmed: readonly Found[]) => {
		if (asking.value) return;
		asking.value = true;
		const placed = await series.settle(wish.unit.value, wish.area.value);
		if (!placed.ok) {
			asking.value = false;
			refused.value = placed.error;
			return;
		}
		const answer = await openSession({
			title: wish.title.value.trim(),
			question: wish.question.value.trim(),
			unit: wish.unit.value,
			area: wish.area.value,
			template: template(),
			lang: wish.lang.value,
			practice: wish.practice.value,
			...(placed.value > 0 && { series: placed.value }),
			...confirmedOf(confirmed),
		});
		asking.value = false;
		refused.value = answer.ok ? undefined : answer.error;
		const here = guard.peek();
		if (!answer.ok && answer.found && here) {
			learn(here, texts, answer.found);
			focusNotice('open');
		}
		if (answer.ok) go({ page: 'session', id: answer.value.id });
		else if (answer.error === 'sign_in') account.value = undefined;
	};
	const shown = tried.value ? errors : { title: undefined, question: undefined };
	const told = { tried: tried.value, asking: asking.value, refused: refused.value };
	return {
		wish,
		series,
		submit,
		errors: shown,
		found,
		open: () => void open(findNow(texts)),
		...told,
	};
}

type Wish = ReturnType<typeof useOpening>['wish'];

interface FormProps {
	choices: Choices;
	/** The id of the chosen one. */
	template: Signal<string>;
	/** The copy that is edited; none while the chosen one will do. */
	edited: Signal<Template | undefined>;
	saved: Signal<readonly SavedTemplate[]>;
}

function Form({ choices, template, edited, saved }: FormProps) {
	const t = coordinator.value;
	const own = saved.value.find((one) => savedId(one) === template.value);
	const { wish, series, submit, errors, tried, asking, refused, found, open } = useOpening(
		choices,
		() => edited.value ?? own?.template ?? template.value,
	);
	const chooseFirst = () => {
		template.value = choices.templates[0]?.id ?? '';
		focusSoon('input[name=template]:checked');
	};
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
				templates={namedOf(choices.templates, saved.value)}
				chosen={template}
				choose={() => {
					edited.value = undefined;
				}}
			/>
			{own && !edited.value && (
				<ManageTemplate key={own.id} one={own} saved={saved} gone={chooseFirst} />
			)}
			<OwnTemplate {...{ choices, template, edited, saved }} />
			<SeriesField series={series} tried={tried} unit={wish.unit} area={wish.area} />
			<Places wish={wish} settings={choices.settings} />
			<Practice practice={wish.practice} />
			{refused && found.length === 0 && <Trouble code={refused} />}
			<Notice
				id="open"
				found={found}
				mend={(one) => {
					if (one.in === 'prompt') return focusSoon('#own-template');
					selectIn(document.querySelector(`#${one.in}`), one);
				}}
				confirm={open}
				confirmLabel={guardText.value.openAnyway}
			/>
			<div>
				<Button look="primary" type="submit" aria-disabled={asking || undefined}>
					{t.open} <ArrowIcon />
				</Button>
			</div>
		</form>
	);
}

/** A copy of the chosen template, to be edited; and the way back to the built-in one. */
function OwnTemplate({ choices, template, edited, saved }: FormProps) {
	const t = coordinator.value;
	const named = namedOf(choices.templates, saved.value);
	const chosen = named.find(({ id }) => id === template.value)?.template;
	const toggle = () => {
		edited.value = edited.value ? undefined : chosen && cloneTemplate(chosen);
		focusSoon('#own-template');
	};
	return (
		<>
			<Button id="own-template" small aria-expanded={!!edited.value} onClick={toggle}>
				<EditIcon /> {edited.value ? t.keepBuiltIn : t.editTemplate}
			</Button>
			{edited.value && (
				<>
					<TemplateEditor template={edited as Signal<Template>} />
					<SaveTemplate template={edited.value} saved={saved} />
				</>
			)}
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
