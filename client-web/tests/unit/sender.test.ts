// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryOutbox, type Outbox } from '../../src/net/outbox';
import type { Command, Refusal } from '../../src/protocol/messages';
import { Sender, type Wish } from '../../src/session/sender';
import { settle } from './build';

let outbox: Outbox;
let sent: Command[];
let lineIsUp: boolean;

const post = (text: string): Wish => ({ t: 'post', text, lang: 'fi' });
const vote = (dots: number): Wish => ({ t: 'vote', on: 7, dots });

function newSender(): Sender {
	return new Sender(outbox, (command) => {
		if (lineIsUp) sent.push(command);
		return lineIsUp;
	});
}

async function up(sender: Sender): Promise<void> {
	lineIsUp = true;
	await sender.open('s1');
	sender.line(true);
	await settle();
}

function down(sender: Sender): void {
	lineIsUp = false;
	sender.line(false);
}

function refuse(sender: Sender, command: Command, refused: Refusal): void {
	sender.settle({ id: command.id, refused });
}

const found = [{ in: 'text', start: 0, end: 4, kind: 'person_name', certainty: 'warn' }] as const;

const texts = () => sent.map((command) => ('text' in command ? command.text : command.t));

beforeEach(() => {
	vi.useFakeTimers();
	outbox = memoryOutbox();
	sent = [];
	lineIsUp = false;
});
afterEach(() => void vi.useRealTimers());

describe('the sender', () => {
	it('keeps_a_command_until_the_line_is_up_and_then_sends_it_once', async () => {
		const sender = newSender();
		await sender.open('s1');
		void sender.say(post('a'));
		await settle();
		expect([sent.length, sender.pending.value[0]?.stage]).toEqual([0, 'waiting']);
		await up(sender);
		expect([texts(), sender.pending.value[0]?.stage]).toEqual([['a'], 'sending']);
	});

	it('says_again_with_the_same_id_what_was_not_answered', async () => {
		const sender = newSender();
		await up(sender);
		void sender.say(post('a'));
		await settle();
		down(sender);
		await up(sender);
		expect(texts()).toEqual(['a', 'a']);
		expect(sent[0]?.id).toBe(sent[1]?.id);
	});

	it('keeps_the_order_across_a_lost_line', async () => {
		const sender = newSender();
		await up(sender);
		void sender.say(post('a'));
		await settle();
		down(sender);
		void sender.say(post('b'));
		void sender.say(post('c'));
		await settle();
		sent = [];
		await up(sender);
		expect(texts()).toEqual(['a', 'b', 'c']);
	});

	it('takes_up_after_a_reload_what_an_earlier_page_left', async () => {
		const before = newSender();
		await before.open('s1');
		void before.say(post('a'));
		await settle();
		const after = newSender();
		await up(after);
		expect(texts()).toEqual(['a']);
	});

	it('forgets_what_the_hub_has_saved', async () => {
		const sender = newSender();
		await up(sender);
		const outcome = sender.say(post('a'));
		await settle();
		sender.settle({ id: sent[0]!.id, ok: 12 });
		expect(await outcome).toEqual({ id: sent[0]!.id, ok: 12 });
		expect(sender.pending.value[0]).toMatchObject({ stage: 'saved', made: 12 });
		expect(await outbox.list('s1')).toEqual([]);
	});

	it('drops_a_saved_command_only_when_it_is_shown', async () => {
		const sender = newSender();
		await up(sender);
		void sender.say(post('a'));
		await settle();
		sender.settle({ id: sent[0]!.id, ok: 12 });
		sender.drop(() => false);
		expect(sender.pending.value.length).toBe(1);
		sender.drop((pending) => pending.made === 12);
		expect(sender.pending.value).toEqual([]);
	});

	it('keeps_a_refused_text_with_its_reason_also_over_a_reload', async () => {
		const sender = newSender();
		await up(sender);
		void sender.say(post('a'));
		await settle();
		refuse(sender, sent[0]!, 'not_now');
		await settle();
		const after = newSender();
		await after.open('s1');
		expect(after.pending.value[0]).toMatchObject({ stage: 'refused', code: 'not_now' });
	});

	it('lets_a_refused_vote_go', async () => {
		const sender = newSender();
		await up(sender);
		void sender.say(vote(1));
		await settle();
		refuse(sender, sent[0]!, 'no_dots_left');
		await settle();
		expect([sender.pending.value, await outbox.list('s1')]).toEqual([[], []]);
	});

	it.each(['too_fast', 'too_many_in_flight', 'not_saved', 'restarting'] as const)(
		'tries_again_after_%s',
		async (code) => {
			const sender = newSender();
			await up(sender);
			void sender.say(post('a'));
			await settle();
			refuse(sender, sent[0]!, code);
			expect(sender.pending.value[0]).toMatchObject({ stage: 'waiting', code });
			await vi.advanceTimersByTimeAsync(1_000);
			expect(texts()).toEqual(['a', 'a']);
		},
	);

	it('sends_only_the_last_of_several_unsent_votes_for_one_thing', async () => {
		const sender = newSender();
		await sender.open('s1');
		void sender.say(vote(1));
		void sender.say(vote(0));
		void sender.say(vote(1));
		await settle();
		await up(sender);
		expect(sent).toMatchObject([{ t: 'vote', dots: 1 }]);
		expect((await outbox.list('s1')).length).toBe(1);
	});

	it('takes_back_what_has_not_left_and_nothing_else', async () => {
		const sender = newSender();
		await sender.open('s1');
		void sender.say(post('a'));
		await settle();
		expect(sender.takeBack(sender.pending.value[0]!.command.id)).toBe(true);
		await up(sender);
		void sender.say(post('b'));
		await settle();
		expect(sender.takeBack(sent[0]!.id)).toBe(false);
		down(sender);
		expect(sender.takeBack(sent[0]!.id)).toBe(false);
		expect(texts()).toEqual(['b']);
	});

	it('never_has_more_than_seven_in_flight', async () => {
		const sender = newSender();
		await up(sender);
		for (let number = 0; number < 12; number++) void sender.say(post(`${number}`));
		await vi.advanceTimersByTimeAsync(10_000);
		expect(sent.length).toBe(7);
		sender.settle({ id: sent[0]!.id, ok: 1 });
		await vi.advanceTimersByTimeAsync(1_000);
		expect(sent.length).toBe(8);
	});

	it('paces_itself_below_the_hubs_five_a_second', async () => {
		const sender = newSender();
		await up(sender);
		const answer = () => {
			for (const command of sent) sender.settle({ id: command.id, ok: 1 });
		};
		for (let number = 0; number < 60; number++) void sender.say(post(`${number}`));
		for (let turn = 0; turn < 40; turn++) {
			await vi.advanceTimersByTimeAsync(100);
			answer();
		}
		expect(sent.length).toBeGreaterThan(20);
		expect(sent.length).toBeLessThanOrEqual(10 + 4 * 4 + 1);
	});

	it('forgets_a_session_whole', async () => {
		const sender = newSender();
		await sender.open('s1');
		void sender.say(post('a'));
		await settle();
		await sender.forget();
		expect([sender.pending.value, await outbox.list('s1')]).toEqual([[], []]);
	});
});

describe('a text that the hub sends back', () => {
	async function refused(): Promise<Sender> {
		const sender = newSender();
		void sender.say(post('Anna odottaa'));
		await up(sender);
		const [command] = sent as [Command];
		sender.settle({ id: command.id, refused: 'personal_data', found: [...found] });
		await settle();
		return sender;
	}

	it('says_what_was_found_also_after_a_reload', async () => {
		const sender = await refused();
		expect(sender.pending.value).toMatchObject([{ stage: 'refused', found }]);
		const later = newSender();
		await later.open('s1');
		expect(later.pending.value).toMatchObject([
			{ stage: 'refused', code: 'personal_data', found },
		]);
	});

	it('is_sent_by_nothing_but_its_writer', async () => {
		const sender = await refused();
		down(sender);
		await up(sender);
		expect(texts()).toEqual(['Anna odottaa']);
	});

	it('can_be_kept_again_as_it_stands', async () => {
		const sender = await refused();
		await outbox.forgetSession('s1');
		sender.keepAll();
		await settle();
		expect(await outbox.list('s1')).toMatchObject([{ stage: 'refused', found }]);
	});
});
