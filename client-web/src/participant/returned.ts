// SPDX-License-Identifier: EUPL-1.2
/*
 * What the guard changes of what was written before: once it is here, what it lets pass is
 * stored; and what the hub sends back, since it knows more names, is its writer's again.
 */
import { effect, untracked } from '@preact/signals';
import { guard, isStorable } from '../guard/keep';
import { learnFrom } from '../guard/texts';
import { hasText, type Pending } from '../session/sender';
import { hasContent } from './draft';
import { draftOf } from './own';
import type { Stay } from './visit';

/** Follows until the function that is returned is called. */
export function followGuard(stay: Stay): () => void {
	const stops = [keepWhenGuarded(stay), takeReturned(stay)];
	return () => {
		for (const stop of stops) stop();
	};
}

function keepWhenGuarded({ live, drafts }: Stay): () => void {
	return effect(() => {
		if (!guard.value?.runs) return;
		untracked(() => {
			/* What lies here may be of a guard that knew less. */
			if (drafts.unkept || !drafts.texts().every(isStorable)) drafts.keep();
			live.sender.keepAll();
		});
	});
}

function takeReturned(stay: Stay): () => void {
	const seen = new Set<string>();
	return effect(() => {
		const here = guard.value;
		if (!here) return;
		const returned = stay.live.sender.pending.value.filter(
			({ command, found }) => found && !seen.has(command.id),
		);
		for (const pending of returned) {
			seen.add(pending.command.id);
			learnFrom(here, pending.command, pending.found ?? []);
			untracked(() => toSheet(stay, pending));
		}
	});
}

/* Onto an empty sheet; where something else is being written it waits among one's own. */
function toSheet({ live, drafts }: Stay, { command }: Pending): void {
	if (!hasText(command)) return;
	if (command.t === 'comment') {
		if (drafts.comment(command.on) !== '' || !live.sender.takeBack(command.id)) return;
		drafts.writeComment(command.on, command.text);
	} else {
		const now = drafts.post.peek();
		if (hasContent(now) || now.on !== undefined || !live.sender.takeBack(command.id)) return;
		drafts.takeUp(draftOf(command));
	}
}
