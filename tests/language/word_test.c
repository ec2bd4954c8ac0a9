/* SPDX-License-Identifier: EUPL-1.2 */
#include "cmocka_all.h"

#include <string.h>

#include "language/tongue.h"
#include "language/word.h"

static void words_are(const char *text, const char *const *expected)
{
	struct word word;
	size_t at = 0;

	while (word_take(str_from(text), &at, &word)) {
		assert_non_null(*expected);
		assert_str(word.text, str_from(*expected));
		assert_str(str_slice(str_from(text), word.from, word.to), word.text);
		expected++;
	}
	assert_null(*expected);
}

static void words_are_letters_and_digits(void **state)
{
	(void)state;
	words_are("Häätö (uusi), 2 viikkoa!", (const char *[]){ "Häätö", "uusi", "2", "viikkoa",
								 NULL });
	words_are("", (const char *[]){ NULL });
	words_are("→ … „“ 😀", (const char *[]){ NULL });
}

static void a_hyphen_colon_or_apostrophe_inside_belongs_to_the_word(void **state)
{
	(void)state;
	words_are("TE-palvelut Kela:n vaa'an", (const char *[]){ "TE-palvelut", "Kela:n", "vaa'an",
								  NULL });
	words_are("huolto- ja -riidat: ei", (const char *[]){ "huolto", "ja", "riidat", "ei",
							      NULL });
}

static void a_slash_parts_words(void **state)
{
	(void)state;
	words_are("sähkötupakka/vape", (const char *[]){ "sähkötupakka", "vape", NULL });
}

static void a_very_long_word_is_cut(void **state)
{
	char text[3 * WORD_BYTES_MAX];
	struct word word;
	size_t at = 0, words = 0;

	(void)state;
	memset(text, 'a', sizeof(text));
	while (word_take((struct str){ text, sizeof(text) }, &at, &word)) {
		assert_in_range(word.text.len, 1, WORD_BYTES_MAX);
		words++;
	}
	assert_int_equal(words, 3);
}

static void broken_utf8_ends_where_the_text_ends(void **state)
{
	struct word word;
	size_t at = 0;

	(void)state;
	assert_true(word_take(STR("ab\xc3"), &at, &word));
	while (word_take(STR("ab\xc3"), &at, &word))
		assert_in_range(word.to, 1, 3);
}

static void parts_stand_between_separators(void **state)
{
	struct str rest = STR("a-bb-"), part;

	(void)state;
	assert_true(word_split(&rest, '-', &part));
	assert_str(part, STR("a"));
	assert_true(word_split(&rest, '-', &part));
	assert_str(part, STR("bb"));
	assert_false(word_split(&rest, '-', &part));
}

static void the_text_tells_its_language(void **state)
{
	(void)state;
	assert_int_equal(tongue_of(STR("Jono ei liiku ja asiakas odottaa"), STR("")), TONGUE_FI);
	assert_int_equal(tongue_of(STR("Hyrorna höjs två gånger om året"), STR("")), TONGUE_SV);
	assert_int_equal(tongue_of(STR("The queue is long and clients wait"), STR("")), TONGUE_EN);
}

static void the_writers_choice_counts_where_the_text_says_little(void **state)
{
	(void)state;
	assert_int_equal(tongue_of(STR("Bostadsbrist"), STR("sv")), TONGUE_SV);
	assert_int_equal(tongue_of(STR("Vape"), STR("")), TONGUE_FI);
	assert_int_equal(tongue_of(STR("Vape"), STR("et")), TONGUE_FI);
}

static void a_text_that_speaks_clearly_is_believed_against_the_choice(void **state)
{
	(void)state;
	assert_int_equal(tongue_of(STR("Asiakkaat odottavat viikkoja eikä kukaan vastaa, kun jono "
				       "on pitkä ja puhelin menee kiinni"), STR("sv")), TONGUE_FI);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_letters_and_digits),
		cmocka_unit_test(a_hyphen_colon_or_apostrophe_inside_belongs_to_the_word),
		cmocka_unit_test(a_slash_parts_words),
		cmocka_unit_test(a_very_long_word_is_cut),
		cmocka_unit_test(broken_utf8_ends_where_the_text_ends),
		cmocka_unit_test(parts_stand_between_separators),
		cmocka_unit_test(the_text_tells_its_language),
		cmocka_unit_test(the_writers_choice_counts_where_the_text_says_little),
		cmocka_unit_test(a_text_that_speaks_clearly_is_believed_against_the_choice),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
