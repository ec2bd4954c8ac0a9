// SPDX-License-Identifier: EUPL-1.2
/* What the facilitator hears without looking, and what the page is called. */
import type { Announcer } from '../a11y/announcer';
import { facilitator } from '../i18n/facilitator';
import type { Live } from '../session/live';
import { speakSession, titlePage } from '../session/spoken';

/** Runs until the function that it gives is called. */
export function follow(live: Live, announcer: Announcer): () => void {
	const stops = [speakSession(live, announcer), titlePage(live, () => facilitator.value.view)];
	return () => {
		for (const stop of stops) stop();
	};
}
