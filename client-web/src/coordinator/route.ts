// SPDX-License-Identifier: EUPL-1.2
/* The coordinator's pages stand in the query, so that filters are links and Back works. */
import { signal } from '@preact/signals';

const PAGES = [
	'home',
	'new',
	'session',
	'poster',
	'transcript',
	'examples',
	'cards',
	'card',
	'review',
	'keeping',
	'search',
] as const;
export type Page = (typeof PAGES)[number];

/** What a page may be narrowed down by; empty where it is not. */
const FILTERS = [
	'q',
	'from',
	'to',
	'state',
	'theme',
	'due',
	'unit',
	'area',
	'tag',
	'group',
	'kind',
	'thread',
] as const;
export type Filter = (typeof FILTERS)[number];

export interface Route extends Readonly<Record<Filter, string>> {
	readonly page: Page;
	readonly id: string;
	readonly practice: boolean;
}

export function routeFrom(search: string): Route {
	const query = new URLSearchParams(search);
	const filters = Object.fromEntries(FILTERS.map((name) => [name, query.get(name) ?? '']));
	return {
		...(filters as Record<Filter, string>),
		page: PAGES.find((page) => page === query.get('page')) ?? 'home',
		id: query.get('id') ?? '',
		practice: query.get('practice') === '1',
	};
}

/** The address of a page; what is empty is left out. */
export function hrefOf(parts: Partial<Route>): string {
	const query = new URLSearchParams();
	const { page, practice, ...rest } = parts;
	if (page && page !== 'home') query.set('page', page);
	for (const [key, value] of Object.entries(rest)) if (value) query.set(key, value);
	if (practice) query.set('practice', '1');
	const search = query.toString();
	return search ? `/coordinator?${search}` : '/coordinator';
}

export const route = signal<Route>(routeFrom(location.search));

/** To another page: a step that Back undoes. */
export function go(parts: Partial<Route>): void {
	history.pushState(null, '', hrefOf(parts));
	route.value = routeFrom(location.search);
}

/** Follows Back and Forward; called once. */
export function routeFollow(): void {
	addEventListener('popstate', () => {
		route.value = routeFrom(location.search);
	});
}
