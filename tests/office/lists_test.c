/* SPDX-License-Identifier: EUPL-1.2 */
/* Series, saved templates and the vocabulary: what is chosen from a list. */
#include "desk.h"

enum { NAME = 1, TEMPLATE = 2, TITLE = 1, TAGS = 64 };

static uint64_t made(struct desk *desk, enum change change, uint64_t fields, const char *text)
{
	assert_int_equal(desk_do(desk, (struct errand){ .change = change, .value = fields,
							.text = str_from(text) }), REFUSAL_NONE);
	return desk->ruling.id;
}

static void placed(struct desk *desk, const char *session, uint64_t series)
{
	assert_int_equal(desk_do(desk, (struct errand){ .change = CHANGE_SESSION_PLACED,
							.on = series,
							.word = str_from(session) }),
			 REFUSAL_NONE);
}

static enum refusal merged(struct desk *desk, const char *word)
{
	return desk_do(desk, (struct errand){ .change = CHANGE_TERM_MERGED,
					      .word = str_from(word) });
}

static const char *series_text(struct desk *desk, uint64_t series)
{
	struct asking *asking = desk_asking(desk);

	return desk_asked(desk, asking, series_find(asking, series, &desk->out));
}

static const char *all_of(struct desk *desk,
			  enum fail (*find)(struct asking *asking, struct buf *out))
{
	struct asking *asking = desk_asking(desk);

	return desk_asked(desk, asking, find(asking, &desk->out));
}

static void a_session_is_in_one_series_and_leaves_it(void **state)
{
	struct desk *desk = *state;
	uint64_t adults = made(desk, CHANGE_SERIES_MADE, NAME, "{\"name\":\"Aikuiset\"}");
	uint64_t young = made(desk, CHANGE_SERIES_MADE, NAME, "{\"name\":\"Nuoret\"}");

	placed(desk, "abc", adults);
	placed(desk, "def", adults);
	assert_non_null(strstr(series_text(desk, adults), "\"ids\":[\"def\",\"abc\"]"));
	placed(desk, "abc", young);
	assert_non_null(strstr(series_text(desk, adults), "\"ids\":[\"def\"]"));
	assert_non_null(strstr(series_text(desk, young), "\"ids\":[\"abc\"]"));
	placed(desk, "abc", 0);
	assert_non_null(strstr(series_text(desk, young), "\"sessions\":0,\"last\":0,\"ids\":[]"));
	assert_int_equal(desk_do(desk, (struct errand){ .change = CHANGE_SESSION_PLACED, .on = 99,
							.word = STR("abc") }),
			 REFUSAL_UNKNOWN_THING);
}

static void series_stand_by_name_whatever_their_case(void **state)
{
	struct desk *desk = *state;

	made(desk, CHANGE_SERIES_MADE, NAME, "{\"name\":\"nuoret\"}");
	uint64_t adults = made(desk, CHANGE_SERIES_MADE, NAME, "{\"name\":\"Perheet\"}");
	made(desk, CHANGE_SERIES_MADE, NAME, "{\"name\":\"Aikuiset\"}");
	placed(desk, "abc", adults);
	assert_string_equal(all_of(desk, series_find_all), "{\"series\":["
		"{\"id\":5,\"version\":5,\"fields\":{\"name\":\"Aikuiset\"},"
		"\"sessions\":0,\"last\":0},"
		"{\"id\":3,\"version\":3,\"fields\":{\"name\":\"nuoret\"},"
		"\"sessions\":0,\"last\":0},"
		"{\"id\":4,\"version\":4,\"fields\":{\"name\":\"Perheet\"},"
		"\"sessions\":1,\"last\":1795257604000}]}");
}

static void a_name_that_somebody_else_changed_is_not_written_over(void **state)
{
	static const enum change changes[][2] = {
		{ CHANGE_SERIES_MADE, CHANGE_SERIES_EDITED },
		{ CHANGE_TEMPLATE_MADE, CHANGE_TEMPLATE_EDITED },
	};
	struct desk *desk = *state;

	for (size_t i = 0; i < 2; i++) {
		uint64_t thing = made(desk, changes[i][0], NAME, "{\"name\":\"Aikuiset\"}");
		struct errand edit = { .change = changes[i][1], .on = thing, .value = NAME,
				       .tag = thing, .text = STR("{\"name\":\"Nuoret\"}") };
		assert_int_equal(desk_do(desk, edit), REFUSAL_NONE);
		assert_int_equal(desk_do(desk, edit), REFUSAL_CHANGED);
	}
}

static void a_template_that_was_removed_is_offered_and_changed_no_more(void **state)
{
	struct desk *desk = *state;
	uint64_t template = made(desk, CHANGE_TEMPLATE_MADE, NAME | TEMPLATE,
				 "{\"name\":\"Ilta\",\"template\":{\"phases\":[]}}");
	const struct errand removal = { .change = CHANGE_TEMPLATE_REMOVED, .on = template };
	const struct errand edit = { .change = CHANGE_TEMPLATE_EDITED, .on = template,
				     .value = NAME, .tag = template,
				     .text = STR("{\"name\":\"Aamu\"}") };

	assert_string_equal(all_of(desk, templates_find),
		"[{\"id\":3,\"version\":3,\"name\":\"Ilta\",\"template\":{\"phases\":[]}}]");
	assert_int_equal(desk_do(desk, removal), REFUSAL_NONE);
	assert_string_equal(all_of(desk, templates_find), "[]");
	assert_int_equal(desk_do(desk, edit), REFUSAL_UNKNOWN_THING);
	assert_int_equal(desk_do(desk, removal), REFUSAL_UNKNOWN_THING);
}

/* Promise 9 */
static void what_was_merged_into_a_term_goes_with_it(void **state)
{
	struct desk *desk = *state;

	assert_int_equal(merged(desk, "haato velat"), REFUSAL_NONE);
	assert_int_equal(merged(desk, "velat talous"), REFUSAL_NONE);
	all_of(desk, terms_find);
	assert_true(desk_says(desk, "\"fates\":["
		"{\"id\":\"haato\",\"heir\":\"talous\",\"retired\":false},"
		"{\"id\":\"velat\",\"heir\":\"talous\",\"retired\":false}]"));
	assert_int_equal(merged(desk, "raha velat"), REFUSAL_UNKNOWN_WORD);
	assert_int_equal(merged(desk, "talous talous"), REFUSAL_UNKNOWN_WORD);
}

static void a_card_is_found_by_the_heir_of_its_tag(void **state)
{
	struct desk *desk = *state;
	const struct cards_wanted wanted = { .tag = STR("velat"), .page_size = 50 };

	desk_card(desk, TITLE | TAGS, "{\"title\":\"Häätö\",\"tags\":[\"haato\"]}");
	assert_int_equal(merged(desk, "haato velat"), REFUSAL_NONE);
	struct asking *asking = desk_asking(desk);
	desk_asked(desk, asking, cards_find(asking, &wanted, &desk->out));
	assert_true(desk_says(desk, "\"title\":\"Häätö\""));
}

static void a_term_that_was_merged_stays_so_when_it_is_put_out_of_use(void **state)
{
	struct desk *desk = *state;
	struct errand retired = { .change = CHANGE_TERM_RETIRED, .word = STR("haato"), .value = 1 };

	assert_int_equal(merged(desk, "haato velat"), REFUSAL_NONE);
	assert_int_equal(desk_do(desk, retired), REFUSAL_NONE);
	all_of(desk, terms_find);
	assert_true(desk_says(desk, "{\"id\":\"haato\",\"heir\":\"velat\",\"retired\":true}"));
	retired.value = 0;
	assert_int_equal(desk_do(desk, retired), REFUSAL_NONE);
	all_of(desk, terms_find);
	assert_true(desk_says(desk, "{\"id\":\"haato\",\"heir\":\"velat\",\"retired\":false}"));
}

static void a_term_of_the_starting_data_is_listed_once_it_is_changed(void **state)
{
	struct desk *desk = *state;
	const struct errand edit = { .change = CHANGE_TERM_EDITED, .word = STR("velat"),
				     .value = NAME, .text = STR("{\"fi\":\"velkaantuminen\"}") };

	assert_string_equal(all_of(desk, terms_find), "{\"terms\":[],\"fates\":[]}");
	assert_int_equal(desk_do(desk, edit), REFUSAL_NONE);
	assert_string_equal(all_of(desk, terms_find),
		"{\"terms\":[{\"id\":\"velat\",\"list\":\"\",\"version\":3,"
		"\"fields\":{\"fi\":\"velkaantuminen\"}}],\"fates\":[]}");
}

static void an_added_term_has_its_list_and_an_id_that_no_other_has(void **state)
{
	struct desk *desk = *state;
	const struct errand added = { .change = CHANGE_TERM_ADDED, .word = STR("tags"),
				      .value = NAME, .text = STR("{\"fi\":\"vippi\"}") };

	assert_int_equal(desk_do(desk, added), REFUSAL_NONE);
	assert_int_equal(desk_do(desk, added), REFUSAL_NONE);
	all_of(desk, terms_find);
	assert_true(desk_says(desk, "{\"id\":\"t3\",\"list\":\"tags\",\"version\":3,"
				    "\"fields\":{\"fi\":\"vippi\"}},{\"id\":\"t4\""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_open, desk_close)
		TEST(a_session_is_in_one_series_and_leaves_it),
		TEST(series_stand_by_name_whatever_their_case),
		TEST(a_name_that_somebody_else_changed_is_not_written_over),
		TEST(a_template_that_was_removed_is_offered_and_changed_no_more),
		TEST(what_was_merged_into_a_term_goes_with_it),
		TEST(a_card_is_found_by_the_heir_of_its_tag),
		TEST(a_term_that_was_merged_stays_so_when_it_is_put_out_of_use),
		TEST(a_term_of_the_starting_data_is_listed_once_it_is_changed),
		TEST(an_added_term_has_its_list_and_an_id_that_no_other_has),
#undef TEST
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
