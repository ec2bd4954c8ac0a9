// SPDX-License-Identifier: EUPL-1.2
/* What stands above all else while it is so: a frozen room, a stopped clock, the end of one's part. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { tools } from '../i18n';
import { common } from '../i18n/common';
import { refusalText } from '../i18n/refusals';
import { roomText } from '../i18n/room';
import type { Live } from '../session/live';
import { isFrozen, isPaused, isTimed, roundNow, timeLeft } from '../session/room';
import { CheckIcon } from '../ui/icons';
import { PauseIcon, StopIcon } from '../ui/more-icons';

export function Interruption({ live }: { live: Live }) {
	const room = live.room.value;
	const text = roomText.value;
	const { removed, asleep } = live.mine.value;
	const sleeping = [...asleep.values()].reduce((sum, dots) => sum + dots, 0);
	return (
		<>
			{isFrozen(room) && (
				<section class="banner banner--no" aria-labelledby="frozen">
					<StopIcon />
					<div>
						<h2 id="frozen">{common.value.frozenTitle}</h2>
						<p>{common.value.frozenText}</p>
					</div>
				</section>
			)}
			{isPaused(room) && !isFrozen(room) && (
				<section class="banner" aria-labelledby="paused">
					<PauseIcon />
					<div>
						<h2 id="paused">{text.pausedTitle}</h2>
						{isTimed(room) && (
							<p>{text.pausedLeft(tools.value.span(timeLeft(room, 0).phase))}</p>
						)}
					</div>
				</section>
			)}
			{removed && (
				<p class="banner banner--no">
					<StopIcon /> <span>{refusalText('removed')}</span>
				</p>
			)}
			{live.may('vote') && roundNow(room) > 1 && (
				<p>
					<span class="badge badge--time">{text.roundNow(roundNow(room))}</span>
				</p>
			)}
			{sleeping > 0 && <p class="banner">{text.asleepText(sleeping)}</p>}
		</>
	);
}

/** "I am done": the facilitator sees how many are, nobody who. */
export function Ready({ live }: { live: Live }) {
	const ready = useSignal(false);
	useEffect(() => () => live.feel({ ready: false }), [live]);
	const text = roomText.value;
	const toggle = () => {
		ready.value = !ready.value;
		live.feel({ ready: ready.value });
	};
	return (
		<div class="ready">
			<button
				type="button"
				class="btn btn--quiet btn--block"
				aria-pressed={ready.value}
				aria-describedby="ready-hint"
				onClick={toggle}
			>
				{ready.value && <CheckIcon />} {text.ready}
			</button>
			<p class="small muted" id="ready-hint">
				{text.readyHint}
			</p>
		</div>
	);
}
