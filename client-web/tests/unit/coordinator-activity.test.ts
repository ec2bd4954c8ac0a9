// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { activityOf, busiestOf, givenIn, writtenIn } from '../../src/coordinator/activity';
import type { Transcript, TranscriptThread } from '../../src/protocol/messages';

const MINUTE = 60_000;
const nine = Date.UTC(2026, 10, 20, 7);

const thread = (posted: number, said: readonly number[] = [], merged: readonly number[] = []) =>
	({
		posted,
		comments: said.map((at) => ({ posted: at })),
		merged: merged.map((at) => ({ posted: at })),
	}) as unknown as TranscriptThread;

const transcript = (threads: readonly TranscriptThread[], minutes = 15): Transcript =>
	({
		session: { opened: nine - 60 * MINUTE, closed: nine + minutes * MINUTE },
		phases: [
			{ kind: 'lobby', begun: nine - 60 * MINUTE },
			{ kind: 'collect', begun: nine },
			{ kind: 'read', begun: nine + 5 * MINUTE },
		],
		threads,
		course: [],
	}) as unknown as Transcript;

it('counts_phenomena_those_merged_too_and_comments_by_the_minute', () => {
	const { stretches, minutes } = activityOf(
		transcript([thread(nine + 1, [nine + 6 * MINUTE], [nine + 2]), thread(nine + MINUTE)]),
	);
	expect(minutes).toBe(1);
	expect(stretches).toHaveLength(15);
	expect(stretches[0]).toEqual({
		begun: nine,
		phenomena: 2,
		comments: 0,
		voices: 0,
		votes: 0,
	});
	expect(stretches[1]?.phenomena).toBe(1);
	expect(stretches[6]?.comments).toBe(1);
});

it('counts_what_was_written_before_and_after_to_the_ends', () => {
	const { stretches } = activityOf(
		transcript([thread(nine - 50 * MINUTE), thread(nine + 15 * MINUTE + 40_000)]),
	);
	expect(stretches.map(writtenIn)).toEqual([1, ...new Array(13).fill(0), 1]);
});

it('lets_a_bar_stand_for_more_minutes_in_a_long_session', () => {
	const { stretches, minutes } = activityOf(transcript([thread(nine + 119 * MINUTE)], 120));
	expect(minutes).toBe(4);
	expect(stretches).toHaveLength(30);
	expect(stretches[29]?.phenomena).toBe(1);
});

it('tells_the_first_of_the_busiest_minutes_and_where_the_phases_lie', () => {
	const activity = activityOf(transcript([thread(nine + 3 * MINUTE), thread(nine + 4 * MINUTE)]));
	expect(busiestOf(activity, writtenIn)?.begun).toBe(nine + 3 * MINUTE);
	expect(activity.phases).toEqual([
		{ kind: 'collect', from: 0, to: 1 / 3 },
		{ kind: 'read', from: 1 / 3, to: 1 },
	]);
});

it('has_no_busiest_minute_where_nothing_was_written', () => {
	expect(busiestOf(activityOf(transcript([])), writtenIn)).toBeUndefined();
});

it('adds_up_what_was_given_in_the_minutes_of_a_bar', () => {
	const course = [
		{ begun: nine + 8 * MINUTE, voices: 2, votes: 5 },
		{ begun: nine + 9 * MINUTE, voices: 0, votes: 9 },
		{ begun: nine + 40 * MINUTE, voices: 1, votes: 0 },
	];
	const activity = activityOf({ ...transcript([], 60), course });
	expect(activity.minutes).toBe(2);
	expect(activity.stretches[4]).toMatchObject({ voices: 2, votes: 14 });
	expect(activity.stretches[20]).toMatchObject({ voices: 1, votes: 0 });
	expect(busiestOf(activity, givenIn)?.begun).toBe(nine + 8 * MINUTE);
});

it('begins_at_a_full_minute_of_the_clock_which_the_phase_may_be_later_than', () => {
	const late = transcript([thread(nine + 30_000)]);
	const phases = [{ kind: 'collect', begun: nine + 20_000 }] as const;
	const course = [{ begun: nine, voices: 1, votes: 0 }];
	const { stretches, phases: spans } = activityOf({ ...late, phases: [...phases], course });
	expect(stretches[0]).toMatchObject({ begun: nine, phenomena: 1, voices: 1 });
	expect(spans[0]?.from).toBeCloseTo(1 / 45);
});
