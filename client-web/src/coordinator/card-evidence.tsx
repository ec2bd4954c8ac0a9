// SPDX-License-Identifier: EUPL-1.2
/*
 * What a card rests on: what was seen, how it is known and where, as the hub counted it, and in
 * whose own words.  It is printed with the card: nothing in it is of few, or without leave.
 */
import { tools } from '../i18n';
import { cards } from '../i18n/cards';
import { common } from '../i18n/common';
import type { CardQuote, EvidenceGroups, Evidence as Found } from '../protocol/messages';
import { ChevronIcon } from '../ui/more-icons';
import type { CardDesk } from './card-desk';
import { chooseQuote } from './organisation';
import { Link } from './page';

export function Evidence({ desk }: { desk: CardDesk }) {
	const t = cards.value;
	const { evidence, threads } = desk.card.value;
	if (threads.length === 0) return null;
	return (
		<section class="panel box" aria-labelledby="evidence">
			<h2 id="evidence">{t.evidence}</h2>
			{evidence.phenomena === 0 ? (
				<p class="muted">{t.noEvidence}</p>
			) : (
				<Known evidence={evidence} />
			)}
			<Quotes desk={desk} />
		</section>
	);
}

function Known({ evidence }: { evidence: Found }) {
	const t = cards.value;
	const { first, last, phenomena, sessions, voices, votes, sources, areas } = evidence;
	const { date } = tools.value;
	const days = [...new Set([date(first), date(last)])].join(' – ');
	const much = `${t.evidencePhenomena(phenomena)} ${t.evidenceSessions(sessions)}`;
	const names: Readonly<Record<string, string>> = common.value.sources;
	return (
		<>
			<p class="muted">
				{[much, days, t.evidenceVoices(voices), t.evidenceVotes(votes)].join(' · ')}
			</p>
			<div class="known">
				<Groups title={t.fields.known} of={sources} nameOf={(value) => names[value]} />
				<Groups title={t.fields.areas} of={areas} nameOf={(value) => value} />
			</div>
			<p class="small muted">{t.evidenceSmall}</p>
		</>
	);
}

interface GroupsProps {
	title: string;
	of: EvidenceGroups;
	nameOf: (value: string) => string | undefined;
}

/** Bars of one scale; where no group is large enough, nothing. */
function Groups({ title, of: { groups, rest }, nameOf }: GroupsProps) {
	const t = cards.value;
	if (groups.length === 0) return null;
	const told = groups.map(({ value, count }) => ({
		name: value ? (nameOf(value) ?? value) : t.notTold,
		count,
	}));
	const all = rest > 0 ? [...told, { name: t.rest, count: rest }] : told;
	const most = Math.max(...all.map(({ count }) => count));
	return (
		<div>
			<h3>{title}</h3>
			<dl class="known__l">
				{all.map(({ name, count }) => (
					<div key={name}>
						<dt>{name}</dt>
						<dd class="num">
							<svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
								<rect width={(100 * count) / most} height="8" />
							</svg>
							{tools.value.n(count)}
						</dd>
					</div>
				))}
			</dl>
		</div>
	);
}

const keyOf = ({ session, phenomenon }: CardQuote) => `${session} ${phenomenon}`;

function Quotes({ desk }: { desk: CardDesk }) {
	const t = cards.value;
	const { quotes } = desk.card.value.evidence;
	const chosen = quotes.filter((quote) => quote.chosen);
	return (
		<>
			{chosen.length > 0 && <h3>{t.quotes}</h3>}
			{chosen.map((quote) => (
				<Quote key={keyOf(quote)} quote={quote} />
			))}
			{quotes.length === 0 ? (
				<p class="small muted noprint">{t.noQuotes}</p>
			) : (
				<details class="more noprint">
					<summary>
						<ChevronIcon /> {t.chooseQuotes(quotes.length)}
					</summary>
					{quotes.map((quote) => (
						<Choice key={keyOf(quote)} desk={desk} quote={quote} />
					))}
				</details>
			)}
		</>
	);
}

function Quote({ quote }: { quote: CardQuote }) {
	const t = cards.value;
	const { session, thread, title, text, lang, closed } = quote;
	return (
		<figure class="quote">
			<blockquote class="text" lang={lang}>
				{t.quoted(text)}
			</blockquote>
			<figcaption class="small muted">
				{t.mayBeQuoted} ·{' '}
				<Link to={{ page: 'transcript', id: session, thread: String(thread) }}>
					{title}
				</Link>{' '}
				· {tools.value.date(closed)}
			</figcaption>
		</figure>
	);
}

function Choice({ desk, quote }: { desk: CardDesk; quote: CardQuote }) {
	const t = cards.value;
	const set = (chosen: boolean) => {
		const change = chooseQuote(desk.card.value.id, quote, chosen);
		void desk.act(change, chosen ? t.quoteDone : t.unquoteDone);
	};
	return (
		<label class="tick">
			<input
				type="checkbox"
				class="cb"
				checked={quote.chosen}
				onChange={(event) => set(event.currentTarget.checked)}
			/>
			<span lang={quote.lang}>{quote.text}</span>
		</label>
	);
}
