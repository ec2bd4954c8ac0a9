/* SPDX-License-Identifier: EUPL-1.2 */
/* Promise 11 of command/README.md: an invented county, told by the rules. */
#include <stdlib.h>

#include <jansson.h>

#include "access/access.h"
#include "archive/archive.h"
#include "tool.h"

#define COUNTY(sessions, office)                                                              \
	"{\"county\":\"Keksitty\",\"areas\":[\"Koivuniemi\"],\"accounts\":[\"maija\"],"        \
	"\"sessions\":[" sessions "],\"office\":[" office "]}"

#define SESSION(posts, steps)                                                                  \
	"{\"days_ago\":10,\"hour\":9,\"title\":\"Eka\",\"question\":\"Mitä?\",\"unit\":\"Y\","  \
	"\"area\":\"\",\"lang\":\"fi\",\"template\":\"vartti-15\",\"present\":4,"               \
	"\"posts\":[" posts "],\"steps\":[" steps "]}"

#define THREE                                                                                   \
	"{\"text\":\"Yksi\",\"tags\":[\"haato\"],\"free\":[\"oma\"],\"votes\":3,\"voices\":2,"   \
	"\"area\":\"Koivuniemi\",\"kind\":\"growing\",\"source\":\"own\",\"quotable\":true,"     \
	"\"comments\":[\"Samaa\",\"Meilläkin\"]},"                                              \
	"{\"text\":\"Kaksi\",\"into\":1},"                                                      \
	"{\"text\":\"Kolme\",\"hidden\":\"toista asiaa\"}"

/* Four are present, and have three dots each. */
#define FOUR_DOTS "{\"text\":\"A\",\"votes\":4}"

#define STEP "{\"what\":\"Viedään\",\"who\":\"minä\",\"whom\":\"heille\",\"on\":1}"

static int demo(struct tool *tool, const char *county)
{
	tool->config.to = "2026-11-22"; /* a Sunday */
	int status = tool_run_on(tool, demo_run, county);
	tool->config.to = "";
	return status;
}

static json_t *exported(struct tool *tool)
{
	assert_int_equal(tool_run(tool, export_run), EXIT_FINE);
	json_t *read = json_loads(tool->out, 0, NULL);
	assert_non_null(read);
	return read;
}

static json_int_t number(const json_t *object, const char *key)
{
	return json_integer_value(json_object_get(object, key));
}

static void a_session_is_told_from_its_opening_to_its_seal(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(demo(tool, COUNTY(SESSION(THREE, STEP), "")), EXIT_FINE);
	assert_string_equal(tool->out, "1 sessions\n");
	json_t *all = exported(tool);
	const json_t *transcript = json_array_get(all, 0);
	const json_t *threads = json_object_get(transcript, "threads");
	const json_t *first = json_array_get(threads, 0);
	assert_true(json_is_true(json_object_get(transcript, "verified")));
	assert_int_equal(json_array_size(threads), 2);
	assert_int_equal(json_array_size(json_object_get(first, "merged")), 1);
	assert_int_equal(json_array_size(json_object_get(first, "comments")), 2);
	assert_int_equal(number(first, "votes"), 3);
	assert_int_equal(number(first, "voices"), 2);
	assert_true(json_is_true(json_object_get(json_array_get(threads, 1), "hidden")));
	assert_int_equal(json_array_size(json_object_get(transcript, "steps")), 1);
	assert_int_equal(number(json_object_get(transcript, "session"), "present_max"), 4);
	json_decref(all);
}

/* Ten days before the Sunday is a Thursday; at 9 in Finland, in winter, it is 7 UTC. */
static void a_session_begins_at_its_hour_ten_minutes_after_its_opening(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(demo(tool, COUNTY(SESSION(THREE, STEP), "")), EXIT_FINE);
	json_t *all = exported(tool);
	const json_t *session = json_object_get(json_array_get(all, 0), "session");
	assert_int_equal(number(session, "opened"), 1794466800000 - 600000);
	assert_int_equal(number(session, "closed"), 1794466800000 + 900000);
	json_decref(all);
}

static void a_weekend_becomes_the_friday_before(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(demo(tool, COUNTY(
		"{\"days_ago\":1,\"hour\":9,\"title\":\"T\",\"question\":\"\",\"unit\":\"\","
		"\"area\":\"\",\"lang\":\"fi\",\"template\":\"pika-7\",\"present\":1,"
		"\"posts\":[],\"steps\":[]}", "")), EXIT_FINE);
	json_t *all = exported(tool);
	const json_t *session = json_object_get(json_array_get(all, 0), "session");
	assert_int_equal(number(session, "opened"), 1795158000000 - 600000);
	json_decref(all);
}

static void the_office_is_told_by_the_organisations_entries(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(demo(tool, COUNTY(SESSION(THREE, STEP),
		"{\"days_ago\":9,\"act\":\"card_made\",\"name\":\"c\",\"session\":1,\"post\":1,"
		"\"fields\":{\"title\":\"Häädöt\"}},"
		"{\"days_ago\":8,\"act\":\"step_added\",\"name\":\"t\",\"on\":\"c\","
		"\"state\":\"taken\",\"text\":{\"to\":{\"kind\":\"kela\",\"name\":\"\"}}},"
		"{\"days_ago\":7,\"act\":\"step_added\",\"on\":\"c\",\"tag\":\"t\","
		"\"state\":\"agreed\"},"
		"{\"days_ago\":6,\"act\":\"thread_reviewed\",\"session\":1,\"value\":1}")),
		EXIT_FINE);
	assert_int_equal(tool_run(tool, verify_run), EXIT_FINE);
	assert_non_null(strstr(tool->out, "organisation 7 ")); /* an account, 3, 3 threads */
	assert_int_equal(tool_user(tool, "list", ""), EXIT_FINE);
	assert_non_null(strstr(tool->out, "maija\tcoordinator"));
}

static void the_archive_is_made_with_it(void **state)
{
	struct tool *tool = *state;
	bool has = false;

	assert_int_equal(demo(tool, COUNTY(SESSION(THREE, STEP), "")), EXIT_FINE);
	json_t *all = exported(tool);
	const json_t *session = json_object_get(json_array_get(all, 0), "session");
	struct str id = str_from(json_string_value(json_object_get(session, "id")));
	assert_int_equal(archive_has(scratch_path(&tool->scratch, DATA_ARCHIVE), id, &has),
			 FAIL_NONE);
	assert_true(has);
	json_decref(all);
}

static void where_something_lies_nothing_is_touched(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(tool_user(tool, "add", "liisa"), EXIT_FINE);
	assert_int_equal(demo(tool, COUNTY(SESSION(THREE, STEP), "")), EXIT_FAILED);
	assert_non_null(strstr(tool->err, "there is something already"));
	assert_int_equal(tool_run(tool, export_run), EXIT_FINE);
	assert_string_equal(tool->out, "[]\n");
}

static void assert_refused(struct tool *tool, const char *county, const char *why)
{
	assert_int_equal(demo(tool, county), EXIT_FAILED);
	assert_non_null(strstr(tool->err, why));
	unlink(scratch_path(&tool->scratch, DATA_JOURNAL));
	unlink(scratch_path(&tool->scratch, DATA_JOURNAL "-wal"));
	unlink(scratch_path(&tool->scratch, DATA_JOURNAL "-shm"));
}

static void what_the_rules_refuse_is_an_error_of_the_file(void **state)
{
	struct tool *tool = *state;

	assert_refused(tool, COUNTY(SESSION(FOUR_DOTS "," FOUR_DOTS "," FOUR_DOTS "," FOUR_DOTS,
					    ""), ""), "Eka: no_dots_left");
	assert_refused(tool, COUNTY(SESSION("{\"text\":\"A\",\"kind\":\"odd\"}", ""), ""),
		       "A: an unknown word");
	assert_refused(tool, COUNTY(SESSION("{\"text\":\"A\",\"into\":7}", ""), ""),
		       "unknown_thing");
	assert_refused(tool, COUNTY(SESSION("", ""), "{\"act\":\"fly\"}"), "fly: no such change");
	assert_refused(tool, COUNTY(SESSION("", ""), "{\"act\":\"card_kept\",\"on\":\"c\"}"),
		       "it names what is not there");
	assert_refused(tool, COUNTY(SESSION("", ""),
				    "{\"act\":\"card_made\",\"fields\":{\"odd\":1}}"),
		       "an unknown field");
	assert_refused(tool, COUNTY(SESSION("", ""), "{\"act\":\"card_made\",\"session\":2}"),
		       "no such session or post");
	assert_refused(tool, COUNTY("{\"title\":\"Tyhjä\"}", ""), "Tyhjä: nobody is present");
	assert_refused(tool, "{", ".in:1:");
}

static void without_a_file_it_is_wrong_usage(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(tool_run(tool, demo_run), EXIT_USAGE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, tool_make, tool_free)
		TEST(a_session_is_told_from_its_opening_to_its_seal),
		TEST(a_session_begins_at_its_hour_ten_minutes_after_its_opening),
		TEST(a_weekend_becomes_the_friday_before),
		TEST(the_office_is_told_by_the_organisations_entries),
		TEST(the_archive_is_made_with_it),
		TEST(where_something_lies_nothing_is_touched),
		TEST(what_the_rules_refuse_is_an_error_of_the_file),
		TEST(without_a_file_it_is_wrong_usage),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
