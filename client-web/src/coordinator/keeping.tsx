// SPDX-License-Identifier: EUPL-1.2
/* The vocabulary: words added, mended, merged and put out of use, without a restart. */
import { type Signal, useSignal } from '@preact/signals';
import type { Announcer } from '../a11y/announcer';
import { focusSoon } from '../a11y/focus';
import { termText, tools } from '../i18n';
import { keeping } from '../i18n/keeping';
import type { Term } from '../protocol/messages';
import { Button } from '../ui/button';
import { EditIcon, PlusIcon, SearchIcon } from '../ui/more-icons';
import { Head } from './page';
import { TermForm } from './term-form';
import { type TermList, termLists, termName, termsOf } from './terms';

export function Keeping({ announcer }: { announcer: Announcer }) {
	const t = keeping.value;
	const list = useSignal<TermList>('tags');
	const wanted = useSignal('');
	/** The id of the term that is edited; empty for one that is added. */
	const editing = useSignal<string | undefined>(undefined);
	const all = termsOf(list.value);
	/* The one that is edited stays, whatever is looked for meanwhile. */
	const isShown = (term: Term) => term.id === editing.value || matches(term, wanted.value);
	const shown = all.filter(isShown).sort(byWord);
	const begin = (id: string) => {
		editing.value = id;
		focusSoon('#term-fi');
	};
	const end = (said?: string) => {
		const id = editing.value;
		editing.value = undefined;
		if (said) announcer.say(said);
		focusSoon(id ? `#edit-${id}` : '#add-term');
	};
	return (
		<>
			<Head title={t.title} lead={t.lead}>
				<Button look="primary" id="add-term" onClick={() => begin('')}>
					<PlusIcon /> {t.add}
				</Button>
			</Head>
			<ListChoice list={list} editing={editing} />
			<div class="withicon kfind">
				<label class="sr" for="term-filter">
					{t.filter}
				</label>
				<SearchIcon />
				<input
					class="input"
					id="term-filter"
					type="search"
					placeholder={t.filter}
					value={wanted.value}
					onInput={(event) => {
						wanted.value = event.currentTarget.value;
					}}
				/>
			</div>
			{editing.value === '' && (
				<div class="panel box">
					<TermForm key={list.value} list={list.value} end={end} />
				</div>
			)}
			<section class="panel" aria-labelledby="term-list">
				<h2 id="term-list" class="khead">
					{t.lists[list.value]} <span class="muted num">{tools.value.n(all.length)}</span>
				</h2>
				{shown.length === 0 && <p class="khead muted">{t.none}</p>}
				<ul class="slist">
					{shown.map((term) => (
						<li key={term.id}>
							{editing.value === term.id ? (
								<TermForm list={list.value} term={term} end={end} />
							) : (
								<TermLine
									list={list.value}
									term={term}
									begin={() => begin(term.id)}
								/>
							)}
						</li>
					))}
				</ul>
			</section>
		</>
	);
}

interface ListChoiceProps {
	list: Signal<TermList>;
	editing: Signal<string | undefined>;
}

function ListChoice({ list, editing }: ListChoiceProps) {
	const t = keeping.value;
	return (
		<fieldset class="seg">
			<legend class="sr">{t.list}</legend>
			{termLists.map((one) => (
				<label key={one}>
					<input
						type="radio"
						name="term-list"
						checked={list.value === one}
						onChange={() => {
							list.value = one;
							editing.value = undefined;
						}}
					/>
					<span>{t.lists[one]}</span>
				</label>
			))}
		</fieldset>
	);
}

function matches({ fi, sv = '', en = '', synonyms_fi = [] }: Term, wanted: string): boolean {
	const text = [fi, sv, en, ...synonyms_fi].join('\n').toLocaleLowerCase();
	return text.includes(wanted.trim().toLocaleLowerCase());
}

function byWord(a: Term, b: Term): number {
	return termText(a).localeCompare(termText(b), tools.value.locale);
}

interface TermLineProps {
	list: TermList;
	term: Term;
	begin: () => void;
}

function TermLine({ list, term, begin }: TermLineProps) {
	const t = keeping.value;
	const { id, fi, sv, en, theme, retired, merged_into } = term;
	const word = termText(term);
	const others = [fi, sv, en].filter((one): one is string => Boolean(one) && one !== word);
	if (theme) others.push(`${t.theme}: ${termName('themes', theme)}`);
	return (
		<>
			<div>
				<p class="kword">{word}</p>
				<p class="slist__m">
					{others.map((one) => (
						<span key={one}>{one}</span>
					))}
				</p>
			</div>
			<div class="slist__a">
				{merged_into && (
					<span class="badge badge--plain">{t.merged(termName(list, merged_into))}</span>
				)}
				{retired && !merged_into && <span class="badge badge--warn">{t.retired}</span>}
				<Button
					look="bare"
					small
					id={`edit-${id}`}
					aria-label={t.editTerm(word)}
					onClick={begin}
				>
					<EditIcon /> {t.edit}
				</Button>
			</div>
		</>
	);
}
