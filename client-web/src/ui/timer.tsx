// SPDX-License-Identifier: EUPL-1.2
/*
 * The phase's clock, small for a header and large for a side.  `role="timer"` is silent by
 * itself; what is to be heard of it goes through the announcer.
 */
import { useComputed } from '@preact/signals';
import { tools } from '../i18n';
import { frame } from '../i18n/frame';
import { clockText } from '../i18n/tools';
import type { Live } from '../session/live';
import { isClosed, isTimed, phaseNow, timeLeft } from '../session/room';
import { Ring } from './ring';

/** What the clocks of one session show; each a signal, so that a second draws a text alone. */
export function useTime(live: Live) {
	const left = useComputed(() => timeLeft(live.room.value, live.now.value));
	const seconds = useComputed(() => Math.ceil(left.value.phase / 1000));
	const name = useComputed(() => {
		const phase = phaseNow(live.room.value);
		return phase ? frame.value.phases[phase.kind] : frame.value.closed;
	});
	const label = useComputed(() => {
		const ms = seconds.value * 1000;
		const { span } = tools.value;
		const whole = ms + left.value.whole - left.value.phase;
		return frame.value.timerLabel(name.value, span(ms), span(Math.ceil(whole / 1000) * 1000));
	});
	return {
		left,
		name,
		label,
		phaseText: useComputed(() => clockText(left.value.phase)),
		wholeText: useComputed(() => frame.value.whole(clockText(left.value.whole))),
		/* The hand moves once a second: what moves all the time draws all the time. */
		gone: useComputed(() => Math.floor(left.value.gone / 1000) * 1000),
	};
}

const isRunning = (live: Live) => isTimed(live.room.value) && !isClosed(live.room.value);

export function SmallTimer({ live }: { live: Live }) {
	const time = useTime(live);
	if (!isRunning(live)) return null;
	const phases = live.room.value.welcome?.template.phases ?? [];
	return (
		<div class="top__clock hide-l" role="timer" aria-label={time.label}>
			<div class="top__left" aria-hidden="true">
				<strong class="num">{time.phaseText}</strong>
				<span class="small muted num">{time.wholeText}</span>
			</div>
			<Ring phases={phases} gone={time.gone.value} width={15} gap={4} size="s" />
		</div>
	);
}

export function LargeTimer({ live }: { live: Live }) {
	const time = useTime(live);
	const text = frame.value;
	if (!isRunning(live)) return null;
	const phases = live.room.value.welcome?.template.phases ?? [];
	const timed = phases.filter((phase) => phase.length_s > 0);
	const index = live.room.value.agenda?.phase ?? 0;
	const now = phases[index];
	const next = phases[index + 1];
	return (
		<section class="panel clock hide-s" aria-label={text.time}>
			<div role="timer" aria-label={time.label}>
				<Ring phases={phases} gone={time.gone.value}>
					<strong class="num">{time.phaseText}</strong>
				</Ring>
			</div>
			<div class="clock__t">
				<p class="badge badge--time">
					{text.phaseOf(now ? timed.indexOf(now) + 1 : 0, timed.length)}
				</p>
				<p class="clock__h">{time.name}</p>
				<p class="muted small">{next ? text.nextPhase[next.kind] : text.lastPhase}</p>
				<p class="muted small num">{time.wholeText}</p>
			</div>
		</section>
	);
}
