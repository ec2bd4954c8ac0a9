// SPDX-License-Identifier: EUPL-1.2
/* A text that the hub sent back, with what it found: its writer mends it, or stands by it. */
import { focusSoon } from '../a11y/focus';
import { Notice } from '../guard/notice';
import { confirmedOf, foundOf } from '../guard/texts';
import type { Live } from '../session/live';
import { hasText, type Pending } from '../session/sender';

interface ReturnedProps {
	live: Live;
	pending: Pending;
	/** Takes the text back to be written on. */
	takeUp: () => void;
	/** Where the focus goes when it is sent again. */
	home: string;
}

export function Returned({ live, pending, takeUp, home }: ReturnedProps) {
	const { command, found: told } = pending;
	if (!told || !hasText(command)) return null;
	const found = foundOf(command, told);
	const { id, ...wish } = command;
	const confirm = () => {
		if (live.sender.takeBack(id)) void live.say({ ...wish, ...confirmedOf(found) });
		focusSoon(home);
	};
	return (
		<Notice
			id={`back-${id}`}
			found={found}
			mend={takeUp}
			confirm={live.may(command.t) ? confirm : undefined}
		/>
	);
}
