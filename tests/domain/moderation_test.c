/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/room.h"

static uint64_t begin_read(struct room *room)
{
	room_go(room, COLLECT);
	uint64_t id = room_do(room, posting(1, "Yksi"));
	room_go(room, READ);
	return id;
}

static void a_hidden_phenomenon_leaves_the_floor_and_stays_on_the_desk(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_read(room);

	room_do(room, ordered(ENTRY_HIDDEN, id, 0));
	assert_false(phenomenon_is_shown(room_phenomenon(room, id), LANE_FLOOR));
	assert_true(phenomenon_is_shown(room_phenomenon(room, id), LANE_DESK));
	assert_int_equal(room->session.phenomena.shown, 0);
	assert_int_equal(room->session.counts_seq, room->session.seq);
	assert_int_equal(session_barrier_seq(&room->session, LANE_FLOOR), room->session.seq);
	assert_text(body_text_at(&room_phenomenon(room, id)->text, 0), "Yksi");
}

static void hiding_and_restoring_twice_is_harmless(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_read(room);

	room_do(room, ordered(ENTRY_HIDDEN, id, 0));
	room_do(room, ordered(ENTRY_HIDDEN, id, 0));
	assert_int_equal(room->session.phenomena.shown, 0);
	room_do(room, ordered(ENTRY_RESTORED, id, 0));
	room_do(room, ordered(ENTRY_RESTORED, id, 0));
	assert_int_equal(room->session.phenomena.shown, 1);
}

static void participants_hide_nothing(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_read(room);

	assert_int_equal(room_try(room, said(1, ENTRY_HIDDEN, id, 0)), REFUSAL_NOT_YOUR_RIGHT);
	assert_int_equal(room_try(room, said(1, ENTRY_RESTORED, id, 0)), REFUSAL_NOT_YOUR_RIGHT);
	assert_int_equal(room_try(room, said(1, ENTRY_SPOTLIGHT_SET, id, 0)),
			 REFUSAL_NOT_YOUR_RIGHT);
	assert_int_equal(room_try(room, ordered(ENTRY_HIDDEN, 999, 0)), REFUSAL_UNKNOWN_THING);
}

static void the_author_may_put_right_what_was_hidden(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_read(room);

	room_do(room, ordered(ENTRY_HIDDEN, id, 0));
	assert_int_equal(room_try(room, editing(1, id, "Paremmin")), REFUSAL_NONE);
	assert_true(room_phenomenon(room, id)->hidden);
}

static void hiding_is_possible_until_the_seal(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_read(room);

	room_do(room, ordered(ENTRY_CLOSED, 0, 0));
	room_wait(room, 59000);
	assert_int_equal(room_try(room, ordered(ENTRY_HIDDEN, id, 0)), REFUSAL_NONE);
	room_wait(room, 1000);
	assert_int_equal(room_try(room, ordered(ENTRY_RESTORED, id, 0)), REFUSAL_CLOSED);
}

static void the_spotlight_stands_on_one_phenomenon_or_none(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_read(room);

	room_do(room, ordered(ENTRY_SPOTLIGHT_SET, id, 0));
	assert_int_equal(room->session.spotlight, id);
	assert_int_equal(room->session.spotlight_seq, room->session.seq);
	room_do(room, ordered(ENTRY_SPOTLIGHT_SET, 0, 0));
	assert_int_equal(room->session.spotlight, 0);
	assert_int_equal(room_try(room, ordered(ENTRY_SPOTLIGHT_SET, 999, 0)),
			 REFUSAL_UNKNOWN_THING);
}

static void the_spotlight_leaves_what_goes_out_of_sight(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_read(room);

	room_do(room, ordered(ENTRY_SPOTLIGHT_SET, id, 0));
	room_do(room, ordered(ENTRY_HIDDEN, id, 0));
	assert_int_equal(room->session.spotlight, 0);
	assert_int_equal(room_try(room, ordered(ENTRY_SPOTLIGHT_SET, id, 0)), REFUSAL_GONE);
	room_do(room, ordered(ENTRY_RESTORED, id, 0));
	room_do(room, ordered(ENTRY_SPOTLIGHT_SET, id, 0));
	room_do(room, said(1, ENTRY_WITHDRAWN, id, 0));
	assert_int_equal(room->session.spotlight, 0);
}

static void what_was_done_is_recorded_with_its_time(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_read(room);

	room->now_ms += 5000;
	room_do(room, ordered(ENTRY_HIDDEN, id, 0));
	const struct acts *acts = &room->session.acts;
	assert_int_equal(acts->count, 3);
	assert_int_equal(acts->items[0].kind, ENTRY_PHASE_MOVED);
	assert_int_equal(acts->items[1].value, READ);
	assert_int_equal(acts->items[2].kind, ENTRY_HIDDEN);
	assert_int_equal(acts->items[2].on, id);
	assert_int_equal(acts->items[2].time_ms, room->now_ms);
	assert_int_equal(room_try(room, said(1, ENTRY_HIDDEN, id, 0)), REFUSAL_NOT_YOUR_RIGHT);
	assert_int_equal(acts->count, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(a_hidden_phenomenon_leaves_the_floor_and_stays_on_the_desk),
		T(hiding_and_restoring_twice_is_harmless),
		T(participants_hide_nothing),
		T(the_author_may_put_right_what_was_hidden),
		T(hiding_is_possible_until_the_seal),
		T(the_spotlight_stands_on_one_phenomenon_or_none),
		T(the_spotlight_leaves_what_goes_out_of_sight),
		T(what_was_done_is_recorded_with_its_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
