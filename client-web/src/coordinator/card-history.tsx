// SPDX-License-Identifier: EUPL-1.2
/* Who changed what of a card, the latest first; what a field said before can be looked up. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { tools } from '../i18n';
import { cards } from '../i18n/cards';
import { coordinator } from '../i18n/coordinator';
import type { CardHistoryRow, CardThread } from '../protocol/messages';
import type { CardDesk } from './card-desk';
import { valueText } from './card-values';
import { FIELDS, type FieldName } from './fields';
import { findHistory } from './organisation';
import { ShowAll } from './show-all';

const FIRST = 6;

export function History({ desk }: { desk: CardDesk }) {
	const t = cards.value;
	const rows = useSignal<readonly CardHistoryRow[] | undefined>(undefined);
	const whole = useSignal(false);
	const { id, threads, evidence } = desk.card.value;
	const named = [...threads, ...evidence.quotes];
	const changes = desk.changes.value;
	useEffect(() => {
		let over = false;
		void findHistory(id).then((answer) => {
			if (!over && answer.ok) rows.value = answer.value.history;
		});
		return () => {
			over = true;
		};
	}, [id, changes]);
	const all = rows.value ?? [];
	const shown = whole.value ? all : all.slice(0, FIRST);
	return (
		<section class="panel box noprint" aria-labelledby="history">
			<h2 id="history" tabIndex={-1}>
				{t.history}
			</h2>
			{rows.value?.length === 0 && <p class="muted">{t.noHistory}</p>}
			<ol class="past">
				{shown.map((row, at) => (
					<Past key={`${row.at} ${at}`} row={row} named={named} />
				))}
			</ol>
			{shown.length < all.length && (
				<ShowAll whole={whole} heading="history">
					{coordinator.value.allActs(all.length)}
				</ShowAll>
			)}
		</section>
	);
}

type Named = Pick<CardThread, 'session' | 'phenomenon' | 'text'>;

interface PastProps {
	row: CardHistoryRow;
	named: readonly Named[];
}

function Past({ row, named }: PastProps) {
	const t = cards.value;
	const { date, time } = tools.value;
	const { at, by, act, field, before, after, note } = row;
	const name = field && field in FIELDS ? (field as FieldName) : undefined;
	const said = name ? t.ofField(t.acts[act], t.fields[name]) : t.acts[act];
	/* Why something was erased stands in its eraser's own words. */
	const what = act.endsWith('_erased') ? note : note && noteText(note, named);
	return (
		<li>
			<p>
				{said}
				{what ? `: ${what}` : ''}
			</p>
			<p class="small muted num">
				{coordinator.value.at(date(at), time(at))} · {by || t.goneAccount}
			</p>
			{name && act === 'edited' && (
				<details class="small">
					<summary>{t.showChange}</summary>
					<p class="label">{t.before}</p>
					<p class="text">{valueText(name, before)}</p>
					<p class="label">{t.after}</p>
					<p class="text">{valueText(name, after)}</p>
				</details>
			)}
		</li>
	);
}

/* A state of the path, a thread and a quote are told in words; ids alone tell a reader nothing. */
function noteText(note: string, named: readonly Named[]): string | undefined {
	const states: Readonly<Record<string, string>> = cards.value.states;
	const [session, phenomenon] = note.split(' ');
	const said = named.find(
		(one) => one.session === session && String(one.phenomenon) === phenomenon,
	);
	return states[note] ?? said?.text;
}
