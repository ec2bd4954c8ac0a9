/* SPDX-License-Identifier: EUPL-1.2 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "domain/vocabulary.h"
#include "domain/words.h"
#include "protocol/vocabulary.h"

static void every_word_finds_its_number(void **state)
{
	(void)state;
	for (unsigned i = 0; i < PHASE_COUNT; i++) {
		enum phase_kind phase;
		assert_true(phase_find(str_from(phase_word((enum phase_kind)i)), &phase));
		assert_int_equal(phase, i);
	}
	for (unsigned i = 0; i < KIND_COUNT; i++) {
		enum kind kind;
		assert_true(kind_find(str_from(kind_word((enum kind)i)), &kind));
		assert_int_equal(kind, i);
	}
	for (unsigned i = 0; i < SOURCE_COUNT; i++) {
		enum source source;
		assert_true(source_find(str_from(source_word((enum source)i)), &source));
		assert_int_equal(source, i);
	}
	for (unsigned i = 0; i < PROFESSION_COUNT; i++) {
		enum profession profession;
		struct str word = str_from(profession_word((enum profession)i));
		assert_true(profession_find(word, &profession));
		assert_int_equal(profession, i);
	}
}

static void numbers_in_journals_never_move(void **state)
{
	(void)state;
	assert_string_equal(role_word((enum role)2), "facilitator");
	assert_string_equal(phase_word((enum phase_kind)4), "vote");
	assert_string_equal(kind_word((enum kind)5), "positive");
	assert_string_equal(source_word((enum source)2), "client");
	assert_string_equal(profession_word((enum profession)9), "other");
	assert_string_equal(refusal_word((enum refusal)7), "no_dots_left");
	assert_string_equal(act_word(6), "comment");
	assert_string_equal(sight_word(1), "tallies");
}

static void a_word_of_no_list_is_not_found(void **state)
{
	enum kind kind;
	enum profession profession;

	(void)state;
	assert_false(kind_find(STR("growin"), &kind));
	assert_false(kind_find(STR("GROWING"), &kind));
	assert_true(kind_find(STR(""), &kind));
	assert_int_equal(kind, KIND_NONE);
	assert_false(profession_find(STR("king"), &profession));
}

static void past_the_last_act_and_sight_there_is_none(void **state)
{
	(void)state;
	assert_string_equal(act_word(7), "withdraw");
	assert_null(act_word(8));
	assert_string_equal(sight_word(2), "voted");
	assert_null(sight_word(3));
}

static void the_vocabulary_has_each_of_its_ids(void **state)
{
	(void)state;
	for (size_t i = 0; i < VOCABULARY_TAGS_COUNT; i++)
		assert_true(vocabulary_has(VOCABULARY_TAGS, str_from(vocabulary_tags[i])));
	for (size_t i = 0; i < VOCABULARY_GROUPS_COUNT; i++)
		assert_true(vocabulary_has(VOCABULARY_GROUPS, str_from(vocabulary_groups[i])));
}

static void the_vocabulary_has_nothing_else(void **state)
{
	(void)state;
	assert_false(vocabulary_has(VOCABULARY_TAGS, STR("")));
	assert_false(vocabulary_has(VOCABULARY_TAGS, STR("aaaa")));
	assert_false(vocabulary_has(VOCABULARY_TAGS, STR("zzzz")));
	assert_false(vocabulary_has(VOCABULARY_GROUPS, STR("asunnottomuus")));
	assert_true(vocabulary_has(VOCABULARY_TAGS, STR("asunnottomuus")));
	assert_true(vocabulary_has(VOCABULARY_THEMES, STR("asuminen")));
	assert_true(vocabulary_has(VOCABULARY_SERVICES, STR("paihdehuolto")));
	assert_true(vocabulary_has(VOCABULARY_TAGS, STR("t7")));
	assert_false(vocabulary_is_starting(VOCABULARY_TAGS, STR("t7")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_word_finds_its_number),
		cmocka_unit_test(numbers_in_journals_never_move),
		cmocka_unit_test(a_word_of_no_list_is_not_found),
		cmocka_unit_test(past_the_last_act_and_sight_there_is_none),
		cmocka_unit_test(the_vocabulary_has_each_of_its_ids),
		cmocka_unit_test(the_vocabulary_has_nothing_else),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
