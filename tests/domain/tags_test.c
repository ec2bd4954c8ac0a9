/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/room.h"

static struct entry tagging(unsigned seat, uint64_t on, const char *word)
{
	return with_word(said(seat, ENTRY_TAG_SET, on, 1), word);
}

static struct entry untagging(unsigned seat, uint64_t on, const char *word)
{
	return with_word(said(seat, ENTRY_TAG_SET, on, 0), word);
}

static struct entry naming(unsigned seat, uint64_t on, const char *free)
{
	return with_text(said(seat, ENTRY_TAG_SET, on, 1), free);
}

static uint64_t begin_read(struct room *room, struct entry first)
{
	room_go(room, COLLECT);
	uint64_t id = room_do(room, first);
	room_go(room, READ);
	return id;
}

static void a_tag_is_there_once(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_read(room, posting(1, "Yksi"));

	room_do(room, tagging(2, id, "velat"));
	room_do(room, tagging(3, id, "velat"));
	assert_int_equal(room_phenomenon(room, id)->tag_count, 1);
	assert_text(room_phenomenon(room, id)->tags[0].word, "velat");
}

static void a_fourth_tag_is_refused(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_read(room, posting(1, "Yksi"));

	room_do(room, tagging(2, id, "velat"));
	room_do(room, tagging(2, id, "haato"));
	room_do(room, naming(2, id, "oma sana"));
	assert_int_equal(room_try(room, tagging(2, id, "jonot")), REFUSAL_TOO_MANY_TAGS);
	assert_int_equal(room_try(room, naming(2, id, "toinen")), REFUSAL_TOO_MANY_TAGS);
	assert_int_equal(room_try(room, tagging(2, id, "haato")), REFUSAL_NONE);
}

static void who_put_a_tag_on_takes_it_off(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_read(room, posting(1, "Yksi"));

	room_do(room, tagging(2, id, "velat"));
	assert_int_equal(room_try(room, untagging(3, id, "velat")), REFUSAL_NOT_YOURS);
	assert_int_equal(room_try(room, untagging(2, id, "velat")), REFUSAL_NONE);
	assert_int_equal(room_phenomenon(room, id)->tag_count, 0);
}

static void the_author_and_a_facilitator_take_any_tag_off(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_read(room, posting(1, "Yksi"));

	room_do(room, tagging(2, id, "velat"));
	room_do(room, tagging(2, id, "haato"));
	room_do(room, untagging(1, id, "velat"));
	room_do(room, with_word(ordered(ENTRY_TAG_SET, id, 0), "haato"));
	assert_int_equal(room_phenomenon(room, id)->tag_count, 0);
}

static void taking_off_what_is_not_there_is_harmless(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_read(room, posting(1, "Yksi"));

	assert_int_equal(room_do(room, untagging(2, id, "velat")), id);
}

static void a_free_tag_is_taken_off_by_its_reference(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_read(room, posting(1, "Yksi"));
	struct entry off = said(2, ENTRY_TAG_SET, id, 0);

	room_do(room, naming(2, id, "ensimmäinen"));
	room_do(room, naming(2, id, "toinen"));
	uint64_t seq = room->session.seq;
	off.tag = phenomenon_find_tag(room_phenomenon(room, id), STR("toinen"));
	assert_int_not_equal(off.tag, 0);
	room_do(room, off);
	assert_int_equal(room_phenomenon(room, id)->tag_count, 1);
	const struct phenomenon *is = room_phenomenon(room, id);
	assert_int_not_equal(phenomenon_find_tag(is, STR("ensimmäinen")), 0);
	assert_int_equal(phenomenon_find_tag(room_phenomenon(room, id), STR("toinen")), 0);
	assert_true(room_is_due(room, seq, "removed"));
}

static void a_text_alone_takes_no_tag_off(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_read(room, posting(1, "Yksi"));
	struct entry off = naming(2, id, "sana");

	room_do(room, naming(2, id, "sana"));
	off.value = 0;
	assert_int_equal(room_try(room, off), REFUSAL_UNKNOWN_THING);
	assert_true(room_is_due(room, room->session.seq, "refused"));
}

static void a_tag_is_a_word_or_a_text_and_not_both(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_read(room, posting(1, "Yksi"));

	assert_int_equal(room_try(room, with_word(naming(2, id, "sana"), "velat")),
			 REFUSAL_UNKNOWN_THING);
	assert_int_equal(room_try(room, said(2, ENTRY_TAG_SET, id, 1)), REFUSAL_UNKNOWN_THING);
}

static void a_free_tag_of_a_posting_lies_in_its_body(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_read(room, with_text(posting(1, "Yksi"), "oma aihe"));
	struct entry off = ordered(ENTRY_TAG_SET, id, 0);

	assert_text(body_text_at(&room_phenomenon(room, id)->tags[0].free, 1), "oma aihe");
	off.tag = phenomenon_find_tag(room_phenomenon(room, id), STR("oma aihe"));
	room_do(room, off);
	assert_int_equal(room_phenomenon(room, id)->tag_count, 0);
	assert_int_equal(room->session.due.count, 0);
	assert_text(body_text_at(&room_phenomenon(room, id)->text, 0), "Yksi");
}

static void an_edit_replaces_its_authors_tags_and_keeps_others(void **state)
{
	struct room *room = *state;
	struct entry first = posting(1, "Yksi");

	first.about.tags[0] = STR("velat");
	first.about.tag_count = 1;
	uint64_t id = begin_read(room, first);
	room_do(room, naming(1, id, "kirjoittajan oma"));
	uint64_t own_seq = room->session.seq;
	room_do(room, tagging(2, id, "haato"));
	struct entry edit = editing(1, id, "Toisin");
	edit.about.tags[0] = STR("jonot");
	edit.about.tag_count = 1;
	room_do(room, edit);
	const struct phenomenon *is = room_phenomenon(room, id);
	assert_int_equal(is->tag_count, 2);
	assert_text(is->tags[0].word, "jonot");
	assert_text(is->tags[1].word, "haato");
	assert_true(room_is_due(room, own_seq, "edited"));
	assert_true(room_is_due(room, id, "edited"));
	assert_int_equal(room->session.due.count, 2);
}

static void others_tags_stay_as_far_as_there_is_room(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_read(room, posting(1, "Yksi"));

	room_do(room, tagging(2, id, "haato"));
	room_do(room, naming(3, id, "kolmannen sana"));
	uint64_t third_seq = room->session.seq;
	struct entry edit = with_text(editing(1, id, "Toisin"), "uusi");
	edit.about.tags[0] = STR("jonot");
	edit.about.tag_count = 1;
	room_do(room, edit);
	const struct phenomenon *is = room_phenomenon(room, id);
	assert_int_equal(is->tag_count, 3);
	assert_text(is->tags[2].word, "haato");
	assert_true(room_is_due(room, third_seq, "removed"));
}

static void a_withdrawal_leaves_others_tags_their_bodies(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_read(room, posting(1, "Yksi"));

	room_do(room, naming(1, id, "oma"));
	uint64_t own_seq = room->session.seq;
	room_do(room, naming(2, id, "toisen"));
	uint64_t other_seq = room->session.seq;
	room_do(room, said(1, ENTRY_WITHDRAWN, id, 0));
	assert_true(room_is_due(room, own_seq, "withdrawn"));
	assert_false(room_is_due(room, other_seq, "withdrawn"));
}

static void whose_tag_changed_hears_of_it(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_read(room, posting(1, "Yksi"));

	room_do(room, tagging(2, id, "velat"));
	uint32_t seat = (uint32_t)(room_seat(room, 2) - room->session.roster.seats);
	assert_int_equal(phenomenon_support(room_phenomenon(room, id), seat)->changed_seq,
			 room->session.seq);
	room_do(room, with_word(ordered(ENTRY_TAG_SET, id, 0), "velat"));
	assert_int_equal(phenomenon_support(room_phenomenon(room, id), seat)->changed_seq,
			 room->session.seq);
}

static void tags_are_put_on_where_the_phase_allows(void **state)
{
	struct room *room = *state;
	uint64_t id = begin_read(room, posting(1, "Yksi"));

	room_go(room, VOTE);
	assert_int_equal(room_try(room, tagging(2, id, "velat")), REFUSAL_NONE);
	room_wait(room, 60000);
	assert_int_equal(room_try(room, tagging(2, id, "haato")), REFUSAL_NOT_NOW);
	assert_int_equal(room_try(room, with_word(ordered(ENTRY_TAG_SET, id, 1), "haato")),
			 REFUSAL_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(a_tag_is_there_once),
		T(a_fourth_tag_is_refused),
		T(who_put_a_tag_on_takes_it_off),
		T(the_author_and_a_facilitator_take_any_tag_off),
		T(taking_off_what_is_not_there_is_harmless),
		T(a_free_tag_is_taken_off_by_its_reference),
		T(a_text_alone_takes_no_tag_off),
		T(a_tag_is_a_word_or_a_text_and_not_both),
		T(a_free_tag_of_a_posting_lies_in_its_body),
		T(an_edit_replaces_its_authors_tags_and_keeps_others),
		T(others_tags_stay_as_far_as_there_is_room),
		T(a_withdrawal_leaves_others_tags_their_bodies),
		T(whose_tag_changed_hears_of_it),
		T(tags_are_put_on_where_the_phase_allows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
