// SPDX-License-Identifier: EUPL-1.2
/* One phenomenon as a facilitator sees it, in the list, in the queue and over its thread. */
import { common } from '../i18n/common';
import { facilitator } from '../i18n/facilitator';
import { moderation } from '../i18n/moderation';
import type { Phenomenon } from '../protocol/messages';
import { Button } from '../ui/button';
import { textId } from '../ui/card';
import { HideIcon, LockIcon, SpotIcon } from '../ui/more-icons';
import { light } from './acts';
import type { Desk } from './desk';

/** What is so of a phenomenon, and others may not see. */
export function States({ phenomenon, spot }: { phenomenon: Phenomenon; spot: boolean }) {
	const t = moderation.value;
	const { hidden, reason, locked, removed, redacted } = phenomenon;
	return (
		<>
			{spot && (
				<p class="badge badge--time">
					<SpotIcon /> {facilitator.value.inSpotlight}
				</p>
			)}
			{hidden && (
				<p class="badge badge--warn">
					<HideIcon /> {reason ? t.hiddenBecause(reason) : facilitator.value.hidden}
				</p>
			)}
			{locked && (
				<p class="badge badge--plain">
					<LockIcon /> {common.value.locked}
				</p>
			)}
			{removed && <p class="badge badge--no">{t.authorRemoved}</p>}
			{redacted && <p class="badge badge--plain">{common.value.redacted}</p>}
		</>
	);
}

/** How a phenomenon is called in the name of a button. */
export function phenomenonName(phenomenon: Phenomenon): string {
	return facilitator.value.phenomenon(phenomenon.n);
}

interface SpotlightProps {
	desk: Desk;
	phenomenon: Phenomenon;
	spot: boolean;
}

/** What is hidden can't be put in the light. */
export function Spotlight({ desk, phenomenon, spot }: SpotlightProps) {
	const t = facilitator.value;
	if (phenomenon.hidden && !spot) return null;
	return (
		<Button
			small
			aria-describedby={textId(phenomenon.id)}
			onClick={() => light(desk, phenomenon.id)}
		>
			{!spot && <SpotIcon />} {spot ? t.fromSpotlight : t.toSpotlight}
		</Button>
	);
}
