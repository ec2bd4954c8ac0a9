// SPDX-License-Identifier: EUPL-1.2
/* The orders of the facilitator's list: those by counts only when there are counts. */
import { byNumber, byVoices, byVotes, type Order, shuffledBy } from '../session/order';
import { phaseNow, type Room } from '../session/room';

export type OrderName = 'newest' | 'shuffled' | 'votes' | 'voices';

/** Counts are shown from the moment the hub sends the first of them. */
export function isTallied(room: Room): boolean {
	return room.tallies.size > 0;
}

export function ordersFor(room: Room): readonly OrderName[] {
	return isTallied(room) ? ['votes', 'voices'] : ['newest', 'shuffled'];
}

/** The chosen order while it can be had; while people vote, one that favours nobody's text. */
export function orderFor(room: Room, chosen: OrderName | undefined): OrderName {
	const orders = ordersFor(room);
	if (chosen && orders.includes(chosen)) return chosen;
	if (isTallied(room)) return 'votes';
	return phaseNow(room)?.kind === 'vote' ? 'shuffled' : 'newest';
}

const newest: Order = (a, b) => byNumber(b, a);

export function idsInOrder(room: Room, name: OrderName): readonly number[] {
	const seed = room.welcome?.session ?? '';
	const orders = { newest, shuffled: shuffledBy(seed), votes: byVotes, voices: byVoices };
	return [...room.phenomena.values()]
		.map((phenomenon) => ({ phenomenon, tally: room.tallies.get(phenomenon.id) }))
		.sort(orders[name])
		.map((placed) => placed.phenomenon.id);
}
