/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/room.h"

#include "protocol/limits.h"

static void an_opening_says_what_the_session_is(void **state)
{
	struct room *room = *state;
	const struct session *session = &room->session;

	assert_text(session->id, "s-1");
	assert_text(session->opening.code, "K4X7RM");
	assert_text(session->opening.areas[1], "Pieksämäki");
	assert_text(session->opening.template.id, "vartti-15");
	assert_text(body_text_at(&session->title, 0), "Syksyn vartti");
	assert_text(body_text_at(&session->question, 0), "Mikä on muuttunut?");
	assert_int_equal(session->opening.opener, 7);
	assert_int_equal(session->agenda.opened_ms, ROOM_T0);
	assert_int_equal(session->seq, 1);
}

static void a_session_is_opened_once(void **state)
{
	struct room *room = *state;
	struct entry again;
	struct stored stored = room_stored(room, 0);

	assert_int_equal(entry_decode_head(&again, stored.head), FAIL_NONE);
	assert_int_equal(entry_decode_body(&again, stored.salt, stored.body), FAIL_NONE);
	again.has_body = false;
	assert_int_equal(room_try(room, again), REFUSAL_ALREADY_MOVED);
	assert_int_equal(room->session.agenda.opened_ms, ROOM_T0);
}

static void before_its_opening_a_session_takes_nothing(void **state)
{
	struct session session;
	struct entry post = posting(1, "Ennen alkua");

	(void)state;
	session_init(&session, STR("s-2"));
	assert_int_equal(session_check(&session, &post).refusal, REFUSAL_NOT_NOW);
	assert_int_equal(agenda_may(&session, true), 0);
	assert_int_equal(agenda_sees(&session, LANE_DESK), 0);
	assert_false(agenda_is_closed(&session));
	session_finish(&session);
}

static void accounts_do_not_belong_to_a_session(void **state)
{
	struct room *room = *state;
	struct entry account = clocked(ENTRY_ACCOUNT_ADDED, 1, ROLE_COORDINATOR);

	account = with_text(with_text(account, "Maija"), "maija@example.org");
	assert_int_equal(room_try(room, account), REFUSAL_NOT_YOUR_RIGHT);
	assert_int_equal(room_try(room, clocked(ENTRY_ACCOUNT_REMOVED, 1, 0)),
			 REFUSAL_NOT_YOUR_RIGHT);
}

/* Fills the journal up to the entry before `seq` with what the clock proposes in vain. */
static void fill_up_to(struct room *room, uint64_t seq)
{
	while (room->session.seq + 1 < seq)
		room_put(room, clocked(ENTRY_PHASE_ENDED, LOBBY, 99));
}

static void the_last_thousand_entries_are_not_for_posts(void **state)
{
	struct room *room = *state;
	uint64_t last = LIMIT_ROOM_ENTRIES - LIMIT_ROOM_ENTRIES_RESERVED;

	room_go(room, COLLECT);
	fill_up_to(room, last);
	uint64_t id = room_do(room, posting(1, "Viimeinen"));
	assert_int_equal(id, last);
	assert_int_equal(room_try(room, posting(1, "Ei mahdu")), REFUSAL_ROOM_FULL);
	assert_int_equal(room_try(room, said(1, ENTRY_EXTRA_TIME_SET, 0, 1)), REFUSAL_ROOM_FULL);
	assert_int_equal(room_try(room, said(1, ENTRY_WITHDRAWN, id, 0)), REFUSAL_NONE);
	assert_int_equal(room_try(room, ordered(ENTRY_PHASE_MOVED, COLLECT, READ)), REFUSAL_NONE);
}

static void the_clock_closes_even_the_fullest_room(void **state)
{
	struct room *room = *state;

	room_go(room, WRAP_UP);
	fill_up_to(room, LIMIT_ROOM_ENTRIES + 1);
	assert_int_equal(room_try(room, stepping("Ei", "mahdu", "enää")), REFUSAL_ROOM_FULL);
	while (room_due(room))
		continue;
	assert_true(room->session.agenda.sealed);
}

static void the_digest_knows_the_order_of_what_happened(void **state)
{
	struct room *room = *state;
	struct room other;

	room_open(&other, template_find(STR("vartti-15")));
	room_do(room, said(1, ENTRY_EXTRA_TIME_SET, 0, 1));
	room_do(room, said(2, ENTRY_EXTRA_TIME_SET, 0, 1));
	room_do(&other, said(2, ENTRY_EXTRA_TIME_SET, 0, 1));
	room_do(&other, said(1, ENTRY_EXTRA_TIME_SET, 0, 1));
	struct digest one = session_digest(&room->session);
	struct digest two = session_digest(&other.session);
	assert_false(digest_equal(&one, &two));
	room_close(&other);
}

static void a_check_changes_nothing(void **state)
{
	struct room *room = *state;
	struct entry post = posting(1, "Vain kysyn");

	room_go(room, COLLECT);
	struct digest before = session_digest(&room->session);
	assert_int_equal(session_check(&room->session, &post).refusal, REFUSAL_NONE);
	struct digest after = session_digest(&room->session);
	assert_true(digest_equal(&before, &after));
	assert_int_equal(room->session.roster.count, 1); /* the facilitator's */
}

static void what_is_finished_is_empty(void **state)
{
	struct room room;

	(void)state;
	room_open(&room, template_find(STR("pika-7")));
	room_go(&room, 1);
	room_do(&room, with_text(posting(1, "Sana"), "oma"));
	session_finish(&room.session);
	assert_int_equal(room.session.phenomena.count, 0);
	assert_null(room.session.phenomena.items);
	session_finish(&room.session);
	room_close(&room);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(an_opening_says_what_the_session_is),
		T(a_session_is_opened_once),
		T(before_its_opening_a_session_takes_nothing),
		T(accounts_do_not_belong_to_a_session),
		T(the_last_thousand_entries_are_not_for_posts),
		T(the_clock_closes_even_the_fullest_room),
		T(the_digest_knows_the_order_of_what_happened),
		T(a_check_changes_nothing),
		T(what_is_finished_is_empty),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
