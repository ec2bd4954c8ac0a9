// SPDX-License-Identifier: EUPL-1.2
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { guard } from '../../src/guard/keep';
import { type Kept, memoryOutbox, openOutbox } from '../../src/net/outbox';
import { openStoredOutbox } from '../../src/net/stored-outbox';
import { madeGuard } from './guard-build';

let names = 0;
const freshName = () => `outbox-${names++}`;

const backends = [
	['memory', async () => memoryOutbox()],
	['indexeddb', async () => openStoredOutbox(freshName())],
] as const;

function kept(id: string, more: Partial<Kept> = {}): Kept {
	const command = { t: 'withdraw', id, on: 7 } as const;
	return { session: 's1', command, stage: 'waiting', at: 1_000, ...more };
}

const idsOf = (list: Kept[]) => list.map((one) => one.command.id);

describe.each(backends)('the outbox in %s', (_, open) => {
	it('lists_commands_in_the_order_they_were_said', async () => {
		const outbox = await open();
		for (const id of ['c', 'a', 'b']) await outbox.keep(kept(id));
		expect(idsOf(await outbox.list('s1'))).toEqual(['c', 'a', 'b']);
	});

	it('keeps_a_commands_place_when_its_stage_changes', async () => {
		const outbox = await open();
		for (const id of ['a', 'b']) await outbox.keep(kept(id));
		await outbox.keep(kept('a', { stage: 'refused', refused: 'not_now' }));
		const list = await outbox.list('s1');
		expect(idsOf(list)).toEqual(['a', 'b']);
		expect([list[0]?.stage, list[0]?.refused]).toEqual(['refused', 'not_now']);
	});

	it('forgets_what_is_removed', async () => {
		const outbox = await open();
		for (const id of ['a', 'b']) await outbox.keep(kept(id));
		await outbox.remove('a');
		await outbox.remove('never said');
		expect(idsOf(await outbox.list('s1'))).toEqual(['b']);
	});

	it('keeps_sessions_apart', async () => {
		const outbox = await open();
		await outbox.keep(kept('a'));
		await outbox.keep(kept('b', { session: 's2' }));
		await outbox.forgetSession('s1');
		expect(await outbox.list('s1')).toEqual([]);
		expect(idsOf(await outbox.list('s2'))).toEqual(['b']);
	});

	it('forgets_what_is_older_than_a_moment', async () => {
		const outbox = await open();
		await outbox.keep(kept('old', { at: 999 }));
		await outbox.keep(kept('new', { at: 1_000 }));
		await outbox.forgetBefore(1_000);
		expect(idsOf(await outbox.list('s1'))).toEqual(['new']);
	});
});

describe('the outbox of a browser', () => {
	it('survives_a_reload', async () => {
		const name = freshName();
		await (await openStoredOutbox(name)).keep(kept('a'));
		expect(idsOf(await openOutbox(name).list('s1'))).toEqual(['a']);
	});

	it('is_one_for_two_tabs', async () => {
		const name = freshName();
		const [one, other] = [openOutbox(name), openOutbox(name)];
		await one.keep(kept('a'));
		await other.remove('a');
		expect(await one.list('s1')).toEqual([]);
	});
});

describe('a text in the stored outbox', () => {
	const post = (text: string, more: Partial<Kept> = {}) =>
		kept('p', { command: { t: 'post', id: 'p', text, lang: 'fi' }, ...more });

	it('is_stored_only_once_the_guard_has_seen_it', async () => {
		guard.value = undefined;
		const outbox = await openStoredOutbox(freshName());
		await outbox.keep(post('rauhallista'));
		expect(await outbox.list('s1')).toEqual([]);
		guard.value = madeGuard();
		await outbox.keep(post('rauhallista'));
		expect(idsOf(await outbox.list('s1'))).toEqual(['p']);
	});

	it('is_taken_away_when_the_hub_finds_what_is_certain', async () => {
		guard.value = madeGuard();
		const outbox = await openStoredOutbox(freshName());
		await outbox.keep(post('rauhallista'));
		const told = { in: 'text', start: 0, end: 4, kind: 'email' } as const;
		await outbox.keep(
			post('rauhallista', { stage: 'refused', found: [{ ...told, certainty: 'warn' }] }),
		);
		expect(await outbox.list('s1')).toHaveLength(1);
		await outbox.keep(
			post('rauhallista', { stage: 'refused', found: [{ ...told, certainty: 'block' }] }),
		);
		expect(await outbox.list('s1')).toEqual([]);
	});

	it('is_never_stored_with_what_is_certain_in_any_of_its_fields', async () => {
		guard.value = madeGuard();
		const outbox = await openStoredOutbox(freshName());
		const command = {
			t: 'post',
			id: 'p',
			text: 'a',
			lang: 'fi',
			free: ['131052-308T'],
		} as const;
		await outbox.keep(kept('p', { command: { ...command, free: [...command.free] } }));
		expect(await outbox.list('s1')).toEqual([]);
	});
});
