// SPDX-License-Identifier: EUPL-1.2
import type { Phase } from '../protocol/messages';
import { Brand } from '../ui/brand';

/** The header of the pages where one is in no session. */
export function Door() {
	return (
		<header class="jbar">
			<Brand />
		</header>
	);
}

const phase = (kind: Phase['kind'], length_s: number): Phase => ({
	kind,
	length_s,
	waits: false,
	allows: [],
});

/** The course of *vartti 15*, for the picture of a clock where no session has told its own. */
export const QUARTER: readonly Phase[] = [
	phase('collect', 300),
	phase('read', 180),
	phase('vote', 120),
	phase('discuss', 180),
	phase('wrap_up', 120),
];
