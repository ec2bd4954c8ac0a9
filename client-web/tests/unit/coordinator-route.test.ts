// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { go, hrefOf, route, routeFollow, routeFrom } from '../../src/coordinator/route';

test('what is not said is the home page', () => {
	expect(routeFrom('')).toEqual({
		page: 'home',
		id: '',
		q: '',
		from: '',
		to: '',
		state: '',
		theme: '',
		due: '',
		unit: '',
		area: '',
		tag: '',
		group: '',
		kind: '',
		thread: '',
		practice: false,
	});
	expect(routeFrom('?page=nowhere').page).toBe('home');
});

test('an address leads to the page it was made of', () => {
	const href = hrefOf({ page: 'transcript', id: 'a b&c' });
	expect(routeFrom(new URL(href, 'http://hub').search)).toMatchObject({
		page: 'transcript',
		id: 'a b&c',
	});
});

test('a search stands in the address and empty fields do not', () => {
	expect(hrefOf({ page: 'home', q: 'häätö', from: '2026-11-01', to: '' })).toBe(
		'/coordinator?q=h%C3%A4%C3%A4t%C3%B6&from=2026-11-01',
	);
	expect(hrefOf({ page: 'home' })).toBe('/coordinator');
});

test('going somewhere changes the route and the address, and Back is followed', () => {
	routeFollow();
	go({ page: 'new', practice: true });
	expect(route.value).toMatchObject({ page: 'new', practice: true });
	expect(location.search).toBe('?page=new&practice=1');
	history.replaceState(null, '', '/coordinator?q=koti');
	dispatchEvent(new PopStateEvent('popstate'));
	expect(route.value).toMatchObject({ page: 'home', q: 'koti' });
});
