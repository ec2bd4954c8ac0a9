/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/room.h"

#include "protocol/limits.h"

static uint32_t number_of(const struct room *room, unsigned seat)
{
	struct seat_key key = seat_key_of(seat);

	return roster_find(&room->session.roster, &key);
}

static void seats_are_numbered_at_their_first_entry(void **state)
{
	struct room *room = *state;

	assert_int_equal(number_of(room, 1), SEAT_NONE);
	room_do(room, said(5, ENTRY_EXTRA_TIME_SET, 0, 1));
	room_do(room, said(1, ENTRY_EXTRA_TIME_SET, 0, 1));
	assert_int_equal(number_of(room, 5), 0);
	assert_int_equal(number_of(room, 1), 1);
	room_do(room, said(5, ENTRY_EXTRA_TIME_SET, 0, 0));
	assert_int_equal(room->session.roster.count, 2);
}

static void a_refused_entry_makes_no_seat(void **state)
{
	struct room *room = *state;

	assert_int_equal(room_try(room, posting(1, "Aulassa")), REFUSAL_NOT_NOW);
	assert_int_equal(number_of(room, 1), SEAT_NONE);
}

static void a_participant_without_a_seat_may_do_nothing(void **state)
{
	struct room *room = *state;
	struct entry entry = posting(1, "Kuka?");

	entry.seat = (struct seat_key){ 0 };
	room_go(room, COLLECT);
	assert_int_equal(room_try(room, entry), REFUSAL_NOT_YOUR_RIGHT);
}

static void another_name_has_the_earlier_one_due(void **state)
{
	struct room *room = *state;

	room_do(room, with_text(said(1, ENTRY_NAME_CHOSEN, 0, 0), "Maija"));
	uint64_t first_seq = room->session.seq;
	assert_text(body_text_at(&room_seat(room, 1)->name, 0), "Maija");
	assert_int_equal(room->session.due.count, 0);
	room_do(room, with_text(said(1, ENTRY_NAME_CHOSEN, 0, 0), ""));
	assert_int_equal(body_text_at(&room_seat(room, 1)->name, 0).len, 0);
	assert_true(room_is_due(room, first_seq, "renamed"));
	assert_int_equal(room_seat(room, 1)->label_seq, room->session.seq);
}

static void another_name_is_a_barrier_where_names_are_seen(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	room_go(room, READ);
	room_do(room, with_text(said(1, ENTRY_NAME_CHOSEN, 0, 0), "Maija"));
	assert_int_equal(session_barrier_seq(&room->session, LANE_FLOOR), room->session.seq);
}

static void a_profession_is_shown_where_three_seats_chose_it(void **state)
{
	struct room *room = *state;

	room_do(room, said(1, ENTRY_PROFESSION_CHOSEN, 0, PROFESSION_NURSING));
	room_do(room, said(2, ENTRY_PROFESSION_CHOSEN, 0, PROFESSION_NURSING));
	room_do(room, said(4, ENTRY_PROFESSION_CHOSEN, 0, PROFESSION_CARE));
	assert_int_equal(roster_shown_profession(&room->session.roster, 0), PROFESSION_NONE);
	room_do(room, said(3, ENTRY_PROFESSION_CHOSEN, 0, PROFESSION_NURSING));
	assert_int_equal(roster_shown_profession(&room->session.roster, 0), PROFESSION_NURSING);
	assert_int_equal(room_seat(room, 1)->label_seq, room->session.seq);
	assert_int_not_equal(room_seat(room, 4)->label_seq, room->session.seq);
	assert_int_equal(roster_shown_profession(&room->session.roster, 2), PROFESSION_NONE);
}

static void a_profession_under_three_is_hidden_again(void **state)
{
	struct room *room = *state;

	for (unsigned seat = 1; seat <= 3; seat++)
		room_do(room, said(seat, ENTRY_PROFESSION_CHOSEN, 0, PROFESSION_PARISH));
	room_do(room, said(2, ENTRY_PROFESSION_CHOSEN, 0, PROFESSION_NONE));
	assert_int_equal(roster_shown_profession(&room->session.roster, 0), PROFESSION_NONE);
	assert_int_equal(room_seat(room, 1)->label_seq, room->session.seq);
	assert_int_equal(session_barrier_seq(&room->session, LANE_DESK), room->session.seq);
}

static void choosing_one_profession_twice_counts_once(void **state)
{
	struct room *room = *state;

	for (int i = 0; i < 3; i++)
		room_do(room, said(1, ENTRY_PROFESSION_CHOSEN, 0, PROFESSION_PARISH));
	assert_int_equal(room->session.roster.professions[PROFESSION_PARISH], 1);
	assert_int_equal(room_try(room, said(1, ENTRY_PROFESSION_CHOSEN, 0, PROFESSION_COUNT)),
			 REFUSAL_UNKNOWN_WORD);
}

static void extra_time_is_a_number_of_seats(void **state)
{
	struct room *room = *state;

	room_do(room, said(1, ENTRY_EXTRA_TIME_SET, 0, 1));
	room_do(room, said(1, ENTRY_EXTRA_TIME_SET, 0, 1));
	room_do(room, said(2, ENTRY_EXTRA_TIME_SET, 0, 1));
	assert_int_equal(room->session.roster.extra_time_count, 2);
	assert_int_equal(room->session.agenda.changed_seq, room->session.seq);
	room_do(room, said(1, ENTRY_EXTRA_TIME_SET, 0, 0));
	room_do(room, said(1, ENTRY_EXTRA_TIME_SET, 0, 0));
	assert_int_equal(room->session.roster.extra_time_count, 1);
	assert_int_equal(room_try(room, said(1, ENTRY_EXTRA_TIME_SET, 0, 2)),
			 REFUSAL_UNKNOWN_WORD);
}

static void a_full_room_takes_no_new_participant(void **state)
{
	struct room *room = *state;

	for (unsigned seat = 1; seat <= LIMIT_ROOM_MEMBERS; seat++)
		room_do(room, said(seat, ENTRY_PROFESSION_CHOSEN, 0, PROFESSION_CARE));
	assert_int_equal(room_try(room, said(8000, ENTRY_EXTRA_TIME_SET, 0, 1)),
			 REFUSAL_ROOM_FULL);
	assert_int_equal(room_try(room, said(1, ENTRY_EXTRA_TIME_SET, 0, 1)), REFUSAL_NONE);
	assert_int_equal(room_try(room, ordered(ENTRY_PHASE_MOVED, LOBBY, COLLECT)),
			 REFUSAL_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(seats_are_numbered_at_their_first_entry),
		T(a_refused_entry_makes_no_seat),
		T(a_participant_without_a_seat_may_do_nothing),
		T(another_name_has_the_earlier_one_due),
		T(another_name_is_a_barrier_where_names_are_seen),
		T(a_profession_is_shown_where_three_seats_chose_it),
		T(a_profession_under_three_is_hidden_again),
		T(choosing_one_profession_twice_counts_once),
		T(extra_time_is_a_number_of_seats),
		T(a_full_room_takes_no_new_participant),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
