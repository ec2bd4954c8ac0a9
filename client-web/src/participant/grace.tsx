// SPDX-License-Identifier: EUPL-1.2
/* What the composer shows when its phase is over: how long texts are still taken, or what is left. */
import { useComputed } from '@preact/signals';
import { tools } from '../i18n';
import { roomText } from '../i18n/room';
import type { Live } from '../session/live';
import { phaseNow } from '../session/room';
import { Button } from '../ui/button';
import { CopyButton } from './copy';
import type { Drafts } from './draft';

/** When the phase is over and its texts are still taken: for how long. */
export function GraceLeft({ live }: { live: Live }) {
	const left = useComputed(() => {
		const room = live.room.value;
		const until = live.graceUntil();
		const allowed = phaseNow(room)?.allows.includes('post') ?? false;
		return until > 0 && !allowed ? Math.ceil((until - live.now.value) / 1000) * 1000 : 0;
	});
	if (left.value <= 0) return null;
	return <p class="small num">{roomText.value.graceLeft(tools.value.span(left.value))}</p>;
}

/** What can't be sent any more can be copied. */
export function Unsent({ drafts }: { drafts: Drafts }) {
	const text = roomText.value;
	return (
		<>
			<p class="small muted">{text.unsentStays}</p>
			<p class="q__a">
				<CopyButton text={drafts.post.value.text} />
				<Button look="bare" small onClick={() => drafts.clear()}>
					{text.discard}
				</Button>
			</p>
		</>
	);
}
