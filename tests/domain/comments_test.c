/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/room.h"

#include "protocol/limits.h"

static struct entry commenting(unsigned seat, uint64_t on, const char *text)
{
	struct entry entry = with_text(said(seat, ENTRY_COMMENT_POSTED, on, 0), text);

	entry.about.lang = STR("fi");
	return entry;
}

static uint64_t begin_read(struct room *room)
{
	room_go(room, COLLECT);
	uint64_t id = room_do(room, posting(1, "Yksi"));
	room_go(room, READ);
	return id;
}

static void a_comment_stands_on_its_phenomenon(void **state)
{
	struct room *room = *state;
	uint64_t on = begin_read(room);
	uint64_t id = room_do(room, commenting(2, on, "Samaa täällä"));
	const struct comment *is = room_comment(room, id);

	assert_int_equal(is->on, on);
	assert_text(body_text_at(&is->text, 0), "Samaa täällä");
	assert_text(is->lang, "fi");
	assert_false(is->by_facilitator);
	assert_int_equal(room_phenomenon(room, on)->comments, 1);
}

static void a_facilitator_comments_at_any_time_before_the_seal(void **state)
{
	struct room *room = *state;
	uint64_t on = begin_read(room);
	struct entry comment = with_text(ordered(ENTRY_COMMENT_POSTED, on, 0), "Kertokaa lisää");

	room_go(room, WRAP_UP);
	uint64_t id = room_do(room, comment);
	assert_true(room_comment(room, id)->by_facilitator);
	room_wait(room, 60000);
	assert_int_equal(room_try(room, commenting(2, on, "Nyt ei")), REFUSAL_NOT_NOW);
}

static void a_comment_on_nothing_is_refused(void **state)
{
	struct room *room = *state;
	uint64_t on = begin_read(room);
	uint64_t id = room_do(room, commenting(2, on, "Yksi"));

	assert_int_equal(room_try(room, commenting(2, 999, "Tyhjään")), REFUSAL_UNKNOWN_THING);
	assert_int_equal(room_try(room, commenting(2, id, "Kommenttiin")), REFUSAL_UNKNOWN_THING);
	assert_null(comments_find(&room->session.comments, on));
}

static void a_seat_comments_sixty_times(void **state)
{
	struct room *room = *state;
	uint64_t on = begin_read(room);

	for (unsigned i = 0; i < LIMIT_SEAT_COMMENTS; i++)
		room_do(room, commenting(2, on, "Taas"));
	assert_int_equal(room_try(room, commenting(2, on, "Vielä")), REFUSAL_TOO_MANY_COMMENTS);
	assert_int_equal(room_try(room, commenting(3, on, "Minä saan")), REFUSAL_NONE);
}

static void a_withdrawn_comment_is_wiped_and_due(void **state)
{
	struct room *room = *state;
	uint64_t on = begin_read(room);
	uint64_t id = room_do(room, commenting(2, on, "Hups"));

	assert_int_equal(room_try(room, said(3, ENTRY_WITHDRAWN, id, 0)), REFUSAL_NOT_YOURS);
	room_do(room, said(2, ENTRY_WITHDRAWN, id, 0));
	assert_true(room_comment(room, id)->text.gap);
	assert_false(comment_is_shown(room_comment(room, id), LANE_DESK));
	assert_true(room_is_due(room, id, "withdrawn"));
	assert_int_equal(room_phenomenon(room, on)->comments, 0);
	assert_int_equal(room_try(room, said(2, ENTRY_WITHDRAWN, id, 0)), REFUSAL_GONE);
}

static void a_facilitator_takes_her_own_comment_back(void **state)
{
	struct room *room = *state;
	uint64_t on = begin_read(room);
	uint64_t id = room_do(room, with_text(ordered(ENTRY_COMMENT_POSTED, on, 0), "Hups"));

	assert_int_equal(room_try(room, ordered(ENTRY_WITHDRAWN, id, 0)), REFUSAL_NONE);
}

static void a_hidden_comment_is_shown_to_the_desk_alone(void **state)
{
	struct room *room = *state;
	uint64_t on = begin_read(room);
	uint64_t id = room_do(room, commenting(2, on, "Sopimaton"));

	room_do(room, ordered(ENTRY_HIDDEN, id, 0));
	assert_false(comment_is_shown(room_comment(room, id), LANE_FLOOR));
	assert_true(comment_is_shown(room_comment(room, id), LANE_DESK));
	assert_int_equal(room_phenomenon(room, on)->comments, 0);
	room_do(room, ordered(ENTRY_RESTORED, id, 0));
	assert_true(comment_is_shown(room_comment(room, id), LANE_FLOOR));
	assert_int_equal(room_phenomenon(room, on)->comments, 1);
}

static void comments_go_out_of_sight_with_a_hidden_phenomenon(void **state)
{
	struct room *room = *state;
	uint64_t on = begin_read(room);
	uint64_t id = room_do(room, commenting(2, on, "Mukana"));

	room_do(room, ordered(ENTRY_HIDDEN, on, 0));
	assert_false(comment_is_shown(room_comment(room, id), LANE_FLOOR));
	assert_true(comment_is_shown(room_comment(room, id), LANE_DESK));
	assert_int_equal(room_comment(room, id)->changed_seq, room->session.seq);
	assert_int_equal(room_try(room, commenting(2, on, "Lisää")), REFUSAL_GONE);
	room_do(room, ordered(ENTRY_RESTORED, on, 0));
	assert_true(comment_is_shown(room_comment(room, id), LANE_FLOOR));
}

static void a_withdrawn_phenomenon_takes_its_comments_from_sight_not_their_bodies(void **state)
{
	struct room *room = *state;
	uint64_t on = begin_read(room);
	uint64_t id = room_do(room, commenting(2, on, "Minun sanani"));

	room_do(room, said(1, ENTRY_WITHDRAWN, on, 0));
	assert_false(comment_is_shown(room_comment(room, id), LANE_DESK));
	assert_false(room_is_due(room, id, "withdrawn"));
	assert_false(room_comment(room, id)->text.gap);
	assert_int_equal(room_try(room, ordered(ENTRY_HIDDEN, id, 0)), REFUSAL_GONE);
	room_do(room, said(2, ENTRY_WITHDRAWN, id, 0));
	assert_true(room_is_due(room, id, "withdrawn"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(a_comment_stands_on_its_phenomenon),
		T(a_facilitator_comments_at_any_time_before_the_seal),
		T(a_comment_on_nothing_is_refused),
		T(a_seat_comments_sixty_times),
		T(a_withdrawn_comment_is_wiped_and_due),
		T(a_facilitator_takes_her_own_comment_back),
		T(a_hidden_comment_is_shown_to_the_desk_alone),
		T(comments_go_out_of_sight_with_a_hidden_phenomenon),
		T(a_withdrawn_phenomenon_takes_its_comments_from_sight_not_their_bodies),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
