// SPDX-License-Identifier: EUPL-1.2
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryOutbox } from '../../src/net/outbox';
import { draftOf } from '../../src/participant/own';
import type { Command } from '../../src/protocol/messages';
import { capabilityOf } from '../../src/session/link';
import {
	forgetOldReceipts,
	forgetReceipt,
	keepReceipt,
	linkOf,
	receiptOf,
	receipts,
	YEAR_MS,
} from '../../src/session/receipts';
import { forgetSeat, makeSecret } from '../../src/session/seat';
import { Sender } from '../../src/session/sender';
import { settle } from './build';

const secret = 'AAAAAAAAAAAAAAAAAAAAAA';
const one = { session: 's1', secret, post: 3, title: 'Asuminen', at: Date.now() };
const other = { ...one, secret: 'BBBBBBBBBBBBBBBBBBBBBB', post: 4 };
const stored = () => JSON.parse(localStorage.getItem('vartti.receipts') ?? '[]');

beforeEach(() => {
	localStorage.clear();
	forgetOldReceipts();
});

describe('a receipt', () => {
	it('is_found_by_its_post_and_kept_once', () => {
		keepReceipt(one);
		keepReceipt(one);
		keepReceipt(other);
		expect(receiptOf('s1', 3)).toEqual(one);
		expect(receiptOf('s2', 3)).toBeUndefined();
		expect(stored()).toEqual([one, other]);
	});

	it('outlives_the_seat_of_its_session', () => {
		keepReceipt(one);
		forgetSeat('s1');
		expect(stored()).toEqual([one]);
	});

	it('leaves_the_device_when_its_owner_says_so', () => {
		keepReceipt(one);
		keepReceipt(other);
		forgetReceipt(secret);
		expect([stored(), receipts.value]).toEqual([[other], [other]]);
		forgetReceipt(other.secret);
		expect(localStorage.getItem('vartti.receipts')).toBeNull();
	});

	it('leaves_the_device_after_a_year', () => {
		keepReceipt(one);
		forgetOldReceipts(one.at + YEAR_MS - 1);
		expect(stored()).toEqual([one]);
		forgetOldReceipts(one.at + YEAR_MS);
		expect(localStorage.getItem('vartti.receipts')).toBeNull();
	});

	it('keeps_what_another_tab_has_written_meanwhile', () => {
		localStorage.setItem('vartti.receipts', JSON.stringify([other]));
		keepReceipt(one);
		expect(stored()).toEqual([other, one]);
	});

	it('is_dropped_where_the_storage_holds_something_else', () => {
		localStorage.setItem('vartti.receipts', '{"a":1}');
		keepReceipt(one);
		expect(stored()).toEqual([one]);
	});

	it('has_its_secret_in_the_fragment_of_its_link_alone', () => {
		const link = new URL(linkOf(one));
		expect([link.pathname, link.search]).toEqual(['/receipt', '']);
		expect(capabilityOf(link.hash)).toEqual({ session: 's1', token: secret });
	});
});

describe('a post with a receipt', () => {
	const say = (sender: Sender) =>
		sender.say({ t: 'post', text: 'a', lang: 'fi', receipt: secret });

	it('has_the_same_secret_when_it_is_said_again_after_a_reload', async () => {
		const outbox = memoryOutbox();
		const sent: Command[] = [];
		const transmit = (command: Command) => sent.push(command) > 0;
		for (let page = 0; page < 2; page++) {
			const sender = new Sender(outbox, transmit);
			await sender.open('s1');
			sender.line(true);
			if (page === 0) void say(sender);
			await settle();
			sender.line(false);
		}
		expect(sent.map((command) => command.t === 'post' && command.receipt)).toEqual([
			secret,
			secret,
		]);
		expect(sent[0]?.id).toBe(sent[1]?.id);
	});

	it('is_not_forgotten_when_it_is_settled_before_anybody_listens', async () => {
		const sender = new Sender(memoryOutbox(), () => true);
		await sender.open('s1');
		sender.line(true);
		void say(sender);
		await settle();
		const id = sender.pending.value[0]?.command.id ?? '';
		sender.settle({ id, ok: 3 });
		expect(sender.unheard).toMatchObject([[{ t: 'post', receipt: secret }, { ok: 3 }]]);
	});

	it('gives_its_draft_no_secret_so_that_the_next_post_gets_its_own', () => {
		const command = {
			t: 'post',
			id: makeSecret(),
			text: 'a',
			lang: 'fi',
			receipt: secret,
		} as const;
		expect(draftOf(command)).toEqual({ text: 'a', lang: 'fi' });
	});
});
