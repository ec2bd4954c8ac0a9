// SPDX-License-Identifier: EUPL-1.2
/* What takes an act of moderation back.  Pure. */
import type { Room } from '../session/room';
import type { Wish } from '../session/sender';

/**
 * The wish that takes `wish` back in `room`, asked before it is said.  A redaction has none: the
 * text is destroyed.  What was approved is taken out of sight again by hiding it.
 */
export function inverseOf(wish: Wish, room: Room): Wish | undefined {
	switch (wish.t) {
		case 'hide':
			return { t: 'restore', on: wish.on };
		case 'restore':
			return { t: 'hide', on: wish.on, ...reasonOf(room, wish.on) };
		case 'approve':
			return { t: 'hide', on: wish.on };
		case 'refuse':
			return { t: 'restore', on: wish.on };
		case 'merge':
			return { t: 'unmerge', on: wish.on };
		case 'unmerge': {
			const into = room.phenomena.get(wish.on)?.into;
			return into ? { t: 'merge', on: wish.on, into } : undefined;
		}
		case 'lock':
			return { t: 'unlock', on: wish.on };
		case 'unlock':
			return { t: 'lock', on: wish.on };
		case 'remove_author':
			return { t: 'readmit_author', on: wish.on };
		case 'readmit_author':
			return { t: 'remove_author', on: wish.on };
		case 'pause':
			return { t: 'resume' };
		case 'resume':
			return { t: 'pause' };
		case 'freeze':
			return { t: 'unfreeze' };
		case 'unfreeze':
			return { t: 'freeze' };
		case 'spotlight':
			return { t: 'spotlight', on: room.spotlight };
		default:
			return undefined;
	}
}

function reasonOf(room: Room, id: number): { reason?: string } {
	const reason = (room.phenomena.get(id) ?? room.comments.get(id))?.reason;
	return reason ? { reason } : {};
}
