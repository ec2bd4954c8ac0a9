// SPDX-License-Identifier: EUPL-1.2
/*
 * The facilitator's acts, each said once: a button, a menu and a key do the same.  What can't be
 * undone, or what is to be told a reason for, is asked about first.
 */
import { focusSoon } from '../a11y/focus';
import { moderation } from '../i18n/moderation';
import type { Comment, Phenomenon } from '../protocol/messages';
import {
	isClosed,
	isFrozen,
	isPaused,
	isTimed,
	membersOf,
	phaseNow,
	roundNow,
} from '../session/room';
import { textId } from '../ui/card';
import type { Desk } from './desk';
import { idsInQueue } from './sorting';

/** A second press this soon after the first is a slip of the finger, not a wish to reveal. */
const SLIP_MS = 1_000;

type Thing = Phenomenon | Comment;

export function thingOf(desk: Desk, id: number): Thing | undefined {
	const room = desk.live.room.value;
	return room.phenomena.get(id) ?? room.comments.get(id);
}

export function isPhenomenon(thing: Thing | undefined): thing is Phenomenon {
	return thing !== undefined && !('on' in thing);
}

/* --- time */

/** On to the next phase; pressed again, what the move shows is shown at once. */
export function moveOn(desk: Desk): void {
	const room = desk.live.room.peek();
	const { agenda } = room;
	if (!agenda || isClosed(room) || desk.isMoving()) return;
	const open = agenda.undo_until > desk.live.clock.now();
	if (open && desk.live.clock.now() - agenda.begun < SLIP_MS) return;
	const last = agenda.phase + 1 >= (room.welcome?.template.phases.length ?? 0);
	if (open) void desk.act({ t: 'reveal', move: agenda.move }, moderation.peek().revealed);
	else if (last) desk.ask({ is: 'ending' });
	else void desk.act({ t: 'move', from: agenda.phase, to: agenda.phase + 1 });
}

/** Takes back the move while that can be done, else the last act. */
export function takeBack(desk: Desk): void {
	const { agenda } = desk.live.room.peek();
	if (desk.isMoving()) return;
	if (agenda && agenda.undo_until > desk.live.clock.now()) {
		void desk.act({ t: 'undo', move: agenda.move }, moderation.peek().moveUndone);
	} else {
		void desk.takeBack();
	}
}

export function extend(desk: Desk, minutes: number): void {
	const room = desk.live.room.peek();
	if (!isTimed(room)) return;
	const phase = room.agenda?.phase ?? 0;
	void desk.act({ t: 'extend', phase, seconds: minutes * 60 }, moderation.peek().extended);
}

export function pause(desk: Desk): void {
	const room = desk.live.room.peek();
	if (isFrozen(room) || !isTimed(room)) return;
	void desk.moderate({ t: isPaused(room) ? 'resume' : 'pause' });
}

/** An emergency is confirmed; the way back is one press. */
export function freeze(desk: Desk): void {
	if (isFrozen(desk.live.room.peek())) void desk.moderate({ t: 'unfreeze' });
	else desk.ask({ is: 'freeze' });
}

export function canBeginRound(desk: Desk): boolean {
	return phaseNow(desk.live.room.value)?.allows.includes('vote') ?? false;
}

export async function beginRound(desk: Desk): Promise<void> {
	const round = roundNow(desk.live.room.peek());
	await desk.act({ t: 'round', round }, moderation.peek().roundBegun(round + 1));
}

/* --- one thing */

/** Out of sight with a reason, or into it again. */
export function hideOrRestore(desk: Desk, id: number): void {
	if (thingOf(desk, id)?.hidden) void desk.moderate({ t: 'restore', on: id });
	else desk.ask({ is: 'hide', id });
}

export function lockOrUnlock(desk: Desk, id: number): void {
	const thing = thingOf(desk, id);
	if (!isPhenomenon(thing)) return;
	void desk.moderate({ t: thing.locked ? 'unlock' : 'lock', on: id });
}

/** What is hidden can't be put in the light. */
export function light(desk: Desk, id: number): void {
	const thing = thingOf(desk, id);
	const lit = desk.live.room.peek().spotlight === id;
	if (!isPhenomenon(thing) || (thing.hidden && !lit)) return;
	void desk.moderate({ t: 'spotlight', on: lit ? 0 : id });
}

export function redact(desk: Desk, id: number): void {
	if (thingOf(desk, id)?.text !== undefined) desk.ask({ is: 'redact', id });
}

export function removeOrReadmit(desk: Desk, id: number): void {
	const thing = thingOf(desk, id);
	if (!thing || ('facilitator' in thing && thing.facilitator)) return;
	if (thing.removed) void desk.moderate({ t: 'readmit_author', on: id });
	else desk.ask({ is: 'remove', id });
}

/* --- threads */

/** Two at least; which of them gives the thread its name is asked. */
export function merge(desk: Desk): void {
	if (desk.selection().length > 1) desk.ask({ is: 'merge' });
	else desk.announcer.say(moderation.peek().selectTwo);
}

/** Takes one member out of its thread; of a head, all that was merged into it. */
export function unmerge(desk: Desk, id: number): void {
	const room = desk.live.room.peek();
	const members = room.phenomena.get(id)?.into ? [id] : membersOf(room, id).map((one) => one.id);
	if (members.length > 0)
		void desk.moderate(...members.map((on) => ({ t: 'unmerge', on }) as const));
}

/* --- the queue */

export function approve(desk: Desk, id: number): void {
	const thing = thingOf(desk, id);
	if (!isPhenomenon(thing) || !(thing.waiting || thing.refused)) return;
	void desk.moderate({ t: 'approve', on: id }).then(() => toQueue(desk, id));
}

export function refuse(desk: Desk, id: number): void {
	const thing = thingOf(desk, id);
	if (isPhenomenon(thing) && thing.waiting) desk.ask({ is: 'refuse', id });
}

/** To the first that waits, or to the heading of the list when none does. */
export function toQueue(desk: Desk, after = 0): void {
	const { waiting } = idsInQueue(desk.live.room.peek());
	const next = waiting.find((id) => id !== after);
	focusSoon(next ? `#${textId(next)}` : '#phenomena-title');
}
