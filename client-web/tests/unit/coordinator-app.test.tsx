// SPDX-License-Identifier: EUPL-1.2
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer } from '../../src/a11y/announcer';
import { account } from '../../src/coordinator/account';
import { App } from '../../src/coordinator/app';
import { go } from '../../src/coordinator/route';
import { locale } from '../../src/i18n';
import { phases } from './desk-room';

interface Asked {
	method: string;
	path: string;
	body: unknown;
}

const template = { id: 'vartti-15', grace_s: 60, dots: 3, dots_each: 1, phases };
const page = {
	id: 's-9',
	code: 'K4X7RM',
	title: 'Asuminen',
	question: 'Mitä näet?',
	state: 'live',
	practice: true,
	links: { join: '/K4X7RM', facilitator: '/facilitator#s-9.f', wall: '/wall#s-9.w' },
};

/* The routes of the hub that these tests come to, each with its answer. */
const answers: Record<string, (body: Record<string, string>) => readonly [number, unknown?]> = {
	'POST /api/login': ({ passphrase }) =>
		passphrase === 'yhden kerran'
			? [200, { name: 'Aino', role: 'coordinator', choose_passphrase: true }]
			: [403, { error: 'wrong_passphrase' }],
	'POST /api/passphrase': () => [204],
	'POST /api/logout': () => [204],
	'GET /api/sessions': () => [200, { sessions: [], more: false }],
	'GET /api/sessions?q=koti': () => [200, { sessions: [], more: false }],
	'GET /api/settings': () => [
		200,
		{ county: 'Järvi-Suomi', areas: ['Mikkeli'], units: ['Tiimi'] },
	],
	'GET /api/templates': () => [200, { templates: [template] }],
	'GET /api/series': () => [200, { series: [] }],
	'GET /api/review': () => [200, { sessions: [], more: false }],
	'GET /api/followups?due=1': () => [200, { followups: [] }],
	'POST /api/sessions': () => [201, page],
	'GET /api/sessions/s-9': () => [200, page],
	'GET /api/sessions/s-0': () => [404, { error: 'not_found' }],
};

let asked: Asked[];
let root: HTMLElement;

beforeEach(async () => {
	asked = [];
	locale.value = 'fi';
	account.value = undefined;
	history.replaceState(null, '', '/coordinator');
	go({ page: 'home' });
	vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
		const { method = 'GET' } = init;
		const body = init.body ? JSON.parse(String(init.body)) : undefined;
		asked.push({ method, path, body });
		const [status, answer] = answers[`${method} ${path}`]?.(body) ?? [
			404,
			{ error: 'not_found' },
		];
		return new Response(status === 204 ? null : JSON.stringify(answer), { status });
	});
	root = document.createElement('div');
	document.body.replaceChildren(root);
	const said = [document.createElement('p'), document.createElement('p')] as const;
	await act(() => render(<App announcer={new Announcer(...said)} />, root));
});

afterEach(() => {
	render(null, root);
	vi.unstubAllGlobals();
});

const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve)));
/** The page with this heading comes, once the hub has answered. */
const arrives = (heading: string) =>
	vi.waitFor(() => expect(root.querySelector('h1')?.textContent).toBe(heading));

async function type(id: string, text: string): Promise<void> {
	const field = root.querySelector<HTMLInputElement>(`#${id}`);
	await act(() => {
		if (field) field.value = text;
		field?.dispatchEvent(new Event('input', { bubbles: true }));
	});
}

async function submit(): Promise<void> {
	const form = root.querySelector('form');
	await act(async () => {
		form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
	});
	await settle();
}

async function enter(): Promise<void> {
	account.value = { name: 'Aino', role: 'coordinator', choose_passphrase: false };
	await settle();
}

test('an empty form asks nothing of the hub and says what is needed', async () => {
	await submit();
	expect(asked).toEqual([]);
	expect(root.querySelectorAll('[aria-invalid=true]')).toHaveLength(2);
});

test('a wrong passphrase is told without saying which of the two was wrong', async () => {
	await type('name', 'Aino');
	await type('passphrase', 'arvaus');
	await submit();
	expect(root.querySelector('.cerror')?.textContent).toContain('Nimi tai tunnuslause on väärä.');
});

test('a one-time passphrase leads to the choice of one’s own and nowhere else', async () => {
	await type('name', 'Aino');
	await type('passphrase', 'yhden kerran');
	await submit();
	await arrives('Valitse oma tunnuslause');
	expect(root.querySelector('nav[aria-label="Päävalikko"]')).toBeNull();
	await type('old', 'yhden kerran');
	await type('fresh', 'lyhyt');
	await type('again', 'lyhyt');
	await submit();
	expect(asked.filter(({ path }) => path === '/api/passphrase')).toEqual([]);
	await type('fresh', 'neljä sanaa peräkkäin');
	await type('again', 'neljä sanaa peräkkäin');
	await submit();
	expect(asked.find(({ path }) => path === '/api/passphrase')?.body).toEqual({
		old: 'yhden kerran',
		new: 'neljä sanaa peräkkäin',
	});
	await arrives('Tervetuloa');
});

test('a search that finds nothing stays; without any session it is the first visit', async () => {
	await enter();
	await arrives('Tervetuloa');
	await act(() => go({ page: 'home', q: 'koti' }));
	await settle();
	await arrives('Vartit');
	expect(root.querySelector<HTMLInputElement>('#q')?.value).toBe('koti');
	await vi.waitFor(() => expect(root.textContent).toContain('Haulla ei löytynyt varttia.'));
});

test('a session is opened with what was typed, and its ways in are shown', async () => {
	await enter();
	await act(() => go({ page: 'new', practice: true }));
	await vi.waitFor(() => expect(root.querySelector('#title')).not.toBeNull());
	await type('title', ' Asuminen ');
	await type('question', 'Mitä näet?');
	await submit();
	expect(
		asked.find(({ method, path }) => method === 'POST' && path === '/api/sessions')?.body,
	).toEqual({
		title: 'Asuminen',
		question: 'Mitä näet?',
		unit: 'Tiimi',
		area: '',
		template: 'vartti-15',
		lang: 'fi',
		practice: true,
	});
	await arrives('Asuminen');
	const addresses = [...root.querySelectorAll('.way__l')].map((one) => one.textContent);
	expect(addresses).toEqual([
		`${location.origin}/K4X7RM`,
		`${location.origin}/facilitator#s-9.f`,
		`${location.origin}/wall#s-9.w`,
	]);
	expect(root.textContent).toContain('Harjoitus');
});

test('a session that is not there says so and can be asked for again', async () => {
	await enter();
	await act(() => go({ page: 'session', id: 's-0' }));
	await settle();
	await vi.waitFor(() => {
		expect(root.querySelector('.cerror button')?.textContent).toBe('Yritä uudelleen');
	});
});

test('who signs out is back at the door', async () => {
	await enter();
	const out = [...root.querySelectorAll('button')].find(
		(one) => one.textContent === 'Kirjaudu ulos',
	);
	await act(async () => out?.click());
	await settle();
	await arrives('Kirjaudu sisään');
});
