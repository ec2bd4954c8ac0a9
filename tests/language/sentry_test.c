/* SPDX-License-Identifier: EUPL-1.2 */
/* The guard as the hub keeps it: hub/language/README.md, G6. */
#include "language/sentry.h"

#include "cmocka_all.h"
#undef fail /* cmocka's, in the way of `enum fail` */
#include "language/guard.h"

static struct sentry *sentry;

static int setup(void **state)
{
	(void)state;
	return sentry_open(&sentry) ? -1 : 0;
}

static int teardown(void **state)
{
	(void)state;
	sentry_close(sentry);
	return 0;
}

static void the_domains_kinds_have_the_guards_words(void **state)
{
	(void)state;
	for (unsigned kind = 0; kind < PERSONAL_KIND_COUNT; kind++)
		assert_str(str_from(personal_kind_word((enum personal_kind)kind)),
			   guard_kind_word((enum guard_kind)kind));
}

static void what_is_found_is_told_in_code_points_with_its_certainty(void **state)
{
	struct personal_data found;

	(void)state;
	assert_true(sentry_find(sentry, STR("Äiti sanoi: p. 040 123 4567, s. 1.2.1990"), &found));
	assert_int_equal(found.count, 2);
	assert_int_equal(found.items[0].kind, PERSONAL_PHONE);
	assert_int_equal(found.items[0].start, 15);
	assert_int_equal(found.items[0].end, 27);
	assert_true(found.items[0].blocks);
	assert_int_equal(found.items[1].kind, PERSONAL_DATE_OF_BIRTH);
	assert_false(found.items[1].blocks);
}

static void names_are_known_by_the_dictionary_too(void **state)
{
	struct personal_data found;

	(void)state;
	assert_true(sentry_find(sentry, STR("Asiakas Tuulikki Räihä jäi ilman aikaa"), &found));
	assert_int_equal(found.count, 1);
	assert_int_equal(found.items[0].kind, PERSONAL_PERSON_NAME);
	assert_true(sentry_find(sentry, STR("Jonot kasvavat, kukaan ei vastaa."), &found));
	assert_int_equal(found.count, 0);
}

static void more_than_a_list_holds_is_said(void **state)
{
	struct personal_data found;
	struct buf text = { 0 };

	(void)state;
	for (unsigned i = 0; i <= LIMIT_FINDINGS; i++)
		buf_add_str(&text, STR("040 1234567, "));
	assert_false(sentry_find(sentry, buf_str(&text), &found));
	assert_int_equal(found.count, LIMIT_FINDINGS);
	buf_free(&text);
}

/* Made of small words, each another, as many as a text has room for: what costs the most. */
static void compounds_add(struct buf *text, unsigned count)
{
	static const char *const small[] = { "Ali", "suo", "yö", "maa", "iso", "sali", "olo" };

	for (unsigned i = 0; i < count; i++) {
		unsigned rest = i;
		buf_add_str(text, STR("Yli"));
		for (unsigned at = 0; at < 5; at++, rest = rest / 7 + at)
			buf_add_str(text, str_from(small[rest % 7]));
		buf_add_byte(text, ' ');
	}
}

static void what_lies_beyond_the_effort_is_looked_for_in_the_lists(void **state)
{
	struct personal_data found;
	struct buf text = { 0 };

	(void)state;
	compounds_add(&text, 22);
	buf_add_str(&text, STR("asiakas Matti Virtanen p. 040 1234567"));
	assert_true(text_count(buf_str(&text)) <= LIMIT_POST);
	assert_true(sentry_find(sentry, buf_str(&text), &found));
	assert_int_equal(found.items[found.count - 2].kind, PERSONAL_PERSON_NAME);
	assert_int_equal(found.items[found.count - 1].kind, PERSONAL_PHONE);
	buf_free(&text);
}

static void the_same_text_always_gets_the_same_answer(void **state)
{
	struct personal_data first, again;
	struct buf text = { 0 };

	(void)state;
	compounds_add(&text, 10);
	buf_add_str(&text, STR("Kirsikka Saloniemi ja Onerva Ristolainen"));
	assert_true(sentry_find(sentry, buf_str(&text), &first));
	for (int i = 0; i < 3; i++) {
		assert_true(sentry_find(sentry, buf_str(&text), &again));
		assert_int_equal(again.count, first.count);
		assert_memory_equal(again.items, first.items,
				    first.count * sizeof(*first.items));
	}
	buf_free(&text);
}

#define T(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(the_domains_kinds_have_the_guards_words),
		T(what_is_found_is_told_in_code_points_with_its_certainty),
		T(names_are_known_by_the_dictionary_too),
		T(more_than_a_list_holds_is_said),
		T(what_lies_beyond_the_effort_is_looked_for_in_the_lists),
		T(the_same_text_always_gets_the_same_answer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
