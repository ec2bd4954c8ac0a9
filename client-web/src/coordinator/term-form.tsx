// SPDX-License-Identifier: EUPL-1.2
/* One word of the vocabulary: added or mended, merged into another, put out of use. */
import { useSignal } from '@preact/signals';
import { focusSoon } from '../a11y/focus';
import { termText } from '../i18n';
import { common } from '../i18n/common';
import { coordinator } from '../i18n/coordinator';
import { keeping } from '../i18n/keeping';
import { refusalText } from '../i18n/refusals';
import { findVocabulary } from '../net/api';
import type { Term } from '../protocol/messages';
import { vocabulary } from '../session/vocabulary';
import { Button } from '../ui/button';
import { Select } from './card-controls';
import { SendOrCancel, TextField } from './form';
import { changeVocabulary, type TermAct, type TermFields } from './organisation';
import { choosableOf, type TermList, termsOf } from './terms';

interface TermFormProps {
	list: TermList;
	/** The one that is mended; a new one without it. */
	term?: Term;
	/** Closes the form; `said` tells what was done. */
	end: (said?: string) => void;
}

function useTerm({ list, term, end }: TermFormProps) {
	const fields = {
		fi: useSignal(term?.fi ?? ''),
		sv: useSignal(term?.sv ?? ''),
		en: useSignal(term?.en ?? ''),
		theme: useSignal(term?.theme ?? ''),
		synonyms: useSignal((term?.synonyms_fi ?? []).join(', ')),
		yso: useSignal(term?.yso ?? ''),
	};
	const version = useSignal(term?.version ?? 0);
	const tried = useSignal(false);
	const asking = useSignal(false);
	const refused = useSignal<string | undefined>(undefined);
	/** In which of them the hub found personal data. */
	const personal = useSignal<readonly string[]>([]);
	/** What somebody else saved meanwhile. */
	const theirs = useSignal<Term | undefined>(undefined);
	const error = fields.fi.value.trim() === '' ? coordinator.value.fillIn : undefined;
	const send = async (act: TermAct, said: string) => {
		if (asking.value) return;
		asking.value = true;
		const came = await changeVocabulary(act);
		asking.value = false;
		refused.value = came.ok ? undefined : came.error;
		personal.value = came.ok ? [] : (came.found ?? []).map((found) => found.in);
		if (came.ok) {
			vocabulary.value = came.value;
			return end(said);
		}
		if (came.error === 'changed' && term) {
			const now = await findVocabulary();
			if (!now.ok) return;
			const found = termsOf(list, now.value).find(({ id }) => id === term.id);
			theirs.value = found;
			version.value = found?.version ?? 0;
		}
		focusSoon(`#${idOf(personal.value[0] ?? 'fi')}`);
	};
	const submit = (event: Event) => {
		event.preventDefault();
		tried.value = true;
		if (error) return focusSoon('#term-fi');
		const said = keeping.value.saved(fields.fi.value.trim());
		const wanted = fieldsOf(fields, list);
		if (!term) return void send({ act: 'add', list, term: saidOf(wanted) }, said);
		const { theme, ...rest } = changesOf(term, wanted);
		/* A word may change its theme, not lose it. */
		const changed = theme ? { ...rest, theme } : rest;
		if (Object.keys(changed).length === 0) return end();
		void send({ act: 'change', id: term.id, version: version.value, term: changed }, said);
	};
	const shown = tried.value ? error : undefined;
	const errorOf = (field: keyof TermFields) =>
		personal.value.includes(field) ? refusalText('personal_data') : undefined;
	/* What is said beside its field is not said again. */
	const left = personal.value.length > 0 ? undefined : refused.value;
	return { fields, submit, send, error: shown, errorOf, asking, refused: left, theirs };
}

/** The control of a field of the hub's. */
const idOf = (field: string) => (field === 'synonyms_fi' ? 'term-synonyms' : `term-${field}`);

type Fields = ReturnType<typeof useTerm>['fields'];

function fieldsOf(fields: Fields, list: TermList): TermFields {
	const words = fields.synonyms.value.split(',').map((word) => word.trim());
	const text = (name: 'fi' | 'sv' | 'en' | 'yso') => fields[name].value.trim();
	return {
		fi: text('fi'),
		sv: text('sv'),
		en: text('en'),
		...(list === 'tags' && { theme: fields.theme.value }),
		synonyms_fi: words.filter(Boolean),
		yso: text('yso'),
	};
}

/* What is empty is not said. */
function saidOf(wanted: TermFields): TermFields {
	return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value.length > 0));
}

/* Only what changes is said; a word that was empty and still is stays unsaid. */
function changesOf(term: Term, wanted: TermFields): TermFields {
	const before = (value: unknown) => JSON.stringify(value ?? '');
	const entries = Object.entries(wanted).filter(([name, value]) => {
		const old = term[name as keyof Term];
		if (Array.isArray(value)) return before(old ?? []) !== before(value);
		return before(old) !== before(value);
	});
	return Object.fromEntries(entries);
}

export function TermForm(props: TermFormProps) {
	const { list, term, end } = props;
	const t = keeping.value;
	const { fields, submit, send, error, errorOf, asking, refused, theirs } = useTerm(props);
	const themes = choosableOf('themes');
	const isRetired = term?.retired === true;
	return (
		<form class="kform" noValidate onSubmit={submit}>
			<div class="pair">
				<TextField
					id="term-fi"
					label={t.fi}
					text={fields.fi}
					error={error ?? errorOf('fi')}
				/>
				<TextField id="term-sv" label={t.sv} text={fields.sv} error={errorOf('sv')} />
				<TextField id="term-en" label={t.en} text={fields.en} error={errorOf('en')} />
			</div>
			{list === 'tags' && (
				<Select
					id="term-theme"
					label={t.theme}
					value={fields.theme.value}
					options={[
						['', t.noTheme] as const,
						...themes.map((one) => [one.id, termText(one)] as const),
					]}
					choose={(theme) => {
						fields.theme.value = theme;
					}}
				/>
			)}
			<TextField
				id="term-synonyms"
				label={t.synonyms}
				hint={t.synonymsHint}
				text={fields.synonyms}
				error={errorOf('synonyms_fi')}
			/>
			<TextField id="term-yso" label={t.yso} text={fields.yso} input={{ inputMode: 'url' }} />
			{refused && <p class="err">{refusalText(refused)}</p>}
			{theirs.value && <Theirs term={theirs.value} />}
			<SendOrCancel small send={common.value.save} asking={asking} cancel={() => end()} />
			{term && !term.merged_into && (
				<>
					<MergeTerm list={list} term={term} send={send} />
					<div class="row__a">
						<Button
							small
							onClick={() =>
								void send(
									{ act: 'retire', id: term.id, set: !isRetired },
									t.saved(termText(term)),
								)
							}
						>
							{isRetired ? t.restore : t.retire}
						</Button>
						<span class="small muted">{t.retiredHint}</span>
					</div>
				</>
			)}
		</form>
	);
}

function Theirs({ term }: { term: Term }) {
	const { fi, sv, en, synonyms_fi = [] } = term;
	return (
		<div class="clash">
			<p>{keeping.value.changedMeanwhile}</p>
			<p>{[fi, sv, en, ...synonyms_fi].filter(Boolean).join(' · ')}</p>
		</div>
	);
}

interface MergeProps {
	list: TermList;
	term: Term;
	send: (act: TermAct, said: string) => Promise<void>;
}

function MergeTerm({ list, term, send }: MergeProps) {
	const t = keeping.value;
	const into = useSignal('');
	const others = choosableOf(list).filter(({ id }) => id !== term.id);
	return (
		<details class="more">
			<summary>{t.merge}</summary>
			<div class="more__in">
				<p class="small muted">{t.mergeHint}</p>
				<Select
					id="merge-into"
					label={t.mergeInto}
					value={into.value}
					options={[['', ''], ...others.map((one) => [one.id, termText(one)] as const)]}
					choose={(id) => {
						into.value = id;
					}}
				/>
				<p>
					<Button
						small
						onClick={() => {
							const heir = others.find(({ id }) => id === into.value);
							if (!heir) return focusSoon('#merge-into');
							const said = t.merged(termText(heir));
							void send({ act: 'merge', id: term.id, into: heir.id }, said);
						}}
					>
						{t.mergeDo}
					</Button>
				</p>
			</div>
		</details>
	);
}
