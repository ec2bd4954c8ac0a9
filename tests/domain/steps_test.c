/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/room.h"

#include "protocol/limits.h"

static struct entry step_editing(uint64_t step, uint64_t on, const char *what)
{
	struct entry entry = stepping(what, "Tiina", "Lautakunnalle");

	entry.kind = ENTRY_STEP_EDITED;
	entry.on = step;
	entry.value = on;
	return entry;
}

static void a_step_says_who_takes_what_to_whom(void **state)
{
	struct room *room = *state;
	uint64_t id = room_do(room, stepping("Asuntopula", "Tiina", "Johtoryhmälle"));
	const struct step *is = steps_find(&room->session.steps, id);

	assert_non_null(is);
	assert_text(body_text_at(&is->text, 0), "Asuntopula");
	assert_text(body_text_at(&is->text, 1), "Tiina");
	assert_text(body_text_at(&is->text, 2), "Johtoryhmälle");
	assert_int_equal(is->on, 0);
	assert_int_equal(is->written_ms, room->now_ms);
}

static void a_step_may_stand_on_a_phenomenon_that_is_there(void **state)
{
	struct room *room = *state;
	struct entry step = stepping("Vie", "Tiina", "Kuntaan");

	room_go(room, COLLECT);
	step.on = room_do(room, posting(1, "Yksi"));
	assert_int_equal(steps_find(&room->session.steps, room_do(room, step))->on, step.on);
	room_do(room, said(1, ENTRY_WITHDRAWN, step.on, 0));
	assert_int_equal(room_try(room, step), REFUSAL_GONE);
	step.on = 999;
	assert_int_equal(room_try(room, step), REFUSAL_UNKNOWN_THING);
}

static void an_edited_step_has_its_old_body_due(void **state)
{
	struct room *room = *state;
	uint64_t id = room_do(room, stepping("Vanha", "Tiina", "Kuntaan"));

	assert_int_equal(room_do(room, step_editing(id, 0, "Uusi")), id);
	assert_text(body_text_at(&steps_find(&room->session.steps, id)->text, 0), "Uusi");
	assert_true(room_is_due(room, id, "edited"));
	assert_int_equal(session_barrier_seq(&room->session, LANE_FLOOR), room->session.seq);
}

static void a_step_on_what_was_withdrawn_can_still_be_reworded(void **state)
{
	struct room *room = *state;
	struct entry step = stepping("Vie", "Tiina", "Kuntaan");

	room_go(room, COLLECT);
	step.on = room_do(room, posting(1, "Yksi"));
	uint64_t other = room_do(room, posting(1, "Kaksi"));
	uint64_t id = room_do(room, step);
	room_do(room, said(1, ENTRY_WITHDRAWN, step.on, 0));
	room_do(room, said(1, ENTRY_WITHDRAWN, other, 0));
	assert_int_equal(room_try(room, step_editing(id, step.on, "Toisin")), REFUSAL_NONE);
	assert_int_equal(room_try(room, step_editing(id, other, "Toisin")), REFUSAL_GONE);
}

static void a_removed_step_is_wiped_and_due(void **state)
{
	struct room *room = *state;
	uint64_t id = room_do(room, stepping("Pois", "Tiina", "Kuntaan"));

	room_do(room, ordered(ENTRY_STEP_REMOVED, id, 0));
	assert_true(steps_find(&room->session.steps, id)->removed);
	assert_true(steps_find(&room->session.steps, id)->text.gap);
	assert_true(room_is_due(room, id, "removed"));
	assert_int_equal(room_try(room, ordered(ENTRY_STEP_REMOVED, id, 0)), REFUSAL_GONE);
	assert_int_equal(room_try(room, step_editing(id, 0, "Takaisin")), REFUSAL_GONE);
	assert_int_equal(room_try(room, ordered(ENTRY_STEP_REMOVED, 999, 0)),
			 REFUSAL_UNKNOWN_THING);
}

static void steps_are_facilitators_work(void **state)
{
	struct room *room = *state;
	struct entry step = stepping("Minäkin", "Tiina", "Kuntaan");

	step.role = ROLE_PARTICIPANT;
	assert_int_equal(room_try(room, step), REFUSAL_NOT_YOUR_RIGHT);
	assert_int_equal(room->session.steps.count, 0);
}

static void a_room_takes_two_hundred_steps(void **state)
{
	struct room *room = *state;

	for (unsigned i = 0; i < LIMIT_ROOM_STEPS; i++)
		room_do(room, stepping("Askel", "Tiina", "Kuntaan"));
	assert_int_equal(room_try(room, stepping("Liikaa", "Tiina", "Kuntaan")),
			 REFUSAL_ROOM_FULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(a_step_says_who_takes_what_to_whom),
		T(a_step_may_stand_on_a_phenomenon_that_is_there),
		T(an_edited_step_has_its_old_body_due),
		T(a_step_on_what_was_withdrawn_can_still_be_reworded),
		T(a_removed_step_is_wiped_and_due),
		T(steps_are_facilitators_work),
		T(a_room_takes_two_hundred_steps),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
