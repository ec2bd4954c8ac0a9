/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/terms.h"

#include "cmocka_all.h"
#include "protocol/vocabulary.h"

static int terms_make(void **state)
{
	static struct terms terms;

	terms_start(&terms);
	*state = &terms;
	return 0;
}

static int terms_end(void **state)
{
	terms_free(*state);
	return 0;
}

static uint32_t place_of(const struct terms *terms, const char *tag)
{
	uint32_t place = UINT32_MAX;

	assert_true(terms_find_heir(terms, VOCABULARY_TAGS, str_from(tag), &place));
	return place;
}

static void the_tags_of_the_starting_data_stand_as_their_ids_do(void **state)
{
	const struct terms *terms = *state;

	assert_int_equal(terms->lists[VOCABULARY_TAGS].count, VOCABULARY_TAGS_COUNT);
	for (uint32_t i = 0; i < VOCABULARY_TAGS_COUNT; i++)
		assert_str(terms->lists[VOCABULARY_TAGS].items[i].id,
			   str_from(vocabulary_tags[i]));
	assert_int_equal(terms->lists[VOCABULARY_SERVICES].count, VOCABULARY_SERVICES_COUNT);
}

static void what_is_merged_stands_where_its_heir_does(void **state)
{
	struct terms *terms = *state;
	uint32_t haato = place_of(terms, "haato"), heir = place_of(terms, "vuokravelka");

	terms_change(terms, STR(""), &(struct term){ .id = STR("haato"),
						     .heir = STR("vuokravelka") });
	assert_int_not_equal(haato, heir);
	assert_int_equal(place_of(terms, "haato"), heir);
	assert_int_equal(place_of(terms, "vuokravelka"), heir);
	assert_str(terms->lists[VOCABULARY_TAGS].items[haato].id, STR("haato"));
}

static void an_heir_of_another_list_is_none(void **state)
{
	struct terms *terms = *state;
	uint32_t haato = place_of(terms, "haato");

	terms_change(terms, STR(""), &(struct term){ .id = STR("haato"),
						     .heir = STR("asuminen") });
	assert_int_equal(place_of(terms, "haato"), haato);
}

static void what_is_added_stands_at_the_end_of_its_list(void **state)
{
	struct terms *terms = *state;
	uint32_t ignored;

	terms_change(terms, STR("tags"), &(struct term){ .id = STR("t7"), .sv = STR("el") });
	assert_int_equal(place_of(terms, "t7"), VOCABULARY_TAGS_COUNT);
	assert_false(terms_find_heir(terms, VOCABULARY_THEMES, STR("t7"), &ignored));
	assert_false(terms_find_heir(terms, VOCABULARY_TAGS, STR("t8"), &ignored));
	assert_false(terms_find_heir(terms, VOCABULARY_TAGS, STR(""), &ignored));
}

static void a_copy_says_the_same_and_lasts(void **state)
{
	struct terms *terms = *state, copy = { 0 };

	terms_change(terms, STR("tags"), &(struct term){
		.id = STR("t7"), .fi = STR("sähkö"), .synonyms = STR("virta\nvalo"),
		.theme = STR("asuminen"), .heir = STR("haato"), .retired = true });
	terms_copy(&copy, terms);
	terms_free(terms);
	const struct term *term = term_find(&copy, VOCABULARY_TAGS, STR("t7"));
	assert_str(term->fi, STR("sähkö"));
	assert_str(term->synonyms, STR("virta\nvalo"));
	assert_str(term->theme, STR("asuminen"));
	assert_true(term->retired);
	assert_int_equal(place_of(&copy, "t7"), place_of(&copy, "haato"));
	assert_int_equal(copy.lists[VOCABULARY_TAGS].count, VOCABULARY_TAGS_COUNT + 1);
	terms_free(&copy);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, terms_make, terms_end)
	const struct CMUnitTest tests[] = {
		TEST(the_tags_of_the_starting_data_stand_as_their_ids_do),
		TEST(what_is_merged_stands_where_its_heir_does),
		TEST(an_heir_of_another_list_is_none),
		TEST(what_is_added_stands_at_the_end_of_its_list),
		TEST(a_copy_says_the_same_and_lasts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
