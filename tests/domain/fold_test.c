/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/room.h"

#include <string.h>

static enum fail fold_nth(struct session *session, const struct stored *stored)
{
	struct entry entry;
	struct outcome outcome;

	return fold_apply(session, stored, &entry, &outcome);
}

/* A session that has folded all of the room's journal but the last entry. */
static void replay_but_last(struct room *room, struct session *session)
{
	room->count--;
	room_replay(room, session, NULL);
	room->count++;
}

/* The last entry must be refused with `fail`, and leave the state as it was. */
static void assert_last_fails(struct room *room, const struct stored *last, enum fail fail)
{
	struct session session;

	replay_but_last(room, &session);
	struct digest before = session_digest(&session);
	assert_int_equal(fold_nth(&session, last), fail);
	struct digest after = session_digest(&session);
	assert_true(digest_equal(&before, &after));
	assert_int_equal(session.seq, room->count - 1);
	session_finish(&session);
}

static void a_hole_in_the_order_is_damage(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	struct stored last = room_stored(room, room->count - 1);
	last.seq++;
	assert_last_fails(room, &last, FAIL_CORRUPT);
	last.seq -= 2;
	assert_last_fails(room, &last, FAIL_CORRUPT);
}

static void a_body_that_is_not_the_heads_is_damage(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	room_do(room, posting(1, "Alkuperäinen"));
	struct kept *kept = &room->journal[room->count - 1];
	struct stored last = room_stored(room, room->count - 1);
	kept->body.ptr[3] ^= 1;
	assert_last_fails(room, &last, FAIL_CORRUPT);
	kept->body.ptr[3] ^= 1;
	kept->salt[0] ^= 1;
	assert_last_fails(room, &last, FAIL_CORRUPT);
}

static void a_body_where_none_belongs_is_damage(void **state)
{
	struct room *room = *state;

	room_do(room, ordered(ENTRY_PHASE_MOVED, LOBBY, COLLECT));
	struct stored last = room_stored(room, room->count - 1);
	last.has_body = true;
	last.body = STR("ylimääräinen");
	assert_last_fails(room, &last, FAIL_CORRUPT);
}

static void an_unknown_kind_stops_the_fold(void **state)
{
	struct room *room = *state;

	room_do(room, ordered(ENTRY_PHASE_MOVED, LOBBY, COLLECT));
	struct stored last = room_stored(room, room->count - 1);
	room->journal[room->count - 1].head.ptr[0] = 99;
	assert_last_fails(room, &last, FAIL_NEWER);
	room->journal[room->count - 1].head.ptr[0] = 0;
	assert_last_fails(room, &last, FAIL_MALFORMED);
}

static void a_destroyed_body_is_a_marked_gap(void **state)
{
	struct room *room = *state;
	struct session session;
	bool destroyed[16] = { false };

	room_go(room, COLLECT);
	uint64_t id = room_do(room, with_text(posting(1, "Kadonnut"), "oma"));
	destroyed[id - 1] = true;
	room_replay(room, &session, destroyed);
	const struct phenomenon *is = phenomena_find(&session.phenomena, id);
	assert_true(is->text.gap);
	assert_true(is->tags[0].free.gap);
	assert_int_equal(body_text_at(&is->text, 0).len, 0);
	assert_int_equal(is->tag_count, 1);
	struct digest gap = session_digest(&session);
	struct digest whole = session_digest(&room->session);
	assert_true(digest_equal(&gap, &whole));
	session_finish(&session);
}

static void a_body_that_is_gone_is_not_due_again(void **state)
{
	struct room *room = *state;
	struct session session;
	bool destroyed[16] = { false };

	room_go(room, COLLECT);
	uint64_t id = room_do(room, posting(1, "Vanha"));
	room_do(room, editing(1, id, "Uusi"));
	destroyed[id - 1] = true;
	room_replay(room, &session, destroyed);
	assert_int_equal(room->session.due.count, 1);
	assert_int_equal(session.due.count, 0);
	session_finish(&session);
}

static void a_seal_must_say_what_the_fold_came_to(void **state)
{
	struct room *room = *state;

	room_seal(room);
	struct stored last = room_stored(room, room->count - 1);
	struct str head = last.head;
	assert_int_equal(fold_nth(&room->session, &last), FAIL_CORRUPT); /* out of order by now */
	size_t digest_end = head.len - 1; /* the number of texts, 0, comes after it */
	room->journal[room->count - 1].head.ptr[digest_end - 1] ^= 1;
	assert_last_fails(room, &last, FAIL_CORRUPT);
	room->journal[room->count - 1].head.ptr[digest_end - 1] ^= 1;
	assert_last_fails(room, &(struct stored){ .seq = last.seq, .head = { 0 } },
			  FAIL_MALFORMED);
}

static void a_history_that_was_tampered_with_does_not_fit_its_seal(void **state)
{
	struct room *room = *state;
	struct session session;

	room_go(room, COLLECT);
	room_do(room, said(1, ENTRY_PROFESSION_CHOSEN, 0, PROFESSION_CARE));
	size_t tampered = room->count - 1;
	room_seal(room);
	struct buf *head = &room->journal[tampered].head;
	assert_int_equal(head->ptr[head->len - 2], PROFESSION_CARE);
	head->ptr[head->len - 2] = PROFESSION_NURSING;
	struct stored last = room_stored(room, room->count - 1);
	replay_but_last(room, &session);
	assert_int_equal(fold_nth(&session, &last), FAIL_CORRUPT);
	session_finish(&session);
}

static void the_chain_runs_over_every_head(void **state)
{
	struct room *room = *state;
	struct digest chain = { 0 };

	room_go(room, COLLECT);
	for (size_t i = 0; i < room->count; i++)
		chain = entry_chain(&chain, room->session.id, i + 1,
				    buf_str(&room->journal[i].head));
	assert_true(digest_equal(&chain, &room->session.chain));
	struct digest other = entry_chain(&(struct digest){ 0 }, STR("s-2"), 1,
					  buf_str(&room->journal[0].head));
	struct digest first = entry_chain(&(struct digest){ 0 }, STR("s-1"), 1,
					  buf_str(&room->journal[0].head));
	assert_false(digest_equal(&other, &first));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(a_hole_in_the_order_is_damage),
		T(a_body_that_is_not_the_heads_is_damage),
		T(a_body_where_none_belongs_is_damage),
		T(an_unknown_kind_stops_the_fold),
		T(a_destroyed_body_is_a_marked_gap),
		T(a_body_that_is_gone_is_not_due_again),
		T(a_seal_must_say_what_the_fold_came_to),
		T(a_history_that_was_tampered_with_does_not_fit_its_seal),
		T(the_chain_runs_over_every_head),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
