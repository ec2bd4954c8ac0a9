/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The guard by its lists alone, as in the browser.  Identity codes are artificial: their
 * individual numbers lie between 900 and 999.
 */
#include "language/guard_find.h"
#include "language/guard_cues.h"
#include "language/guard_lists.h"
#include "language/guard_patterns.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cmocka_all.h"

static const struct guard_names lists_alone = { NULL, NULL };

struct expected {
	const char *text;
	enum guard_kind kind;
	uint32_t start, end;
};

static void one_span_expect(const struct expected *expected)
{
	struct arena arena = { 0 };
	struct found found = guard_found(&arena, expected->text, &lists_alone);

	bool right = found.count == 1 && found.spans[0].kind == expected->kind &&
		     found.spans[0].start == expected->start && found.spans[0].end == expected->end;

	if (!right)
		print_error("\"%s\": %zu spans, the first %u to %u\n", expected->text, found.count,
			    found.count ? found.spans[0].start : 0,
			    found.count ? found.spans[0].end : 0);
	assert_true(right);
	arena_free(&arena);
}

static void spans_expect(const struct expected *expected, size_t count)
{
	for (size_t i = 0; i < count; i++)
		one_span_expect(&expected[i]);
}

static void clean_expect(const char *const *texts, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct arena arena = { 0 };
		struct found found = guard_found(&arena, texts[i], &lists_alone);
		if (found.count)
			print_error("\"%s\": %u to %u\n", texts[i], found.spans[0].start,
				    found.spans[0].end);
		assert_int_equal(found.count, 0);
		arena_free(&arena);
	}
}

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static void an_identity_code_is_found_with_every_sign_of_the_century(void **state)
{
	static const struct expected codes[] = {
		{ "120679-9620", GUARD_HETU, 0, 11 }, { "200880+920N", GUARD_HETU, 0, 11 },
		{ "010597Y900R", GUARD_HETU, 0, 11 }, { "090731X974V", GUARD_HETU, 0, 11 },
		{ "050284W9184", GUARD_HETU, 0, 11 }, { "300459V988N", GUARD_HETU, 0, 11 },
		{ "120835U9949", GUARD_HETU, 0, 11 }, { "031208A937W", GUARD_HETU, 0, 11 },
		{ "121113B956T", GUARD_HETU, 0, 11 }, { "180601C969Y", GUARD_HETU, 0, 11 },
		{ "221215D9147", GUARD_HETU, 0, 11 }, { "070720E902D", GUARD_HETU, 0, 11 },
		{ "150204F915U", GUARD_HETU, 0, 11 },
	};
	(void)state;

	spans_expect(codes, COUNT(codes));
}

static void a_broken_identity_code_is_found(void **state)
{
	static const struct expected codes[] = {
		{ "120679-962o ei, 120679-9620 on", GUARD_HETU, 16, 27 },
		{ "290834y930x", GUARD_HETU, 0, 11 },
		{ "24.06.55-9184", GUARD_HETU, 0, 13 },
		{ "120439 - 926W", GUARD_HETU, 0, 13 },
		{ "141015 A 949K", GUARD_HETU, 0, 13 },
		{ "290798–937V", GUARD_HETU, 0, 11 },
		{ "290798-\n937V", GUARD_HETU, 0, 12 },
		{ "190876964D", GUARD_HETU, 0, 10 },
		{ "hetu190876-964D", GUARD_HETU, 4, 15 },
		{ "190876-964Dja", GUARD_HETU, 0, 11 },
	};
	(void)state;

	spans_expect(codes, COUNT(codes));
}

static void a_wrong_check_character_counts_where_the_form_is_whole_or_named(void **state)
{
	static const struct expected codes[] = {
		{ "190876-964E", GUARD_HETU, 0, 11 },
		{ "hetu 190876 964E", GUARD_HETU, 5, 16 },
	};
	static const char *const clean[] = { "190876 964E", "391376-964E" };
	(void)state;

	spans_expect(codes, COUNT(codes));
	clean_expect(clean, COUNT(clean));
}

static void an_account_is_found_whatever_its_groups(void **state)
{
	static const struct expected accounts[] = {
		{ "FI5212345690578633", GUARD_IBAN, 0, 18 },
		{ "fi52 1234 5690 5786 33 tyhjä", GUARD_IBAN, 0, 22 },
		{ "FI52-1234-5690-5786-33", GUARD_IBAN, 0, 22 },
		{ "FI5312345690578633", GUARD_IBAN, 0, 18 },
		{ "SE45 5000 0000 0583 9825 7466", GUARD_IBAN, 0, 29 },
		{ "tilinumero 123456-785", GUARD_IBAN, 11, 21 },
	};
	static const char *const clean[] = { "SE4550000000058398257467", "123456-785" };
	(void)state;

	spans_expect(accounts, COUNT(accounts));
	clean_expect(clean, COUNT(clean));
}

static void a_hidden_address_of_mail_is_found(void **state)
{
	static const struct expected addresses[] = {
		{ "a.b+c@posti.example", GUARD_EMAIL, 0, 19 },
		{ "matti (at) posti.fi", GUARD_EMAIL, 0, 19 },
		{ "matti[at]posti[dot]fi", GUARD_EMAIL, 0, 21 },
		{ "matti ät posti piste fi", GUARD_EMAIL, 0, 23 },
		{ "matti @ posti . fi", GUARD_EMAIL, 0, 18 },
		{ "kirjoita x@posti.example.", GUARD_EMAIL, 9, 24 },
	};
	static const char *const clean[] = { "look at kela.fi", "hinta @ 20", "5@6" };
	(void)state;

	spans_expect(addresses, COUNT(addresses));
	clean_expect(clean, COUNT(clean));
}

static void a_phone_number_is_none_longer_than_it_can_be(void **state)
{
	static const struct expected phones[] = {
		{ "040 1234567 12 kertaa", GUARD_PHONE, 0, 11 },
		{ "+358 (0)40 123 4567 8.3.", GUARD_PHONE, 0, 19 },
		{ "(09) 123 4567", GUARD_PHONE, 0, 13 },
		{ "0457 123 4567", GUARD_PHONE, 0, 13 },
		{ "puh 123 4567", GUARD_PHONE, 4, 12 },
	};
	static const char *const clean[] = {
		"112 ja 116 117", "klo 09.30-10.15", "0,5 %", "1 000 000 000 euroa",
		"Y-tunnus 0825508-3", "01.02.2023", "05-06/2024",
	};
	(void)state;

	spans_expect(phones, COUNT(phones));
	clean_expect(clean, COUNT(clean));
}

static void an_address_needs_its_house_number(void **state)
{
	static const struct expected addresses[] = {
		{ "Mannerheimintiellä 3 B 12", GUARD_STREET_ADDRESS, 0, 25 },
		{ "Vanha Porvoontie 230", GUARD_STREET_ADDRESS, 0, 20 },
		{ "Paavo Nurmen tie 1", GUARD_STREET_ADDRESS, 0, 18 },
		{ "Storgatan 12 B 4", GUARD_STREET_ADDRESS, 0, 16 },
		{ "PL 123", GUARD_STREET_ADDRESS, 0, 6 },
		{ "50170 Mikkeli", GUARD_POSTAL_CODE_CITY, 0, 13 },
		{ "50170 mikkelissä", GUARD_POSTAL_CODE_CITY, 0, 16 },
	};
	static const char *const clean[] = {
		"Hämeenkadulla yövytään", "valtatie 5 on poikki", "PL 19 § turvaa",
		"50100 asukasta",
		"Palvelupolku 3 vaihetta", "tie on 7 km", "noin 20000 Euroa",
	};
	(void)state;

	spans_expect(addresses, COUNT(addresses));
	clean_expect(clean, COUNT(clean));
}

static void a_date_is_of_birth_only_beside_a_word_that_says_so(void **state)
{
	static const struct expected births[] = {
		{ "s. 3.4.85", GUARD_DATE_OF_BIRTH, 3, 9 },
		{ "född den 12 maj 1971", GUARD_DATE_OF_BIRTH, 9, 20 },
		{ "12.3.1985 syntynyt", GUARD_DATE_OF_BIRTH, 0, 9 },
		{ "synt. 120385", GUARD_DATE_OF_BIRTH, 6, 12 },
	};
	static const char *const clean[] = {
		"kokous 3.4.2025", "s. 12", "vuonna 2005 syntyneet",
		"31.12.2023: 1 342 asunnotonta",
	};
	(void)state;

	spans_expect(births, COUNT(births));
	clean_expect(clean, COUNT(clean));
}

static void plates_cases_and_pages_are_found_by_form_or_by_the_word_beside(void **state)
{
	static const struct expected found[] = {
		{ "ABC-123", GUARD_CAR_PLATE, 0, 7 },
		{ "auto abc123", GUARD_CAR_PLATE, 5, 11 },
		{ "dnro 456/05.02/2023", GUARD_CASE_NUMBER, 5, 19 },
		{ "asiakas 123456", GUARD_CASE_NUMBER, 8, 14 },
		{ "www.example.net/matti.m", GUARD_URL, 0, 23 },
		{ "https://www.kela.fi/?hetu=x", GUARD_URL, 0, 27 },
	};
	static const char *const clean[] = {
		"ICD-10", "EU-27", "EN 301 549", "asiakas 45-vuotias", "lasku 120 euroa",
		"https://www.finlex.fi/fi/laki/alkup/2014/20141301", "www.kela.fi ei aukea",
	};
	(void)state;

	spans_expect(found, COUNT(found));
	clean_expect(clean, COUNT(clean));
}

static void a_name_is_found_in_any_case(void **state)
{
	static const struct expected names[] = {
		{ "Virtaselle soitettu", GUARD_PERSON_NAME, 0, 10 },
		{ "otin yhteyttä Räsäseen", GUARD_PERSON_NAME, 14, 22 },
		{ "Tuomaan lapset", GUARD_PERSON_NAME, 0, 7 },
		{ "Sepon kotihoito", GUARD_PERSON_NAME, 0, 5 },
		{ "Markukselle aika", GUARD_PERSON_NAME, 0, 11 },
		{ "soita Lindholmille", GUARD_PERSON_NAME, 6, 18 },
		{ "Lindströms barn", GUARD_PERSON_NAME, 0, 10 },
		{ "Fatima Alin lapset", GUARD_PERSON_NAME, 0, 11 },
		{ "asiakas Mikko R. kävi", GUARD_PERSON_NAME, 8, 16 },
		{ "Pirkko Esimerkkilä odottaa", GUARD_PERSON_NAME, 0, 18 },
		{ "Eeva-Liisan kotihoito", GUARD_PERSON_NAME, 0, 11 },
		{ "rouva korhonen kaatui", GUARD_PERSON_NAME, 6, 14 },
		{ "matti virtanen odottaa", GUARD_PERSON_NAME, 0, 14 },
		{ "J.P. Virtanen poissa", GUARD_PERSON_NAME, 0, 13 },
	};
	(void)state;

	spans_expect(names, COUNT(names));
}

static void a_name_that_is_a_word_needs_a_sign(void **state)
{
	static const struct expected names[] = {
		{ "äiti Rauha jaksaa", GUARD_PERSON_NAME, 5, 10 },
		{ "Toivo Lehto jaksaa", GUARD_PERSON_NAME, 0, 11 },
		{ "Hietala muutti", GUARD_PERSON_NAME, 0, 7 },
		{ "Kosken lapset", GUARD_PERSON_NAME, 0, 6 },
	};
	static const char *const clean[] = {
		"Rauha palasi rappuun", "Toivo paremmasta elää", "Koivula-talon ryhmät",
		"Mannerheimin Lastensuojeluliitto", "Kallio on täynnä", "Anna aikaa", "Pian loppuu",
		"palvelukoti Kanervassa", "naapuri Ruotsista", "Mikkelissä", "Sten för sten",
	};
	(void)state;

	spans_expect(names, COUNT(names));
	clean_expect(clean, COUNT(clean));
}

static void spans_count_code_points_also_behind_what_is_not_seen(void **state)
{
	static const struct expected spans[] = {
		{ "😀 040 1234567", GUARD_PHONE, 2, 13 },
		{ "a\xcc\x88iti 040 1234567", GUARD_PHONE, 6, 17 },
		{ "040\xe2\x80\x8b 1234567", GUARD_PHONE, 0, 12 },
		{ "\xff 040 1234567", GUARD_PHONE, 2, 13 },
	};
	(void)state;

	spans_expect(spans, COUNT(spans));
}

static void a_street_written_small_counts_where_somebody_lives_or_with_a_flat(void **state)
{
	static const struct expected lines[] = {
		{ "asuu tervaspolku 8", GUARD_STREET_ADDRESS, 5, 18 },
		{ "tervaspolulla 8 b 3 koputettu", GUARD_STREET_ADDRESS, 0, 19 },
		{ "Ylä-Fallin polku 1", GUARD_STREET_ADDRESS, 0, 18 },
		{ "Tähtitorninkatu 8 porras B asunto 12", GUARD_STREET_ADDRESS, 0, 36 },
	};
	static const char *const clean[] = { "tukipolku 3 alkaa", "viestien 5 lukijaa",
					     "Pieksämäki 12 ryhmää" };
	(void)state;

	spans_expect(lines, COUNT(lines));
	clean_expect(clean, COUNT(clean));
}

static void a_birth_may_be_told_with_its_place_and_in_ordinals(void **state)
{
	static const struct expected lines[] = {
		{ "syntynyt Turussa 4.3.1987", GUARD_DATE_OF_BIRTH, 17, 25 },
		{ "född den 4:e mars 1987", GUARD_DATE_OF_BIRTH, 9, 22 },
		{ "born on the 4th of March, 1987", GUARD_DATE_OF_BIRTH, 12, 30 },
		{ "born March 4th 1987", GUARD_DATE_OF_BIRTH, 5, 19 },
		{ "tyttö 4.3.2020 s.", GUARD_DATE_OF_BIRTH, 6, 14 },
	};
	static const char *const clean[] = { "muistio 4.3.2020 s. 12", "We start March 4th 2025",
					     "syntynyt huoli 4.3.2024 kokouksessa" };
	(void)state;

	spans_expect(lines, COUNT(lines));
	clean_expect(clean, COUNT(clean));
}

static void what_an_office_numbers_is_known_by_form_or_by_a_words_last_part(void **state)
{
	static const struct expected lines[] = {
		{ "THL/1234/5.03.00/2023 vastattu", GUARD_CASE_NUMBER, 0, 21 },
		{ "lastensuojeluilmoitus LS-2024-71", GUARD_CASE_NUMBER, 22, 32 },
		{ "museoauto A-12", GUARD_CAR_PLATE, 10, 14 },
	};
	static const char *const clean[] = { "STM/2024", "hakemus 1500 euroa",
					     "hankintailmoitus 2024-7712" };
	(void)state;

	spans_expect(lines, COUNT(lines));
	clean_expect(clean, COUNT(clean));
}

static void what_towns_and_countries_do_is_no_sign_of_a_person(void **state)
{
	static const char *const clean[] = { "Salo menetti koulun", "Turkin tilanne kärjistyy",
					     "Koskelan asuntola täynnä", "Martin päivänä" };
	(void)state;

	clean_expect(clean, COUNT(clean));
}

static void a_code_taken_apart_counts_with_a_right_check_alone(void **state)
{
	static const struct expected apart[] = {
		{ "0 1 0 1 9 0 - 9 0 1 R", GUARD_HETU, 0, 21 },
		{ "01.01.1990-901R", GUARD_HETU, 0, 15 },
		{ "010190~901R", GUARD_HETU, 0, 11 },
	};
	static const char *const none[] = { "010190~901Y", "01,01,90,901,Y" };
	(void)state;

	spans_expect(apart, COUNT(apart));
	clean_expect(none, COUNT(none));
}

static void a_thing_called_by_a_name_is_no_person(void **state)
{
	static const char *const things[] = {
		"Ensikoti Ilona", "Minna Canthin päivä", "Nuorten Ystävät ry", "Victoria Square",
	};
	static const struct expected people[] = {
		{ "Niemisen Sari", GUARD_PERSON_NAME, 0, 13 },
		{ "A-M Korhonen", GUARD_PERSON_NAME, 0, 12 },
		{ "Virtanen, Matti", GUARD_PERSON_NAME, 0, 15 },
	};
	(void)state;

	clean_expect(things, COUNT(things));
	spans_expect(people, COUNT(people));
}

static void a_number_is_known_by_the_word_behind_it_too(void **state)
{
	static const struct expected numbers[] = {
		{ "2024-8891 asiakasnumero", GUARD_CASE_NUMBER, 0, 9 },
		{ "hakijan kuittinumero 88912", GUARD_CASE_NUMBER, 21, 26 },
	};
	static const char *const none[] = { "huonenumero 8891", "juttu 3.2.2024" };
	(void)state;

	spans_expect(numbers, COUNT(numbers));
	clean_expect(none, COUNT(none));
}

static void names_are_left_alone_where_nobody_asks_for_them(void **state)
{
	struct arena arena = { 0 };
	struct found found = guard_found(&arena, "Matti Virtanen, 040 1234567", NULL);
	(void)state;

	assert_int_equal(found.count, 1);
	assert_int_equal(found.spans[0].kind, GUARD_PHONE);
	arena_free(&arena);
}

static void certain_kinds_block_and_the_others_warn(void **state)
{
	static const enum guard_kind blocking[] = {
		GUARD_HETU, GUARD_PHONE, GUARD_EMAIL, GUARD_STREET_ADDRESS, GUARD_IBAN,
	};
	size_t count = 0;
	(void)state;

	for (enum guard_kind kind = 0; kind < GUARD_KIND_COUNT; kind++)
		count += guard_kind_blocks(kind);
	assert_int_equal(count, COUNT(blocking));
	for (size_t i = 0; i < COUNT(blocking); i++)
		assert_true(guard_kind_blocks(blocking[i]));
	assert_str(guard_kind_word(GUARD_POSTAL_CODE_CITY), STR("postal_code_city"));
}

static void list_expect_order(struct str list)
{
	struct str before = STR("");

	for (size_t at = 0; at < list.len;) {
		const char *space = memchr(list.ptr + at, ' ', list.len - at);
		assert_non_null(space);
		struct str word = str_slice(list, at, (size_t)(space - list.ptr));
		assert_true(str_compare(before, word) < 0);
		assert_true(list_has(list, word));
		before = word;
		at += word.len + 1;
	}
}

static void every_list_is_in_order_and_finds_its_words(void **state)
{
	(void)state;

	list_expect_order(guard_first_names);
	list_expect_order(guard_first_names_words);
	list_expect_order(guard_family_names);
	list_expect_order(guard_family_names_words);
	list_expect_order(guard_places);
	list_expect_order(guard_common_forms);
	list_expect_order(guard_cue_honorifics);
	list_expect_order(guard_cue_public);
	list_expect_order(guard_cue_titles);
	list_expect_order(guard_cue_verbs);
	list_expect_order(guard_cue_belongings);
	list_expect_order(guard_cue_english_things);
	list_expect_order(guard_cue_person_verbs);
	list_expect_order(guard_contexts);
	assert_false(list_has(guard_first_names, STR("zzz")));
	assert_false(list_has(guard_first_names, STR("")));
}

#define HOSTILE_LEN (256u * 1024u)

/* Anything worse than linear would take minutes here. */
static void a_hostile_text_is_read_in_one_pass(void **state)
{
	static const char *const patterns[] = {
		"a.", "a@", "1 ", "1-", "A ", "Aa ", "a-A-", "http://a.", "12 34 ", "(1", "FI21",
		"a at ", "Virtasen ", "M.", "PL ", "s. ", "0 1 ", "a dot ", "F I 5 ", "Virtanen, ",
		"A-M ", "nro 1 ", "Stig ei ",
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
	};
	(void)state;

	for (size_t i = 0; i < COUNT(patterns); i++) {
		struct arena arena = { 0 };
		char *text = arena_take(&arena, HOSTILE_LEN + 1);
		size_t len = strlen(patterns[i]);
		for (size_t at = 0; at < HOSTILE_LEN; at++)
			text[at] = patterns[i][at % len];
		struct found found = guard_found(&arena, text, &lists_alone);
		if (found.count)
			assert_true(found.spans[found.count - 1].end <= HOSTILE_LEN);
		arena_free(&arena);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_identity_code_is_found_with_every_sign_of_the_century),
		cmocka_unit_test(a_broken_identity_code_is_found),
		cmocka_unit_test(a_wrong_check_character_counts_where_the_form_is_whole_or_named),
		cmocka_unit_test(an_account_is_found_whatever_its_groups),
		cmocka_unit_test(a_hidden_address_of_mail_is_found),
		cmocka_unit_test(a_phone_number_is_none_longer_than_it_can_be),
		cmocka_unit_test(an_address_needs_its_house_number),
		cmocka_unit_test(a_date_is_of_birth_only_beside_a_word_that_says_so),
		cmocka_unit_test(plates_cases_and_pages_are_found_by_form_or_by_the_word_beside),
		cmocka_unit_test(a_name_is_found_in_any_case),
		cmocka_unit_test(a_name_that_is_a_word_needs_a_sign),
		cmocka_unit_test(spans_count_code_points_also_behind_what_is_not_seen),
		cmocka_unit_test(a_street_written_small_counts_where_somebody_lives_or_with_a_flat),
		cmocka_unit_test(a_birth_may_be_told_with_its_place_and_in_ordinals),
		cmocka_unit_test(what_an_office_numbers_is_known_by_form_or_by_a_words_last_part),
		cmocka_unit_test(what_towns_and_countries_do_is_no_sign_of_a_person),
		cmocka_unit_test(a_code_taken_apart_counts_with_a_right_check_alone),
		cmocka_unit_test(a_thing_called_by_a_name_is_no_person),
		cmocka_unit_test(a_number_is_known_by_the_word_behind_it_too),
		cmocka_unit_test(names_are_left_alone_where_nobody_asks_for_them),
		cmocka_unit_test(certain_kinds_block_and_the_others_warn),
		cmocka_unit_test(a_hostile_text_is_read_in_one_pass),
		cmocka_unit_test(every_list_is_in_order_and_finds_its_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
