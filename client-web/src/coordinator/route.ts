// SPDX-License-Identifier: EUPL-1.2
/* The coordinator's pages stand in the query, so that filters are links and Back works. */
import { signal } from '@preact/signals';

export type Page = 'home' | 'new' | 'session' | 'poster' | 'transcript';
const PAGES: readonly string[] = ['new', 'session', 'poster', 'transcript'];

export interface Route {
	readonly page: Page;
	readonly id: string;
	readonly q: string;
	readonly from: string;
	readonly to: string;
	readonly practice: boolean;
}

export function routeFrom(search: string): Route {
	const query = new URLSearchParams(search);
	const page = query.get('page') ?? '';
	return {
		page: PAGES.includes(page) ? (page as Page) : 'home',
		id: query.get('id') ?? '',
		q: query.get('q') ?? '',
		from: query.get('from') ?? '',
		to: query.get('to') ?? '',
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
