// SPDX-License-Identifier: EUPL-1.2
/* What a search may be narrowed down by, each value with how many it would leave. */
import { useSignal } from '@preact/signals';
import { tools } from '../i18n';
import { common } from '../i18n/common';
import { search } from '../i18n/search';
import { type Facets, type FacetValue, type Kind, kinds } from '../protocol/messages';
import { dayText } from '../session/days';
import { Button } from '../ui/button';
import { CrossIcon } from '../ui/icons';
import { ChevronIcon } from '../ui/more-icons';
import { Link } from './page';
import { go } from './route';
import {
	chosenOf,
	type FacetName,
	facetNames,
	listOf,
	routeTo,
	type Wish,
	withToggled,
} from './search-wish';
import { termName } from './terms';

/** So many values of a facet are shown before one asks for all. */
const SHOWN = 6;

function labelOf(facet: FacetName, value: string): string {
	if (facet === 'kind' && kinds.includes(value as Kind)) return common.value.kinds[value as Kind];
	const list = listOf(facet);
	return list ? termName(list, value) : value;
}

export function FacetsPanel({ wish, facets }: { wish: Wish; facets: Facets }) {
	const t = search.value;
	/* Beside the results where there is room for it, folded up above them where there is not. */
	const wide = matchMedia('(min-width: 62rem)').matches;
	return (
		<details class="panel narrow" open={wide}>
			<summary>
				<ChevronIcon /> {t.narrow}
			</summary>
			<div class="narrow__in">
				{facetNames.map((facet) => (
					<FacetField
						key={facet}
						facet={facet}
						wish={wish}
						values={withChosen(facets[facet], chosenOf(wish, facet))}
					/>
				))}
			</div>
		</details>
	);
}

/** What was chosen can be taken back, also where it leaves nothing. */
function withChosen(
	values: readonly FacetValue[],
	chosen: readonly string[],
): readonly FacetValue[] {
	const missing = chosen.filter((value) => !values.some((one) => one.value === value));
	return [...missing.map((value) => ({ value, count: 0 })), ...values];
}

interface FacetFieldProps {
	facet: FacetName;
	wish: Wish;
	values: readonly FacetValue[];
}

function FacetField({ facet, wish, values }: FacetFieldProps) {
	const t = search.value;
	const all = useSignal(false);
	const chosen = chosenOf(wish, facet);
	if (values.length === 0) return null;
	const shown = values.filter(
		({ value }, at) => all.value || at < SHOWN || chosen.includes(value),
	);
	return (
		<fieldset class="narrow__f">
			<legend>{t.facets[facet]}</legend>
			{shown.map(({ value, count }) => (
				<label key={value} class="narrow__v">
					<input
						type="checkbox"
						checked={chosen.includes(value)}
						onChange={() => go(routeTo(withToggled(wish, facet, value)))}
					/>
					<span>{labelOf(facet, value)}</span>
					<span class="muted num">{tools.value.n(count)}</span>
				</label>
			))}
			{shown.length < values.length && (
				<Button
					look="bare"
					small
					onClick={() => {
						all.value = true;
					}}
				>
					{t.showAll(values.length)}
					<span class="sr">{t.facets[facet]}</span>
				</Button>
			)}
		</fieldset>
	);
}

/** What narrows the search now, each with a way to take it back. */
export function Chosen({ wish }: { wish: Wish }) {
	const t = search.value;
	const chosen = facetNames.flatMap((facet) =>
		chosenOf(wish, facet).map((value) => ({
			label: labelOf(facet, value),
			to: withToggled(wish, facet, value),
		})),
	);
	if ((wish.from || wish.to) && chosenOf(wish, 'year').length === 0) {
		const days = t.between(wish.from && dayText(wish.from), wish.to && dayText(wish.to));
		chosen.push({ label: days, to: { ...wish, from: '', to: '' } });
	}
	if (chosen.length === 0) return null;
	return (
		<ul class="chosen" aria-label={t.chosen}>
			{chosen.map(({ label, to }) => (
				<li key={label}>
					<Link to={routeTo(to)} class="btn btn--quiet btn--s">
						<span class="sr">{t.without(label)}</span>
						<span aria-hidden="true">{label}</span> <CrossIcon />
					</Link>
				</li>
			))}
		</ul>
	);
}
