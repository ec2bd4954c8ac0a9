// SPDX-License-Identifier: EUPL-1.2
/* A lost line, calmly: what is kept, when it is tried again, and a way to try now. */
import { frame } from '../i18n/frame';
import { participant } from '../i18n/participant';
import type { Live } from '../session/live';
import { hasText } from '../session/sender';
import { Button } from '../ui/button';
import { OfflineIcon } from '../ui/icons';

export function LineBanner({ live }: { live: Live }) {
	const line = live.line.value;
	const text = participant.value;
	/* The first attempt is no trouble yet. */
	if (line.is === 'open' || (line.is === 'connecting' && !live.troubled.value)) return null;
	const restarting = 'restarting' in line && line.restarting;
	const full = live.error.value === 'room_full';
	return (
		<section class="banner" aria-labelledby="line-lost">
			<OfflineIcon />
			<div>
				<h2 id="line-lost">
					{full
						? frame.value.lineLost
						: restarting
							? text.restartTitle
							: text.offlineTitle}
				</h2>
				<p>
					{full ? text.roomFull : keptText(live)} <RetryText live={live} />
				</p>
			</div>
			<Button small onClick={() => live.retryNow()}>
				{text.retryNow}
			</Button>
		</section>
	);
}

function keptText(live: Live): string {
	const text = participant.value;
	const waiting = live.sender.pending.value.filter(
		(one) => one.stage !== 'refused' && one.stage !== 'saved' && hasText(one.command),
	).length;
	return waiting > 0 ? text.offlineWaiting(waiting) : text.offlineText;
}

/** Alone in reading the tick, so that a second draws these words and nothing else. */
function RetryText({ live }: { live: Live }) {
	const line = live.line.value;
	const text = participant.value;
	if (line.is !== 'waiting') return <>{text.retrying}</>;
	void live.now.value;
	const seconds = Math.max(1, Math.ceil((line.until - performance.now()) / 1000));
	return <span class="num">{text.retryIn(seconds)}</span>;
}
