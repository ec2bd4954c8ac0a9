/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/room.h"

static const struct settlement *settlement_of(const struct room *room, unsigned seat,
					      const char *command)
{
	struct seat_key key = seat_key_of(seat);

	return settled_find(&room->session.settled, &key, str_from(command));
}

static void a_repeat_gets_the_same_outcome_and_does_nothing(void **state)
{
	struct room *room = *state;
	struct entry post = with_command(posting(1, "Kerran"), "c-12345678");

	room_go(room, COLLECT);
	struct outcome first = room_put(room, post);
	struct outcome second = room_put(room, post);
	assert_int_equal(first.refusal, REFUSAL_NONE);
	assert_int_equal(second.thing, first.thing);
	assert_true(second.repeat);
	assert_int_equal(room->session.phenomena.count, 1);
	assert_int_equal(room_seat(room, 1)->posts, 1);
}

static void a_repeats_own_body_is_due(void **state)
{
	struct room *room = *state;
	struct entry post = with_command(posting(1, "Kerran"), "c-12345678");

	room_go(room, COLLECT);
	room_put(room, post);
	room_put(room, post);
	assert_int_equal(room->session.due.count, 1);
	assert_true(room_is_due(room, room->session.seq, "repeated"));
}

static void a_refusal_is_remembered_too(void **state)
{
	struct room *room = *state;
	struct entry post = with_command(posting(1, "Aikaisin"), "c-12345678");

	assert_int_equal(room_put(room, post).refusal, REFUSAL_NOT_NOW);
	room_go(room, COLLECT);
	struct outcome again = room_put(room, post);
	assert_true(again.repeat);
	assert_int_equal(again.refusal, REFUSAL_NOT_NOW);
	assert_int_equal(room->session.phenomena.count, 0);
}

static void the_same_command_id_of_another_seat_is_another_command(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	room_do(room, with_command(posting(1, "Minun"), "c-12345678"));
	room_do(room, with_command(posting(2, "Sinun"), "c-12345678"));
	assert_int_equal(room->session.phenomena.count, 2);
	assert_int_not_equal(settlement_of(room, 1, "c-12345678")->thing,
			     settlement_of(room, 2, "c-12345678")->thing);
	assert_null(settlement_of(room, 3, "c-12345678"));
}

static void the_clocks_entries_are_judged_anew_each_time(void **state)
{
	struct room *room = *state;

	assert_false(room_put(room, clocked(ENTRY_PHASE_ENDED, LOBBY, 0)).repeat);
	assert_false(room_put(room, clocked(ENTRY_PHASE_ENDED, LOBBY, 0)).repeat);
	assert_int_equal(room->session.settled.count, 0);
}

static void a_repeat_after_the_seal_still_hears_what_came_of_it(void **state)
{
	struct room *room = *state;
	struct entry post = with_command(posting(1, "Kerran"), "c-12345678");

	room_go(room, COLLECT);
	uint64_t id = room_do(room, post);
	room_seal(room);
	struct outcome again = room_put(room, post);
	assert_true(again.repeat);
	assert_int_equal(again.refusal, REFUSAL_NONE);
	assert_int_equal(again.thing, id);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(a_repeat_gets_the_same_outcome_and_does_nothing),
		T(a_repeats_own_body_is_due),
		T(a_refusal_is_remembered_too),
		T(the_same_command_id_of_another_seat_is_another_command),
		T(the_clocks_entries_are_judged_anew_each_time),
		T(a_repeat_after_the_seal_still_hears_what_came_of_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
