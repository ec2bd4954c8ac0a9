// SPDX-License-Identifier: EUPL-1.2
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Announcer } from '../../src/a11y/announcer';
import { switchKeys } from '../../src/a11y/keys';
import { App } from '../../src/facilitator/app';
import { Desk } from '../../src/facilitator/desk';
import { followKeys, KEYS } from '../../src/facilitator/keys';
import { locale } from '../../src/i18n';
import { moderationFi } from '../../src/i18n/moderation.fi';
import { toolsOf } from '../../src/i18n/tools';
import { DeskHub } from './desk-hub';
import { agendaIn, phenomenon } from './desk-room';

let hub: DeskHub;
let desk: Desk;
let stop: () => void;
let root: HTMLElement;

beforeEach(async () => {
	locale.value = 'fi';
	root = document.createElement('div');
	document.body.replaceChildren(root);
	hub = new DeskHub();
	const say = () => document.createElement('p');
	desk = new Desk(hub.live, new Announcer(say(), say()));
	stop = followKeys(desk);
	await act(() => render(<App desk={desk} />, root));
	await act(() => {
		hub.show({ agenda: agendaIn(3), phenomena: [phenomenon(5), phenomenon(6)] });
	});
});

afterEach(() => {
	switchKeys(true);
	stop();
	render(null, root);
	hub.close();
});

const key = (name: string, more: KeyboardEventInit = {}) =>
	act(async () => {
		const at = document.activeElement ?? document.body;
		at.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, ...more }));
		await new Promise((resolve) => setTimeout(resolve));
	});
const last = () => hub.commands().at(-1);

test('every key is told on the sheet, and no two acts have one', () => {
	const told = moderationFi(toolsOf('fi')).keyActs;
	expect(Object.keys(told)).toEqual(Object.keys(KEYS));
	expect(new Set(Object.values(KEYS)).size).toBe(Object.keys(KEYS).length);
});

test('J goes to the first phenomenon, and a key acts on the one that has the focus', async () => {
	await key('j');
	await key('v');
	expect(last()).toMatchObject({ t: 'spotlight', on: 5 });
	await key('j');
	await key('l');
	expect(last()).toMatchObject({ t: 'lock', on: 6 });
});

test('a key that needs a phenomenon does nothing where there is none', async () => {
	await key('h');
	expect(desk.question.value).toBeUndefined();
	expect(hub.commands()).toEqual([]);
});

test('X selects and Y asks which text names the thread', async () => {
	await key('j');
	await key('x');
	await key('y');
	expect(desk.question.value).toBeUndefined();
	await key('j');
	await key('x');
	await key('y');
	expect(desk.question.value).toEqual({ is: 'merge' });
	expect(root.querySelectorAll('.pick__o')).toHaveLength(2);
});

test('no key fires in a field, with a modifier, over a question, or when switched off', async () => {
	const field = document.createElement('textarea');
	root.append(field);
	field.focus();
	await key('n');
	field.remove();
	await key('n', { ctrlKey: true });
	switchKeys(false);
	await key('n');
	switchKeys(true);
	await act(() => desk.ask({ is: 'keys' }));
	await key('n');
	expect(hub.commands()).toEqual([]);
	await act(() => {
		desk.question.value = undefined;
	});
	await key('n');
	expect(last()).toMatchObject({ t: 'move', from: 3, to: 4 });
});

test('U takes the last act back once it has come true', async () => {
	await key('p');
	expect(hub.commands()).toEqual([]);
	await act(() => {
		hub.show({ agenda: agendaIn(3, { ends: hub.live.clock.now() + 60_000 }) });
	});
	await key('p');
	expect(last()).toMatchObject({ t: 'pause' });
	await act(async () => {
		hub.answer({ ok: 0 });
		await new Promise((resolve) => setTimeout(resolve));
	});
	expect(root.querySelector('.strip--done')?.textContent).toContain('Kello on pysäytetty.');
	await key('u');
	expect(last()).toMatchObject({ t: 'resume' });
});
