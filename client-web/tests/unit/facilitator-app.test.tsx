// SPDX-License-Identifier: EUPL-1.2
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Announcer } from '../../src/a11y/announcer';
import { App } from '../../src/facilitator/app';
import { Desk } from '../../src/facilitator/desk';
import { locale } from '../../src/i18n';
import { DeskHub } from './desk-hub';
import { agendaIn, phenomenon } from './desk-room';

let hub: DeskHub;
let desk: Desk;
let root: HTMLElement;
let said: readonly [HTMLElement, HTMLElement];

beforeEach(async () => {
	locale.value = 'fi';
	root = document.createElement('div');
	said = [document.createElement('p'), document.createElement('p')];
	document.body.replaceChildren(root);
	hub = new DeskHub();
	desk = new Desk(hub.live, new Announcer(...said));
	await act(() => render(<App desk={desk} />, root));
});

afterEach(() => {
	render(null, root);
	hub.close();
});

const button = (name: string | RegExp) => {
	const all = [...root.querySelectorAll('button')];
	return all.find((one) => {
		const text = one.textContent?.replace(/\s+/g, ' ').trim() ?? '';
		return typeof name === 'string' ? text.startsWith(name) : name.test(text);
	});
};
/* What a press sets going is done when the turn of the loop is. */
const press = (name: string | RegExp) =>
	act(async () => {
		button(name)?.click();
		await new Promise((resolve) => setTimeout(resolve));
	});
const openMenu = (name: string) =>
	act(async () => {
		const all = [...root.querySelectorAll<HTMLButtonElement>('button[aria-expanded]')];
		all.find((one) => one.getAttribute('aria-label') === `Lisää toimintoja: ${name}`)?.click();
	});
const show = (change: Parameters<DeskHub['show']>[0]) => act(() => hub.show(change));
const answer = (outcome: Parameters<DeskHub['answer']>[0]) =>
	act(async () => {
		hub.answer(outcome);
		await new Promise((resolve) => setTimeout(resolve));
	});
const last = () => hub.commands().at(-1);
const spoken = () => said.map((one) => one.textContent).join('');

const soon = () => hub.live.clock.now() + 9_000;

test('the lobby offers the start, which is a move to the first phase', async () => {
	await press('Aloita vartti');
	expect(last()).toMatchObject({ t: 'move', from: 0, to: 1 });
});

test('a press while the move is on its way is no second move', async () => {
	await press('Aloita vartti');
	await press('Aloita vartti');
	expect(hub.commands()).toHaveLength(1);
});

test('while the undo is open there is a way back, named by the number of the move', async () => {
	await show({ agenda: agendaIn(4, { shown: 3, move: 7, undo_until: soon() }) });
	await press('Peru siirto');
	expect(last()).toMatchObject({ t: 'undo', move: 7 });
	await answer({ ok: 0 });
	expect(spoken()).toBe('Siirto on peruttu.');
});

test('a second press reveals, but not one that follows the first as a slip does', async () => {
	const begun = hub.live.clock.now();
	await show({ agenda: agendaIn(4, { shown: 3, move: 7, begun, undo_until: soon() }) });
	await press('Paljasta äänet heti');
	expect(last()).toBeUndefined();
	await show({
		agenda: agendaIn(4, { shown: 3, move: 7, begun: begun - 2_000, undo_until: soon() }),
	});
	await press('Paljasta äänet heti');
	expect(last()).toMatchObject({ t: 'reveal', move: 7 });
});

test('a timed phase can be given a minute or two', async () => {
	await show({ agenda: agendaIn(1, { ends: soon() }) });
	await press(/^2 min/);
	expect(last()).toMatchObject({ t: 'extend', phase: 1, seconds: 120 });
});

test('counts of votes and voices are nowhere before the hub sends tallies', async () => {
	await show({
		agenda: agendaIn(3),
		phenomena: [phenomenon(5)],
		counts: { phenomena: 1, voted: 2 },
	});
	await act(() => hub.present(4, 0));
	expect(root.querySelector('.row__v')).toBeNull();
	expect(root.querySelector('.flist')?.textContent).not.toContain('Sama havainto');
	expect(root.querySelector('.meter')?.textContent).toContain('2 / 4');
	await show({ tallies: [{ id: 5, voices: 3, votes: 2 }] });
	expect(root.querySelector('.row__v')?.textContent).toBe('2 ääntä');
});

test('what is hidden says so and can be restored', async () => {
	await show({ agenda: agendaIn(2), phenomena: [phenomenon(5)] });
	await openMenu('Ilmiö 5');
	await press('Piilota…');
	expect(hub.commands()).toEqual([]);
	await press(/^Henkilötietoja$/);
	await press(/^Piilota$/);
	expect(last()).toMatchObject({ t: 'hide', on: 5, reason: 'Henkilötietoja' });
	await answer({ ok: 5 });
	await show({ phenomena: [phenomenon(5, { hidden: true })] });
	expect(root.querySelector('.row--hidden')?.textContent).toContain('Piilotettu muilta');
	expect(button('Valokeilaan')).toBeUndefined();
	await openMenu('Ilmiö 5');
	await press('Palauta');
	expect(last()).toMatchObject({ t: 'restore', on: 5 });
});

test('the spotlight is put on and taken off', async () => {
	await show({ agenda: agendaIn(4), phenomena: [phenomenon(5)] });
	await press('Valokeilaan');
	expect(last()).toMatchObject({ t: 'spotlight', on: 5 });
	await show({ spotlight: 5 });
	await press('Pois valokeilasta');
	expect(last()).toMatchObject({ t: 'spotlight', on: 0 });
});

test('a next step stays in its form until it is saved, and is told why it is not', async () => {
	await show({ agenda: agendaIn(4) });
	await press('Lisää jatkotoimenpide');
	const what = root.querySelector<HTMLTextAreaElement>('#step-new-what');
	await act(() => {
		if (what) what.value = ' Sovitaan vastuut ';
		what?.dispatchEvent(new Event('input', { bubbles: true }));
	});
	await press('Kirjaa');
	expect(last()).toMatchObject({ t: 'step', what: 'Sovitaan vastuut', who: '', whom: '' });
	await answer({ refused: 'not_now' });
	expect(root.querySelector('#step-new-what')).toHaveProperty('value', ' Sovitaan vastuut ');
	expect(root.querySelector('.q--form .err')?.textContent).toContain('vaiheessa');
	await press('Kirjaa');
	await answer({ ok: 9 });
	expect(root.querySelector('#step-new-what')).toBeNull();
});

test('a step without a text is not sent', async () => {
	await press('Lisää jatkotoimenpide');
	await press('Kirjaa');
	expect(hub.commands()).toEqual([]);
	expect(root.querySelector('#step-new-what')?.getAttribute('aria-invalid')).toBe('true');
});

test('the end is asked about first', async () => {
	await show({ agenda: agendaIn(5) });
	await press('Lopeta vartti');
	expect(hub.commands()).toEqual([]);
	const ask = root.querySelector('[role=alertdialog]');
	expect(root.querySelector('.page')?.hasAttribute('inert')).toBe(true);
	await act(async () => {
		ask?.querySelector('button')?.click();
		await new Promise((resolve) => setTimeout(resolve));
	});
	expect(last()).toMatchObject({ t: 'close' });
	await show({ agenda: agendaIn(6, { closed: 5 }) });
	expect(root.querySelector('h1')?.textContent).toBe('Vartti on päättynyt');
});

test('a refused act is told on the page', async () => {
	await press('Aloita vartti');
	await answer({ refused: 'already_moved' });
	expect(root.querySelector('.strip--no')?.textContent).toContain('Vaihe oli jo vaihtunut.');
});
