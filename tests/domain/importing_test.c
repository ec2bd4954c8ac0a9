/* SPDX-License-Identifier: EUPL-1.2 */
/* Promises 1 to 4 for what is brought in from elsewhere. */
#include "room.h"

#include "protocol/limits.h"

static int import_setup(void **state)
{
	room_setup(state);
	struct room *room = *state;
	room_close(room);
	room_open(room, template_import());
	return 0;
}

static struct entry importing(const char *id, const char *text)
{
	struct entry entry = with_text(clocked(ENTRY_IMPORTED, 0, 0), text);

	entry.word = str_from(id);
	entry.about.lang = STR("fi");
	return entry;
}

static void an_imported_post_keeps_its_id_language_text_and_tags(void **state)
{
	struct room *room = *state;
	struct entry entry = importing("pub-001", "Häätöjä kaksi viikossa");

	entry.about.tags[0] = STR("haato");
	entry.about.tag_count = 1;
	entry.texts[1] = STR("oma sana");
	entry.text_count = 2;
	entry.value = 1;
	uint64_t id = room_do(room, entry);
	const struct phenomenon *post = phenomena_find(&room->session.phenomena, id);
	assert_true(str_equal(post->imported, STR("pub-001")));
	assert_true(post->review);
	assert_true(str_equal(post->about.lang, STR("fi")));
	assert_true(str_equal(body_text_at(&post->text, 0), STR("Häätöjä kaksi viikossa")));
	assert_int_equal(post->tag_count, 2);
	assert_true(str_equal(post->tags[0].word, STR("haato")));
	assert_true(str_equal(body_text_at(&post->tags[1].free, 1), STR("oma sana")));
}

static struct entry three_tags(uint64_t value)
{
	struct entry entry = importing("a", "teksti");

	entry.about.tags[0] = STR("haato");
	entry.about.tag_count = 1;
	entry.texts[1] = STR("eka");
	entry.texts[2] = STR("toka");
	entry.text_count = 3;
	entry.value = value;
	return entry;
}

static void the_tags_keep_the_order_they_came_in(void **state)
{
	struct room *room = *state;

	/* free, of the vocabulary, free */
	uint64_t id = room_do(room, three_tags(1 | 5 << 1));
	const struct phenomenon *post = phenomena_find(&room->session.phenomena, id);
	assert_true(post->review);
	assert_text(body_text_at(&post->tags[0].free, post->tags[0].at), "eka");
	assert_text(post->tags[1].word, "haato");
	assert_text(body_text_at(&post->tags[2].free, post->tags[2].at), "toka");
	/* where no order is said, those of the vocabulary come first */
	id = room_do(room, three_tags(0));
	post = phenomena_find(&room->session.phenomena, id);
	assert_false(post->review);
	assert_text(post->tags[0].word, "haato");
	assert_text(body_text_at(&post->tags[2].free, post->tags[2].at), "toka");
}

static void an_order_of_other_tags_is_refused(void **state)
{
	struct room *room = *state;

	assert_int_equal(room_try(room, three_tags(1 << 1)), REFUSAL_UNKNOWN_WORD); /* one free */
	assert_int_equal(room_try(room, three_tags(7 << 1)), REFUSAL_UNKNOWN_WORD); /* three */
	assert_int_equal(room_try(room, three_tags(9 << 1)), REFUSAL_UNKNOWN_WORD); /* a fourth */
	assert_int_equal(room_try(room, three_tags(UINT64_MAX)), REFUSAL_UNKNOWN_WORD);
}

static void an_import_closes_and_seals_by_itself(void **state)
{
	struct room *room = *state;

	room_do(room, importing("a", "yksi"));
	room_wait(room, 2 * UNDO_MS);
	assert_true(room->session.agenda.sealed);
	assert_int_equal(room->session.phenomena.count, 1);
}

static void a_closed_import_takes_no_more_posts(void **state)
{
	struct room *room = *state;

	room_wait(room, 1);
	assert_int_equal(room_try(room, importing("a", "myöhässä")), REFUSAL_CLOSED);
}

static void limits_of_seat_and_room_do_not_bind_an_import(void **state)
{
	struct room *room = *state;

	for (uint32_t i = 0; i < LIMIT_ROOM_PHENOMENA + 10; i++)
		room_do(room, importing("sama", "ilmiö"));
	assert_int_equal(room->session.phenomena.count, LIMIT_ROOM_PHENOMENA + 10);
	assert_int_equal(room->session.roster.count, 0);
}

static void more_than_three_tags_are_refused(void **state)
{
	struct room *room = *state;
	struct entry entry = importing("a", "liikaa");

	entry.about.tags[0] = STR("haato");
	entry.about.tag_count = 1;
	for (uint32_t i = 1; i <= LIMIT_TAGS; i++)
		entry.texts[i] = STR("oma");
	entry.text_count = 1 + LIMIT_TAGS;
	assert_int_equal(room_try(room, entry), REFUSAL_TOO_MANY_TAGS);
}

static void a_post_without_an_id_is_refused(void **state)
{
	assert_int_equal(room_try(*state, importing("", "nimetön")), REFUSAL_UNKNOWN_WORD);
}

static void no_other_session_takes_an_imported_post(void **state)
{
	assert_int_equal(room_try(*state, importing("a", "väärä paikka")), REFUSAL_NOT_NOW);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			an_imported_post_keeps_its_id_language_text_and_tags, import_setup,
			room_teardown),
		cmocka_unit_test_setup_teardown(the_tags_keep_the_order_they_came_in, import_setup,
						room_teardown),
		cmocka_unit_test_setup_teardown(an_order_of_other_tags_is_refused, import_setup,
						room_teardown),
		cmocka_unit_test_setup_teardown(an_import_closes_and_seals_by_itself,
						import_setup, room_teardown),
		cmocka_unit_test_setup_teardown(a_closed_import_takes_no_more_posts,
						import_setup, room_teardown),
		cmocka_unit_test_setup_teardown(limits_of_seat_and_room_do_not_bind_an_import,
						import_setup, room_teardown),
		cmocka_unit_test_setup_teardown(more_than_three_tags_are_refused, import_setup,
						room_teardown),
		cmocka_unit_test_setup_teardown(a_post_without_an_id_is_refused, import_setup,
						room_teardown),
		cmocka_unit_test_setup_teardown(no_other_session_takes_an_imported_post,
						room_setup, room_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
