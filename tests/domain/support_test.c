/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/room.h"

/* Four phenomena of seat 1, then the vote begins; gives the id of the first, the others follow. */
static uint64_t begin_vote(struct room *room)
{
	room_go(room, COLLECT);
	uint64_t id = room_do(room, posting(1, "Yksi"));
	room_do(room, posting(1, "Kaksi"));
	room_do(room, posting(1, "Kolme"));
	room_do(room, posting(1, "Neljä"));
	room_go(room, VOTE);
	return id;
}

static void a_voice_is_set_and_not_added(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	room_do(room, said(2, ENTRY_VOICE_SET, id, 1));
	room_do(room, said(2, ENTRY_VOICE_SET, id, 1));
	room_do(room, said(3, ENTRY_VOICE_SET, id, 1));
	assert_int_equal(room_phenomenon(room, id)->voices, 2);
	room_do(room, said(2, ENTRY_VOICE_SET, id, 0));
	room_do(room, said(2, ENTRY_VOICE_SET, id, 0));
	assert_int_equal(room_phenomenon(room, id)->voices, 1);
}

static void voices_count_others_than_the_author(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	assert_int_equal(room_do(room, said(1, ENTRY_VOICE_SET, id, 1)), id);
	assert_int_equal(room_phenomenon(room, id)->voices, 0);
	assert_null(phenomenon_support(room_phenomenon(room, id), 0));
}

static void a_double_tap_spends_one_dot(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	room_do(room, said(2, ENTRY_VOTE_SET, id, 1));
	room_do(room, said(2, ENTRY_VOTE_SET, id, 1));
	assert_int_equal(room_phenomenon(room, id)->dots, 1);
	assert_int_equal(room_seat(room, 2)->dots_spent, 1);
	assert_int_equal(room->session.roster.voted_count, 1);
}

static void a_fourth_dot_is_refused_until_one_is_taken_back(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	for (uint64_t i = 0; i < 3; i++)
		room_do(room, said(2, ENTRY_VOTE_SET, id + i, 1));
	assert_int_equal(room_try(room, said(2, ENTRY_VOTE_SET, id + 3, 1)),
			 REFUSAL_NO_DOTS_LEFT);
	room_do(room, said(2, ENTRY_VOTE_SET, id, 0));
	assert_int_equal(room_try(room, said(2, ENTRY_VOTE_SET, id + 3, 1)), REFUSAL_NONE);
	assert_int_equal(room_phenomenon(room, id)->dots, 0);
	assert_int_equal(room_seat(room, 2)->dots_spent, 3);
}

static void a_double_tap_on_the_last_dot_is_harmless(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	for (uint64_t i = 0; i < 3; i++)
		room_do(room, said(2, ENTRY_VOTE_SET, id + i, 1));
	assert_int_equal(room_try(room, said(2, ENTRY_VOTE_SET, id + 2, 1)), REFUSAL_NONE);
	assert_int_equal(room_seat(room, 2)->dots_spent, 3);
}

static void two_dots_on_one_phenomenon_are_too_many(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	assert_int_equal(room_try(room, said(2, ENTRY_VOTE_SET, id, 2)), REFUSAL_TOO_MANY_DOTS);
	assert_int_equal(room_try(room, said(2, ENTRY_VOTE_SET, id, UINT64_MAX)),
			 REFUSAL_TOO_MANY_DOTS);
}

static void a_template_may_give_more_dots_to_one(void **state)
{
	struct room room;
	struct template template = *template_find(STR("vartti-15"));

	(void)state;
	template.dots = 5;
	template.dots_each = 3;
	room_open(&room, &template);
	uint64_t id = begin_vote(&room);
	room_do(&room, said(2, ENTRY_VOTE_SET, id, 3));
	room_do(&room, said(2, ENTRY_VOTE_SET, id + 1, 2));
	assert_int_equal(room_try(&room, said(2, ENTRY_VOTE_SET, id + 2, 1)),
			 REFUSAL_NO_DOTS_LEFT);
	room_do(&room, said(2, ENTRY_VOTE_SET, id, 2));
	assert_int_equal(room_phenomenon(&room, id)->dots, 2);
	assert_int_equal(room_seat(&room, 2)->dots_spent, 4);
	room_close(&room);
}

static void one_may_vote_for_ones_own(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	assert_int_equal(room_try(room, said(1, ENTRY_VOTE_SET, id, 1)), REFUSAL_NONE);
}

static void votes_are_taken_in_the_vote_alone(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	room_go(room, DISCUSS);
	assert_int_equal(room_try(room, said(2, ENTRY_VOTE_SET, id, 1)), REFUSAL_NOT_NOW);
	assert_int_equal(room_try(room, said(2, ENTRY_VOICE_SET, id, 1)), REFUSAL_NONE);
	assert_int_equal(room_try(room, said(2, ENTRY_VOICE_SET, 999, 1)), REFUSAL_UNKNOWN_THING);
	assert_int_equal(room_try(room, said(2, ENTRY_VOICE_SET, id, 2)), REFUSAL_UNKNOWN_WORD);
}

static void hiding_gives_the_dots_back(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	room_do(room, said(2, ENTRY_VOTE_SET, id, 1));
	room_do(room, ordered(ENTRY_HIDDEN, id, 0));
	assert_int_equal(room_seat(room, 2)->dots_spent, 0);
	assert_int_equal(room->session.roster.voted_count, 0);
	assert_int_equal(room_seat(room, 2)->changed_seq, room->session.seq);
	assert_int_equal(room_try(room, said(2, ENTRY_VOTE_SET, id, 1)), REFUSAL_GONE);
}

static void a_restore_takes_the_dots_again(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	room_do(room, said(2, ENTRY_VOTE_SET, id, 1));
	room_do(room, ordered(ENTRY_HIDDEN, id, 0));
	room_do(room, ordered(ENTRY_RESTORED, id, 0));
	assert_int_equal(room_seat(room, 2)->dots_spent, 1);
	assert_int_equal(room_phenomenon(room, id)->dots, 1);
	assert_int_equal(room->session.roster.voted_count, 1);
}

static void after_a_restore_the_latest_dots_sleep(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	room_do(room, said(2, ENTRY_VOTE_SET, id, 1));
	room_do(room, said(3, ENTRY_VOTE_SET, id, 1));
	room_do(room, ordered(ENTRY_HIDDEN, id, 0));
	for (uint64_t i = 1; i <= 3; i++)
		room_do(room, said(2, ENTRY_VOTE_SET, id + i, 1));
	room_do(room, ordered(ENTRY_RESTORED, id, 0));
	assert_int_equal(room_seat(room, 2)->dots_spent, 3);
	assert_int_equal(room_seat(room, 3)->dots_spent, 1);
	assert_int_equal(room_phenomenon(room, id)->dots, 2);
	assert_int_equal(room_phenomenon(room, id + 3)->dots, 0);
	assert_int_equal(room_support(room, id + 3, 2)->asleep, 1);
	/* It wakes when there is room again. */
	room_do(room, said(2, ENTRY_VOTE_SET, id + 1, 0));
	assert_int_equal(room_phenomenon(room, id + 3)->dots, 1);
	assert_int_equal(room_support(room, id + 3, 2)->asleep, 0);
}

static void a_withdrawal_gives_the_dots_back_for_good(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	room_do(room, said(2, ENTRY_VOTE_SET, id, 1));
	room_do(room, said(3, ENTRY_VOICE_SET, id, 1));
	room_do(room, said(1, ENTRY_WITHDRAWN, id, 0));
	assert_int_equal(room_seat(room, 2)->dots_spent, 0);
	assert_int_equal(room_phenomenon(room, id)->dots, 0);
	assert_int_equal(room_phenomenon(room, id)->voices, 0);
}

static void withdrawing_what_was_hidden_gives_no_dot_twice(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	room_do(room, said(2, ENTRY_VOTE_SET, id, 1));
	room_do(room, said(2, ENTRY_VOTE_SET, id + 1, 1));
	room_do(room, ordered(ENTRY_HIDDEN, id, 0));
	room_do(room, said(1, ENTRY_WITHDRAWN, id, 0));
	assert_int_equal(room_seat(room, 2)->dots_spent, 1);
}

static void supports_stand_in_the_order_of_seats(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	for (unsigned seat = 2; seat <= 9; seat++)
		room_do(room, said(seat, ENTRY_VOICE_SET, id + 1, 1));
	for (unsigned seat = 9; seat >= 2; seat--)
		room_do(room, said(seat, ENTRY_VOICE_SET, id, 1));
	const struct phenomenon *is = room_phenomenon(room, id);
	assert_int_equal(is->support_count, 8);
	for (uint32_t i = 1; i < is->support_count; i++)
		assert_true(is->supports[i - 1].seat < is->supports[i].seat);
}

static void the_course_counts_what_was_given_in_each_minute(void **state)
{
	struct room *room = *state;
	const struct course *course = &room->session.course;
	uint64_t id = begin_vote(room), begun_ms = room->now_ms - room->now_ms % COURSE_MINUTE_MS;

	room_do(room, said(2, ENTRY_VOICE_SET, id, 1));
	room_do(room, said(2, ENTRY_VOICE_SET, id, 1));
	room_do(room, said(1, ENTRY_VOICE_SET, id, 1)); /* her own */
	room_do(room, said(2, ENTRY_VOTE_SET, id, 1));
	room_do(room, said(2, ENTRY_VOTE_SET, id, 0));
	room->now_ms += COURSE_MINUTE_MS;
	room_do(room, said(2, ENTRY_VOTE_SET, id, 1));
	room_do(room, said(3, ENTRY_VOTE_SET, id, 1));
	assert_int_equal(room_try(room, said(3, ENTRY_VOTE_SET, id, 2)), REFUSAL_TOO_MANY_DOTS);
	assert_int_equal(course->count, 2);
	assert_int_equal(course->items[0].begun_ms, begun_ms);
	assert_int_equal(course->items[0].voices, 1);
	assert_int_equal(course->items[0].votes, 1);
	assert_int_equal(course->items[1].begun_ms, begun_ms + COURSE_MINUTE_MS);
	assert_int_equal(course->items[1].voices, 0);
	assert_int_equal(course->items[1].votes, 2);
}

static void a_voice_that_moves_to_the_threads_head_is_not_given_again(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_vote(room);

	room_do(room, said(2, ENTRY_VOICE_SET, id + 1, 1));
	room_do(room, ordered(ENTRY_MERGED, id + 1, id));
	room_do(room, said(2, ENTRY_VOICE_SET, id, 1));
	assert_int_equal(room->session.course.count, 1);
	assert_int_equal(room->session.course.items[0].voices, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(a_voice_is_set_and_not_added),
		T(voices_count_others_than_the_author),
		T(a_double_tap_spends_one_dot),
		T(a_fourth_dot_is_refused_until_one_is_taken_back),
		T(a_double_tap_on_the_last_dot_is_harmless),
		T(two_dots_on_one_phenomenon_are_too_many),
		T(a_template_may_give_more_dots_to_one),
		T(one_may_vote_for_ones_own),
		T(votes_are_taken_in_the_vote_alone),
		T(hiding_gives_the_dots_back),
		T(a_restore_takes_the_dots_again),
		T(after_a_restore_the_latest_dots_sleep),
		T(a_withdrawal_gives_the_dots_back_for_good),
		T(withdrawing_what_was_hidden_gives_no_dot_twice),
		T(supports_stand_in_the_order_of_seats),
		T(the_course_counts_what_was_given_in_each_minute),
		T(a_voice_that_moves_to_the_threads_head_is_not_given_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
