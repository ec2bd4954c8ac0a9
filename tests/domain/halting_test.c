/* SPDX-License-Identifier: EUPL-1.2 */
/* Pause, freeze, and the next round of voting. */
#include "domain/room.h"

static void a_pause_keeps_the_time_that_is_left(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	room_wait(room, 100000);
	uint64_t left = room->session.agenda.ends_ms - room->now_ms;
	room_do(room, ordered(ENTRY_PAUSED, 0, 0));
	assert_int_equal(room->session.agenda.ends_ms, 0);
	assert_int_equal(room->session.agenda.left_ms, left);
	room_wait(room, 3600000);
	assert_int_equal(room->session.agenda.phase, COLLECT);
	room_do(room, posting(1, "Kello seisoo, huone ei"));
	room_do(room, ordered(ENTRY_PHASE_EXTENDED, COLLECT, 60));
	room_do(room, ordered(ENTRY_RESUMED, 0, 0));
	assert_int_equal(room->session.agenda.ends_ms, room->now_ms + left + 60000);
}

static void no_grace_ends_while_the_clock_stands(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	room_go(room, READ);
	uint64_t until = room->session.agenda.graces[COLLECT].until_ms;
	room_do(room, ordered(ENTRY_PAUSED, 0, 0));
	room_wait(room, 500000);
	assert_true(room->session.agenda.graces[COLLECT].open);
	assert_int_equal(room_try(room, clocked(ENTRY_GRACE_ENDED, COLLECT, 0)), REFUSAL_NOT_NOW);
	room_do(room, ordered(ENTRY_RESUMED, 0, 0));
	assert_int_equal(room->session.agenda.graces[COLLECT].until_ms, until + 500000);
}

static void a_move_ends_the_pause_and_its_undo_restores_the_time(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	room_wait(room, 100000);
	room_do(room, ordered(ENTRY_PAUSED, 0, 0));
	uint64_t left = room->session.agenda.left_ms;
	room_wait(room, 100000);
	room_do(room, ordered(ENTRY_PHASE_MOVED, COLLECT, READ));
	assert_false(room->session.agenda.paused);
	assert_int_equal(room->session.agenda.ends_ms, room->now_ms + 180000);
	room_do(room, ordered(ENTRY_PHASE_UNDONE, room->session.agenda.move, 0));
	assert_int_equal(room->session.agenda.ends_ms, room->now_ms + left);
}

static void a_second_pause_changes_nothing(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	room_do(room, ordered(ENTRY_PAUSED, 0, 0));
	uint64_t left = room->session.agenda.left_ms;
	room_wait(room, 5000);
	room_do(room, ordered(ENTRY_PAUSED, 0, 0));
	assert_int_equal(room->session.agenda.left_ms, left);
	room_do(room, ordered(ENTRY_RESUMED, 0, 0));
	room_do(room, ordered(ENTRY_RESUMED, 0, 0));
	assert_int_equal(room->session.agenda.ends_ms, room->now_ms + left);
}

static void a_frozen_floor_is_dark_and_takes_nothing(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	uint64_t id = room_do(room, posting(1, "Yksi"));
	room_go(room, READ);
	room_do(room, ordered(ENTRY_FROZEN, 0, 0));
	assert_int_equal(agenda_sees(&room->session, LANE_FLOOR), 0);
	assert_true(agenda_sees(&room->session, LANE_DESK) & SIGHT_PHENOMENA);
	assert_int_equal(agenda_may(&room->session, true), 0);
	assert_int_equal(room_try(room, said(2, ENTRY_VOICE_SET, id, 1)), REFUSAL_FROZEN);
	assert_int_equal(room_try(room, posting(1, "Toinen")), REFUSAL_FROZEN);
	assert_int_equal(room->session.barrier_seq[LANE_FLOOR],
			 room->session.agenda.sight_seq);
	room_do(room, ordered(ENTRY_HIDDEN, id, 0));
	room_wait(room, 600000);
	assert_int_equal(room->session.agenda.phase, READ);
	room_do(room, ordered(ENTRY_UNFROZEN, 0, 0));
	assert_true(agenda_sees(&room->session, LANE_FLOOR) & SIGHT_PHENOMENA);
	room_do(room, posting(1, "Armoaikaa on jäljellä"));
}

static void a_frozen_session_comes_to_its_seal(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	room_do(room, ordered(ENTRY_FROZEN, 0, 0));
	room_seal(room);
	assert_true(room->session.agenda.sealed);
	assert_int_equal(agenda_sees(&room->session, LANE_FLOOR), 0);
}

static void an_undone_close_finds_the_clock_standing_where_it_was_frozen(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	room_wait(room, 100000);
	room_do(room, ordered(ENTRY_FROZEN, 0, 0));
	uint64_t left = room->session.agenda.left_ms;
	room_do(room, ordered(ENTRY_CLOSED, 0, 3));
	room_do(room, ordered(ENTRY_PHASE_UNDONE, room->session.agenda.move, 0));
	assert_int_equal(room->session.agenda.left_ms, left);
	assert_int_equal(room->session.agenda.ends_ms, 0);
}

static uint64_t vote_once(struct room *room)
{
	room_go(room, COLLECT);
	uint64_t id = room_do(room, posting(1, "Yksi"));
	room_do(room, posting(1, "Kaksi"));
	room_go(room, VOTE);
	room_do(room, said(2, ENTRY_VOTE_SET, id, 1));
	room_do(room, said(3, ENTRY_VOTE_SET, id, 1));
	return id;
}

static void the_next_round_keeps_what_the_last_one_said(void **state)
{
	struct room *room = *state;
	uint64_t id = vote_once(room);

	room_do(room, ordered(ENTRY_ROUND_STARTED, 1, 0));
	const struct phenomenon *phenomenon = room_phenomenon(room, id);
	assert_int_equal(room->session.rounds, 1);
	assert_int_equal(phenomenon->rounds[0], 2);
	assert_int_equal(phenomenon->dots, 0);
	assert_int_equal(room_seat(room, 2)->dots_spent, 0);
	assert_int_equal(room->session.roster.voted_count, 0);
	room_do(room, said(2, ENTRY_VOTE_SET, id + 1, 1));
	room_do(room, ordered(ENTRY_MERGED, id + 1, id));
	assert_int_equal(phenomenon->rounds[0], 2);
	assert_int_equal(phenomenon->dots, 1);
}

static void two_who_press_at_once_start_one_round(void **state)
{
	struct room *room = *state;

	vote_once(room);
	room_do(room, ordered(ENTRY_ROUND_STARTED, 1, 0));
	assert_int_equal(room_try(room, ordered(ENTRY_ROUND_STARTED, 1, 0)), REFUSAL_ALREADY_MOVED);
}

static void there_are_so_many_rounds_and_no_more(void **state)
{
	struct room *room = *state;

	for (uint64_t round = 1; round < LIMIT_ROUNDS; round++)
		room_do(room, ordered(ENTRY_ROUND_STARTED, round, 0));
	assert_int_equal(room_try(room, ordered(ENTRY_ROUND_STARTED, LIMIT_ROUNDS, 0)),
			 REFUSAL_TOO_MANY_ROUNDS);
}

static void facilitators_have_numbers_by_their_first_act(void **state)
{
	struct room *room = *state;
	struct entry second = ordered(ENTRY_PHASE_MOVED, LOBBY, COLLECT);

	room_do(room, with_text(ordered(ENTRY_NAME_CHOSEN, 0, 0), "Tiina"));
	second.seat = seat_key_of(77);
	room_do(room, second);
	assert_int_equal(room_seat(room, 77)->facilitator, 2);
	assert_int_equal(room->session.roster.seats[room->session.agenda.by].facilitator, 2);
	room_do(room, ordered(ENTRY_REVEALED, 1, 0));
	assert_int_equal(room->session.roster.seats[room->session.agenda.by].facilitator, 1);
	room_wait(room, 400000);
	assert_int_equal(room->session.agenda.by, SEAT_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(a_pause_keeps_the_time_that_is_left),
		T(no_grace_ends_while_the_clock_stands),
		T(a_move_ends_the_pause_and_its_undo_restores_the_time),
		T(a_second_pause_changes_nothing),
		T(a_frozen_floor_is_dark_and_takes_nothing),
		T(a_frozen_session_comes_to_its_seal),
		T(an_undone_close_finds_the_clock_standing_where_it_was_frozen),
		T(the_next_round_keeps_what_the_last_one_said),
		T(two_who_press_at_once_start_one_round),
		T(there_are_so_many_rounds_and_no_more),
		T(facilitators_have_numbers_by_their_first_act),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
