// SPDX-License-Identifier: EUPL-1.2
/* All sessions but practice, newest first; the search stands in the address. */
import { useSignal, useSignalEffect } from '@preact/signals';
import type { Announcer } from '../a11y/announcer';
import { focusSoon } from '../a11y/focus';
import { tools } from '../i18n';
import { cards } from '../i18n/cards';
import { coordinator } from '../i18n/coordinator';
import { review } from '../i18n/review';
import type { Card, SessionRow } from '../protocol/messages';
import { shownCode } from '../session/code';
import { Button } from '../ui/button';
import { InboxIcon, PlusIcon } from '../ui/more-icons';
import { account } from './account';
import { findSessions, type Search, spanExportPath } from './api';
import { ExportMenu } from './export-menu';
import { FirstVisit } from './first-visit';
import { DueFollowUps } from './followups';
import { SearchField } from './form';
import { dueFollowUps, refreshInbox, reviews, waitingIn } from './inbox';
import type { Change } from './organisation';
import { Head, Link, Trouble } from './page';
import { go, route } from './route';

interface Found {
	readonly rows: readonly SessionRow[];
	readonly page: number;
	readonly more: boolean;
}

const isSearching = (search: Search) => Boolean(search.q || search.from || search.to);

export function Home({ announcer }: { announcer: Announcer }) {
	const t = coordinator.value;
	const found = useSignal<Found | undefined>(undefined);
	const error = useSignal<string | undefined>(undefined);
	const { q, from, to } = route.value;
	const search = { q, from, to };
	const load = async (wanted: Search, before?: Found) => {
		const page = before ? before.page + 1 : 0;
		const answer = await findSessions(wanted, page);
		error.value = answer.ok ? undefined : answer.error;
		if (!answer.ok) {
			if (answer.error === 'sign_in') account.value = undefined;
			return;
		}
		const rows = joined(before?.rows ?? [], answer.value.sessions);
		found.value = { rows, page, more: answer.value.more };
		const next = answer.value.sessions[0];
		if (before && next) focusSoon(`#row-${next.id}`);
		else if (isSearching(wanted)) announcer.say(t.found(rows.length));
	};
	useSignalEffect(() => {
		const { q, from, to } = route.value;
		void load({ q, from, to });
	});
	const empty = found.value?.rows.length === 0;
	if (empty && !isSearching(search)) return <FirstVisit />;
	return (
		<>
			<Head title={t.sessions} root>
				<Link to={{ page: 'new' }} class="btn btn--primary">
					<PlusIcon /> {t.newSession}
				</Link>
			</Head>
			{!isSearching(search) && <Waiting announcer={announcer} />}
			<SearchForm key={`${q}|${from}|${to}`} search={search} />
			{error.value && <Trouble code={error.value} again={() => void load(search)} />}
			{!found.value && !error.value && <p class="muted">{t.loading}</p>}
			{empty && (
				<div class="panel empty">
					<p>{t.noneFound}</p>
					<p class="muted">{t.noneFoundHint}</p>
				</div>
			)}
			{found.value && !empty && !q && (
				<div class="drop__row">
					<ExportMenu
						pathOf={(format) => spanExportPath(search, format)}
						what={from || to ? t.exportDays : t.exportAll}
					/>
				</div>
			)}
			{found.value && !empty && <Rows rows={found.value.rows} />}
			{found.value?.more && (
				<Button block onClick={() => void load(search, found.value)}>
					{t.more}
				</Button>
			)}
		</>
	);
}

/** What waits: threads to look at, and follow-ups whose time has come. */
function Waiting({ announcer }: { announcer: Announcer }) {
	const t = review.value;
	const rows = reviews.value;
	const due = dueFollowUps.value;
	const waiting = waitingIn(rows);
	const [first] = rows;
	const send = async (coming: Promise<Change<Card>>) => {
		const came = await coming;
		if (came.ok) announcer.say(cards.value.followUpSaved);
		return came;
	};
	const end = async () => {
		await refreshInbox();
		focusSoon(dueFollowUps.value.length > 0 ? '#due' : 'h1');
	};
	return (
		<>
			{waiting > 0 && first && (
				<section class="panel inbox" aria-labelledby="waiting">
					<div>
						<h2 id="waiting">{t.waiting(waiting)}</h2>
						<p class="muted">{rows.map(({ title }) => title).join(' · ')}</p>
					</div>
					<Link
						to={
							rows.length === 1
								? { page: 'review', id: first.session }
								: { page: 'review' }
						}
						class="btn btn--primary"
					>
						<InboxIcon /> {t.begin}
					</Link>
				</section>
			)}
			{due.length > 0 && <DueFollowUps rows={due} send={send} end={() => void end()} />}
		</>
	);
}

/** A session that moved to a later page meanwhile is not shown twice. */
function joined(before: readonly SessionRow[], came: readonly SessionRow[]): readonly SessionRow[] {
	const known = new Set(before.map((row) => row.id));
	return [...before, ...came.filter((row) => !known.has(row.id))];
}

function SearchForm({ search }: { search: Search }) {
	const t = coordinator.value;
	const submit = (event: Event) => {
		event.preventDefault();
		const fields = new FormData(event.currentTarget as HTMLFormElement);
		const text = (name: string) => String(fields.get(name) ?? '').trim();
		go({ page: 'home', q: text('q'), from: text('from'), to: text('to') });
	};
	return (
		<search>
			<form class="panel filters" onSubmit={submit}>
				<SearchField label={t.search} asked={search.q} />
				<div class="field">
					<label for="from">{t.from}</label>
					<input
						class="input"
						id="from"
						name="from"
						type="date"
						defaultValue={search.from}
					/>
				</div>
				<div class="field">
					<label for="to">{t.to}</label>
					<input class="input" id="to" name="to" type="date" defaultValue={search.to} />
				</div>
				<div class="filters__a">
					<Button type="submit">{t.find}</Button>
					{isSearching(search) && (
						<Link to={{ page: 'home' }} class="btn btn--bare">
							{t.clear}
						</Link>
					)}
				</div>
			</form>
		</search>
	);
}

function Rows({ rows }: { rows: readonly SessionRow[] }) {
	return (
		<ul class="panel slist" aria-label={coordinator.value.sessions}>
			{rows.map((row) => (
				<Row key={row.id} row={row} />
			))}
		</ul>
	);
}

function Row({ row }: { row: SessionRow }) {
	const t = coordinator.value;
	const { date, time } = tools.value;
	const closed = row.state === 'closed';
	const facts = [t.at(date(row.opened), time(row.opened)), row.unit, row.area];
	if (row.phenomena > 0) facts.push(t.phenomena(row.phenomena));
	if (row.present_max > 0) facts.push(t.presentMax(row.present_max));
	const title = { page: closed ? 'transcript' : 'session', id: row.id } as const;
	return (
		<li>
			<div>
				<h2 class="slist__t" id={`row-${row.id}`} tabIndex={-1}>
					<Link to={title}>{row.title}</Link>
				</h2>
				<p class="slist__m num">
					{facts.filter(Boolean).map((fact) => (
						<span key={fact}>{fact}</span>
					))}
				</p>
			</div>
			<div class="slist__a">
				<span class={`badge ${closed ? 'badge--plain' : 'badge--ok'}`}>
					{t.states[row.state]}
				</span>
				{!closed && <span class="badge badge--plain num">{shownCode(row.code)}</span>}
				<Link to={{ page: 'session', id: row.id }} class="btn btn--bare btn--s">
					{t.links}
					<span class="sr">{row.title}</span>
				</Link>
			</div>
		</li>
	);
}
