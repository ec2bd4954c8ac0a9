// SPDX-License-Identifier: EUPL-1.2
/* The orders of the facilitator's list: those by counts only when there are counts. */
import { byDraw, byNumber, byVoices, byVotes, type Order, placedIn } from '../session/order';
import { phaseNow, type Room } from '../session/room';

export type OrderName = 'newest' | 'shuffled' | 'votes' | 'voices';

/** Counts are shown from the moment the hub sends the first of them. */
export function isTallied(room: Room): boolean {
	return room.tallies.size > 0;
}

export function ordersFor(tallied: boolean): readonly OrderName[] {
	return tallied ? ['votes', 'voices'] : ['newest', 'shuffled'];
}

/** The chosen order while it can be had; while people vote, the one that they see. */
export function orderFor(room: Room, chosen: OrderName | undefined): OrderName {
	const orders = ordersFor(isTallied(room));
	if (chosen && orders.includes(chosen)) return chosen;
	if (isTallied(room)) return 'votes';
	return phaseNow(room)?.kind === 'vote' ? 'shuffled' : 'newest';
}

const newest: Order = (a, b) => byNumber(b, a);
const orders = { newest, shuffled: byDraw, votes: byVotes, voices: byVoices };

/** The threads that stand in the list; what waits for approval stands in its queue. */
export function idsInOrder(room: Room, name: OrderName): readonly number[] {
	return placedIn(room, orders[name])
		.filter(({ phenomenon }) => !phenomenon.waiting && !phenomenon.refused)
		.map(({ phenomenon }) => phenomenon.id);
}

/** What waits for approval, the oldest first; then what was refused, the newest first. */
export function idsInQueue(room: Room): { waiting: readonly number[]; refused: readonly number[] } {
	const all = placedIn(room, byNumber).map(({ phenomenon }) => phenomenon);
	return {
		waiting: all.filter((one) => one.waiting).map((one) => one.id),
		refused: all
			.filter((one) => one.refused)
			.map((one) => one.id)
			.reverse(),
	};
}
