/* SPDX-License-Identifier: EUPL-1.2 */
/* Which words find which: a query's word finds a text's when they share a term. */
#include "cmocka_all.h"

#include <stdio.h>

#include "language/finnish.h"
#include "language/lexicon.h"

static int lexicon_make(void **state)
{
	return (int)lexicon_open((struct lexicon **)state);
}

static int lexicon_free(void **state)
{
	lexicon_close(*state);
	return 0;
}

static bool finds_in(struct lexicon *lexicon, enum tongue tongue, const char *asked,
		     const char *written)
{
	const struct term_set *query = lexicon_query(lexicon, tongue, str_from(asked));
	const struct term_set *index = lexicon_index(lexicon, tongue, str_from(written));
	bool by_beginning = tongue == TONGUE_SV;

	for (uint32_t i = 0; i < query->count; i++)
		for (uint32_t j = 0; j < index->count; j++)
			if (by_beginning ? str_has_prefix(index->items[j], query->items[i])
					 : str_equal(index->items[j], query->items[i]))
				return true;
	return false;
}

static bool finds(void **state, const char *asked, const char *written)
{
	return finds_in(*state, TONGUE_FI, asked, written);
}

static void a_finnish_word_is_found_in_any_form(void **state)
{
	assert_true(finds(state, "asunnottomuus", "asunnottomuutta"));
	assert_true(finds(state, "häätö", "HÄÄDÖILLÄ"));
	assert_true(finds(state, "häädöt", "häätö"));
	assert_false(finds(state, "häätö", "häätyy"));
}

static void a_decomposed_word_is_the_same_word(void **state)
{
	assert_true(finds(state, "ha\xcc\x88\xc3\xa4to\xcc\x88", "häädöistä"));
}

static void every_part_of_a_compound_is_found(void **state)
{
	assert_true(finds(state, "toimeentulotuki", "toimeentulotukihakemuksia"));
	assert_true(finds(state, "hakemus", "toimeentulotukihakemuksia"));
	assert_true(finds(state, "sijaishuolto", "sijaishuoltopaikat"));
	assert_true(finds(state, "asunnottomuus", "asunnottomuustilastoissa"));
}

static void a_compound_is_not_found_by_who_says_a_part_alone(void **state)
{
	assert_false(finds(state, "toimeentulotukihakemus", "hakemuksia"));
	assert_false(finds(state, "vuokravelka", "velkaa"));
}

static void words_of_one_derivation_find_each_other(void **state)
{
	assert_true(finds(state, "uupuminen", "uupunut"));
	assert_true(finds(state, "velkaantuminen", "velkaantuneet"));
}

static void being_without_is_not_having(void **state)
{
	assert_true(finds(state, "asunnottomuus", "asunnoton"));
	assert_false(finds(state, "asunnottomuus", "asuntoja"));
	assert_false(finds(state, "asunto", "asunnottomuutta"));
}

static void jargon_is_found_in_any_form_and_in_compounds(void **state)
{
	assert_true(finds(state, "kuty", "kutyssa"));
	assert_true(finds(state, "toimari", "toimareita"));
	assert_true(finds(state, "toimari", "perustoimarin"));
	assert_true(finds(state, "kuty", "kutypaikka"));
	assert_true(finds(state, "kela", "Kela:n"));
}

static void jargon_is_found_by_the_word_of_the_dictionary(void **state)
{
	assert_true(finds(state, "psykiatria", "psykan"));
	assert_false(finds(state, "psyka", "psykiatrian"));
}

static void a_hyphened_word_is_found_whole_and_by_its_parts(void **state)
{
	assert_true(finds(state, "TE-palvelut", "TE-palvelujen"));
	assert_true(finds(state, "palvelu", "TE-palvelujen"));
	assert_false(finds(state, "TE-palvelut", "palvelujen"));
}

static void what_no_dictionary_knows_is_found_by_its_stem(void **state)
{
	assert_true(finds(state, "lootboksi", "lootbokseilla"));
}

static void swedish_is_found_by_its_beginning_and_in_compounds(void **state)
{
	assert_true(finds_in(*state, TONGUE_SV, "hyra", "hyrorna"));
	assert_true(finds_in(*state, TONGUE_SV, "hyresskulder", "hyresskulden"));
	assert_true(finds_in(*state, TONGUE_SV, "vård", "rusmedelsvården"));
	assert_false(finds_in(*state, TONGUE_SV, "tolk", "folk"));
}

static void english_is_found_by_porters_stem(void **state)
{
	assert_true(finds_in(*state, TONGUE_EN, "landlords", "landlord"));
	assert_false(finds_in(*state, TONGUE_EN, "land", "landlord"));
}

static void the_languages_do_not_find_each_other(void **state)
{
	const struct term_set *finnish = lexicon_query(*state, TONGUE_FI, STR("home"));
	const struct term_set *english = lexicon_index(*state, TONGUE_EN, STR("home"));

	for (uint32_t i = 0; i < finnish->count; i++)
		assert_false(terms_has(english, finnish->items[i]));
}

static void every_word_has_a_term(void **state)
{
	static const char *const odd[] = { "2", "1301", "ß", "x", "--a", "\xff\xfe", "ß-ß" };

	for (size_t i = 0; i < sizeof(odd) / sizeof(*odd); i++)
		for (int tongue = 0; tongue < TONGUE_COUNT; tongue++) {
			assert_in_range(lexicon_index(*state, (enum tongue)tongue,
						      str_from(odd[i]))->count, 1, TERMS_MAX);
			assert_in_range(lexicon_query(*state, (enum tongue)tongue,
						      str_from(odd[i]))->count, 1, TERMS_MAX);
		}
}

static void what_was_given_lasts_while_many_words_are_asked_for(void **state)
{
	const struct term_set *first = lexicon_query(*state, TONGUE_EN, STR("first"));
	char word[32];

	for (uint32_t i = 0; i < WORDS_KEPT; i++) {
		snprintf(word, sizeof(word), "w%u", i);
		lexicon_query(*state, TONGUE_EN, str_from(word));
	}
	assert_int_equal(first->count, 1);
	assert_str(first->items[0], STR("e:first"));
}

static void a_compound_is_cut_in_two_the_longest_head_first(void **state)
{
	struct halves halves[HALVES_MAX];
	struct morphology *morphology = lexicon_morphology(*state);
	struct arena arena = { 0 };

	assert_int_equal(finnish_cut(morphology, STR("velkaneuvontajonoissa"), &arena, halves), 2);
	assert_str(halves[0].head, STR("velkaneuvonta"));
	assert_str(halves[0].tail, STR("jono"));
	assert_str(halves[1].head, STR("velka"));
	assert_str(halves[1].tail, STR("neuvontajono"));
	assert_str(halves[1].both, STR("velka neuvontajono"));
	assert_int_equal(finnish_cut(morphology, STR("jonottaminen"), &arena, halves), 0);
	assert_int_equal(finnish_cut(morphology, STR("xyzzy"), &arena, halves), 0);
	arena_free(&arena);
}

static void words_are_known_by_dictionary_or_jargon(void **state)
{
	assert_true(lexicon_knows(*state, STR("Asunnottomuutta")));
	assert_true(lexicon_knows(*state, STR("kutyyn")));
	assert_false(lexicon_knows(*state, STR("bostadslöshet")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_finnish_word_is_found_in_any_form),
		cmocka_unit_test(a_decomposed_word_is_the_same_word),
		cmocka_unit_test(every_part_of_a_compound_is_found),
		cmocka_unit_test(a_compound_is_not_found_by_who_says_a_part_alone),
		cmocka_unit_test(words_of_one_derivation_find_each_other),
		cmocka_unit_test(being_without_is_not_having),
		cmocka_unit_test(jargon_is_found_in_any_form_and_in_compounds),
		cmocka_unit_test(jargon_is_found_by_the_word_of_the_dictionary),
		cmocka_unit_test(a_hyphened_word_is_found_whole_and_by_its_parts),
		cmocka_unit_test(what_no_dictionary_knows_is_found_by_its_stem),
		cmocka_unit_test(swedish_is_found_by_its_beginning_and_in_compounds),
		cmocka_unit_test(english_is_found_by_porters_stem),
		cmocka_unit_test(the_languages_do_not_find_each_other),
		cmocka_unit_test(every_word_has_a_term),
		cmocka_unit_test(what_was_given_lasts_while_many_words_are_asked_for),
		cmocka_unit_test(a_compound_is_cut_in_two_the_longest_head_first),
		cmocka_unit_test(words_are_known_by_dictionary_or_jargon),
	};

	return cmocka_run_group_tests(tests, lexicon_make, lexicon_free);
}
