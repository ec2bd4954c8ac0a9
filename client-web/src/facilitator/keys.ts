// SPDX-License-Identifier: EUPL-1.2
/* A key for every act; none fires in a field or over a question. */
import { focusOn, focusSoon } from '../a11y/focus';
import { keyOf, keysOn } from '../a11y/keys';
import { moderation } from '../i18n/moderation';
import { isClosed } from '../session/room';
import {
	approve,
	canBeginRound,
	extend,
	freeze,
	hideOrRestore,
	light,
	lockOrUnlock,
	merge,
	moveOn,
	pause,
	redact,
	refuse,
	removeOrReadmit,
	takeBack,
	thingOf,
	toQueue,
	unmerge,
} from './acts';
import type { Desk } from './desk';

/** Every act by its key, in the order in which the sheet tells them. */
export const KEYS = {
	moveOn: 'n',
	takeBack: 'u',
	pause: 'p',
	oneMinute: '1',
	twoMinutes: '2',
	round: 'w',
	freeze: 'f',
	end: 'e',
	down: 'j',
	up: 'k',
	open: 'o',
	select: 'x',
	merge: 'y',
	unmerge: 's',
	light: 'v',
	hide: 'h',
	redact: 'r',
	lock: 'l',
	remove: 'm',
	queue: 'q',
	approve: 'a',
	refuse: 'd',
	step: 't',
	sheet: '?',
} as const;

export type KeyName = keyof typeof KEYS;

/** The acts that need a thing: the one that has the focus, or whose thread is open. */
const ON_THING: Partial<Record<KeyName, (desk: Desk, id: number) => void>> = {
	open: (desk, id) => {
		if (!desk.live.room.peek().comments.has(id)) desk.thread.value = id;
	},
	select: (desk, id) => desk.select(id, !desk.selected.value.includes(id)),
	unmerge,
	light,
	hide: hideOrRestore,
	redact,
	lock: lockOrUnlock,
	remove: removeOrReadmit,
	approve,
	refuse,
};

const ON_ROOM: Partial<Record<KeyName, (desk: Desk) => void>> = {
	moveOn,
	takeBack,
	pause,
	oneMinute: (desk) => extend(desk, 1),
	twoMinutes: (desk) => extend(desk, 2),
	round: (desk) => canBeginRound(desk) && desk.ask({ is: 'round' }),
	freeze,
	end: (desk) => desk.ask({ is: 'ending' }),
	down: (desk) => step(desk, 1),
	up: (desk) => step(desk, -1),
	merge,
	queue: (desk) => {
		desk.tab.value = 'phenomena';
		toQueue(desk);
	},
	step: (desk) => {
		if (desk.thread.value) return focusSoon('#thread-step-what');
		desk.tab.value = 'steps';
		desk.adding.value = true;
		focusSoon('#step-new-what');
	},
	sheet: (desk) => desk.ask({ is: 'keys' }),
};

/** The act of a key that was pressed. */
export function actOf(event: KeyboardEvent): KeyName | undefined {
	const key = keyOf(event);
	return (Object.keys(KEYS) as KeyName[]).find((name) => KEYS[name] === key);
}

/** Follows the keyboard until the function that it gives is called. */
export function followKeys(desk: Desk): () => void {
	const press = (event: KeyboardEvent) => {
		if (!keysOn.peek() || desk.question.peek() || isClosed(desk.live.room.peek())) return;
		const name = actOf(event);
		if (!name) return;
		event.preventDefault();
		doByKey(desk, name);
	};
	document.addEventListener('keydown', press);
	return () => document.removeEventListener('keydown', press);
}

function doByKey(desk: Desk, name: KeyName): void {
	ON_ROOM[name]?.(desk);
	const onThing = ON_THING[name];
	if (!onThing) return;
	const id = thingInHand(desk);
	if (id && thingOf(desk, id)) onThing(desk, id);
	else desk.announcer.say(moderation.peek().chooseFirst);
}

function thingInHand(desk: Desk): number {
	const holder = document.activeElement?.closest<HTMLElement>('[data-thing]');
	return Number(holder?.dataset.thing ?? desk.thread.peek());
}

/** The focus to the next or the previous thing of the list, or of the open thread. */
function step(desk: Desk, by: 1 | -1): void {
	if (!desk.thread.peek()) desk.tab.value = 'phenomena';
	const within = document.querySelector(desk.thread.peek() ? '.sheet' : '#phenomena');
	const things = [...(within?.querySelectorAll<HTMLElement>('[data-thing]') ?? [])];
	const at = things.findIndex((thing) => thing.contains(document.activeElement));
	const next = things[at < 0 ? 0 : Math.min(things.length - 1, Math.max(0, at + by))];
	const heading = next?.querySelector<HTMLElement>('[tabindex]');
	/* At once, so that quick presses count; behind another tab of a phone only once it is drawn. */
	if (heading && !focusOn(heading)) focusSoon(`#${heading.id}`);
}
