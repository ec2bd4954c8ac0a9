// SPDX-License-Identifier: EUPL-1.2
/* The search over sessions that have ended; what is asked stands in the address. */
import { useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Announcer } from '../a11y/announcer';
import { focusSoon } from '../a11y/focus';
import { search } from '../i18n/search';
import { type Found, foundBy, type SearchAnswer } from '../protocol/messages';
import { Button } from '../ui/button';
import { account } from './account';
import { findPhenomena } from './api';
import { SearchField } from './form';
import { Head, Link, Trouble } from './page';
import { go, route } from './route';
import { Chosen, FacetsPanel } from './search-facets';
import { Hit, hitId } from './search-hit';
import { isNarrow, routeTo, type Wish, wishOf } from './search-wish';

interface Results {
	readonly wish: Wish;
	readonly answer: SearchAnswer;
	readonly hits: readonly Found[];
	readonly page: number;
}

export function SearchPage({ announcer }: { announcer: Announcer }) {
	const t = search.value;
	const results = useSignal<Results | undefined>(undefined);
	const error = useSignal<string | undefined>(undefined);
	const asked = useRef(0);
	const wish = wishOf(route.value);
	const load = async (wanted: Wish, before?: Results) => {
		const page = before ? before.page + 1 : 0;
		const turn = ++asked.current;
		const came = await findPhenomena(wanted, page);
		/* What was asked later is what is wanted now. */
		if (turn !== asked.current) return;
		error.value = came.ok ? undefined : came.error;
		if (!came.ok) {
			if (came.error === 'sign_in') account.value = undefined;
			return;
		}
		const { hits } = came.value;
		const first = results.peek() === undefined;
		results.value = {
			wish: wanted,
			answer: came.value,
			hits: [...(before?.hits ?? []), ...hits],
			page,
		};
		if (before && hits[0]) focusSoon(`#${hitId(hits[0])}`);
		else if (!first || wanted.q) announcer.say(t.found(came.value.count));
	};
	useSignalEffect(() => void load(wishOf(route.value)));
	return (
		<>
			<Head title={t.title} lead={t.lead} />
			<Ask wish={wish} />
			{error.value && <Trouble code={error.value} again={() => void load(wish)} />}
			{!results.value && !error.value && <p class="muted">{t.loading}</p>}
			{results.value && (
				<Answered results={results.value} more={() => void load(wish, results.peek())} />
			)}
		</>
	);
}

function Ask({ wish }: { wish: Wish }) {
	const t = search.value;
	const submit = (event: Event) => {
		event.preventDefault();
		const q = String(new FormData(event.currentTarget as HTMLFormElement).get('q') ?? '');
		go(routeTo({ ...wish, q: q.trim() }));
	};
	return (
		<search>
			<form class="panel seek" onSubmit={submit}>
				<SearchField label={t.words} hint={t.wordsHint} asked={wish.q} />
				<div class="filters__a">
					<Button type="submit" look="primary">
						{t.find}
					</Button>
					{(wish.q || isNarrow(wish)) && (
						<Link to={{ page: 'search' }} class="btn btn--bare">
							{t.clear}
						</Link>
					)}
				</div>
			</form>
		</search>
	);
}

function Answered({ results, more }: { results: Results; more: () => void }) {
	const t = search.value;
	const { wish, answer, hits } = results;
	const nothing = answer.count === 0;
	if (nothing && !wish.q && !isNarrow(wish)) {
		return (
			<div class="panel empty">
				<p>{t.empty}</p>
				<p class="muted">{t.emptyHint}</p>
			</div>
		);
	}
	return (
		<div class="sought">
			<FacetsPanel wish={wish} facets={answer.facets} />
			<div class="sought__r">
				<p class="sought__n num">{t.found(answer.count)}</p>
				<Chosen wish={wish} />
				{answer.meant && <p class="sought__m">{t.meant(wish.q, answer.meant)}</p>}
				{nothing ? (
					<div class="panel empty">
						<p>{t.none}</p>
						<p class="muted">{t.noneHint}</p>
					</div>
				) : (
					<Hits hits={hits} />
				)}
				{answer.more && (
					<Button block onClick={more}>
						{t.more}
					</Button>
				)}
			</div>
		</div>
	);
}

/** By how they were found: those that say the words, those that carry the tag, and so on. */
function Hits({ hits }: { hits: readonly Found[] }) {
	const t = search.value;
	const groups = foundBy
		.map((by) => ({ by, hits: hits.filter((hit) => hit.by === by) }))
		.filter((group) => group.hits.length > 0);
	return (
		<>
			{groups.map((group) => (
				<section key={group.by} aria-labelledby={`by-${group.by}`}>
					<h2 class="sought__h" id={`by-${group.by}`}>
						{t.by[group.by]}
					</h2>
					<ul class="panel hits">
						{group.hits.map((hit) => (
							<Hit key={hitId(hit)} hit={hit} />
						))}
					</ul>
				</section>
			))}
		</>
	);
}
