// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Live } from '../../src/session/live';
import { agenda, FakeSocket, frame, own, phenomenon, settle, snapshot, welcome } from './build';

let sockets: FakeSocket[];
let live: Live;

const hub = () => sockets[sockets.length - 1]!;

beforeEach(() => {
	vi.useFakeTimers();
	sockets = [];
	live = new Live({
		greet: { code: 'K4X7RM', secret: 'secret' },
		dial: () => {
			const socket = new FakeSocket();
			sockets.push(socket);
			return socket;
		},
	});
});
afterEach(() => {
	live.close();
	vi.useRealTimers();
});

async function join(): Promise<void> {
	hub().open();
	hub().tell(welcome());
	hub().tell(snapshot(5, { phenomena: [phenomenon(2), phenomenon(3)] }));
	hub().tell(own(5, { dots_left: 3 }));
	await settle();
}

describe('a live session', () => {
	it('shows_the_room_after_the_first_snapshot', async () => {
		expect(live.ready.value).toBe(false);
		await join();
		expect(live.ready.value).toBe(true);
		expect(live.phenomenon(2).value?.text).toBe('ilmiö 2');
	});

	it('says_in_its_greeting_what_it_has_seen', async () => {
		await join();
		hub().tell(frame(5, 8));
		hub().lose(1006);
		vi.advanceTimersByTime(1_000);
		hub().open();
		expect(hub().said[0]).toMatchObject({ t: 'hello', code: 'K4X7RM', since: 8 });
	});

	it('goes_on_from_where_it_was_when_the_hub_says_so', async () => {
		await join();
		hub().lose(1012);
		vi.advanceTimersByTime(1_000);
		hub().open();
		hub().tell(welcome({ fresh: false }));
		hub().tell(frame(5, 6, { gone: [2] }));
		expect([...live.room.value.phenomena.keys()]).toEqual([3]);
	});

	it('asks_for_everything_when_a_frame_leaves_a_gap', async () => {
		await join();
		hub().tell(frame(7, 9));
		expect(sockets.length).toBe(2);
		hub().open();
		expect(hub().said[0]).toMatchObject({ since: 0 });
	});

	it('shows_a_press_at_once_and_takes_it_back_when_it_is_refused', async () => {
		await join();
		void live.say({ t: 'vote', on: 2, dots: 1 });
		await settle();
		expect([live.voted(2).value, live.mine.value.dotsLeft]).toEqual([1, 2]);
		const id = hub().saidOf('vote')[0]?.id as string;
		hub().tell(own(6, { from: 5, outcomes: [{ id, refused: 'no_dots_left' }] }));
		expect([live.voted(2).value, live.mine.value.dotsLeft]).toEqual([0, 3]);
	});

	it('does_not_flicker_when_the_outcome_comes_before_its_effect', async () => {
		await join();
		void live.say({ t: 'vote', on: 2, dots: 1 });
		await settle();
		const id = hub().saidOf('vote')[0]?.id as string;
		hub().tell(own(5, { from: 5, outcomes: [{ id, ok: 2 }] }));
		expect([live.voted(2).value, live.mine.value.dotsLeft]).toEqual([1, 2]);
		hub().tell(own(6, { from: 5, votes: { 2: 1 }, dots_left: 2 }));
		expect([live.voted(2).value, live.mine.value.dotsLeft]).toEqual([1, 2]);
	});

	it('keeps_a_saved_post_in_sight_until_the_hub_shows_it', async () => {
		await join();
		void live.say({ t: 'post', text: 'oma', lang: 'fi' });
		await settle();
		const id = hub().saidOf('post')[0]?.id as string;
		hub().tell(own(5, { from: 5, outcomes: [{ id, ok: 9 }] }));
		expect(live.sender.pending.value[0]?.stage).toBe('saved');
		const posts = [{ id: 9, n: 3, text: 'oma', lang: 'fi', state: 'shown' as const }];
		hub().tell(own(6, { from: 5, posts }));
		expect(live.sender.pending.value).toEqual([]);
	});

	it('sends_unanswered_commands_again_after_a_restart_of_the_hub', async () => {
		await join();
		void live.say({ t: 'post', text: 'oma', lang: 'fi' });
		await settle();
		const first = hub().saidOf('post')[0];
		hub().lose(1012);
		vi.advanceTimersByTime(1_000);
		await join();
		expect(hub().saidOf('post')).toEqual([first]);
	});

	it('shows_parts_only_when_they_are_complete', async () => {
		await join();
		hub().tell(snapshot(9, { part: [1, 2], phenomena: [phenomenon(7)] }));
		expect(live.room.value.phenomena.has(7)).toBe(false);
		hub().tell(snapshot(9, { part: [2, 2], phenomena: [phenomenon(8)] }));
		expect([...live.room.value.phenomena.keys()]).toEqual([7, 8]);
	});

	it('forgets_half_a_snapshot_with_the_line_it_came_on', async () => {
		await join();
		hub().tell(snapshot(9, { part: [1, 2], phenomena: [phenomenon(7)] }));
		hub().lose(1006);
		vi.advanceTimersByTime(1_000);
		hub().open();
		hub().tell(welcome({ fresh: true }));
		hub().tell(snapshot(9, { part: [2, 2], phenomena: [phenomenon(8)] }));
		expect(live.room.value.phenomena.size).toBe(0);
	});

	it('tells_a_mood_only_when_it_changes_and_again_on_a_new_line', async () => {
		await join();
		live.feel({ writing: true });
		live.feel({ writing: true });
		expect(hub().saidOf('presence')).toEqual([{ t: 'presence', writing: true, ready: false }]);
		hub().lose(1006);
		vi.advanceTimersByTime(1_000);
		await join();
		expect(hub().saidOf('presence').length).toBe(1);
	});

	it('knows_the_hubs_time', async () => {
		await join();
		hub().tell(frame(5, 6, { agenda: agenda({ ends: welcome().now + 60_000 }) }));
		vi.advanceTimersByTime(10_000);
		expect(Math.round((live.room.value.agenda!.ends - live.now.value) / 1000)).toBe(50);
	});

	it('keeps_a_views_identity_while_its_thing_is_unchanged', async () => {
		await join();
		const before = live.phenomenon(3).value;
		hub().tell(frame(5, 6, { phenomena: [phenomenon(2, 'muutettu')] }));
		expect(live.phenomenon(3).value).toBe(before);
		expect(live.phenomenon(2).value?.text).toBe('muutettu');
	});
});
