// SPDX-License-Identifier: EUPL-1.2
/* What the facilitator hears without looking: phases, the time, how many new phenomena. */
import { effect } from '@preact/signals';
import { type Announcer, spokenBetween } from '../a11y/announcer';
import { tools } from '../i18n';
import { common } from '../i18n/common';
import { facilitator } from '../i18n/facilitator';
import type { Live } from '../session/live';
import { isClosed, phaseNow, timeLeft } from '../session/room';

/** Tells changes after the first thing seen; what was there at the opening is no news. */
function onChange<T>(read: () => T | undefined, tell: (now: T, before: T) => void): () => void {
	let before: T | undefined;
	return effect(() => {
		const now = read();
		if (now === undefined) return;
		if (before !== undefined && before !== now) tell(now, before);
		before = now;
	});
}

/** Runs until the function that it gives is called. */
export function follow(live: Live, announcer: Announcer): () => void {
	const phaseName = () => {
		const room = live.room.value;
		if (!room.agenda) return undefined;
		const phase = phaseNow(room);
		return phase ? common.value.phases[phase.kind] : common.value.closed;
	};
	const stops = [
		onChange(
			() => (live.ready.value ? (live.room.value.agenda?.phase ?? 0) : undefined),
			() => {
				const closed = isClosed(live.room.peek());
				const name = phaseName() ?? '';
				announcer.say(closed ? common.value.closedSpoken : common.value.phaseSpoken(name));
			},
		),
		onChange(
			() => (live.ready.value ? live.room.value.phenomena.size : undefined),
			(now, before) => announcer.count(now - before, common.value.newSpoken),
		),
		onChange(
			() => Math.ceil(timeLeft(live.room.value, live.now.value).phase / 1000),
			(now, before) => {
				const moment = spokenBetween(before, now);
				if (moment === undefined || live.room.peek().agenda?.ends === 0) return;
				const left = tools.value.span(moment * 1000);
				announcer.say(common.value.timeLeftSpoken(phaseName() ?? '', left));
			},
		),
		effect(() => {
			const title = live.room.value.welcome?.title;
			const parts = [phaseName(), title, facilitator.value.view, common.value.brand];
			document.title = parts.filter(Boolean).join(' – ');
		}),
	];
	return () => {
		for (const stop of stops) stop();
	};
}
