// SPDX-License-Identifier: EUPL-1.2
/* What one is told of a phase, and of a draft, once the first view stands. */
import type { Announcer } from '../a11y/announcer';
import { isStorable } from '../guard/keep';
import { roomText } from '../i18n/room';
import type { PostDraft } from './draft';

/** What a phase is for. */
export function leadText(kind: string | undefined): string | undefined {
	const text = roomText.value;
	const leads: Partial<Record<string, string>> = {
		read: text.readLead,
		vote: text.voteLead,
		discuss: text.discussLead,
		wrap_up: text.wrapUpLead,
	};
	return leads[kind ?? ''];
}

/** Where a draft lies that can't be sent yet. */
export function sayKept(draft: PostDraft, announcer: Announcer): void {
	const text = roomText.peek();
	announcer.say(isStorable(draft.text) ? text.draftKept : text.draftHere);
}
