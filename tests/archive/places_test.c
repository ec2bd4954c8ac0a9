/* SPDX-License-Identifier: EUPL-1.2 */
/* Promise 14 of archive/README.md: from numbers of words to marks. */
#include "archive/places.h"

#include <stdio.h>

#include "archive/names.h"
#include "cmocka_all.h"

static struct arena arena;

static int arena_end(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

/* What the function of FTS5 gives for these words. */
static struct marks mark(const uint32_t *words, uint32_t count, struct extract extract)
{
	const struct str places = { (const char *)words, count * sizeof(*words) };

	return places_mark(&arena, places, &extract);
}

static struct extract whole(const char *text)
{
	struct str document = str_from(text);

	return (struct extract){ document, 0, document.len };
}

static void assert_mark(const struct marks *marks, uint32_t nth, struct mark should)
{
	assert_true(nth < marks->count);
	assert_int_equal(marks->items[nth].from, should.from);
	assert_int_equal(marks->items[nth].to, should.to);
}

static void words_are_counted_from_the_first(void **state)
{
	const uint32_t words[] = { 0, 2 };
	(void)state;

	struct marks marks = mark(words, 2, whole("Koti, auto; tie."));
	assert_int_equal(marks.count, 2);
	assert_mark(&marks, 0, (struct mark){ 0, 4 });
	assert_mark(&marks, 1, (struct mark){ 12, 15 });
}

static void marks_count_code_points_and_not_bytes(void **state)
{
	const uint32_t words[] = { 1 };
	(void)state;

	struct marks marks = mark(words, 1, whole("Äiti 😀 häätö"));
	assert_int_equal(marks.count, 1);
	assert_mark(&marks, 0, (struct mark){ 7, 12 });
}

static void a_word_that_was_found_by_several_terms_is_marked_once(void **state)
{
	const uint32_t words[] = { 1, 1, 1 };
	(void)state;

	struct marks marks = mark(words, 3, whole("yksi kaksi"));
	assert_int_equal(marks.count, 1);
	assert_mark(&marks, 0, (struct mark){ 5, 10 });
}

static void of_an_extract_the_marks_begin_at_its_own_beginning(void **state)
{
	const uint32_t words[] = { 0, 1, 2 };
	const struct str document = STR("ähky\nöljy\nåland");
	(void)state;

	struct marks marks = mark(words, 3, (struct extract){ document, 6, 11 });
	assert_int_equal(marks.count, 1);
	assert_mark(&marks, 0, (struct mark){ 0, 4 });
	marks = mark(words, 3, (struct extract){ document, 12, document.len });
	assert_int_equal(marks.count, 1);
	assert_mark(&marks, 0, (struct mark){ 0, 5 });
}

static void a_text_without_found_words_has_no_marks(void **state)
{
	const uint32_t beyond[] = { 9 };
	(void)state;

	assert_int_equal(mark(NULL, 0, whole("yksi kaksi")).count, 0);
	assert_int_equal(mark(beyond, 1, whole("yksi kaksi")).count, 0);
	assert_int_equal(mark(beyond, 1, whole("")).count, 0);
}

static void a_name_has_one_number_however_often_it_comes(void **state)
{
	struct names names = { 0 };
	(void)state;

	assert_int_equal(names_add(&names, STR("")), 0);
	assert_int_equal(names_add(&names, STR("Mikkeli")), 1);
	assert_int_equal(names_add(&names, STR("Juva")), 2);
	assert_int_equal(names_add(&names, STR("Mikkeli")), 1);
	assert_int_equal(names_find(&names, STR("Juva")), 2);
	assert_int_equal(names_find(&names, STR("Puumala")), 0);
	assert_str(names_text(&names, 2), STR("Juva"));
	assert_int_equal(names_text(&names, 0).len, 0);
	for (uint32_t i = 0; i < 1000; i++) {
		char text[16];
		snprintf(text, sizeof(text), "paikka %u", i);
		assert_int_equal(names_add(&names, str_from(text)), i + 3);
	}
	assert_str(names_text(&names, 1), STR("Mikkeli"));
	names_free(&names);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_counted_from_the_first),
		cmocka_unit_test(marks_count_code_points_and_not_bytes),
		cmocka_unit_test(a_word_that_was_found_by_several_terms_is_marked_once),
		cmocka_unit_test(of_an_extract_the_marks_begin_at_its_own_beginning),
		cmocka_unit_test(a_text_without_found_words_has_no_marks),
		cmocka_unit_test(a_name_has_one_number_however_often_it_comes),
	};

	return cmocka_run_group_tests(tests, NULL, arena_end);
}
