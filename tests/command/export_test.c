/* SPDX-License-Identifier: EUPL-1.2 */
#include <unistd.h>

#include <jansson.h>
#include <sqlite3.h>

#include "access/access.h"
#include "story.h"
#include "tool.h"

#define DAY_MS (24ull * 3600 * 1000)

static void told_session(struct story *story, const struct beginning *beginning)
{
	story_begin(story, beginning);
	story_move(story, 1);
	story_tell(story, 200, (struct entry){ .kind = ENTRY_NAME_CHOSEN, .role = ROLE_PARTICIPANT,
					       .texts = { STR("Maija Meikäläinen") },
					       .text_count = 1 });
	uint64_t post = story_post(story, 200, "Yhä useampi nukkuu autossa.");
	story_move(story, 2);
	story_tell(story, 200, (struct entry){ .kind = ENTRY_COMMENT_POSTED,
					       .role = ROLE_PARTICIPANT, .on = post,
					       .about = { .lang = STR("fi") },
					       .texts = { STR("Myös perheitä.") },
					       .text_count = 1 });
	story_seal(story);
	story_end(story);
}

static int export_make(void **state)
{
	struct story story;
	struct tool *tool;

	tool_make((void **)&tool);
	story_open(&story, scratch_path(&tool->scratch, DATA_JOURNAL));
	told_session(&story, &(struct beginning){ "a1", "Asuminen", "Mitä?", DAY_MS, false });
	told_session(&story, &(struct beginning){ "b1", "Jonot", "Mitä?", 2 * DAY_MS, false });
	told_session(&story, &(struct beginning){ "p1", "Harjoitus", "Mitä?", DAY_MS, true });
	story_begin(&story, &(struct beginning){ "open1", "Auki", "Mitä?", DAY_MS, false });
	story_end(&story);
	story_close(&story);
	*state = tool;
	return 0;
}

static json_t *out_load(struct tool *tool)
{
	json_t *read = json_loads(tool->out, 0, NULL);

	assert_non_null(read);
	return read;
}

static const char *id_of(const json_t *transcript)
{
	return json_string_value(json_object_get(json_object_get(transcript, "session"), "id"));
}

/* Promise 4 of command/README.md */
static void all_closed_sessions_but_practice_are_an_array(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(tool_run(tool, export_run), EXIT_FINE);
	json_t *all = out_load(tool);
	assert_int_equal(json_array_size(all), 2);
	assert_string_equal(id_of(json_array_get(all, 0)), "a1");
	assert_string_equal(id_of(json_array_get(all, 1)), "b1");
	assert_true(json_is_true(json_object_get(json_array_get(all, 0), "verified")));
	json_decref(all);
}

static void one_session_is_its_transcript_of_practice_too(void **state)
{
	struct tool *tool = *state;

	tool->config.session = "p1";
	assert_int_equal(tool_run(tool, export_run), EXIT_FINE);
	json_t *transcript = out_load(tool);
	assert_string_equal(id_of(transcript), "p1");
	const json_t *thread = json_array_get(json_object_get(transcript, "threads"), 0);
	assert_string_equal(json_string_value(json_object_get(thread, "text")),
			    "Yhä useampi nukkuu autossa.");
	json_decref(transcript);
}

/* Nothing in an export leads to a seat or to the name that was chosen for it. */
static void an_export_names_neither_seats_nor_names(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(tool_run(tool, export_run), EXIT_FINE);
	assert_non_null(strstr(tool->out, "Myös perheitä."));
	assert_null(strstr(tool->out, "Maija"));
	assert_null(strstr(tool->out, "seat"));
	assert_null(strstr(tool->out, "c-0000")); /* a command's id */
	assert_null(strstr(tool->out, "c8000000")); /* the seat's key */
}

static void what_is_not_there_or_not_closed_is_told(void **state)
{
	struct tool *tool = *state;

	tool->config.session = "nothing";
	assert_int_equal(tool_run(tool, export_run), EXIT_FAILED);
	assert_non_null(strstr(tool->err, "session nothing: not found"));
	tool->config.session = "open1";
	assert_int_equal(tool_run(tool, export_run), EXIT_FAILED);
	assert_non_null(strstr(tool->err, "session open1: it is not closed yet"));
	tool->config.session = ORGANISATION;
	assert_int_equal(tool_run(tool, export_run), EXIT_FAILED);
	tool->config.session = "a1'; --";
	assert_int_equal(tool_run(tool, export_run), EXIT_FAILED);
	assert_string_equal(tool->out, "");
	tool->config.format = "xml";
	assert_int_equal(tool_run(tool, export_run), EXIT_USAGE);
}

static void a_session_that_cannot_be_folded_is_named_and_left_out(void **state)
{
	struct tool *tool = *state;
	sqlite3 *db;

	assert_int_equal(sqlite3_open(scratch_path(&tool->scratch, DATA_JOURNAL), &db), SQLITE_OK);
	sqlite3_exec(db, "UPDATE entry SET head = x'00' WHERE seq = 3 AND session ="
			 " (SELECT number FROM session WHERE id = 'a1')", NULL, NULL, NULL);
	assert_int_equal(sqlite3_changes(db), 1);
	sqlite3_close(db);
	assert_int_equal(tool_run(tool, export_run), EXIT_FAILED);
	assert_non_null(strstr(tool->err, "session a1: malformed"));
	json_t *all = out_load(tool);
	assert_int_equal(json_array_size(all), 1);
	json_decref(all);
}

static void an_empty_journal_is_an_empty_array(void **state)
{
	struct tool *tool = *state;
	struct story story;

	remove(scratch_path(&tool->scratch, DATA_JOURNAL));
	story_open(&story, scratch_path(&tool->scratch, DATA_JOURNAL));
	story_close(&story);
	assert_int_equal(tool_run(tool, export_run), EXIT_FINE);
	assert_string_equal(tool->out, "[]\n");
}

static size_t lines_of(const char *text)
{
	size_t count = 0;

	for (; *text; text++)
		count += *text == '\n';
	return count;
}

static void every_format_of_all_sessions_leaves_practice_out(void **state)
{
	struct tool *tool = *state;

	tool->config.format = "jsonl";
	assert_int_equal(tool_run(tool, export_run), EXIT_FINE);
	assert_int_equal(lines_of(tool->out), 2);
	assert_non_null(strstr(tool->out, "\"session\":\"b1\""));
	tool->config.format = "csv";
	assert_int_equal(tool_run(tool, export_run), EXIT_FINE);
	assert_int_equal(lines_of(tool->out), 1 + 2 * 2); /* names, phenomena, comments */
	assert_null(strstr(tool->out, "p1"));
	tool->config.format = "qdc";
	assert_int_equal(tool_run(tool, export_run), EXIT_FINE);
	assert_non_null(strstr(tool->out, "<CodeBook"));
}

/* The epoch's days: a1 was opened on the 2nd of January 1970, b1 on the 3rd. */
static void days_choose_by_the_opening(void **state)
{
	struct tool *tool = *state;

	tool->config.format = "jsonl";
	tool->config.from = "1970-01-03";
	assert_int_equal(tool_run(tool, export_run), EXIT_FINE);
	assert_int_equal(lines_of(tool->out), 1);
	assert_non_null(strstr(tool->out, "\"b1\""));
	tool->config.to = "1970-01-02";
	assert_int_equal(tool_run(tool, export_run), EXIT_FINE);
	assert_string_equal(tool->out, "");
	tool->config.from = "";
	assert_int_equal(tool_run(tool, export_run), EXIT_FINE);
	assert_non_null(strstr(tool->out, "\"a1\""));
	assert_null(strstr(tool->out, "\"b1\""));
}

static void what_does_not_go_together_is_wrong_usage(void **state)
{
	struct tool *tool = *state;

	tool->config.session = "a1";
	tool->config.from = "1970-01-02";
	assert_int_equal(tool_run(tool, export_run), EXIT_USAGE);
	tool->config.session = "";
	tool->config.from = "2.1.1970";
	assert_int_equal(tool_run(tool, export_run), EXIT_USAGE);
	tool->config.from = "";
	tool->config.shared = true;
	assert_int_equal(tool_run(tool, export_run), EXIT_USAGE); /* json */
	assert_string_equal(tool->out, "");
	tool->config.format = "csv";
	assert_int_equal(tool_run(tool, export_run), EXIT_FINE);
	assert_null(strstr(tool->out, "nukkuu")); /* it may not be quoted */
}

/* A zip does not fit among lines, and half a file is none. */
static void a_file_has_its_name_when_it_is_whole(void **state)
{
	struct tool *tool = *state;
	char path[128], part[160];

	snprintf(path, sizeof(path), "%s.qdpx", tool->scratch.folder);
	snprintf(part, sizeof(part), "%s.part", path);
	tool->config.format = "qdpx";
	tool->config.out = path;
	assert_int_equal(tool_run(tool, export_run), EXIT_FINE);
	assert_string_equal(tool->out, "");
	assert_int_equal(access(part, F_OK), -1);
	assert_int_equal(unlink(path), 0);
	tool->config.session = "nothing";
	assert_int_equal(tool_run(tool, export_run), EXIT_FAILED);
	assert_int_equal(access(path, F_OK), -1);
	assert_int_equal(access(part, F_OK), -1);
	tool->config.session = "";
	tool->config.out = "/proc/no/such/file";
	assert_int_equal(tool_run(tool, export_run), EXIT_FAILED);
	assert_non_null(strstr(tool->err, "/proc/no/such/file"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, export_make, tool_free)
		TEST(all_closed_sessions_but_practice_are_an_array),
		TEST(one_session_is_its_transcript_of_practice_too),
		TEST(an_export_names_neither_seats_nor_names),
		TEST(what_is_not_there_or_not_closed_is_told),
		TEST(a_session_that_cannot_be_folded_is_named_and_left_out),
		TEST(an_empty_journal_is_an_empty_array),
		TEST(every_format_of_all_sessions_leaves_practice_out),
		TEST(days_choose_by_the_opening),
		TEST(what_does_not_go_together_is_wrong_usage),
		TEST(a_file_has_its_name_when_it_is_whole),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
