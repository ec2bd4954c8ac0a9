/* SPDX-License-Identifier: EUPL-1.2 */
/* Promise 20 of archive/README.md. */
#include "archive/glossary.h"

#include "brought.h"

#include "cmocka_all.h" /* last: it makes a macro of `fail` */

static const struct brought added[] = {
	{ "tags", { .id = STR("t7"), .fi = STR("sähkölasku"), .theme = STR("asuminen") } },
	{ 0 },
};

static int glossary_make(void **state)
{
	*state = glossary_open();
	return 0;
}

static int glossary_end(void **state)
{
	glossary_close(*state);
	return 0;
}

static enum fail nothing_read(void *self, struct terms *terms)
{
	(void)self, (void)terms;
	return FAIL_NONE;
}

static enum fail reading_fails(void *self, struct terms *terms)
{
	(void)self;
	terms_start(terms);
	return FAIL_IO;
}

static void before_a_change_it_is_the_starting_data(void **state)
{
	struct terms given = { 0 }, without = { 0 };
	uint64_t edition, same;

	glossary_give(*state, &given, &edition);
	glossary_give(NULL, &without, &same);
	assert_int_equal(given.lists[VOCABULARY_TAGS].count, 87);
	assert_int_equal(without.lists[VOCABULARY_TAGS].count, 87);
	assert_int_equal(edition, same);
	assert_int_equal(edition, glossary_edition(*state));
	assert_true(glossary_has(*state, VOCABULARY_TAGS, STR("haato")));
	assert_true(glossary_has(NULL, VOCABULARY_SERVICES, STR("paihdehuolto")));
	assert_false(glossary_has(NULL, VOCABULARY_TAGS, STR("t7")));
	terms_free(&given);
	terms_free(&without);
}

static void what_is_brought_is_given_and_had_from_then_on(void **state)
{
	uint64_t before = glossary_edition(*state), edition;
	struct terms given = { 0 };

	assert_false(glossary_has(*state, VOCABULARY_TAGS, STR("t7")));
	bring(*state, added);
	assert_true(glossary_has(*state, VOCABULARY_TAGS, STR("t7")));
	assert_false(glossary_has(*state, VOCABULARY_THEMES, STR("t7")));
	assert_false(glossary_has(*state, VOCABULARY_TAGS, STR("t8")));
	glossary_give(*state, &given, &edition);
	assert_int_not_equal(edition, before);
	assert_str(terms_name(&given, VOCABULARY_TAGS, STR("t7")), STR("sähkölasku"));
	terms_free(&given);
}

static void a_reading_that_fails_changes_nothing(void **state)
{
	bring(*state, added);
	uint64_t before = glossary_edition(*state);

	assert_int_equal(glossary_take(*state, reading_fails, NULL), FAIL_IO);
	assert_int_equal(glossary_edition(*state), before);
	assert_true(glossary_has(*state, VOCABULARY_TAGS, STR("t7")));
}

static void where_nothing_is_changed_any_more_it_is_the_starting_data(void **state)
{
	bring(*state, added);
	assert_int_equal(glossary_take(*state, nothing_read, NULL), FAIL_NONE);
	assert_false(glossary_has(*state, VOCABULARY_TAGS, STR("t7")));
	assert_true(glossary_has(*state, VOCABULARY_TAGS, STR("haato")));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, glossary_make, glossary_end)
	const struct CMUnitTest tests[] = {
		TEST(before_a_change_it_is_the_starting_data),
		TEST(what_is_brought_is_given_and_had_from_then_on),
		TEST(a_reading_that_fails_changes_nothing),
		TEST(where_nothing_is_changed_any_more_it_is_the_starting_data),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
