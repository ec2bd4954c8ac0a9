/* SPDX-License-Identifier: EUPL-1.2 */
/* The queue of a phase that approves, redaction, and removing the author of a post. */
#include "domain/room.h"

/* As vartti-15, but what is posted waits. */
static void open_approving(struct room *room)
{
	struct template template = *template_find(STR("vartti-15"));

	template.phases[COLLECT].approves = true;
	room_close(room);
	room_open(room, &template);
	room_go(room, COLLECT);
}

static struct entry refusing(uint64_t on, const char *why)
{
	return with_text(ordered(ENTRY_REFUSED, on, 0), why);
}

static void what_waits_is_the_desks_alone(void **state)
{
	struct room *room = *state;

	open_approving(room);
	uint64_t id = room_do(room, posting(1, "Odottaa"));
	assert_int_equal(room_phenomenon(room, id)->approval, APPROVAL_WAITS);
	assert_false(phenomenon_is_shown(room_phenomenon(room, id), LANE_FLOOR));
	assert_true(phenomenon_is_shown(room_phenomenon(room, id), LANE_DESK));
	assert_int_equal(room->session.phenomena.shown, 0);
	room_do(room, ordered(ENTRY_APPROVED, id, 0));
	assert_true(phenomenon_is_shown(room_phenomenon(room, id), LANE_FLOOR));
	assert_int_equal(room->session.phenomena.shown, 1);
	assert_int_equal(room_try(room, refusing(id, "Myöhässä")), REFUSAL_ALREADY_MOVED);
}

static void a_late_post_waits_by_the_phase_it_was_written_in(void **state)
{
	struct room *room = *state;

	open_approving(room);
	room_go(room, READ);
	uint64_t late = room_do(room, posting(1, "Armoaikana"));
	assert_int_equal(room_phenomenon(room, late)->approval, APPROVAL_WAITS);
}

static void a_refused_author_is_told_why_and_may_put_it_right(void **state)
{
	struct room *room = *state;

	open_approving(room);
	uint64_t id = room_do(room, posting(1, "Liikaa"));
	room_do(room, refusing(id, "Nimi näkyy"));
	uint64_t reason = room->session.seq;
	const struct phenomenon *phenomenon = room_phenomenon(room, id);
	assert_int_equal(phenomenon->approval, APPROVAL_REFUSED);
	assert_text(body_text_at(&phenomenon->reason, 0), "Nimi näkyy");
	assert_int_equal(phenomenon->own_seq, reason);
	room_do(room, editing(1, id, "Paremmin"));
	assert_int_equal(phenomenon->approval, APPROVAL_WAITS);
	assert_true(room_is_due(room, reason, "removed"));
}

static void a_refusal_taken_back_publishes_nothing(void **state)
{
	struct room *room = *state;

	open_approving(room);
	uint64_t id = room_do(room, posting(1, "Liian nopeasti hylätty"));
	room_do(room, refusing(id, "Erehdys"));
	uint64_t reason = room->session.seq;
	room_do(room, ordered(ENTRY_RESTORED, id, 0));
	assert_int_equal(room_phenomenon(room, id)->approval, APPROVAL_WAITS);
	assert_int_equal(body_text_at(&room_phenomenon(room, id)->reason, 0).len, 0);
	assert_true(room_is_due(room, reason, "removed"));
	assert_int_equal(room->session.phenomena.shown, 0);
}

static void by_version_2_a_restore_leaves_what_was_refused(void **state)
{
	struct room *room = *state;

	open_approving(room);
	room->session.opening.rules = 2;
	uint64_t id = room_do(room, posting(1, "Hylätty"));
	room_do(room, refusing(id, "Ei kuulu tähän"));
	room_do(room, ordered(ENTRY_RESTORED, id, 0));
	assert_int_equal(room_phenomenon(room, id)->approval, APPROVAL_REFUSED);
	assert_text(body_text_at(&room_phenomenon(room, id)->reason, 0), "Ei kuulu tähän");
}

static void an_edit_gets_nothing_past_the_queue(void **state)
{
	struct room *room = *state;

	open_approving(room);
	uint64_t id = room_do(room, posting(1, "Siisti"));
	room_do(room, ordered(ENTRY_APPROVED, id, 0));
	room_do(room, editing(1, id, "Ei enää siisti"));
	assert_int_equal(room_phenomenon(room, id)->approval, APPROVAL_WAITS);
	assert_int_equal(room->session.phenomena.shown, 0);
}

static void a_hidden_author_is_told_why_until_it_is_restored(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	uint64_t id = room_do(room, posting(1, "Piilotettava"));
	uint64_t reason;
	room_do(room, with_text(ordered(ENTRY_HIDDEN, id, 0), "Tunnistettava"));
	reason = room->session.seq;
	assert_text(body_text_at(&room_phenomenon(room, id)->reason, 0), "Tunnistettava");
	room_do(room, ordered(ENTRY_RESTORED, id, 0));
	assert_int_equal(body_text_at(&room_phenomenon(room, id)->reason, 0).len, 0);
	assert_true(room_is_due(room, reason, "removed"));
}

static struct entry redacting(struct room *room, uint64_t on, uint64_t from, uint64_t to)
{
	struct entry entry = ordered(ENTRY_REDACTED, on, 0);

	redaction_make(&entry, &room->session, (struct passage){ from, to }, &room->arena);
	return entry;
}

static void a_redaction_leaves_a_mark_and_destroys_the_body(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	struct entry post = with_text(posting(1, "Äiti Maija Möttönen ei jaksa"), "oma sana");
	uint64_t id = room_do(room, post);
	room_do(room, redacting(room, id, 5, 19));
	const struct phenomenon *phenomenon = room_phenomenon(room, id);
	assert_text(body_text_at(&phenomenon->text, 0), "Äiti […] ei jaksa");
	assert_text(body_text_at(&phenomenon->tags[0].free, 1), "oma sana");
	assert_true(phenomenon->redacted);
	assert_true(room_is_due(room, id, "redacted"));
	assert_int_equal(room->session.barrier_seq[LANE_DESK], room->session.seq);
}

static void a_redaction_of_another_text_is_refused(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	uint64_t id = room_do(room, posting(1, "Maija ei jaksa"));
	struct entry late = redacting(room, id, 0, 5);
	room_do(room, editing(1, id, "Hän ei jaksa"));
	assert_int_equal(room_try(room, late), REFUSAL_CHANGED);
	assert_true(room_is_due(room, room->session.seq, "refused"));
	assert_int_equal(redacting(room, id, 0, 13).text_count, 0);
	assert_int_equal(redacting(room, id, 5, 5).text_count, 0);
	assert_int_equal(redacting(room, 4000, 0, 1).text_count, 0);
	assert_int_equal(redacting(room, id, 0, 12).text_count, 1);
}

static void a_comment_is_redacted_alike(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	uint64_t id = room_do(room, posting(1, "Yksi"));
	room_go(room, READ);
	struct entry said_so = with_text(said(2, ENTRY_COMMENT_POSTED, id, 0), "Soita 040");
	uint64_t comment = room_do(room, said_so);
	room_do(room, redacting(room, comment, 6, 9));
	assert_text(body_text_at(&room_comment(room, comment)->text, 0), "Soita […]");
	assert_true(room_is_due(room, comment, "redacted"));
}

static void a_removed_author_sends_nothing_more_and_her_posts_stay(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	uint64_t id = room_do(room, posting(1, "Yksi"));
	uint64_t other = room_do(room, posting(1, "Toinen"));
	room_do(room, ordered(ENTRY_AUTHOR_REMOVED, id, 0));
	assert_int_equal(room_try(room, posting(1, "Kolmas")), REFUSAL_REMOVED);
	assert_int_equal(room_try(room, said(1, ENTRY_WITHDRAWN, id, 0)), REFUSAL_REMOVED);
	assert_true(phenomenon_is_shown(room_phenomenon(room, id), LANE_FLOOR));
	/* Nothing on the other tells that it is hers. */
	assert_true(room_phenomenon(room, id)->author_removed);
	assert_false(room_phenomenon(room, other)->author_removed);
	room_do(room, ordered(ENTRY_AUTHOR_REMOVED, other, 0));
	room_do(room, ordered(ENTRY_AUTHOR_READMITTED, id, 0));
	assert_int_equal(room_try(room, posting(1, "Kolmas")), REFUSAL_REMOVED);
	room_do(room, ordered(ENTRY_AUTHOR_READMITTED, other, 0));
	room_do(room, posting(1, "Kolmas"));
}

static void a_facilitator_removes_no_facilitator(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	uint64_t id = room_do(room, posting(1, "Yksi"));
	uint64_t comment = room_do(room, with_text(ordered(ENTRY_COMMENT_POSTED, id, 0), "Missä?"));
	assert_int_equal(room_try(room, ordered(ENTRY_AUTHOR_REMOVED, comment, 0)),
			 REFUSAL_NOT_YOUR_RIGHT);
}

static void every_act_stands_in_the_record(void **state)
{
	struct room *room = *state;

	open_approving(room);
	uint64_t id = room_do(room, posting(1, "Odottaa tätä"));
	uint32_t before = room->session.acts.count;
	room_do(room, refusing(id, ""));
	room_do(room, ordered(ENTRY_APPROVED, id, 0));
	room_do(room, redacting(room, id, 0, 3));
	room_do(room, ordered(ENTRY_LOCKED, id, 0));
	room_do(room, ordered(ENTRY_PAUSED, 0, 0));
	room_do(room, ordered(ENTRY_AUTHOR_REMOVED, id, 0));
	assert_int_equal(room->session.acts.count, before + 6);
	assert_int_equal(room->session.acts.items[before + 2].kind, ENTRY_REDACTED);
	assert_int_equal(room->session.acts.items[before + 2].on, id);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(what_waits_is_the_desks_alone),
		T(a_late_post_waits_by_the_phase_it_was_written_in),
		T(a_refused_author_is_told_why_and_may_put_it_right),
		T(a_refusal_taken_back_publishes_nothing),
		T(by_version_2_a_restore_leaves_what_was_refused),
		T(an_edit_gets_nothing_past_the_queue),
		T(a_hidden_author_is_told_why_until_it_is_restored),
		T(a_redaction_leaves_a_mark_and_destroys_the_body),
		T(a_redaction_of_another_text_is_refused),
		T(a_comment_is_redacted_alike),
		T(a_removed_author_sends_nothing_more_and_her_posts_stay),
		T(a_facilitator_removes_no_facilitator),
		T(every_act_stands_in_the_record),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
