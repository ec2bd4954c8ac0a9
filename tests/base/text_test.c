/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/text.h"

#include "base/arena.h"
#include "cmocka_all.h"

#define CASES(array) (sizeof(array) / sizeof(*(array)))

static void strings_compare_by_bytes(void **state)
{
	(void)state;

	assert_true(str_equal(STR("a\0b"), STR("a\0b")));
	assert_false(str_equal(STR("a\0b"), STR("a\0c")));
	assert_true(str_equal(STR(""), str_from(NULL)));
	assert_true(str_compare(STR("a"), STR("b")) < 0);
	assert_true(str_compare(STR("ab"), STR("a")) > 0);
	assert_true(str_compare(STR("\xff"), STR("a")) > 0);
	assert_int_equal(str_compare(STR("a"), STR("a")), 0);
	assert_true(str_has_prefix(STR("vartti"), STR("var")));
	assert_true(str_has_prefix(STR("vartti"), STR("")));
	assert_false(str_has_prefix(STR("var"), STR("vartti")));
}

static void a_slice_is_clamped_to_its_string(void **state)
{
	(void)state;

	assert_str(str_slice(STR("vartti"), 1, 3), STR("ar"));
	assert_str(str_slice(STR("vartti"), 4, 99), STR("ti"));
	assert_str(str_slice(STR("vartti"), 9, 12), STR(""));
	assert_str(str_slice(STR("vartti"), 3, 2), STR(""));
}

static void a_copy_outlives_its_source_and_ends_in_nul(void **state)
{
	struct arena arena = { 0 };
	char source[] = "kvart";
	(void)state;

	struct str copy = str_copy(&arena, str_from(source));
	const char *terminated = str_terminated(&arena, str_slice(str_from(source), 0, 2));
	source[0] = 'X';
	assert_str(copy, STR("kvart"));
	assert_string_equal(terminated, "kv");
	assert_non_null(str_copy(&arena, str_from(NULL)).ptr);
	arena_free(&arena);
}

static void numbers_are_digits_alone_and_do_not_overflow(void **state)
{
	static const struct str wrong[] = {
		{ "", 0 }, { "-1", 2 }, { "+1", 2 }, { " 1", 2 }, { "1 ", 2 }, { "0x1", 3 },
		{ "18446744073709551616", 20 }, { "99999999999999999999", 20 },
	};
	uint64_t value = 7;
	(void)state;

	for (size_t i = 0; i < CASES(wrong); i++)
		assert_false(str_to_u64(wrong[i], &value));
	assert_int_equal(value, 7);
	assert_true(str_to_u64(STR("007"), &value));
	assert_int_equal(value, 7);
	assert_true(str_to_u64(STR("18446744073709551615"), &value));
	assert_true(value == UINT64_MAX);
}

static void a_token_is_of_62_letters_and_digits_dash_and_low_line(void **state)
{
	(void)state;

	assert_true(str_is_token(STR("azAZ09-_")));
	assert_false(str_is_token(STR("a b")));
	assert_false(str_is_token(STR("a+b")));
	assert_false(str_is_token(STR("ä")));
	assert_false(str_is_token(STR("a\0")));
	assert_false(str_is_token(STR("@[`{/:")));
}

/* Promise 5 of base/README.md; the table of RFC 3629, section 4, at its edges */
static void only_well_formed_utf8_is_fine(void **state)
{
	static const struct str fine[] = {
		{ "", 0 }, { "vartti", 6 }, { "ilmiö", 6 }, { "\xc2\xa0", 2 }, { "\xdf\xbf", 2 },
		{ "\xe0\xa0\x80", 3 }, { "\xed\x9f\xbf", 3 }, { "\xee\x80\x80", 3 },
		{ "\xef\xbf\xbd", 3 }, { "\xf0\x90\x80\x80", 4 }, { "\xf4\x8f\xbf\xbd", 4 },
	};
	static const struct str malformed[] = {
		{ "\x80", 1 }, { "\xbf", 1 }, { "\xff", 1 }, { "\xfe", 1 },
		{ "\xc0\x80", 2 }, { "\xc1\xbf", 2 },                      /* overlong */
		{ "\xe0\x9f\xbf", 3 }, { "\xf0\x8f\xbf\xbf", 4 },          /* overlong */
		{ "\xed\xa0\x80", 3 }, { "\xed\xbf\xbf", 3 },              /* surrogates */
		{ "\xf4\x90\x80\x80", 4 }, { "\xf5\x80\x80\x80", 4 },      /* beyond U+10FFFF */
		{ "\xc3", 1 }, { "\xe2\x82", 2 }, { "\xf0\x9f\x98", 3 },   /* cut */
		{ "\xc3" "a", 2 }, { "\xe2\x28\xa1", 3 }, { "a\xcc", 2 },
		{ "\xf8\x88\x80\x80\x80", 5 },
	};
	(void)state;

	for (size_t i = 0; i < CASES(fine); i++)
		assert_int_equal(text_check(fine[i], false), TEXT_FINE);
	for (size_t i = 0; i < CASES(malformed); i++)
		assert_int_equal(text_check(malformed[i], true), TEXT_MALFORMED);
}

static void controls_are_told_and_lines_may_be_allowed(void **state)
{
	static const struct str controls[] = {
		{ "\0", 1 }, { "\x1b[0m", 4 }, { "\x7f", 1 }, { "\r", 1 }, { "\v", 1 },
		{ "\xc2\x80", 2 }, { "\xc2\x9f", 2 },                      /* C1 */
		{ "\xe2\x80\xae", 3 }, { "\xe2\x80\xaa", 3 },              /* U+202E, U+202A */
		{ "\xe2\x81\xa6", 3 }, { "\xe2\x81\xa9", 3 },              /* U+2066, U+2069 */
		{ "\xef\xb7\x90", 3 }, { "\xef\xbf\xbe", 3 }, { "\xef\xbf\xbf", 3 },
		{ "\xf0\x9f\xbf\xbf", 4 }, { "\xf4\x8f\xbf\xbf", 4 },      /* non-characters */
	};
	(void)state;

	for (size_t i = 0; i < CASES(controls); i++)
		assert_int_equal(text_check(controls[i], true), TEXT_CONTROL);
	assert_int_equal(text_check(STR("a\n\tb"), true), TEXT_FINE);
	assert_int_equal(text_check(STR("a\nb"), false), TEXT_CONTROL);
	assert_int_equal(text_check(STR("a\tb"), false), TEXT_CONTROL);
	assert_int_equal(text_check(STR("\n\xff"), false), TEXT_MALFORMED);
}

static void code_points_are_counted(void **state)
{
	(void)state;

	assert_int_equal(text_count(STR("")), 0);
	assert_int_equal(text_count(STR("ilmiö")), 5);
	assert_int_equal(text_count(STR("€\xf0\x9f\x98\x80")), 2);
	assert_int_equal(text_count(STR("o\xcc\x88")), 2);
}

static void a_word_is_the_same_to_its_end(void **state)
{
	(void)state;

	assert_true(str_is(STR("vote"), "vote"));
	assert_true(str_is(STR(""), ""));
	assert_true(str_is((struct str){ 0 }, ""));
	assert_false(str_is(STR("vote"), "voted"));
	assert_false(str_is(STR("voted"), "vote"));
	assert_false(str_is(STR("vote"), "note"));
	assert_false(str_is(STR("vote\0d"), "vote"));
	assert_false(str_is((struct str){ 0 }, "vote"));
}

static void a_text_is_composed_and_trimmed(void **state)
{
	const struct { struct str in, out; } cases[] = {
		{ STR(""), STR("") },
		{ STR("ilmio\xcc\x88"), STR("ilmi\xc3\xb6") },
		{ STR(" \t\n vartti \r\n"), STR("vartti") },
		{ STR("\xc2\xa0\xe2\x80\x89 a b \xe3\x80\x80"), STR("a b") },
		{ STR(" \n "), STR("") },
		{ STR("\xe2\x84\xab"), STR("\xc3\x85") },             /* ANGSTROM SIGN */
		{ STR("a\xcc\xa7\xcc\x81"), STR("\xc3\xa1\xcc\xa7") }, /* marks in their order */
		{ STR("\xe1\x84\x80\xe1\x85\xa1"), STR("\xea\xb0\x80") },
		{ STR("\xef\xac\x81"), STR("\xef\xac\x81") },         /* fi ligature: not NFKC */
	};
	struct arena arena = { 0 };
	struct str out;
	(void)state;

	for (size_t i = 0; i < CASES(cases); i++) {
		assert_int_equal(text_normalise(&arena, cases[i].in, &out), FAIL_NONE);
		assert_str(out, cases[i].out);
		assert_int_equal(text_normalise(&arena, out, &out), FAIL_NONE);
		assert_str(out, cases[i].out);
	}
	assert_int_equal(text_normalise(&arena, STR("a\xed\xa0\x80"), &out), FAIL_MALFORMED);
	assert_int_equal(text_normalise(&arena, STR("\xc3"), &out), FAIL_MALFORMED);
	arena_free(&arena);
}

static void a_text_is_folded_for_finding(void **state)
{
	const struct { struct str in, out; } cases[] = {
		{ STR(""), STR("") },
		{ STR("  ÄITI Öinen Åland "), STR("äiti öinen åland") },
		{ STR("A\xcc\x88iti"), STR("äiti") },
		{ STR("Straße"), STR("strasse") },
		{ STR("aäoö"), STR("aäoö") }, /* marks stay: these are letters of their own */
	};
	struct arena arena = { 0 };
	struct str out;
	(void)state;

	for (size_t i = 0; i < CASES(cases); i++) {
		assert_int_equal(text_fold(&arena, cases[i].in, &out), FAIL_NONE);
		assert_str(out, cases[i].out);
	}
	assert_int_equal(text_fold(&arena, STR("\xc3"), &out), FAIL_MALFORMED);
	arena_free(&arena);
}

/* Plain letters go a way of their own, which must lead to where utf8proc leads. */
static void plain_letters_become_what_they_become_beside_others(void **state)
{
	struct arena arena = { 0 };
	struct str alone, beside;
	(void)state;

	for (int byte = 0; byte < 0x80; byte++) {
		char text[] = { 'a', (char)byte, 'Z', 'z', '\xc3', '\xa9' }; /* é */
		struct str plain = { text, 4 }, mixed = { text, sizeof(text) };
		assert_int_equal(text_normalise(&arena, plain, &alone), FAIL_NONE);
		assert_int_equal(text_normalise(&arena, mixed, &beside), FAIL_NONE);
		assert_str(alone, str_slice(beside, 0, 4));
		assert_int_equal(text_fold(&arena, plain, &alone), FAIL_NONE);
		assert_int_equal(text_fold(&arena, mixed, &beside), FAIL_NONE);
		assert_str(alone, str_slice(beside, 0, 4));
		assert_int_equal(text_check(plain, true), text_check(mixed, true));
		assert_int_equal(text_check(plain, false), text_check(mixed, false));
	}
	arena_free(&arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(strings_compare_by_bytes),
		cmocka_unit_test(a_slice_is_clamped_to_its_string),
		cmocka_unit_test(a_copy_outlives_its_source_and_ends_in_nul),
		cmocka_unit_test(numbers_are_digits_alone_and_do_not_overflow),
		cmocka_unit_test(a_token_is_of_62_letters_and_digits_dash_and_low_line),
		cmocka_unit_test(only_well_formed_utf8_is_fine),
		cmocka_unit_test(controls_are_told_and_lines_may_be_allowed),
		cmocka_unit_test(code_points_are_counted),
		cmocka_unit_test(a_word_is_the_same_to_its_end),
		cmocka_unit_test(a_text_is_composed_and_trimmed),
		cmocka_unit_test(a_text_is_folded_for_finding),
		cmocka_unit_test(plain_letters_become_what_they_become_beside_others),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
