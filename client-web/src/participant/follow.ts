// SPDX-License-Identifier: EUPL-1.2
/* What goes on beside the page while a participant stays: it is said aloud, guarded and kept. */
import type { Announcer } from '../a11y/announcer';
import type { Command, Outcome } from '../protocol/messages';
import { forgetOldReceipts, forgetReceipt, keepReceipt, receiptOf } from '../session/receipts';
import { followGuard } from './returned';
import type { Stay } from './visit';
import { announceSession, outcomeText } from './voice';

/** Follows until the function that is returned is called. */
export function follow(stay: Stay, announcer: Announcer): () => void {
	const { live } = stay;
	const hear = (command: Command, outcome: Outcome) => {
		noteReceipt(stay, command, outcome);
		const text = outcomeText(live, command, outcome);
		if (text) announcer.say(text);
	};
	forgetOldReceipts();
	for (const one of live.sender.unheard.splice(0)) hear(...one);
	live.sender.settled = hear;
	const stops = [announceSession(live, announcer), followGuard(stay)];
	return () => {
		for (const stop of stops) stop();
	};
}

/** A post that is saved has a receipt, one that is withdrawn has nothing more to tell. */
export function noteReceipt({ seat, live }: Stay, command: Command, outcome: Outcome): void {
	if (outcome.refused !== undefined) return;
	const { session } = seat;
	if (command.t === 'withdraw') {
		const receipt = receiptOf(session, command.on);
		if (receipt) forgetReceipt(receipt.secret);
	} else if (command.t === 'post' && command.receipt && outcome.ok !== undefined) {
		const title = live.room.peek().welcome?.title ?? '';
		const kept = { session, secret: command.receipt, post: outcome.ok, title };
		keepReceipt({ ...kept, at: Date.now() });
	}
}
