/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/room.h"

#define MINUTE UINT64_C(60000)
#define SECOND UINT64_C(1000)

static const struct agenda *agenda_of(void **state)
{
	struct room *room = *state;

	return &room->session.agenda;
}

static void the_lobby_never_ends_by_itself(void **state)
{
	struct room *room = *state;

	assert_false(room_due(room));
	assert_int_equal(agenda_of(state)->phase, LOBBY);
	assert_int_equal(agenda_of(state)->ends_ms, 0);
	assert_int_equal(room_try(room, clocked(ENTRY_PHASE_ENDED, LOBBY, 0)), REFUSAL_NOT_NOW);
}

static void a_move_begins_the_phase_at_once(void **state)
{
	struct room *room = *state;

	room->now_ms += 7 * SECOND;
	room_do(room, ordered(ENTRY_PHASE_MOVED, LOBBY, COLLECT));
	assert_int_equal(agenda_of(state)->phase, COLLECT);
	assert_int_equal(agenda_of(state)->move, 1);
	assert_int_equal(agenda_of(state)->begun_ms, room->now_ms);
	assert_int_equal(agenda_of(state)->started_ms, room->now_ms);
	assert_int_equal(agenda_of(state)->ends_ms, room->now_ms + 5 * MINUTE);
	assert_int_equal(agenda_of(state)->undo_until_ms, room->now_ms + 10 * SECOND);
	assert_int_equal(room_try(room, posting(1, "Heti")), REFUSAL_NONE);
}

static void what_a_move_reveals_is_shown_ten_seconds_later(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	room_do(room, ordered(ENTRY_PHASE_MOVED, COLLECT, READ));
	assert_int_equal(agenda_of(state)->shown, COLLECT);
	assert_int_equal(agenda_sees(&room->session, LANE_FLOOR), 0);
	room_wait(room, 9999);
	assert_int_equal(agenda_of(state)->shown, COLLECT);
	room_wait(room, 1);
	assert_int_equal(agenda_of(state)->shown, READ);
	assert_int_equal(agenda_sees(&room->session, LANE_FLOOR), SIGHT_PHENOMENA);
	assert_int_equal(session_barrier_seq(&room->session, LANE_FLOOR), room->session.seq);
}

static void the_clock_may_not_reveal_before_its_time(void **state)
{
	struct room *room = *state;

	room_do(room, ordered(ENTRY_PHASE_MOVED, LOBBY, COLLECT));
	room->now_ms += 9999;
	assert_int_equal(room_try(room, clocked(ENTRY_REVEALED, 1, 0)), REFUSAL_NOT_NOW);
	assert_false(agenda_of(state)->revealed);
}

static void a_second_press_reveals_and_ends_the_undo(void **state)
{
	struct room *room = *state;

	room_do(room, ordered(ENTRY_PHASE_MOVED, LOBBY, COLLECT));
	room_do(room, ordered(ENTRY_REVEALED, 1, 0));
	assert_int_equal(agenda_of(state)->shown, COLLECT);
	assert_int_equal(agenda_of(state)->undo_until_ms, 0);
	assert_int_equal(room_try(room, ordered(ENTRY_PHASE_UNDONE, 1, 0)), REFUSAL_UNDO_OVER);
	assert_int_equal(room_try(room, ordered(ENTRY_REVEALED, 1, 0)), REFUSAL_ALREADY_MOVED);
}

static void the_second_of_two_moves_from_one_phase_is_refused(void **state)
{
	struct room *room = *state;

	room_do(room, ordered(ENTRY_PHASE_MOVED, LOBBY, COLLECT));
	assert_int_equal(room_try(room, ordered(ENTRY_PHASE_MOVED, LOBBY, COLLECT)),
			 REFUSAL_ALREADY_MOVED);
	assert_int_equal(agenda_of(state)->move, 1);
}

static void a_move_to_where_no_phase_is_is_refused(void **state)
{
	struct room *room = *state;

	assert_int_equal(room_try(room, ordered(ENTRY_PHASE_MOVED, LOBBY, CLOSED)),
			 REFUSAL_UNKNOWN_THING);
	assert_int_equal(room_try(room, ordered(ENTRY_PHASE_MOVED, LOBBY, UINT64_MAX)),
			 REFUSAL_UNKNOWN_THING);
	assert_int_equal(room_try(room, ordered(ENTRY_PHASE_MOVED, LOBBY, LOBBY)),
			 REFUSAL_ALREADY_MOVED);
}

static void an_undo_restores_phase_and_time_left(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	uint64_t begun_ms = room->now_ms;
	room->now_ms += 2 * MINUTE;
	room_do(room, ordered(ENTRY_PHASE_MOVED, COLLECT, READ));
	room->now_ms += 8 * SECOND;
	room_do(room, ordered(ENTRY_PHASE_UNDONE, 2, 0));
	assert_int_equal(agenda_of(state)->phase, COLLECT);
	assert_int_equal(agenda_of(state)->shown, COLLECT);
	assert_int_equal(agenda_of(state)->begun_ms, begun_ms);
	assert_int_equal(agenda_of(state)->ends_ms, room->now_ms + 3 * MINUTE);
	assert_false(agenda_of(state)->graces[COLLECT].open);
	assert_int_equal(room_try(room, ordered(ENTRY_PHASE_UNDONE, 2, 0)), REFUSAL_UNDO_OVER);
}

static void what_was_posted_before_an_undo_stands(void **state)
{
	struct room *room = *state;

	room_do(room, ordered(ENTRY_PHASE_MOVED, LOBBY, COLLECT));
	uint64_t id = room_do(room, posting(1, "Ehdin jo"));
	room_do(room, ordered(ENTRY_PHASE_UNDONE, 1, 0));
	assert_text(body_text_at(&room_phenomenon(room, id)->text, 0), "Ehdin jo");
	assert_int_equal(agenda_of(state)->started_ms, 0);
	assert_int_equal(room_try(room, posting(1, "Liian aikaisin")), REFUSAL_NOT_NOW);
}

static void an_undo_is_good_for_ten_seconds(void **state)
{
	struct room *room = *state;

	room_do(room, ordered(ENTRY_PHASE_MOVED, LOBBY, COLLECT));
	room->now_ms += 10 * SECOND;
	assert_int_equal(room_try(room, ordered(ENTRY_PHASE_UNDONE, 1, 0)), REFUSAL_NONE);
	room_do(room, ordered(ENTRY_PHASE_MOVED, LOBBY, COLLECT));
	room->now_ms += 10 * SECOND + 1;
	assert_int_equal(room_try(room, ordered(ENTRY_PHASE_UNDONE, 2, 0)), REFUSAL_UNDO_OVER);
}

static void an_undo_names_the_latest_move(void **state)
{
	struct room *room = *state;

	room_do(room, ordered(ENTRY_PHASE_MOVED, LOBBY, COLLECT));
	room_do(room, ordered(ENTRY_PHASE_MOVED, COLLECT, READ));
	assert_int_equal(room_try(room, ordered(ENTRY_PHASE_UNDONE, 1, 0)),
			 REFUSAL_ALREADY_MOVED);
	assert_int_equal(room_try(room, ordered(ENTRY_PHASE_UNDONE, 2, 0)), REFUSAL_NONE);
	assert_int_equal(agenda_of(state)->phase, COLLECT);
}

static void a_further_move_reveals_the_one_before(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	room_do(room, ordered(ENTRY_PHASE_MOVED, COLLECT, READ));
	room_do(room, ordered(ENTRY_PHASE_MOVED, READ, VOTE));
	assert_int_equal(agenda_of(state)->shown, READ);
	assert_int_equal(session_barrier_seq(&room->session, LANE_FLOOR), room->session.seq);
	assert_false(agenda_of(state)->revealed);
}

static void at_zero_the_room_moves_on_by_itself(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	room_wait(room, 5 * MINUTE - 1);
	assert_int_equal(agenda_of(state)->phase, COLLECT);
	room_wait(room, 1);
	assert_int_equal(agenda_of(state)->phase, READ);
	assert_int_equal(agenda_of(state)->move, 2);
}

static void an_undone_clock_gives_a_minute(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	room_wait(room, 5 * MINUTE + 3 * SECOND);
	assert_int_equal(agenda_of(state)->phase, READ);
	room_do(room, ordered(ENTRY_PHASE_UNDONE, 2, 0));
	assert_int_equal(agenda_of(state)->phase, COLLECT);
	assert_int_equal(agenda_of(state)->ends_ms, room->now_ms + MINUTE);
}

static void an_end_proposed_for_a_phase_that_was_left_is_void(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	room->now_ms += 5 * MINUTE;
	room_do(room, ordered(ENTRY_PHASE_MOVED, COLLECT, READ));
	assert_int_equal(room_try(room, clocked(ENTRY_PHASE_ENDED, COLLECT, 1)),
			 REFUSAL_ALREADY_MOVED);
	assert_int_equal(agenda_of(state)->phase, READ);
}

static void an_end_proposed_before_an_extension_is_void(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	room->now_ms += 5 * MINUTE;
	room_do(room, ordered(ENTRY_PHASE_EXTENDED, COLLECT, 60));
	assert_int_equal(room_try(room, clocked(ENTRY_PHASE_ENDED, COLLECT, 1)), REFUSAL_NOT_NOW);
	assert_int_equal(agenda_of(state)->ends_ms, room->now_ms + MINUTE);
}

static void an_extension_is_for_the_phase_it_names(void **state)
{
	struct room *room = *state;

	assert_int_equal(room_try(room, ordered(ENTRY_PHASE_EXTENDED, LOBBY, 60)),
			 REFUSAL_NOT_NOW);
	room_go(room, COLLECT);
	assert_int_equal(room_try(room, ordered(ENTRY_PHASE_EXTENDED, LOBBY, 60)),
			 REFUSAL_ALREADY_MOVED);
	assert_int_equal(room_try(room, ordered(ENTRY_PHASE_EXTENDED, COLLECT, 0)),
			 REFUSAL_UNKNOWN_WORD);
	assert_int_equal(room_try(room, ordered(ENTRY_PHASE_EXTENDED, COLLECT, 601)),
			 REFUSAL_UNKNOWN_WORD);
	room_do(room, ordered(ENTRY_PHASE_EXTENDED, COLLECT, 120));
	assert_int_equal(agenda_of(state)->ends_ms, room->now_ms + 7 * MINUTE);
}

static void texts_of_a_phase_are_taken_until_its_grace_ends(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	room_go(room, READ);
	room_wait(room, MINUTE - 1);
	assert_int_equal(room_try(room, posting(1, "Vielä ehdin")), REFUSAL_NONE);
	room_wait(room, 1);
	assert_int_equal(room_try(room, posting(1, "En enää")), REFUSAL_NOT_NOW);
}

static void a_grace_ends_by_its_entry_alone(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	room_go(room, READ);
	room->now_ms += 2 * MINUTE;
	assert_int_equal(room_try(room, posting(1, "Keskus oli poissa")), REFUSAL_NONE);
	room_do(room, clocked(ENTRY_GRACE_ENDED, COLLECT, 0));
	assert_int_equal(room_try(room, posting(1, "Nyt on myöhä")), REFUSAL_NOT_NOW);
	assert_int_equal(room_try(room, clocked(ENTRY_GRACE_ENDED, COLLECT, 0)),
			 REFUSAL_ALREADY_MOVED);
}

static void votes_of_a_phase_are_taken_until_the_reveal_alone(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	uint64_t id = room_do(room, posting(1, "Asunnottomuus"));
	room_go(room, VOTE);
	room_do(room, ordered(ENTRY_PHASE_MOVED, VOTE, WRAP_UP));
	assert_int_equal(room_try(room, said(2, ENTRY_VOTE_SET, id, 1)), REFUSAL_NONE);
	assert_int_equal(room_try(room, said(2, ENTRY_VOICE_SET, id, 1)), REFUSAL_NONE);
	room_do(room, ordered(ENTRY_REVEALED, agenda_of(state)->move, 0));
	assert_int_equal(room_try(room, said(3, ENTRY_VOTE_SET, id, 1)), REFUSAL_NOT_NOW);
	assert_int_equal(room_try(room, said(3, ENTRY_VOICE_SET, id, 1)), REFUSAL_NOT_NOW);
}

static void a_phase_without_texts_has_no_grace(void **state)
{
	struct room *room = *state;

	room_go(room, VOTE);
	room_go(room, DISCUSS);
	assert_false(agenda_of(state)->graces[LOBBY].open);
	assert_false(agenda_of(state)->graces[VOTE].open);
}

static void extra_time_lasts_three_minutes_for_its_seat_alone(void **state)
{
	struct room *room = *state;

	room_do(room, said(1, ENTRY_EXTRA_TIME_SET, 0, 1));
	room_go(room, COLLECT);
	room_go(room, READ);
	room_wait(room, MINUTE);
	assert_int_equal(room_try(room, posting(1, "Kirjoitan hitaasti")), REFUSAL_NONE);
	assert_int_equal(room_try(room, posting(2, "Minä nopeasti")), REFUSAL_NOT_NOW);
	room_wait(room, 2 * MINUTE);
	assert_int_equal(room_try(room, posting(1, "Nyt minäkään en")), REFUSAL_NOT_NOW);
}

static void extra_time_that_nobody_needs_is_over(void **state)
{
	struct room *room = *state;

	room_do(room, said(1, ENTRY_EXTRA_TIME_SET, 0, 1));
	room_go(room, COLLECT);
	room_go(room, READ);
	room_wait(room, MINUTE + 1);
	assert_true(agenda_of(state)->graces[COLLECT].extra_open);
	assert_int_equal(room_try(room, clocked(ENTRY_GRACE_ENDED, COLLECT, 1)), REFUSAL_NOT_NOW);
	room_do(room, said(1, ENTRY_EXTRA_TIME_SET, 0, 0));
	room_wait(room, 0);
	assert_false(agenda_of(state)->graces[COLLECT].extra_open);
}

static void a_closed_session_refuses_posts(void **state)
{
	struct room *room = *state;

	room_go(room, WRAP_UP);
	room_do(room, ordered(ENTRY_CLOSED, 0, 26));
	assert_true(agenda_is_closed(&room->session));
	assert_int_equal(room_try(room, posting(1, "Myöhässä")), REFUSAL_CLOSED);
	assert_int_equal(room_try(room, ordered(ENTRY_PHASE_MOVED, CLOSED, COLLECT)),
			 REFUSAL_CLOSED);
	assert_int_equal(room_try(room, ordered(ENTRY_CLOSED, 0, 0)), REFUSAL_CLOSED);
	assert_int_equal(room->session.present_max, 26);
}

static void a_close_may_be_undone_like_a_move(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	room_do(room, ordered(ENTRY_CLOSED, 0, 0));
	assert_int_equal(agenda_of(state)->closed_ms, room->now_ms);
	room->now_ms += 4 * SECOND;
	room_do(room, ordered(ENTRY_PHASE_UNDONE, 2, 0));
	assert_false(agenda_is_closed(&room->session));
	assert_int_equal(agenda_of(state)->closed_ms, 0);
	assert_int_equal(room_try(room, posting(1, "Jatketaan")), REFUSAL_NONE);
}

static void the_closing_summary_is_shown_at_the_reveal(void **state)
{
	struct room *room = *state;
	uint32_t all = SIGHT_PHENOMENA | SIGHT_TALLIES | SIGHT_VOTED;

	room_go(room, COLLECT);
	room_do(room, ordered(ENTRY_CLOSED, 0, 0));
	assert_int_equal(agenda_sees(&room->session, LANE_FLOOR), 0);
	room_wait(room, 10 * SECOND);
	assert_int_equal(agenda_sees(&room->session, LANE_FLOOR), all);
	assert_int_equal(agenda_sees(&room->session, LANE_DESK), all);
}

static void half_written_posts_are_taken_after_a_close(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	room_do(room, ordered(ENTRY_CLOSED, 0, 0));
	room_wait(room, MINUTE - 1);
	uint64_t id = room_do(room, posting(1, "Puoliksi kirjoitettu"));
	room_do(room, said(1, ENTRY_WITHDRAWN, id, 0));
	room_wait(room, 1);
	assert_true(agenda_of(state)->sealed);
	assert_int_equal(room_try(room, posting(1, "Liian myöhään")), REFUSAL_CLOSED);
}

static void the_last_phase_ends_with_a_close_by_the_hub(void **state)
{
	struct room *room = *state;
	struct entry entry;
	uint64_t due_ms;

	room_go(room, WRAP_UP);
	assert_true(agenda_due(&room->session, &entry, &due_ms));
	assert_int_equal(entry.kind, ENTRY_CLOSED);
	assert_int_equal(entry.role, ROLE_HUB);
	assert_int_equal(due_ms, room->now_ms + 2 * MINUTE);
	assert_int_equal(room_try(room, entry), REFUSAL_NOT_NOW);
	room->now_ms = due_ms;
	entry.value = 12;
	assert_int_equal(room_try(room, entry), REFUSAL_NONE);
	assert_true(agenda_is_closed(&room->session));
	assert_int_equal(room->session.present_max, 12);
}

static void a_hub_closes_only_the_last_phase(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	room->now_ms += 5 * MINUTE;
	assert_int_equal(room_try(room, clocked(ENTRY_CLOSED, 1, 0)), REFUSAL_ALREADY_MOVED);
}

static void a_seal_waits_for_reveal_and_every_grace(void **state)
{
	struct room *room = *state;
	struct entry seal = clocked(ENTRY_SEALED, 0, 0);

	room_do(room, said(1, ENTRY_EXTRA_TIME_SET, 0, 1));
	room_go(room, COLLECT);
	room_do(room, ordered(ENTRY_CLOSED, 0, 0));
	uint64_t closed_ms = room->now_ms;
	seal.on = room->session.seq;
	seal.digest = session_digest(&room->session);
	assert_int_equal(room_try(room, seal), REFUSAL_NOT_NOW);
	room_wait(room, MINUTE);
	seal.on = room->session.seq;
	seal.digest = session_digest(&room->session);
	assert_int_equal(room_try(room, seal), REFUSAL_NOT_NOW);
	while (room_due(room))
		continue;
	assert_true(agenda_of(state)->sealed);
	assert_int_equal(room->session.time_ms, closed_ms + 3 * MINUTE);
}

static void a_seal_made_of_an_older_state_is_void(void **state)
{
	struct room *room = *state;
	struct entry seal;
	uint64_t due_ms;

	room_do(room, ordered(ENTRY_CLOSED, 0, 0));
	room_wait(room, 59 * SECOND);
	room->now_ms += SECOND;
	room_do(room, clocked(ENTRY_GRACE_ENDED, LOBBY, 0));
	assert_true(agenda_due(&room->session, &seal, &due_ms));
	assert_int_equal(seal.kind, ENTRY_SEALED);
	seal.digest = session_digest(&room->session);
	room_do(room, stepping("Viedään eteenpäin", "Tiina", "Johtoryhmälle"));
	assert_int_equal(room_try(room, seal), REFUSAL_ALREADY_MOVED);
	assert_false(agenda_of(state)->sealed);
	assert_true(room_due(room));
	assert_true(agenda_of(state)->sealed);
}

static void after_the_seal_nothing_is_taken_and_nothing_is_due(void **state)
{
	struct room *room = *state;

	room_seal(room);
	assert_false(room_due(room));
	assert_int_equal(agenda_may(&room->session, true), 0);
	assert_int_equal(room_try(room, stepping("Vielä", "minä", "sinulle")), REFUSAL_CLOSED);
	assert_int_equal(room_try(room, ordered(ENTRY_PHASE_UNDONE, 1, 0)), REFUSAL_CLOSED);
}

static void a_phase_that_waits_is_moved_by_hand_alone(void **state)
{
	struct room room;
	struct template template = *template_find(STR("vartti-15"));

	(void)state;
	template.phases[COLLECT].waits = true;
	room_open(&room, &template);
	room_go(&room, COLLECT);
	assert_false(room_due(&room));
	room.now_ms += 6 * MINUTE;
	assert_int_equal(room_try(&room, clocked(ENTRY_PHASE_ENDED, COLLECT, 1)),
			 REFUSAL_NOT_NOW);
	room_do(&room, ordered(ENTRY_PHASE_EXTENDED, COLLECT, 60));
	assert_int_equal(room.session.agenda.ends_ms, room.now_ms + MINUTE);
	room_close(&room);
}

static void without_grace_a_close_waits_for_its_reveal_alone(void **state)
{
	struct room room;
	struct template template = *template_find(STR("vartti-15"));

	(void)state;
	template.grace_ms = 0;
	room_open(&room, &template);
	room_go(&room, COLLECT);
	room_do(&room, ordered(ENTRY_CLOSED, 0, 0));
	assert_int_equal(room_try(&room, posting(1, "Ei armoa")), REFUSAL_CLOSED);
	room_wait(&room, 10 * SECOND);
	assert_true(room.session.agenda.sealed);
	room_close(&room);
}

static void the_tallies_are_nobodys_before_the_discussion(void **state)
{
	struct room *room = *state;

	for (uint32_t phase = COLLECT; phase <= VOTE; phase++) {
		room_go(room, phase);
		for (int lane = 0; lane < LANE_COUNT; lane++)
			assert_false(agenda_sees(&room->session, (enum lane)lane) & SIGHT_TALLIES);
	}
	room_go(room, DISCUSS);
	for (int lane = 0; lane < LANE_COUNT; lane++)
		assert_true(agenda_sees(&room->session, (enum lane)lane) & SIGHT_TALLIES);
}

static void time_never_goes_back(void **state)
{
	struct room *room = *state;

	room->now_ms += MINUTE;
	room_do(room, ordered(ENTRY_PHASE_MOVED, LOBBY, COLLECT));
	room->now_ms -= MINUTE;
	room_do(room, ordered(ENTRY_PHASE_MOVED, COLLECT, READ));
	assert_int_equal(agenda_of(state)->begun_ms, room->now_ms + MINUTE);
	assert_int_equal(room->session.time_ms, room->now_ms + MINUTE);
}

static void a_whole_quarter_runs_by_the_clock(void **state)
{
	struct room *room = *state;

	room_do(room, ordered(ENTRY_PHASE_MOVED, LOBBY, COLLECT));
	uint64_t started_ms = room->now_ms;
	while (room_due(room))
		continue;
	assert_true(agenda_of(state)->sealed);
	assert_int_equal(agenda_of(state)->started_ms, started_ms);
	assert_int_equal(agenda_of(state)->closed_ms, started_ms + 15 * MINUTE);
	assert_int_equal(room->session.time_ms, started_ms + 16 * MINUTE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(the_lobby_never_ends_by_itself),
		T(a_move_begins_the_phase_at_once),
		T(what_a_move_reveals_is_shown_ten_seconds_later),
		T(the_clock_may_not_reveal_before_its_time),
		T(a_second_press_reveals_and_ends_the_undo),
		T(the_second_of_two_moves_from_one_phase_is_refused),
		T(a_move_to_where_no_phase_is_is_refused),
		T(an_undo_restores_phase_and_time_left),
		T(what_was_posted_before_an_undo_stands),
		T(an_undo_is_good_for_ten_seconds),
		T(an_undo_names_the_latest_move),
		T(a_further_move_reveals_the_one_before),
		T(at_zero_the_room_moves_on_by_itself),
		T(an_undone_clock_gives_a_minute),
		T(an_end_proposed_for_a_phase_that_was_left_is_void),
		T(an_end_proposed_before_an_extension_is_void),
		T(an_extension_is_for_the_phase_it_names),
		T(texts_of_a_phase_are_taken_until_its_grace_ends),
		T(a_grace_ends_by_its_entry_alone),
		T(votes_of_a_phase_are_taken_until_the_reveal_alone),
		T(a_phase_without_texts_has_no_grace),
		T(extra_time_lasts_three_minutes_for_its_seat_alone),
		T(extra_time_that_nobody_needs_is_over),
		T(a_closed_session_refuses_posts),
		T(a_close_may_be_undone_like_a_move),
		T(the_closing_summary_is_shown_at_the_reveal),
		T(half_written_posts_are_taken_after_a_close),
		T(the_last_phase_ends_with_a_close_by_the_hub),
		T(a_hub_closes_only_the_last_phase),
		T(a_seal_waits_for_reveal_and_every_grace),
		T(a_seal_made_of_an_older_state_is_void),
		T(after_the_seal_nothing_is_taken_and_nothing_is_due),
		T(a_phase_that_waits_is_moved_by_hand_alone),
		T(without_grace_a_close_waits_for_its_reveal_alone),
		T(the_tallies_are_nobodys_before_the_discussion),
		T(time_never_goes_back),
		T(a_whole_quarter_runs_by_the_clock),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
