/* SPDX-License-Identifier: EUPL-1.2 */
#include "cmocka_all.h"

#include <stdio.h>

#include "language/morphology.h"

static int dictionary_open(void **state)
{
	return (int)morphology_open((struct morphology **)state);
}

static int dictionary_close(void **state)
{
	morphology_close(*state);
	return 0;
}

static bool has_base(struct analysis analysis, struct str base)
{
	for (uint32_t i = 0; i < analysis.count; i++)
		if (str_equal(analysis.readings[i].base, base))
			return true;
	return false;
}

static void an_inflected_word_has_its_base_form(void **state)
{
	struct analysis analysis = morphology_find(*state, STR("asunnottomuutta"));

	assert_int_equal(analysis.count, 1);
	assert_true(has_base(analysis, STR("asunnottomuus")));
	assert_true(str_equal(analysis.readings[0].bases,
			      STR("+asunno(asunto)+ttomu(+ton)+us(+us)")));
	assert_int_equal(analysis.readings[0].class, WORD_NOUN);
}

static void a_word_with_two_readings_has_both(void **state)
{
	struct analysis analysis = morphology_find(*state, STR("häpeää"));

	assert_true(has_base(analysis, STR("häpeä")));
	assert_true(has_base(analysis, STR("hävetä")));
	assert_true(analysis_has(analysis, WORD_NOUN));
	assert_true(analysis_has(analysis, WORD_VERB));
	assert_false(analysis_has(analysis, WORD_SURNAME));
}

static void names_are_known_by_their_class(void **state)
{
	assert_true(analysis_has(morphology_find(*state, STR("Matille")), WORD_FIRST_NAME));
	assert_true(analysis_has(morphology_find(*state, STR("Virtasen")), WORD_SURNAME));
	assert_true(analysis_has(morphology_find(*state, STR("Mikkelissä")), WORD_PLACE));
}

static void upper_and_lower_case_read_the_same(void **state)
{
	assert_true(has_base(morphology_find(*state, STR("MIKKELI")), STR("Mikkeli")));
	assert_true(has_base(morphology_find(*state, STR("mikkeli")), STR("Mikkeli")));
}

static void a_compound_says_where_its_parts_begin(void **state)
{
	struct analysis analysis = morphology_find(*state, STR("vuokravelkaa"));

	assert_int_equal(analysis.count, 1);
	assert_true(str_equal(analysis.readings[0].structure, STR("=pppppp=pppppp")));
}

static void what_no_dictionary_has_is_not_read(void **state)
{
	assert_int_equal(morphology_find(*state, STR("kuty")).count, 0);
	assert_int_equal(morphology_find(*state, STR("")).count, 0);
	assert_int_equal(morphology_find(*state, STR("\xff\xfe")).count, 0);
}

static void a_word_of_more_than_40_letters_is_not_looked_at(void **state)
{
	/* 8 and 5 times the same five letters. */
	struct str longest = STR("kuusikuusikuusikuusikuusikuusikuusikuusi");
	struct str longer = STR("kuusikuusikuusikuusikuusikuusikuusikuusia");

	assert_in_range(morphology_find(*state, longest).count, 1, WORD_READINGS_MAX);
	assert_int_equal(morphology_find(*state, longer).count, 0);
}

/* Promise 2 of the README: what was given lasts while so many other words are looked up. */
static void an_answer_outlives_many_other_words(void **state)
{
	struct analysis first = morphology_find(*state, STR("häätöä"));
	char word[32];

	for (int i = 0; i < (int)ANALYSES_KEPT; i++) {
		snprintf(word, sizeof(word), "sana%d", i);
		morphology_find(*state, str_from(word));
	}
	assert_int_equal(first.count, 1);
	assert_true(has_base(first, STR("häätö")));
}

static void a_word_asked_for_again_and_again_reads_the_same(void **state)
{
	char word[32];

	for (int i = 0; i < 3 * (int)ANALYSES_KEPT; i++) {
		snprintf(word, sizeof(word), "toinen%d", i);
		morphology_find(*state, str_from(word));
		assert_true(has_base(morphology_find(*state, STR("jonossa")), STR("jono")));
	}
}

static void the_edition_names_library_and_dictionary(void **state)
{
	struct buf edition = { 0 };

	morphology_edition(*state, &edition);
	assert_true(str_has_prefix(buf_str(&edition), STR("libvoikko ")));
	buf_free(&edition);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_inflected_word_has_its_base_form),
		cmocka_unit_test(a_word_with_two_readings_has_both),
		cmocka_unit_test(names_are_known_by_their_class),
		cmocka_unit_test(upper_and_lower_case_read_the_same),
		cmocka_unit_test(a_compound_says_where_its_parts_begin),
		cmocka_unit_test(what_no_dictionary_has_is_not_read),
		cmocka_unit_test(a_word_of_more_than_40_letters_is_not_looked_at),
		cmocka_unit_test(an_answer_outlives_many_other_words),
		cmocka_unit_test(a_word_asked_for_again_and_again_reads_the_same),
		cmocka_unit_test(the_edition_names_library_and_dictionary),
	};

	return cmocka_run_group_tests(tests, dictionary_open, dictionary_close);
}
