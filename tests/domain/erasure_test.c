/* SPDX-License-Identifier: EUPL-1.2 */
/* Promises 2, 4, 5, 8 and 9 for what the office erases, before the seal and after. */
#include "domain/erasure.h"

#include "room.h"

static struct entry erasing(struct room *room, struct erasure erasure)
{
	struct entry entry;

	erasure.reason = STR("siinä oli nimi");
	assert_true(erasure_make(&entry, &room->session, &erasure, &room->arena));
	return entry;
}

static struct entry erasing_all(struct room *room, uint64_t on)
{
	return erasing(room, (struct erasure){ .on = on });
}

static uint64_t posted(struct room *room)
{
	room_go(room, COLLECT);
	return room_do(room, with_text(posting(1, "Maijan vuokra nousee"), "maijalla"));
}

static void a_post_is_erased_with_its_free_tags_and_leaves_a_gap(void **state)
{
	struct room *room = *state;
	uint64_t post = posted(room);
	uint64_t tag = room_do(room, with_text(ordered(ENTRY_TAG_SET, post, 1), "toisen sana"));

	assert_int_equal(tag, post);
	room_do(room, erasing_all(room, post));
	const struct phenomenon *erased = room_phenomenon(room, post);
	assert_true(erased->text.gap && erased->tags[0].free.gap && erased->tags[1].free.gap);
	assert_int_equal(body_text_at(&erased->text, 0).len, 0);
	assert_int_equal(body_text_at(&erased->tags[0].free, 1).len, 0);
	assert_true(room_is_due(room, post, "erased"));
	assert_int_equal(room->session.due.count, 2);
	assert_int_equal(session_barrier_seq(&room->session, LANE_DESK), room->session.seq);
}

static void a_sealed_session_erases_and_still_fits_its_seal(void **state)
{
	struct room *room = *state;
	uint64_t post = posted(room);
	struct session again;

	room_go(room, DISCUSS);
	uint64_t comment = room_do(room, with_text(said(2, ENTRY_COMMENT_POSTED, post, 0), "Niin"));
	uint64_t step = room_do(room, stepping("Selvitys", "Tiina", "Kaupungille"));
	room_seal(room);
	struct digest seal = room->session.seal;
	room_do(room, erasing_all(room, post));
	room_do(room, erasing_all(room, comment));
	room_do(room, erasing_all(room, step));
	room_do(room, erasing_all(room, THING_OPENING));
	assert_true(room_comment(room, comment)->text.gap);
	assert_true(steps_find(&room->session.steps, step)->text.gap);
	assert_int_equal(body_text_at(&room->session.title, 0).len, 0);
	assert_int_equal(body_text_at(&room->session.question, 0).len, 0);
	bool *destroyed = arena_take_array(&room->arena, room->count, sizeof(bool));
	for (size_t i = 0; i < room->session.due.count; i++)
		destroyed[room->session.due.items[i].seq - 1] = true;
	room_replay(room, &again, destroyed);
	assert_int_equal(again.seq, room->session.seq);
	assert_true(digest_equal(&again.seal, &seal));
	struct digest before = session_digest(&room->session), after = session_digest(&again);
	assert_true(digest_equal(&before, &after));
	assert_int_equal(again.due.count, 0);
	session_finish(&again);
}

static void a_passage_leaves_what_remains_also_after_the_seal(void **state)
{
	struct room *room = *state;
	uint64_t post = posted(room);

	room_seal(room);
	room_do(room, erasing(room, (struct erasure){ .on = post, .passage = { 0, 6 } }));
	const struct phenomenon *erased = room_phenomenon(room, post);
	assert_text(body_text_at(&erased->text, 0), "[…] vuokra nousee");
	assert_text(body_text_at(&erased->tags[0].free, 1), "maijalla");
	assert_int_equal(erased->text.text_count, 2);
	assert_true(erased->redacted);
	assert_true(room_is_due(room, post, "erased"));
	/* Once more, in what remained; and the reason of the first goes with its body. */
	uint64_t first = room->session.seq;
	room_do(room, erasing(room, (struct erasure){ .on = post, .passage = { 4, 10 } }));
	assert_text(body_text_at(&erased->text, 0), "[…] […] nousee");
	assert_true(room_is_due(room, first, "erased"));
	const struct acts *acts = &room->session.acts;
	assert_true(acts->items[acts->count - 2].reason.gap);
	assert_text(body_text_at(&acts->items[acts->count - 1].reason, 2), "siinä oli nimi");
}

static void a_passage_of_another_text_than_was_read_is_refused(void **state)
{
	struct room *room = *state;
	uint64_t post = posted(room);
	struct entry late = erasing(room, (struct erasure){ .on = post, .passage = { 0, 6 } });

	room_do(room, editing(1, post, "Sanottu toisin"));
	assert_int_equal(room_try(room, late), REFUSAL_CHANGED);
	assert_text(body_text_at(&room_phenomenon(room, post)->text, 0), "Sanottu toisin");
}

static void there_is_no_passage_behind_the_end_of_a_text(void **state)
{
	struct room *room = *state;
	struct entry entry;
	struct erasure erasure = { .on = posted(room), .passage = { 3, 900 },
				   .reason = STR("syy") };

	assert_false(erasure_make(&entry, &room->session, &erasure, &room->arena));
}

static void what_is_not_there_cannot_be_erased(void **state)
{
	struct room *room = *state;
	uint64_t post = posted(room);

	assert_int_equal(room_try(room, erasing_all(room, 4000)), REFUSAL_UNKNOWN_THING);
	room_do(room, said(1, ENTRY_WITHDRAWN, post, 0));
	assert_int_equal(room_try(room, erasing_all(room, post)), REFUSAL_GONE);
}

static void what_is_erased_may_be_erased_again_and_nothing_more_is_due(void **state)
{
	struct room *room = *state;
	uint64_t post = posted(room);

	room_do(room, erasing_all(room, post));
	size_t due = room->session.due.count;
	room_do(room, erasing_all(room, post));
	assert_int_equal(room->session.due.count, due);
}

static void erasing_is_the_offices_and_nothing_else_outlives_the_seal(void **state)
{
	struct room *room = *state;
	uint64_t post = posted(room);

	room_seal(room);
	struct entry entry = erasing_all(room, post);
	entry.role = ROLE_FACILITATOR;
	entry.seat = seat_key_of(9);
	assert_int_equal(room_try(room, entry), REFUSAL_NOT_YOUR_RIGHT);
	assert_int_equal(room_try(room, ordered(ENTRY_HIDDEN, post, 0)), REFUSAL_CLOSED);
	entry = erasing_all(room, post);
	entry.role = ROLE_COORDINATOR;
	entry.by = 3;
	room_do(room, entry);
}

static void a_session_is_kept_until_it_is_not(void **state)
{
	struct room *room = *state;

	room_do(room, clocked(ENTRY_KEPT, 0, 1));
	assert_true(room->session.kept);
	room_seal(room);
	room_do(room, clocked(ENTRY_KEPT, 0, 0));
	assert_false(room->session.kept);
	assert_int_equal(room_try(room, clocked(ENTRY_KEPT, 0, 2)), REFUSAL_UNKNOWN_WORD);
}

static void a_full_room_still_erases(void **state)
{
	struct room *room = *state;
	uint64_t post = posted(room);
	struct entry entry = erasing_all(room, post);

	entry.role = ROLE_COORDINATOR;
	room->session.seq = LIMIT_ROOM_ENTRIES;
	assert_int_equal(session_check(&room->session, &entry).refusal, REFUSAL_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(a_post_is_erased_with_its_free_tags_and_leaves_a_gap),
		T(a_sealed_session_erases_and_still_fits_its_seal),
		T(a_passage_leaves_what_remains_also_after_the_seal),
		T(a_passage_of_another_text_than_was_read_is_refused),
		T(there_is_no_passage_behind_the_end_of_a_text),
		T(what_is_not_there_cannot_be_erased),
		T(what_is_erased_may_be_erased_again_and_nothing_more_is_due),
		T(erasing_is_the_offices_and_nothing_else_outlives_the_seal),
		T(a_session_is_kept_until_it_is_not),
		T(a_full_room_still_erases),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
