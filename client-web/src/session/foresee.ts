// SPDX-License-Identifier: EUPL-1.2
/*
 * One's own things as they will be when what was said has arrived: a pressed button is pressed
 * at once, and says so honestly elsewhere.
 */

import type { Mine, OwnPost } from './room';
import type { Command, Pending } from './sender';

/** What the hub has said, with every unsettled wish laid over it. */
export function foresee(mine: Mine, pending: readonly Pending[]): Mine {
	return pending
		.filter((one) => one.stage === 'waiting' || one.stage === 'sending')
		.reduce((seen, one) => applyWish(seen, one.command), mine);
}

/** One wish over what is known; also when the hub has agreed before it shows the effect. */
export function applyWish(mine: Mine, command: Command): Mine {
	const on = Number(command.on ?? 0);
	switch (command.t) {
		case 'voice':
			return { ...mine, voices: new Map(mine.voices).set(on, command.set === true) };
		case 'vote': {
			const dots = Number(command.dots);
			const dotsLeft = mine.dotsLeft + (mine.votes.get(on) ?? 0) - dots;
			return { ...mine, votes: new Map(mine.votes).set(on, dots), dotsLeft };
		}
		case 'tag':
			return { ...mine, tagged: new Map(mine.tagged).set(on, retag(mine, on, command)) };
		case 'edit':
			return changePost(mine, on, postFields(command));
		case 'withdraw':
			return changePost(mine, on, { state: 'withdrawn' });
		case 'name':
			return { ...mine, name: String(command.name) };
		case 'profession':
			return { ...mine, profession: String(command.profession) };
		case 'extra_time':
			return { ...mine, extraTime: command.set === true };
		default:
			return mine;
	}
}

function changePost(mine: Mine, id: number, change: Partial<OwnPost>): Mine {
	const post = mine.posts.get(id);
	return post ? { ...mine, posts: new Map(mine.posts).set(id, { ...post, ...change }) } : mine;
}

/* An edit gives the whole post: what it leaves out is no more. */
function postFields(command: Command): Partial<OwnPost> {
	const { t, id, on, ...fields } = command;
	return { tags: [], free: [], ...fields };
}

function retag(mine: Mine, on: number, command: Command): readonly string[] {
	const word = String(command.tag ?? command.free);
	const others = (mine.tagged.get(on) ?? []).filter((known) => known !== word);
	return command.set === true ? [...others, word] : others;
}
