// SPDX-License-Identifier: EUPL-1.2
/* All cards, the latest change first; what they are narrowed down by stands in the address. */
import { useSignal, useSignalEffect } from '@preact/signals';
import type { Announcer } from '../a11y/announcer';
import { focusSoon } from '../a11y/focus';
import { termText, tools } from '../i18n';
import { cards } from '../i18n/cards';
import { common } from '../i18n/common';
import { coordinator } from '../i18n/coordinator';
import { type CardRow, type CardState, cardStates, limits } from '../protocol/messages';
import { Button } from '../ui/button';
import { PlusIcon } from '../ui/more-icons';
import { account } from './account';
import { SearchField, SendOrCancel, TextField, textError } from './form';
import { type CardSearch, findCards, makeCard } from './organisation';
import { Head, Link, Trouble } from './page';
import { StateBadge } from './path';
import { go, route } from './route';
import { choosableOf, termName } from './terms';

interface Found {
	readonly rows: readonly CardRow[];
	readonly page: number;
	readonly more: boolean;
}

const isNarrow = ({ q, state, theme, due }: CardSearch) => Boolean(q || state || theme || due);

function searchNow(): CardSearch {
	const { q, state, theme, due } = route.value;
	return { q, state, theme, due };
}

export function CardsPage({ announcer }: { announcer: Announcer }) {
	const t = cards.value;
	const found = useSignal<Found | undefined>(undefined);
	const error = useSignal<string | undefined>(undefined);
	const making = useSignal(false);
	const search = searchNow();
	const load = async (wanted: CardSearch, before?: Found) => {
		const page = before ? before.page + 1 : 0;
		const answer = await findCards(wanted, page);
		error.value = answer.ok ? undefined : answer.error;
		if (!answer.ok) {
			if (answer.error === 'sign_in') account.value = undefined;
			return;
		}
		const rows = [...(before?.rows ?? []), ...answer.value.cards];
		found.value = { rows, page, more: answer.value.more };
		const next = answer.value.cards[0];
		if (before && next) focusSoon(`#card-${next.id}`);
		else if (isNarrow(wanted)) announcer.say(t.found(rows.length));
	};
	useSignalEffect(() => void load(searchNow()));
	const { q, state, theme, due } = search;
	return (
		<>
			<Head title={t.title} lead={t.lead}>
				<Link to={{ page: 'examples' }} class="btn btn--bare">
					{coordinator.value.seeExamples}
				</Link>
				<Button
					look="primary"
					aria-expanded={making.value}
					onClick={() => {
						making.value = true;
						focusSoon('#card-title');
					}}
				>
					<PlusIcon /> {t.newCard}
				</Button>
			</Head>
			{making.value && (
				<NewCard
					end={() => {
						making.value = false;
						focusSoon('h1');
					}}
				/>
			)}
			<Filters key={`${q}|${state}|${theme}|${due}`} search={search} />
			{error.value && <Trouble code={error.value} again={() => void load(search)} />}
			{!found.value && !error.value && <p class="muted">{coordinator.value.loading}</p>}
			{found.value && <Rows rows={found.value.rows} narrow={isNarrow(search)} />}
			{found.value?.more && (
				<Button block onClick={() => void load(search, found.value)}>
					{t.more}
				</Button>
			)}
		</>
	);
}

function NewCard({ end }: { end: () => void }) {
	const t = cards.value;
	const title = useSignal('');
	const tried = useSignal(false);
	const asking = useSignal(false);
	const refused = useSignal<string | undefined>(undefined);
	const error = textError(title.value, limits.title);
	const submit = async (event: Event) => {
		event.preventDefault();
		tried.value = true;
		if (error) return focusSoon('#card-title');
		if (asking.value) return;
		asking.value = true;
		const made = await makeCard({ fields: { title: title.value.trim() } });
		asking.value = false;
		refused.value = made.ok ? undefined : made.error;
		if (made.ok) go({ page: 'card', id: String(made.value.id) });
	};
	return (
		<form class="panel form" noValidate onSubmit={(event) => void submit(event)}>
			<TextField
				id="card-title"
				label={t.newTitle}
				hint={t.newTitleHint}
				text={title}
				most={limits.title}
				error={tried.value ? error : undefined}
			/>
			{refused.value && <Trouble code={refused.value} />}
			<SendOrCancel send={t.make} asking={asking} cancel={end} />
		</form>
	);
}

/* As the hub filters: the answers are one state more, and it is what most look for. */
const STATES: readonly (CardState | 'answered')[] = [
	...cardStates.filter((state) => state !== 'agreed' && state !== 'partly'),
	'answered',
];

function Filters({ search }: { search: CardSearch }) {
	const t = cards.value;
	const submit = (event: Event) => {
		event.preventDefault();
		const fields = new FormData(event.currentTarget as HTMLFormElement);
		const text = (name: string) => String(fields.get(name) ?? '').trim();
		const due = fields.get('due') ? '1' : '';
		go({ page: 'cards', q: text('q'), state: text('state'), theme: text('theme'), due });
	};
	return (
		<search>
			<form class="panel filters filters--cards" onSubmit={submit}>
				<SearchField label={t.find} asked={search.q} />
				<FilterSelect
					name="state"
					label={t.state}
					value={search.state}
					options={STATES.map((state) => [state, t.states[state]])}
				/>
				<FilterSelect
					name="theme"
					label={t.theme}
					value={search.theme}
					options={choosableOf('themes').map((term) => [term.id, termText(term)])}
				/>
				<label class="tick">
					<input
						type="checkbox"
						class="cb"
						name="due"
						defaultChecked={search.due === '1'}
					/>
					<span>{t.dueOnly}</span>
				</label>
				<div class="filters__a">
					<Button type="submit">{coordinator.value.find}</Button>
					{isNarrow(search) && (
						<Link to={{ page: 'cards' }} class="btn btn--bare">
							{coordinator.value.clear}
						</Link>
					)}
				</div>
			</form>
		</search>
	);
}

interface FilterSelectProps {
	name: string;
	label: string;
	value: string;
	options: readonly (readonly [string, string])[];
}

function FilterSelect({ name, label, value, options }: FilterSelectProps) {
	return (
		<div class="field">
			<label for={name}>{label}</label>
			<select class="input" id={name} name={name}>
				<option value="">{cards.value.any}</option>
				{options.map(([option, text]) => (
					<option key={option} value={option} selected={option === value}>
						{text}
					</option>
				))}
			</select>
		</div>
	);
}

function Rows({ rows, narrow }: { rows: readonly CardRow[]; narrow: boolean }) {
	const t = cards.value;
	if (rows.length === 0) {
		return (
			<div class="panel empty">
				<p>{narrow ? t.noneFound : t.none}</p>
				{!narrow && <p class="muted">{t.noneHint}</p>}
			</div>
		);
	}
	return (
		<ul class="panel slist" aria-label={t.title}>
			{rows.map((row) => (
				<CardLine key={row.id} row={row} />
			))}
		</ul>
	);
}

function CardLine({ row }: { row: CardRow }) {
	const t = cards.value;
	const { date } = tools.value;
	const { id, title, statement, kind, themes = [], state, changed, threads, due } = row;
	const facts = [
		...themes.map((theme) => termName('themes', theme)),
		kind && common.value.kinds[kind],
		threads > 0 && t.threads(threads),
		t.changedOn(date(changed)),
	].filter((fact): fact is string => Boolean(fact));
	return (
		<li>
			<div>
				<h2 class="slist__t" id={`card-${id}`} tabIndex={-1}>
					<Link to={{ page: 'card', id: String(id) }}>{title || t.gap}</Link>
				</h2>
				{statement && <p class="slist__p">{statement}</p>}
				<p class="slist__m num">
					{facts.map((fact) => (
						<span key={fact}>{fact}</span>
					))}
				</p>
			</div>
			<div class="slist__a">
				{due !== undefined && due <= Date.now() && (
					<span class="badge badge--time">{t.dueNow}</span>
				)}
				{row.kept && <span class="badge badge--plain">{t.kept}</span>}
				<StateBadge state={state} />
			</div>
		</li>
	);
}
