// SPDX-License-Identifier: EUPL-1.2
/* What every role hears of a session without looking: phases, the time, how many new phenomena. */
import { effect, untracked } from '@preact/signals';
import { type Announcer, spokenBetween } from '../a11y/announcer';
import { tools } from '../i18n';
import { common } from '../i18n/common';
import type { Live } from './live';
import { isClosed, isFrozen, isPaused, phaseNow, roundNow, timeLeft } from './room';

/**
 * Tells changes after the first value that is there: what was so at the beginning is no news.
 * `read` may use signals, `tell` does not become dependent on any.
 */
export function onChange<T>(
	read: () => T | undefined,
	tell: (now: T, before: T) => void,
): () => void {
	let before: T | undefined;
	return effect(() => {
		const now = read();
		if (now === undefined) return;
		const was = before;
		before = now;
		if (was !== undefined && was !== now) untracked(() => tell(now, was));
	});
}

/** The name of the phase, or that the session is over; nothing before the first frame. */
export function stageName(live: Live): string | undefined {
	const room = live.room.value;
	if (!room.agenda) return undefined;
	const phase = phaseNow(room);
	return phase && !isClosed(room) ? common.value.phases[phase.kind] : common.value.closed;
}

/** Speaks until the function that it gives is called. */
export function speakSession(live: Live, announcer: Announcer): () => void {
	const stops = [
		onChange(
			() => live.room.value.agenda?.phase,
			() => {
				const closed = isClosed(live.room.peek()) || !phaseNow(live.room.peek());
				const name = stageName(live) ?? '';
				announcer.say(closed ? common.value.closedSpoken : common.value.phaseSpoken(name));
			},
		),
		onChange(
			() => (live.ready.value ? live.room.value.phenomena.size : undefined),
			(now, before) => {
				/* What a reveal brings at once is no news: the change of the phase told of it. */
				const unmasked = live.room.peek().welcome?.role === 'facilitator';
				if (before > 0 || unmasked) announcer.count(now - before, common.value.newSpoken);
			},
		),
		onChange(
			() => (live.ready.value ? isPaused(live.room.value) : undefined),
			(paused) =>
				announcer.say(paused ? common.value.pausedSpoken : common.value.resumedSpoken),
		),
		onChange(
			() => (live.ready.value ? isFrozen(live.room.value) : undefined),
			(frozen) =>
				announcer.say(frozen ? common.value.frozenTitle : common.value.unfrozenSpoken),
		),
		onChange(
			() => (live.ready.value ? roundNow(live.room.value) : undefined),
			(round) => announcer.say(common.value.roundSpoken(round)),
		),
		onChange(
			() => secondsLeft(live),
			(now, before) => {
				const moment = spokenBetween(before, now);
				if (moment === undefined || now === 0 || isJustBegun(live)) return;
				const left = tools.value.span(moment * 1000);
				announcer.say(common.value.timeLeftSpoken(stageName(live) ?? '', left));
			},
		),
	];
	return () => {
		for (const stop of stops) stop();
	};
}

/** A phase that has just begun was told of; its whole length right after would talk over that. */
function isJustBegun(live: Live): boolean {
	const begun = live.room.peek().agenda?.begun ?? 0;
	return live.now.peek() - begun < 3000;
}

function secondsLeft(live: Live): number | undefined {
	const room = live.room.value;
	if (!room.agenda) return undefined;
	const left = timeLeft(room, live.now.value);
	return left.untimed || isClosed(room) ? 0 : Math.ceil(left.phase / 1000);
}

/** The page's title says where the session is. */
export function titlePage(live: Live, view?: () => string): () => void {
	return effect(() => {
		const title = live.room.value.welcome?.title;
		const parts = [stageName(live), title, view?.(), common.value.brand];
		document.title = parts.filter(Boolean).join(' – ');
	});
}
