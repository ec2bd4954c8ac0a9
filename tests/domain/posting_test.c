/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/room.h"

#include "protocol/limits.h"

static void a_post_has_an_id_a_number_and_its_author(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	uint64_t first = room_do(room, posting(1, "Yksinäisyys"));
	uint64_t second = room_do(room, posting(2, "Velat"));
	assert_int_equal(first, room->session.seq - 1);
	assert_int_equal(second, room->session.seq);
	assert_int_equal(room_phenomenon(room, first)->number, 1);
	assert_int_equal(room_phenomenon(room, second)->number, 2);
	assert_int_equal(room_phenomenon(room, second)->posted_ms, room->now_ms);
	assert_ptr_equal(&room->session.roster.seats[room_phenomenon(room, second)->author],
			 room_seat(room, 2));
	assert_int_equal(room->session.phenomena.shown, 2);
}

static void a_post_keeps_what_it_says_of_itself(void **state)
{
	struct room *room = *state;
	struct entry entry = posting(1, "Vuokrat");

	entry.about = (struct about){
		.lang = STR("sv"), .tags = { STR("asunnottomuus") }, .tag_count = 1,
		.kind = KIND_GROWING, .source = SOURCE_CLIENT, .group = STR("nuoret"),
		.area = STR("Pieksämäki"), .quotable = true };
	room_go(room, COLLECT);
	const struct phenomenon *is = room_phenomenon(room, room_do(room, entry));
	assert_text(is->about.lang, "sv");
	assert_int_equal(is->about.kind, KIND_GROWING);
	assert_int_equal(is->about.source, SOURCE_CLIENT);
	assert_text(is->about.group, "nuoret");
	assert_text(is->about.area, "Pieksämäki");
	assert_true(is->about.quotable);
	assert_text(is->tags[0].word, "asunnottomuus");
}

static void posts_are_taken_only_where_the_phase_allows(void **state)
{
	struct room *room = *state;

	assert_int_equal(room_try(room, posting(1, "Aulassa")), REFUSAL_NOT_NOW);
	for (uint32_t phase = VOTE; phase <= WRAP_UP; phase++) {
		room_go(room, phase);
		assert_int_equal(room_try(room, posting(1, "Nyt ei")), REFUSAL_NOT_NOW);
	}
	room_go(room, COLLECT);
	assert_int_equal(room_try(room, posting(1, "Nyt")), REFUSAL_NONE);
}

static void a_facilitator_posts_nothing(void **state)
{
	struct room *room = *state;
	struct entry entry = posting(1, "Ohjaajan ilmiö");

	entry.role = ROLE_FACILITATOR;
	room_go(room, COLLECT);
	assert_int_equal(room_try(room, entry), REFUSAL_NOT_YOUR_RIGHT);
}

static void an_area_that_the_session_does_not_name_is_refused(void **state)
{
	struct room *room = *state;
	struct entry entry = posting(1, "Muualla");

	entry.about.area = STR("Kotikatu 1");
	room_go(room, COLLECT);
	assert_int_equal(room_try(room, entry), REFUSAL_UNKNOWN_WORD);
}

static void four_tags_are_too_many(void **state)
{
	struct room *room = *state;
	struct entry entry = with_text(with_text(posting(1, "Paljon"), "yksi"), "kaksi");

	entry.about.tags[0] = STR("velat");
	entry.about.tags[1] = STR("haato");
	entry.about.tag_count = 2;
	room_go(room, COLLECT);
	assert_int_equal(room_try(room, entry), REFUSAL_TOO_MANY_TAGS);
	entry.about.tag_count = 1;
	assert_int_equal(room_phenomenon(room, room_do(room, entry))->tag_count, 3);
}

static void a_seat_posts_thirty_times(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	for (unsigned i = 0; i < LIMIT_SEAT_POSTS; i++)
		room_do(room, posting(1, "Taas"));
	assert_int_equal(room_try(room, posting(1, "Ja vielä")), REFUSAL_TOO_MANY_POSTS);
	assert_int_equal(room_try(room, posting(2, "Toinen saa")), REFUSAL_NONE);
}

static void withdrawing_gives_no_post_back(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	for (unsigned i = 0; i < LIMIT_SEAT_POSTS; i++)
		room_do(room, said(1, ENTRY_WITHDRAWN, room_do(room, posting(1, "Pois")), 0));
	assert_int_equal(room_try(room, posting(1, "Ja vielä")), REFUSAL_TOO_MANY_POSTS);
}

static void a_room_takes_two_thousand_phenomena(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	for (unsigned i = 0; i < LIMIT_ROOM_PHENOMENA; i++)
		room_do(room, posting(1 + i / LIMIT_SEAT_POSTS, "Ilmiö"));
	assert_int_equal(room_try(room, posting(999, "Yksi liikaa")), REFUSAL_TOO_MANY_PHENOMENA);
}

static void an_edit_replaces_the_text_and_its_body_is_due(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	uint64_t id = room_do(room, posting(1, "Alku"));
	assert_int_equal(room_do(room, editing(1, id, "Loppu")), id);
	assert_text(body_text_at(&room_phenomenon(room, id)->text, 0), "Loppu");
	assert_true(room_phenomenon(room, id)->edited);
	assert_int_equal(room_phenomenon(room, id)->changed_seq, room->session.seq);
	assert_int_equal(room->session.due.count, 1);
	assert_true(room_is_due(room, id, "edited"));
}

static void only_its_author_edits_a_post(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	uint64_t id = room_do(room, posting(1, "Minun"));
	room_do(room, posting(2, "Sinun"));
	assert_int_equal(room_try(room, editing(2, id, "Muutan")), REFUSAL_NOT_YOURS);
	assert_int_equal(room_try(room, editing(3, id, "Muutan")), REFUSAL_NOT_YOURS);
	assert_int_equal(room_try(room, editing(1, 999, "Muutan")), REFUSAL_UNKNOWN_THING);
	assert_text(body_text_at(&room_phenomenon(room, id)->text, 0), "Minun");
}

static void a_refused_edit_is_due_and_the_text_stands(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	uint64_t id = room_do(room, posting(1, "Ennallaan"));
	assert_int_equal(room_try(room, editing(2, id, "Tunkeilija")), REFUSAL_NOT_YOURS);
	assert_int_equal(room->session.due.count, 1);
	assert_true(room_is_due(room, room->session.seq, "refused"));
}

static void a_withdrawn_post_is_wiped_and_its_body_is_due(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	uint64_t id = room_do(room, posting(1, "Harkitsin"));
	room_do(room, said(1, ENTRY_WITHDRAWN, id, 0));
	const struct phenomenon *is = room_phenomenon(room, id);
	assert_true(is->withdrawn);
	assert_true(is->text.gap);
	assert_int_equal(body_text_at(&is->text, 0).len, 0);
	assert_false(phenomenon_is_shown(is, LANE_DESK));
	assert_true(room_is_due(room, id, "withdrawn"));
	assert_int_equal(room->session.phenomena.shown, 0);
}

static void a_withdrawn_post_is_gone_for_every_command(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	uint64_t id = room_do(room, posting(1, "Pois"));
	room_do(room, said(1, ENTRY_WITHDRAWN, id, 0));
	assert_int_equal(room_try(room, editing(1, id, "Takaisin")), REFUSAL_GONE);
	assert_int_equal(room_try(room, said(1, ENTRY_WITHDRAWN, id, 0)), REFUSAL_GONE);
	assert_int_equal(room_try(room, ordered(ENTRY_HIDDEN, id, 0)), REFUSAL_GONE);
	assert_int_equal(room_try(room, ordered(ENTRY_SPOTLIGHT_SET, id, 0)), REFUSAL_GONE);
	room_go(room, READ);
	assert_int_equal(room_try(room, said(2, ENTRY_VOICE_SET, id, 1)), REFUSAL_GONE);
}

static void nobody_withdraws_what_another_wrote(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	uint64_t id = room_do(room, posting(1, "Minun"));
	assert_int_equal(room_try(room, said(2, ENTRY_WITHDRAWN, id, 0)), REFUSAL_NOT_YOURS);
	assert_int_equal(room_try(room, ordered(ENTRY_WITHDRAWN, id, 0)), REFUSAL_NOT_YOURS);
	assert_int_equal(room_try(room, said(1, ENTRY_WITHDRAWN, 999, 0)), REFUSAL_UNKNOWN_THING);
}

static void one_withdraws_in_every_phase_until_the_close_is_over(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	uint64_t first = room_do(room, posting(1, "Yksi"));
	uint64_t second = room_do(room, posting(1, "Kaksi"));
	uint64_t third = room_do(room, posting(1, "Kolme"));
	room_go(room, WRAP_UP);
	room_do(room, said(1, ENTRY_WITHDRAWN, first, 0));
	room_do(room, ordered(ENTRY_CLOSED, 0, 0));
	room_do(room, said(1, ENTRY_WITHDRAWN, second, 0));
	room_wait(room, 60000);
	assert_int_equal(room_try(room, said(1, ENTRY_WITHDRAWN, third, 0)), REFUSAL_CLOSED);
}

static void an_edit_of_a_masked_post_raises_no_barrier_on_the_floor(void **state)
{
	struct room *room = *state;

	room_go(room, COLLECT);
	uint64_t revealed_seq = room->session.seq;
	uint64_t id = room_do(room, posting(1, "Peitossa"));
	room_do(room, editing(1, id, "Yhä peitossa"));
	assert_int_equal(session_barrier_seq(&room->session, LANE_FLOOR), revealed_seq);
	assert_int_equal(session_barrier_seq(&room->session, LANE_DESK), room->session.seq);
	room_go(room, READ);
	room_do(room, editing(1, id, "Näkyvissä"));
	assert_int_equal(session_barrier_seq(&room->session, LANE_FLOOR), room->session.seq);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(a_post_has_an_id_a_number_and_its_author),
		T(a_post_keeps_what_it_says_of_itself),
		T(posts_are_taken_only_where_the_phase_allows),
		T(a_facilitator_posts_nothing),
		T(an_area_that_the_session_does_not_name_is_refused),
		T(four_tags_are_too_many),
		T(a_seat_posts_thirty_times),
		T(withdrawing_gives_no_post_back),
		T(a_room_takes_two_thousand_phenomena),
		T(an_edit_replaces_the_text_and_its_body_is_due),
		T(only_its_author_edits_a_post),
		T(a_refused_edit_is_due_and_the_text_stands),
		T(a_withdrawn_post_is_wiped_and_its_body_is_due),
		T(a_withdrawn_post_is_gone_for_every_command),
		T(nobody_withdraws_what_another_wrote),
		T(one_withdraws_in_every_phase_until_the_close_is_over),
		T(an_edit_of_a_masked_post_raises_no_barrier_on_the_floor),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
