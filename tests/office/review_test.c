/* SPDX-License-Identifier: EUPL-1.2 */
#include "desk.h"

enum { TITLE = 1, TAGS = 64 };

static void reviewed(struct desk *desk, uint64_t phenomenon, bool is_reviewed)
{
	assert_int_equal(desk_do(desk, (struct errand){ .change = CHANGE_THREAD_REVIEWED,
							.on = phenomenon, .word = STR("abc"),
							.value = is_reviewed }), REFUSAL_NONE);
}

static void tagged(struct desk *desk, uint64_t phenomenon, const char *text)
{
	assert_int_equal(desk_do(desk, (struct errand){ .change = CHANGE_THREAD_TAGGED,
							.on = phenomenon, .word = STR("abc"),
							.value = *text != 0,
							.text = str_from(text) }), REFUSAL_NONE);
}

/* A card of one thread of the session. */
static uint64_t card_of(struct desk *desk, const char *text, uint64_t phenomenon)
{
	uint64_t card = desk_card(desk, TITLE, text);

	assert_int_equal(desk_do(desk, (struct errand){ .change = CHANGE_THREAD_LINKED, .on = card,
							.word = STR("abc"), .tag = phenomenon,
							.value = 1 }), REFUSAL_NONE);
	return card;
}

/* The step's id. */
static uint64_t stepped(struct desk *desk, uint64_t card, const char *word)
{
	assert_int_equal(desk_do(desk, (struct errand){ .change = CHANGE_STEP_ADDED, .on = card,
							.word = str_from(word),
							.text = STR("{}") }), REFUSAL_NONE);
	return desk->ruling.id;
}

static const char *marks(struct desk *desk, const char *session)
{
	struct asking *asking = desk_asking(desk);

	return desk_asked(desk, asking, marks_find(asking, str_from(session), &desk->out));
}

static const char *became(struct desk *desk, uint64_t phenomenon)
{
	const struct became_wanted wanted = { .session = STR("abc"), .phenomenon = phenomenon,
					      .limit = 5 };
	struct asking *asking = desk_asking(desk);

	return desk_asked(desk, asking, became_find(asking, &wanted, &desk->out));
}

static void a_review_and_a_correction_leave_each_other_alone(void **state)
{
	struct desk *desk = *state;

	reviewed(desk, 7, true);
	tagged(desk, 7, "{\"tags\":[\"velat\"]}");
	assert_string_equal(marks(desk, "abc"),
		"[{\"phenomenon\":7,\"reviewed\":true,\"corrected\":true,"
		"\"body\":{\"tags\":[\"velat\"]}}]");
	reviewed(desk, 7, false);
	assert_string_equal(marks(desk, "abc"),
		"[{\"phenomenon\":7,\"reviewed\":false,\"corrected\":true,"
		"\"body\":{\"tags\":[\"velat\"]}}]");
	reviewed(desk, 7, true);
	tagged(desk, 7, "");
	assert_string_equal(marks(desk, "abc"),
		"[{\"phenomenon\":7,\"reviewed\":true,\"corrected\":false,\"body\":null}]");
	assert_string_equal(marks(desk, "def"), "[]");
}

static void what_is_reviewed_is_counted_without_what_is_only_corrected(void **state)
{
	struct desk *desk = *state;

	reviewed(desk, 7, true);
	reviewed(desk, 8, true);
	reviewed(desk, 8, false);
	tagged(desk, 9, "{\"tags\":[]}");
	struct asking *asking = desk_asking(desk);
	enum fail fail = marks_find_count(asking, STR("abc"), &desk->out);
	assert_string_equal(desk_asked(desk, asking, fail), "1");
}

static void of_a_post_only_what_became_of_its_own_thread_is_told(void **state)
{
	struct desk *desk = *state;
	uint64_t own = card_of(desk, "{\"title\":\"Velka\"}", 7);
	uint64_t other = card_of(desk, "{\"title\":\"Häätö\"}", 8);

	stepped(desk, own, "taken 2026-11-20");
	stepped(desk, other, "taken 2026-11-20");
	assert_non_null(strstr(became(desk, 7), "Velka"));
	assert_null(strstr(became(desk, 7), "Häätö"));
	assert_non_null(strstr(became(desk, 0), "Velka"));
	assert_non_null(strstr(became(desk, 0), "Häätö"));
	assert_string_equal(became(desk, 9), "[]");
}

static void a_step_that_was_removed_is_told_to_nobody(void **state)
{
	struct desk *desk = *state;
	uint64_t card = card_of(desk, "{\"title\":\"Velka\"}", 7);

	stepped(desk, card, "described 2026-11-19");
	uint64_t taking = stepped(desk, card, "taken 2026-11-20");
	const struct errand removal = { .change = CHANGE_STEP_REMOVED, .on = taking };
	assert_non_null(strstr(became(desk, 7), "\"state\":\"taken\""));
	assert_int_equal(desk_do(desk, removal), REFUSAL_NONE);
	assert_non_null(strstr(became(desk, 7), "\"state\":\"described\""));
	assert_null(strstr(became(desk, 7), "\"state\":\"taken\""));
}

static void of_a_card_that_is_noted_alone_nothing_has_become(void **state)
{
	struct desk *desk = *state;

	stepped(desk, card_of(desk, "{\"title\":\"Velka\"}", 7), "noted 2026-11-20");
	assert_string_equal(became(desk, 7), "[]");
}

static void the_cards_with_most_of_the_tags_are_the_likely_ones(void **state)
{
	struct desk *desk = *state;

	desk_card(desk, TITLE | TAGS, "{\"title\":\"Velka\",\"tags\":[\"velat\",\"vuokra\"]}");
	desk_card(desk, TITLE | TAGS, "{\"title\":\"Häätö\",\"tags\":[\"vuokra\"]}");
	desk_card(desk, TITLE | TAGS, "{\"title\":\"Bussi\",\"tags\":[\"liikenne\"]}");
	struct asking *asking = desk_asking(desk);
	enum fail fail = cards_find_likely(asking, STR("[\"vuokra\",\"velat\"]"), &desk->out);
	assert_string_equal(desk_asked(desk, asking, fail),
			    "[{\"id\":3,\"title\":\"Velka\"},{\"id\":4,\"title\":\"Häätö\"}]");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_open, desk_close)
		TEST(a_review_and_a_correction_leave_each_other_alone),
		TEST(what_is_reviewed_is_counted_without_what_is_only_corrected),
		TEST(of_a_post_only_what_became_of_its_own_thread_is_told),
		TEST(a_step_that_was_removed_is_told_to_nobody),
		TEST(of_a_card_that_is_noted_alone_nothing_has_become),
		TEST(the_cards_with_most_of_the_tags_are_the_likely_ones),
#undef TEST
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
