// SPDX-License-Identifier: EUPL-1.2
/* Is the line up?  Always in the header, in words; and calm about it. */
import { frame } from '../i18n/frame';
import type { Live } from '../session/live';

export function LineState({ live, more }: { live: Live; more?: boolean }) {
	const text = frame.value;
	const up = live.line.value.is === 'open';
	if (!up) {
		const first = live.line.value.is === 'connecting' && !live.ready.value;
		return (
			<p class="small top__conn">
				<span class="dot dot--off" aria-hidden="true" />
				<strong>{first ? text.lineConnecting : text.lineLost}</strong>
			</p>
		);
	}
	return (
		<p class="small muted top__conn">
			<span class="dot" aria-hidden="true" />
			{text.present(live.present.value.present)}
			{more && <span class="hide-s">· {text.lineGood}</span>}
		</p>
	);
}
