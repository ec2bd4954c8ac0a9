/* SPDX-License-Identifier: EUPL-1.2 */
/* Promises 8 to 10 of command/README.md: what comes from elsewhere, and finding it. */
#include <jansson.h>

#include "base/buf.h"
#include "command/importer.h"
#include "protocol/limits.h"
#include "tool.h"

static int import_file(struct tool *tool, const char *lines)
{
	tool->config.title = tool->config.title ? tool->config.title : "Viime vuoden ilmiöt";
	return tool_run_on(tool, import_run, lines);
}

static json_t *search(struct tool *tool, const char *query, const char *limit)
{
	const char *words[] = { query };

	tool->config.rest = words;
	tool->config.rest_count = 1;
	tool->config.limit = limit;
	tool->config.json = true;
	assert_int_equal(tool_run(tool, search_run), EXIT_FINE);
	json_t *read = json_loads(tool->out, 0, NULL);
	assert_non_null(read);
	return read;
}

static const char *member(const json_t *object, const char *key)
{
	return json_string_value(json_object_get(object, key));
}

#define THREE_LINES                                                                             \
	"{\"id\":\"x-1\",\"lang\":\"fi\",\"text\":\"Häätöjä on taas.\","                          \
	"\"tags\":[\"haato\",\"oma\"]}\n"                                                       \
	"{\"id\":\"x-2\",\"lang\":\"fi\",\"text\":\"Bussi ei kulje kylään.\",\"tags\":[]}\n"    \
	"{\"id\":\"x-3\",\"lang\":\"sv\",\"text\":\"Tolk saknas ofta.\",\"tags\":[\"tulkkaus\"]}\n"

static void imported_posts_are_found_at_once_by_their_own_ids(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(import_file(tool, THREE_LINES), EXIT_FINE);
	json_t *answer = search(tool, "häätö", "");
	json_t *hits = json_object_get(answer, "hits");
	assert_int_equal(json_array_size(hits), 1);
	assert_string_equal(member(json_array_get(hits, 0), "id"), "x-1");
	assert_true(json_is_real(json_object_get(json_array_get(hits, 0), "score")));
	json_decref(answer);
}

static void an_export_gives_back_id_language_text_and_tags(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(import_file(tool, THREE_LINES), EXIT_FINE);
	assert_int_equal(tool_run(tool, export_run), EXIT_FINE);
	json_t *all = json_loads(tool->out, 0, NULL);
	const json_t *threads = json_object_get(json_array_get(all, 0), "threads");
	const json_t *first = json_array_get(threads, 0);
	assert_int_equal(json_array_size(threads), 3);
	assert_string_equal(member(first, "imported"), "x-1");
	assert_string_equal(member(first, "lang"), "fi");
	assert_string_equal(member(first, "text"), "Häätöjä on taas.");
	assert_string_equal(json_string_value(json_array_get(json_object_get(first, "tags"), 0)),
			    "haato");
	assert_string_equal(json_string_value(json_array_get(json_object_get(first, "free"), 0)),
			    "oma");
	json_decref(all);
}

static void an_imported_session_verifies(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(import_file(tool, THREE_LINES), EXIT_FINE);
	assert_int_equal(tool_run(tool, verify_run), EXIT_FINE);
	assert_non_null(strstr(tool->out, "sealed"));
}

static void a_blocked_line_is_named_and_the_others_are_taken(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(import_file(tool,
		"{\"id\":\"b-1\",\"lang\":\"fi\",\"text\":\"Soita 040 123 4567\",\"tags\":[]}\n"
		"{\"id\":\"b-2\",\"lang\":\"fi\",\"text\":\"Jono kasvaa\",\"tags\":[]}\n"),
		EXIT_FINE);
	assert_non_null(strstr(tool->err, "b-1"));
	assert_null(strstr(tool->err, "4567"));
	assert_null(strstr(tool->err, "b-2"));
	json_t *answer = search(tool, "jono", "");
	assert_int_equal(json_array_size(json_object_get(answer, "hits")), 1);
	json_decref(answer);
}

static void a_warned_line_is_taken_for_review(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(import_file(tool,
		"{\"id\":\"w-1\",\"lang\":\"fi\",\"text\":\"Matti Virtanen odottaa yhä\"}\n"),
		EXIT_FINE);
	assert_non_null(strstr(tool->err, "1 taken (1 to be reviewed), 0 refused"));
	assert_int_equal(tool_run(tool, export_run), EXIT_FINE);
	assert_non_null(strstr(tool->out, "\"review\":true"));
}

static void lines_that_are_no_posts_are_named_by_their_number(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(import_file(tool,
		"roskaa\n\n[]\n{\"id\":\"n-1\",\"text\":\"\"}\n{\"text\":\"nimetön\"}\n"),
		EXIT_FINE);
	assert_non_null(strstr(tool->err, "(line 1)"));
	assert_non_null(strstr(tool->err, "(line 3)"));
	assert_non_null(strstr(tool->err, "refused n-1 (line 4)"));
	assert_non_null(strstr(tool->err, "(line 5)"));
	assert_non_null(strstr(tool->err, "0 taken"));
	assert_string_equal(tool->out, "");
}

static void a_title_with_personal_data_is_wrong_usage(void **state)
{
	struct tool *tool = *state;

	tool->config.title = "Soita 040 123 4567";
	assert_int_equal(import_file(tool, THREE_LINES), EXIT_USAGE);
}

static void a_limit_cuts_the_list_and_the_best_stay(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(import_file(tool,
		"{\"id\":\"l-1\",\"text\":\"Jonossa odotetaan kauan, ja muu on toinen asia\"}\n"
		"{\"id\":\"l-2\",\"text\":\"Jono jonon perään\"}\n"), EXIT_FINE);
	json_t *answer = search(tool, "jonot", "1");
	const json_t *hits = json_object_get(answer, "hits");
	assert_int_equal(json_array_size(hits), 1);
	assert_string_equal(member(json_array_get(hits, 0), "id"), "l-2");
	json_decref(answer);
}

static void more_posts_than_a_session_takes_become_several(void **state)
{
	struct tool *tool = *state;
	struct buf lines = { 0 };

	for (uint32_t i = 0; i < IMPORT_POSTS_MAX + 5; i++)
		buf_add_format(&lines, "{\"id\":\"m-%u\",\"text\":\"Jono %u\"}\n", i, i);
	buf_add_byte(&lines, 0);
	assert_int_equal(import_file(tool, lines.ptr), EXIT_FINE);
	assert_int_equal(strlen(tool->out), 2 * 17);
	buf_free(&lines);
}

static const char *checked(struct import_post *post)
{
	static struct arena arena;

	return import_check(post, &arena);
}

static void a_post_is_held_against_the_limits(void **state)
{
	char longest[LIMIT_POST + 2];
	struct import_post post = { .id = STR("a"), .text = STR("teksti") };

	(void)state;
	assert_null(checked(&post));
	assert_str(post.lang, STR("fi"));
	memset(longest, 'a', sizeof(longest));
	post.text = (struct str){ longest, LIMIT_POST };
	assert_null(checked(&post));
	post.text.len++;
	assert_non_null(checked(&post));
	post = (struct import_post){ .id = STR("a"), .text = STR("t"), .lang = STR("suomi") };
	assert_non_null(checked(&post));
	post = (struct import_post){ .id = STR("a"), .text = STR("t"), .tag_count = 4,
				     .tags = { STR("x"), STR(" x "), STR("y"), STR("") } };
	assert_null(checked(&post));
	assert_int_equal(post.tag_count, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(imported_posts_are_found_at_once_by_their_own_ids,
						tool_make, tool_free),
		cmocka_unit_test_setup_teardown(an_export_gives_back_id_language_text_and_tags,
						tool_make, tool_free),
		cmocka_unit_test_setup_teardown(an_imported_session_verifies, tool_make, tool_free),
		cmocka_unit_test_setup_teardown(a_blocked_line_is_named_and_the_others_are_taken,
						tool_make, tool_free),
		cmocka_unit_test_setup_teardown(a_warned_line_is_taken_for_review, tool_make,
						tool_free),
		cmocka_unit_test_setup_teardown(lines_that_are_no_posts_are_named_by_their_number,
						tool_make, tool_free),
		cmocka_unit_test_setup_teardown(a_title_with_personal_data_is_wrong_usage,
						tool_make, tool_free),
		cmocka_unit_test_setup_teardown(a_limit_cuts_the_list_and_the_best_stay, tool_make,
						tool_free),
		cmocka_unit_test_setup_teardown(more_posts_than_a_session_takes_become_several,
						tool_make, tool_free),
		cmocka_unit_test(a_post_is_held_against_the_limits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
