// SPDX-License-Identifier: EUPL-1.2
/*
 * One's own things as they will be when what was said has arrived: a pressed button is pressed
 * at once, and says so honestly elsewhere.
 */
import type { Command, EditCommand, OwnPost, TagCommand, VoteCommand } from '../protocol/messages';
import type { Mine } from './room';
import type { Pending } from './sender';

/** What the hub has said, with every unsettled wish laid over it. */
export function foresee(mine: Mine, pending: readonly Pending[]): Mine {
	return pending
		.filter((one) => one.stage === 'waiting' || one.stage === 'sending')
		.reduce((seen, one) => applyWish(seen, one.command), mine);
}

/** One wish over what is known; also when the hub has agreed before it shows the effect. */
export function applyWish(mine: Mine, command: Command): Mine {
	switch (command.t) {
		case 'voice':
			return { ...mine, voices: new Map(mine.voices).set(command.on, command.set) };
		case 'vote':
			return applyVote(mine, command);
		case 'tag':
			return { ...mine, tagged: new Map(mine.tagged).set(command.on, retag(mine, command)) };
		case 'edit':
			return changePost(mine, command.on, postOf(command));
		case 'withdraw':
			return withdraw(mine, command.on);
		case 'name':
			return { ...mine, name: command.name };
		case 'profession':
			return { ...mine, profession: command.profession };
		case 'extra_time':
			return { ...mine, extraTime: command.set };
		default:
			return mine;
	}
}

function applyVote(mine: Mine, { on, dots }: VoteCommand): Mine {
	const dotsLeft = mine.dotsLeft + (mine.votes.get(on) ?? 0) - dots;
	return { ...mine, votes: new Map(mine.votes).set(on, dots), dotsLeft };
}

function retag(mine: Mine, command: TagCommand): readonly string[] {
	const word = command.tag ?? command.free ?? '';
	const others = (mine.tagged.get(command.on) ?? []).filter((known) => known !== word);
	return command.set ? [...others, word] : others;
}

function changePost(mine: Mine, id: number, change: (post: OwnPost) => OwnPost): Mine {
	const post = mine.posts.get(id);
	return post ? { ...mine, posts: new Map(mine.posts).set(id, change(post)) } : mine;
}

/* An edit gives the whole post: what it leaves out is no more. */
function postOf({ t, id, on, ...fields }: EditCommand): (post: OwnPost) => OwnPost {
	return (post) => ({ id: post.id, n: post.n, state: post.state, ...fields });
}

function withdraw(mine: Mine, on: number): Mine {
	const comment = mine.comments.get(on);
	if (!comment) return changePost(mine, on, (post) => ({ ...post, state: 'withdrawn' }));
	const comments = new Map(mine.comments).set(on, { ...comment, state: 'withdrawn' });
	return { ...mine, comments };
}
