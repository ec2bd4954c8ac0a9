/* SPDX-License-Identifier: EUPL-1.2 */
#include <sqlite3.h>

#include "access/access.h"
#include "journal/ledger.h"
#include "story.h"
#include "tool.h"

#define DAY_MS (24ull * 3600 * 1000)
#define MAIJA "Maija Meikäläinen"

static const char *journal_of(struct tool *tool)
{
	return scratch_path(&tool->scratch, DATA_JOURNAL);
}

/* Opened, posted, commented, hidden, closed, sealed; gives the seq of the first post. */
static uint64_t told_session(struct story *story, const struct beginning *beginning)
{
	story_begin(story, beginning);
	story_move(story, 1);
	story_tell(story, 1, (struct entry){ .kind = ENTRY_NAME_CHOSEN, .role = ROLE_PARTICIPANT,
					     .texts = { STR(MAIJA) }, .text_count = 1 });
	uint64_t post = story_post(story, 1, "Yhä useampi nukkuu autossa.");
	story_post(story, 2, "Jonot ovat pitkiä.");
	story_move(story, 2);
	story_tell(story, 1, (struct entry){ .kind = ENTRY_COMMENT_POSTED, .role = ROLE_PARTICIPANT,
					     .on = post, .about = { .lang = STR("fi") },
					     .texts = { STR("Myös perheitä.") }, .text_count = 1 });
	story_seal(story);
	story_end(story);
	return post;
}

/* Two sealed sessions, `a1` and `b1`, a sealed one of practice, and an open one. */
static uint64_t told_journal(struct tool *tool)
{
	struct story story;

	story_open(&story, journal_of(tool));
	uint64_t post = told_session(&story, &(struct beginning){ "a1", "Asuminen", "Mitä?", DAY_MS,
								  false });
	told_session(&story, &(struct beginning){ "b1", "Jonot", "Mitä?", 2 * DAY_MS, false });
	told_session(&story, &(struct beginning){ "p1", "Harjoitus", "Mitä?", DAY_MS, true });
	story_begin(&story, &(struct beginning){ "open1", "Auki", "Mitä?", DAY_MS, false });
	story_end(&story);
	story_close(&story);
	return post;
}

/* Changes the file behind everybody's back; exactly one row. */
static void journal_damage(struct tool *tool, const char *sql)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(journal_of(tool), &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_changes(db), 1);
	sqlite3_close(db);
}

#define OF_A1 " WHERE session = (SELECT number FROM session WHERE id = 'a1') AND seq = "

static void expect_one_mismatch(struct tool *tool, const char *line)
{
	assert_int_equal(tool_run(tool, verify_run), EXIT_FAILED);
	assert_non_null(strstr(tool->out, line));
	assert_non_null(strstr(tool->out, "ok b1 "));
	assert_non_null(strstr(tool->out, "ok p1 "));
	assert_non_null(strstr(tool->out, "ok open1 1 open\n"));
	assert_null(strstr(tool->out, "ok a1"));
	assert_non_null(strstr(tool->err, "1 do not match"));
}

/* Promise 5 of command/README.md */
static void journals_that_were_not_changed_match(void **state)
{
	struct tool *tool = *state;

	told_journal(tool);
	assert_int_equal(tool_user(tool, "add", "Maija"), EXIT_FINE);
	assert_int_equal(tool_run(tool, verify_run), EXIT_FINE);
	assert_non_null(strstr(tool->out, "ok organisation 1 open\n"));
	assert_non_null(strstr(tool->out, "ok a1 "));
	assert_non_null(strstr(tool->out, " sealed\n"));
	assert_null(strstr(tool->out, "mismatch"));
}

static void a_flipped_byte_in_a_body_is_named(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(told_journal(tool), 5);
	journal_damage(tool, "UPDATE body SET text = CAST(replace(text, 'autossa', 'autossA')"
			     " AS BLOB) WHERE number = (SELECT body FROM entry" OF_A1 "5)");
	expect_one_mismatch(tool, "mismatch a1 5 its body is not the one that its head names\n");
}

static void a_flipped_byte_in_a_head_is_named(void **state)
{
	struct tool *tool = *state;

	told_journal(tool);
	/* The last byte of a head with a body is of the body's hash. */
	journal_damage(tool, "UPDATE entry SET head = CAST(substr(head, 1, length(head) - 1)"
			     " || x'00' AS BLOB)" OF_A1 "5");
	expect_one_mismatch(tool, "mismatch a1 5 ");
}

/* A head that is well formed and says something else leads to another state than the sealed one. */
static void a_head_that_says_something_else_is_found_by_the_seal(void **state)
{
	struct tool *tool = *state;
	sqlite3_stmt *statement;
	char line[64];
	sqlite3 *db;

	told_journal(tool);
	/* The second byte begins the time; its lowest bits are free to be others. */
	assert_int_equal(sqlite3_open(journal_of(tool), &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, "SELECT max(seq), (SELECT hex(substr(head, 2, 1))"
			 " FROM entry" OF_A1 "6) FROM entry WHERE session = (SELECT number FROM"
			 " session WHERE id = 'a1')", -1, &statement, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	snprintf(line, sizeof(line), "mismatch a1 %d the journal does not come to the state",
		 sqlite3_column_int(statement, 0));
	char other[256];
	const char *hex = (const char *)sqlite3_column_text(statement, 1);
	unsigned byte = (unsigned)strtoul(hex, NULL, 16);
	snprintf(other, sizeof(other), "UPDATE entry SET head = CAST(substr(head, 1, 1) || x'%02x'"
		 " || substr(head, 3) AS BLOB)", byte ^ 1u);
	sqlite3_finalize(statement);
	sqlite3_close(db);
	strcat(other, OF_A1 "6");
	journal_damage(tool, other);
	expect_one_mismatch(tool, line);
}

static void a_missing_row_is_named(void **state)
{
	struct tool *tool = *state;

	told_journal(tool);
	journal_damage(tool, "DELETE FROM entry" OF_A1 "4");
	expect_one_mismatch(tool, "mismatch a1 4 it is missing or damaged\n");
}

static void a_wrong_seal_is_named(void **state)
{
	struct tool *tool = *state;

	told_journal(tool);
	/* The digest, and behind it the number of texts, which is 0. */
	journal_damage(tool, "UPDATE entry SET head = CAST(substr(head, 1, length(head) - 2)"
			     " || x'0000' AS BLOB)" OF_A1 "(SELECT max(seq) FROM entry WHERE"
			     " session = (SELECT number FROM session WHERE id = 'a1'))");
	expect_one_mismatch(tool, " the journal does not come to the state that it seals\n");
}

static void body_destroy(struct tool *tool)
{
	struct story story;

	story_open(&story, journal_of(tool));
	assert_int_equal(journal_destroy(story.journal, STR("a1"), 5), FAIL_NONE);
	story_close(&story);
	journal_damage(tool, "UPDATE entry SET body = NULL" OF_A1 "5 AND body IS NULL"); /* it is */
}

static void a_body_that_is_gone_without_an_erasure_is_named(void **state)
{
	struct tool *tool = *state;

	told_journal(tool);
	body_destroy(tool);
	expect_one_mismatch(tool, "mismatch a1 5 its body is gone");
}

static void a_destroyed_body_is_no_mismatch(void **state)
{
	struct tool *tool = *state;
	struct ledger *ledger;

	told_journal(tool);
	assert_int_equal(ledger_open(&ledger, scratch_path(&tool->scratch, DATA_LEDGER)),
			 FAIL_NONE);
	ledger_add(ledger, &(struct ledger_line){ .time_ms = 1, .what = LEDGER_BODY,
						  .session = STR("a1"), .seq = 5,
						  .reason = STR("edited") });
	assert_int_equal(ledger_sync(ledger), FAIL_NONE);
	ledger_close(ledger);
	body_destroy(tool);
	assert_int_equal(tool_run(tool, verify_run), EXIT_FINE);
	assert_non_null(strstr(tool->out, "ok a1 "));
}

static void a_role_that_was_changed_in_the_organisation_is_named(void **state)
{
	struct tool *tool = *state;
	struct story story;
	struct record record;
	struct entry entry = { .kind = ENTRY_ACCOUNT_ADDED, .role = ROLE_ADMIN, .on = 1,
			       .value = ROLE_ADMIN, .texts = { STR("Maija"), STR("") },
			       .text_count = 2 };

	told_journal(tool);
	assert_int_equal(tool_user(tool, "add", "Maija"), EXIT_FINE);
	journal_damage(tool, "DELETE FROM entry WHERE session = (SELECT number FROM session"
			     " WHERE id = 'organisation')");
	journal_damage(tool, "DELETE FROM session WHERE id = 'organisation'");
	story_open(&story, journal_of(tool));
	story_append(&story, STR(ORGANISATION), &entry, &record);
	story_close(&story);
	free((void *)(uintptr_t)record.head.ptr);
	free((void *)(uintptr_t)record.body.ptr);
	assert_int_equal(tool_run(tool, verify_run), EXIT_FAILED);
	assert_non_null(strstr(tool->out, "mismatch organisation 1 it is not what the accounts"));
	assert_non_null(strstr(tool->out, "ok a1 "));
}

static void without_a_journal_there_is_nothing_to_verify_or_export(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(tool_run(tool, verify_run), EXIT_FAILED);
	assert_non_null(strstr(tool->err, "not found"));
	assert_int_equal(tool_run(tool, export_run), EXIT_FAILED);
	assert_string_equal(tool->out, "");
	assert_non_null(strstr(tool->err, "not found"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, tool_make, tool_free)
		TEST(journals_that_were_not_changed_match),
		TEST(a_flipped_byte_in_a_body_is_named),
		TEST(a_flipped_byte_in_a_head_is_named),
		TEST(a_head_that_says_something_else_is_found_by_the_seal),
		TEST(a_missing_row_is_named),
		TEST(a_wrong_seal_is_named),
		TEST(a_body_that_is_gone_without_an_erasure_is_named),
		TEST(a_destroyed_body_is_no_mismatch),
		TEST(a_role_that_was_changed_in_the_organisation_is_named),
		TEST(without_a_journal_there_is_nothing_to_verify_or_export),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
