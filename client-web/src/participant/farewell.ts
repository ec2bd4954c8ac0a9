// SPDX-License-Identifier: EUPL-1.2
/*
 * The end of a visit: the browser forgets the session.  What did not reach the hub is given
 * back to be shown once, to be copied, and is kept nowhere any more.
 */
import { findClosed } from '../net/api';
import type { Outbox } from '../net/outbox';
import type { Command } from '../protocol/messages';
import { isClosed } from '../session/room';
import { forgetSeat } from '../session/seat';
import { hasText } from '../session/sender';
import { summaryOf } from '../session/summary';
import { Drafts } from './draft';
import type { Place, Stay } from './visit';

type Over = Extract<Place, { is: 'over' }>;

/** She was here until nothing more was taken. */
export async function takeLeave({ seat, live, drafts }: Stay): Promise<Over> {
	const pending = live.sender.pending.value.filter((one) => one.stage !== 'saved');
	const unsent = [...textsOf(pending.map((one) => one.command)), ...drafts.texts()];
	const fallback = isClosed(live.room.value) ? summaryOf(live.room.value) : undefined;
	drafts.forget();
	await live.sender.forget();
	forgetSeat(seat.session);
	const answer = await findClosed(seat.code);
	return { is: 'over', summary: answer.ok ? answer.value : fallback, unsent };
}

/** She comes when all is over. */
export async function comeTooLate(outbox: Outbox, code: string, session: string): Promise<Over> {
	const drafts = new Drafts(session);
	const kept = await outbox.list(session);
	const unsent = [...textsOf(kept.map((one) => one.command)), ...drafts.texts()];
	drafts.close();
	drafts.forget();
	await outbox.forgetSession(session);
	forgetSeat(session);
	const answer = await findClosed(code);
	return { is: 'over', summary: answer.ok ? answer.value : undefined, unsent };
}

function textsOf(commands: readonly Command[]): string[] {
	return commands.filter(hasText).map((command) => command.text);
}
