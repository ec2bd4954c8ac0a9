/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/room.h"

/* Four phenomena of seats 1 to 4, one after the other; the room votes. */
static uint64_t begin_vote(struct room *room)
{
	room_go(room, COLLECT);
	uint64_t id = room_do(room, posting(1, "Vuokrat"));
	room_do(room, posting(2, "Häädöt"));
	room_do(room, posting(3, "Velat"));
	room_do(room, posting(4, "Jonot"));
	room_go(room, VOTE);
	return id;
}

static struct entry merging(uint64_t on, uint64_t into)
{
	return ordered(ENTRY_MERGED, on, into);
}

static void merge_and_unmerge_with_nothing_between_leave_no_trace(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	for (unsigned seat = 5; seat <= 7; seat++)
		for (uint64_t i = 0; i < 3; i++)
			room_do(room, said(seat, ENTRY_VOTE_SET, id + i, 1));
	room_do(room, said(5, ENTRY_VOICE_SET, id, 1));
	room_do(room, said(5, ENTRY_VOICE_SET, id + 1, 1));
	struct digest before = session_digest_threads(&room->session);
	room_do(room, merging(id + 1, id));
	struct digest merged = session_digest_threads(&room->session);
	room_do(room, ordered(ENTRY_UNMERGED, id + 1, 0));
	struct digest after = session_digest_threads(&room->session);
	assert_true(digest_equal(&before, &after));
	assert_false(digest_equal(&before, &merged));
	assert_int_equal(room_phenomenon(room, id)->dots, 3);
	assert_int_equal(room_phenomenon(room, id + 1)->dots, 3);
	assert_int_equal(room_seat(room, 5)->dots_spent, 3);
}

static void a_thread_counts_each_seat_up_to_the_most_on_one(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	room_do(room, said(5, ENTRY_VOTE_SET, id, 1));
	room_do(room, said(5, ENTRY_VOTE_SET, id + 1, 1));
	room_do(room, said(6, ENTRY_VOTE_SET, id + 1, 1));
	room_do(room, merging(id + 1, id));
	assert_int_equal(room_phenomenon(room, id)->dots, 2);
	assert_int_equal(room_phenomenon(room, id + 1)->dots, 0);
	/* The merge frees a dot by itself. */
	assert_int_equal(room_seat(room, 5)->dots_spent, 1);
	room_do(room, said(5, ENTRY_VOTE_SET, id + 2, 1));
	room_do(room, said(5, ENTRY_VOTE_SET, id + 3, 1));
	assert_int_equal(room_seat(room, 5)->dots_spent, 3);
}

static void voices_of_a_thread_count_once_a_seat(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	room_do(room, said(5, ENTRY_VOICE_SET, id, 1));
	room_do(room, said(5, ENTRY_VOICE_SET, id + 1, 1));
	room_do(room, said(6, ENTRY_VOICE_SET, id + 1, 1));
	room_do(room, said(1, ENTRY_VOICE_SET, id + 1, 1)); /* who wrote the head */
	room_do(room, merging(id + 1, id));
	assert_int_equal(room_phenomenon(room, id)->voices, 2);
	room_do(room, said(5, ENTRY_VOICE_SET, id + 1, 0));
	assert_int_equal(room_phenomenon(room, id)->voices, 1);
	room_do(room, ordered(ENTRY_UNMERGED, id + 1, 0));
	assert_int_equal(room_phenomenon(room, id)->voices, 0);
	assert_int_equal(room_phenomenon(room, id + 1)->voices, 2);
}

static void a_vote_on_a_thread_is_set_on_its_head_and_cleared_elsewhere(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	room_do(room, said(5, ENTRY_VOTE_SET, id + 1, 1));
	room_do(room, merging(id + 1, id));
	assert_int_equal(room_do(room, said(5, ENTRY_VOTE_SET, id + 1, 1)), id);
	assert_int_equal(room_support(room, id, 5)->dots, 1);
	assert_int_equal(room_support(room, id + 1, 5)->dots, 0);
	room_do(room, said(5, ENTRY_VOTE_SET, id + 1, 0));
	assert_int_equal(room_phenomenon(room, id)->dots, 0);
}

static void after_an_unmerge_the_latest_dots_sleep_until_there_is_room(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	room_do(room, said(5, ENTRY_VOTE_SET, id, 1));
	room_do(room, said(5, ENTRY_VOTE_SET, id + 1, 1));
	room_do(room, merging(id + 1, id));
	room_do(room, said(5, ENTRY_VOTE_SET, id + 2, 1));
	room_do(room, said(5, ENTRY_VOTE_SET, id + 3, 1));
	uint64_t seq = room->session.seq;
	room_do(room, ordered(ENTRY_UNMERGED, id + 1, 0));
	assert_int_equal(room_seat(room, 5)->dots_spent, 3);
	assert_int_equal(room_support(room, id + 3, 5)->dots, 1);
	assert_int_equal(room_support(room, id + 3, 5)->asleep, 1);
	assert_int_equal(room_phenomenon(room, id + 3)->dots, 0);
	/* She is told: her own view of it is news. */
	assert_true(room_support(room, id + 3, 5)->changed_seq > seq);
	assert_true(room_seat(room, 5)->changed_seq > seq);
	room_do(room, said(5, ENTRY_VOTE_SET, id, 0));
	assert_int_equal(room_support(room, id + 3, 5)->asleep, 0);
	assert_int_equal(room_phenomenon(room, id + 3)->dots, 1);
}

static void dots_that_sleep_leave_no_room_for_others(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	room_go(room, COLLECT);
	uint64_t fifth = room_do(room, posting(1, "Viides"));
	room_go(room, VOTE);
	for (uint64_t i = 0; i < 2; i++)
		room_do(room, said(5, ENTRY_VOTE_SET, id + i, 1));
	room_do(room, merging(id + 1, id));
	room_do(room, said(5, ENTRY_VOTE_SET, id + 2, 1));
	room_do(room, said(5, ENTRY_VOTE_SET, id + 3, 1));
	room_do(room, ordered(ENTRY_UNMERGED, id + 1, 0));
	assert_int_equal(room_try(room, said(5, ENTRY_VOTE_SET, fifth, 1)), REFUSAL_NO_DOTS_LEFT);
	room_do(room, said(5, ENTRY_VOTE_SET, id, 0)); /* the sleeping one wakes */
	assert_int_equal(room_try(room, said(5, ENTRY_VOTE_SET, fifth, 1)), REFUSAL_NO_DOTS_LEFT);
	room_do(room, said(5, ENTRY_VOTE_SET, id + 1, 0));
	room_do(room, said(5, ENTRY_VOTE_SET, fifth, 1));
}

static void a_command_that_names_a_merged_phenomenon_means_its_thread(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	room_do(room, merging(id + 1, id));
	room_go(room, DISCUSS);
	struct entry said_so = with_text(said(5, ENTRY_COMMENT_POSTED, id + 1, 0), "Niin");
	uint64_t comment = room_do(room, said_so);
	assert_int_equal(room_comment(room, comment)->on, id);
	assert_int_equal(room_do(room, with_word(said(5, ENTRY_TAG_SET, id + 1, 1), "haato")), id);
	assert_int_equal(room_phenomenon(room, id)->tag_count, 1);
	assert_int_equal(room_do(room, ordered(ENTRY_SPOTLIGHT_SET, id + 1, 0)), id);
	assert_int_equal(room_do(room, ordered(ENTRY_LOCKED, id + 1, 0)), id);
	assert_int_equal(room_do(room, merging(id + 2, id + 1)), id);
	assert_int_equal(room_phenomenon(room, id + 2)->head, id);
}

static void what_was_merged_before_goes_along_and_comes_back(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	room_do(room, merging(id + 2, id + 1));
	room_do(room, merging(id + 1, id));
	assert_int_equal(room_phenomenon(room, id + 2)->head, id);
	room_do(room, ordered(ENTRY_UNMERGED, id + 1, 0));
	assert_int_equal(room_phenomenon(room, id + 1)->head, id + 1);
	assert_int_equal(room_phenomenon(room, id + 2)->head, id + 1);
	room_do(room, merging(id + 2, id + 2)); /* into itself: nothing */
	room_do(room, merging(id + 1, id + 2)); /* into its own thread: nothing */
	assert_int_equal(room_phenomenon(room, id + 1)->head, id + 1);
}

static void a_withdrawn_head_sets_free_what_was_merged_into_it(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	room_do(room, said(5, ENTRY_VOTE_SET, id + 1, 1));
	room_do(room, merging(id + 1, id));
	room_do(room, said(1, ENTRY_WITHDRAWN, id, 0));
	assert_int_equal(room_phenomenon(room, id + 1)->head, id + 1);
	assert_int_equal(room_phenomenon(room, id + 1)->dots, 1);
	assert_int_equal(room->session.phenomena.shown, 3);
}

static void a_hidden_head_takes_its_thread_out_of_sight(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	room_do(room, said(5, ENTRY_VOTE_SET, id + 1, 1));
	room_do(room, merging(id + 1, id));
	room_do(room, ordered(ENTRY_HIDDEN, id, 0));
	assert_false(phenomenon_is_shown(room_phenomenon(room, id + 1), LANE_FLOOR));
	assert_int_equal(room_seat(room, 5)->dots_spent, 0);
	assert_int_equal(room_try(room, said(5, ENTRY_VOTE_SET, id + 1, 1)), REFUSAL_GONE);
	room_do(room, ordered(ENTRY_RESTORED, id, 0));
	assert_true(phenomenon_is_shown(room_phenomenon(room, id + 1), LANE_FLOOR));
	assert_int_equal(room_phenomenon(room, id)->dots, 1);
}

static void a_hidden_text_in_a_thread_counts_no_dots(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	room_do(room, said(5, ENTRY_VOTE_SET, id + 1, 1));
	room_do(room, merging(id + 1, id));
	room_do(room, ordered(ENTRY_HIDDEN, id + 1, 0));
	assert_int_equal(room_phenomenon(room, id)->dots, 0);
	assert_true(phenomenon_is_shown(room_phenomenon(room, id), LANE_FLOOR));
}

static void nothing_out_of_sight_is_merged(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	room_do(room, ordered(ENTRY_HIDDEN, id, 0));
	assert_int_equal(room_try(room, merging(id, id + 1)), REFUSAL_GONE);
	assert_int_equal(room_try(room, merging(id + 1, id)), REFUSAL_GONE);
	assert_int_equal(room_try(room, merging(id + 1, 4000)), REFUSAL_UNKNOWN_THING);
}

static void a_locked_thread_takes_nothing_new_from_participants(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	room_do(room, merging(id + 1, id));
	room_do(room, ordered(ENTRY_LOCKED, id + 1, 0));
	assert_int_equal(room_try(room, said(5, ENTRY_VOTE_SET, id, 1)), REFUSAL_LOCKED);
	assert_int_equal(room_try(room, said(5, ENTRY_VOICE_SET, id + 1, 1)), REFUSAL_LOCKED);
	assert_int_equal(room_try(room, with_word(ordered(ENTRY_TAG_SET, id, 1), "haato")),
			 REFUSAL_NONE);
	room_do(room, said(2, ENTRY_WITHDRAWN, id + 1, 0));
	room_do(room, ordered(ENTRY_UNLOCKED, id, 0));
	room_do(room, said(5, ENTRY_VOTE_SET, id, 1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(merge_and_unmerge_with_nothing_between_leave_no_trace),
		T(a_thread_counts_each_seat_up_to_the_most_on_one),
		T(voices_of_a_thread_count_once_a_seat),
		T(a_vote_on_a_thread_is_set_on_its_head_and_cleared_elsewhere),
		T(after_an_unmerge_the_latest_dots_sleep_until_there_is_room),
		T(dots_that_sleep_leave_no_room_for_others),
		T(a_command_that_names_a_merged_phenomenon_means_its_thread),
		T(what_was_merged_before_goes_along_and_comes_back),
		T(a_withdrawn_head_sets_free_what_was_merged_into_it),
		T(a_hidden_head_takes_its_thread_out_of_sight),
		T(a_hidden_text_in_a_thread_counts_no_dots),
		T(nothing_out_of_sight_is_merged),
		T(a_locked_thread_takes_nothing_new_from_participants),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
