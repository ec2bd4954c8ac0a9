// SPDX-License-Identifier: EUPL-1.2
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locale } from '../../src/i18n';
import { Wall } from '../../src/wall/app';
import { follow } from '../../src/wall/follow';
import { DeskHub } from './desk-hub';
import { agendaIn, phenomenon } from './desk-room';

let hub: DeskHub;
let root: HTMLElement;

beforeEach(async () => {
	locale.value = 'fi';
	root = document.createElement('div');
	document.body.replaceChildren(root);
	hub = new DeskHub();
	await act(() => render(<Wall live={hub.live} />, root));
});

afterEach(() => {
	render(null, root);
	hub.close();
});

const show = (change: Parameters<DeskHub['show']>[0]) => act(() => hub.show(change));
const told = { agenda: agendaIn(4), phenomena: [phenomenon(5, { by: { name: 'Maija' } })] };

test('the way in stands on the wall, with the code as it is said aloud', () => {
	expect(root.querySelector('.wall__code')?.textContent).toBe('K4X\u00a07RM');
	expect(root.querySelector('img.qr')?.getAttribute('alt')).toContain('K4X7RM');
});

test('it has no controls and no names in any scene', async () => {
	for (const more of [{}, { spotlight: 5 }, { tallies: [{ id: 5, voices: 1, votes: 2 }] }]) {
		await show({ ...told, ...more });
		expect(root.querySelectorAll('button, a, input, [tabindex]')).toHaveLength(0);
		expect(root.textContent).not.toContain('Maija');
	}
});

test('before the reveal it tells how many there are and nothing of them', async () => {
	await show({ agenda: agendaIn(1), counts: { phenomena: 9, voted: 0 } });
	expect(root.querySelector('.wall__count')?.textContent).toContain('9');
	expect(root.querySelector('h1')?.textContent).toBe('Mitä ilmiöitä näet?');
});

test('a destroyed text leaves its mark', async () => {
	const { text, ...gone } = phenomenon(5);
	await show({ agenda: agendaIn(2), phenomena: [{ ...gone, gap: true }] });
	expect(root.textContent).not.toContain(text ?? '-');
	expect(root.querySelector('.wall__x')?.textContent).toBe('Teksti on poistettu.');
});

test('its title is the session’s', () => {
	const stop = follow(hub.live);
	expect(document.title).toContain('Asuminen ja toimeentulo');
	stop();
});
