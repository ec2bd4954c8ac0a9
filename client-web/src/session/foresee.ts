// SPDX-License-Identifier: EUPL-1.2
/*
 * One's own things as they will be when what was said has arrived: a pressed button is pressed
 * at once, and says so honestly elsewhere.
 */
import type { Command, EditCommand, OwnPost, TagCommand, VoteCommand } from '../protocol/messages';
import { asleepOn, dotsOn, idsOf, type Mine, type Room, threadOf } from './room';
import type { Pending } from './sender';

/** What the hub has said, with every unsettled wish laid over it. */
export function foresee(mine: Mine, pending: readonly Pending[], room: Room): Mine {
	return pending
		.filter((one) => one.stage === 'waiting' || one.stage === 'sending')
		.reduce((seen, one) => applyWish(seen, one.command, room), mine);
}

/** One wish over what is known; also when the hub has agreed before it shows the effect. */
export function applyWish(mine: Mine, command: Command, room: Room): Mine {
	switch (command.t) {
		case 'voice':
			return { ...mine, voices: setThread(mine.voices, room, command.on, command.set) };
		case 'vote':
			return applyVote(mine, command, room);
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

/* What slept on the thread was not spent; which dots wake elsewhere the hub alone decides. */
function applyVote(mine: Mine, { on, dots }: VoteCommand, room: Room): Mine {
	const thread = threadOf(room, on);
	const counted = Math.max(0, dotsOn(room, mine, thread) - asleepOn(room, mine, thread));
	return {
		...mine,
		votes: setThread(mine.votes, room, on, dots),
		asleep: setThread(mine.asleep, room, on, 0),
		dotsLeft: Math.max(0, mine.dotsLeft + counted - dots),
	};
}

/* What is set on a thread stands with its head, and on nothing that was merged into it. */
function setThread<V extends boolean | number>(
	known: ReadonlyMap<number, V>,
	room: Room,
	on: number,
	value: V,
): ReadonlyMap<number, V> {
	const thread = threadOf(room, on);
	const next = new Map(known);
	for (const id of idsOf(room, thread)) next.delete(id);
	return next.set(thread, value);
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
function postOf({ t, id, on, confirmed, ...fields }: EditCommand): (post: OwnPost) => OwnPost {
	return (post) => ({ id: post.id, n: post.n, state: post.state, ...fields });
}

function withdraw(mine: Mine, on: number): Mine {
	const comment = mine.comments.get(on);
	if (!comment) return changePost(mine, on, (post) => ({ ...post, state: 'withdrawn' }));
	const comments = new Map(mine.comments).set(on, { ...comment, state: 'withdrawn' });
	return { ...mine, comments };
}
