/* SPDX-License-Identifier: EUPL-1.2 */
/* Promises 11 to 14: erase, keep, retention, rebuild, backup and restore, where no hub runs. */
#include <sqlite3.h>
#include <sys/stat.h>

#include "access/access.h"
#include "archive/archive_fold.h"
#include "host/clock.h"
#include "journal/keys.h"
#include "story.h"
#include "tool.h"

#define DAY_MS (24ull * 3600 * 1000)

/* A sealed session of long ago, one of now, and one that is open and has its key. */
static void told_journal(struct tool *tool)
{
	static const uint8_t key[SESSION_KEY_LEN] = { 3 };
	struct keys *keys;
	struct story story;
	const struct beginning beginnings[] = {
		{ "old1", "Vanha VANHAOTSIKKO", "Mitä?", DAY_MS, false },
		{ "new1", "Uusi", "Mitä?", clock_wall_ms() - 60000, false },
		{ "open1", "Auki", "Mitä?", clock_wall_ms() - 60000, false },
	};

	story_open(&story, scratch_path(&tool->scratch, DATA_JOURNAL));
	for (size_t i = 0; i < 3; i++) {
		story_begin(&story, &beginnings[i]);
		story_move(&story, 1);
		story_post(&story, 1, i == 0 ? "Ensin VANHASANA sitten muuta" : "Yksi UUSISANA");
		uint64_t post = story_post(&story, 2, "Toinen JAAVASANA");
		story_move(&story, 2);
		story_tell(&story, 1, (struct entry){
			.kind = ENTRY_COMMENT_POSTED, .role = ROLE_PARTICIPANT, .on = post,
			.about = { .lang = STR("fi") }, .texts = { STR("Kommentti KOMMSANA") },
			.text_count = 1 });
		if (i < 2)
			story_seal(&story);
		story_end(&story);
	}
	story_close(&story);
	assert_int_equal(keys_open(&keys, scratch_path(&tool->scratch, DATA_KEYS)), FAIL_NONE);
	assert_int_equal(keys_put(keys, STR("open1"), key), FAIL_NONE);
	keys_close(keys);
}

static int erased_make(void **state)
{
	tool_make(state);
	told_journal(*state);
	return 0;
}

static bool file_has(const char *path, const char *word)
{
	FILE *file = fopen(path, "rb");
	static char bytes[1 << 20];

	if (!file)
		return false;
	size_t len = fread(bytes, 1, sizeof(bytes), file);
	fclose(file);
	return memmem(bytes, len, word, strlen(word));
}

/* In any file of the folder. */
static bool folder_has(const char *folder, const char *word)
{
	static const char *const names[] = { DATA_JOURNAL, DATA_JOURNAL "-wal", DATA_ARCHIVE,
					     DATA_ARCHIVE "-wal", DATA_LEDGER, DATA_OFFICE,
					     DATA_ACCESS, DATA_ACCESS "-wal" };
	char path[256];

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		snprintf(path, sizeof(path), "%s/%s", folder, names[i]);
		if (file_has(path, word))
			return true;
	}
	return false;
}

static int erase(struct tool *tool, const char *session, const char *post, const char *comment)
{
	tool->config.session = session;
	tool->config.post = post;
	tool->config.comment = comment;
	tool->config.reason = "siinä oli nimi";
	return tool_run(tool, erase_run);
}

static void expect_verified(struct tool *tool)
{
	assert_int_equal(tool_run(tool, verify_run), EXIT_FINE);
	assert_non_null(strstr(tool->err, " 0 do not match"));
}

static void an_erased_post_is_in_no_file_and_everything_verifies(void **state)
{
	struct tool *tool = *state;

	assert_true(folder_has(tool->config.data, "VANHASANA"));
	assert_int_equal(erase(tool, "old1", "1", ""), EXIT_FINE);
	assert_false(folder_has(tool->config.data, "VANHASANA"));
	assert_true(folder_has(tool->config.data, "JAAVASANA"));
	assert_true(file_has(scratch_path(&tool->scratch, DATA_LEDGER), " old1 "));
	expect_verified(tool);
}

static void a_comment_is_named_by_its_number(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(erase(tool, "old1", "", "2/1"), EXIT_FINE);
	assert_int_equal(erase(tool, "new1", "", "2/1"), EXIT_FINE);
	assert_int_equal(erase(tool, "open1", "", "2/1"), EXIT_FINE);
	assert_false(folder_has(tool->config.data, "KOMMSANA"));
	assert_int_equal(erase(tool, "old1", "", "2/2"), EXIT_FAILED);
	assert_non_null(strstr(tool->err, "there is no such thing"));
	expect_verified(tool);
}

static void a_passage_leaves_what_is_around_it(void **state)
{
	struct tool *tool = *state;
	const char *const words[] = { "6", "15" };
	struct session session;
	bool verified;

	tool->config.session = "old1";
	tool->config.passage = "1";
	tool->config.reason = "nimi";
	tool->config.rest = words;
	tool->config.rest_count = 2;
	assert_int_equal(tool_run(tool, erase_run), EXIT_FINE);
	assert_false(folder_has(tool->config.data, "VANHASANA"));
	session_init(&session, STR("old1"));
	assert_int_equal(archive_fold(scratch_path(&tool->scratch, DATA_JOURNAL), session.id,
				      &session, &verified), FAIL_NONE);
	assert_true(verified);
	struct str text = body_text_at(&session.phenomena.items[0].text, 0);
	assert_int_equal(text.len, strlen("Ensin […] sitten muuta"));
	assert_memory_equal(text.ptr, "Ensin […] sitten muuta", text.len);
	session_finish(&session);
	tool->config.rest_count = 1;
	assert_int_equal(tool_run(tool, erase_run), EXIT_USAGE);
}

static void a_whole_session_goes_and_the_organisation_says_why(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(erase(tool, "old1", "", ""), EXIT_FINE);
	assert_false(folder_has(tool->config.data, "VANHAOTSIKKO"));
	assert_true(folder_has(tool->config.data, "oli nimi"));
	assert_false(file_has(scratch_path(&tool->scratch, DATA_LEDGER), "nimi"));
	assert_int_equal(erase(tool, "old1", "", ""), EXIT_FAILED);
	assert_int_equal(erase(tool, ORGANISATION, "", ""), EXIT_FAILED);
	expect_verified(tool);
	assert_null(strstr(tool->out, "old1"));
}

static void without_a_reason_or_with_two_wishes_nothing_is_done(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(erase(tool, "old1", "1", "1/1"), EXIT_USAGE);
	tool->config.reason = "";
	tool->config.comment = "";
	assert_int_equal(tool_run(tool, erase_run), EXIT_USAGE);
	tool->config.older_than = "3";
	assert_int_equal(tool_run(tool, erase_run), EXIT_USAGE);
	assert_true(folder_has(tool->config.data, "VANHASANA"));
}

static void by_age_goes_what_ended_before_and_is_not_kept(void **state)
{
	struct tool *tool = *state;

	tool->config.session = "old1";
	assert_int_equal(tool_run(tool, keep_run), EXIT_FINE);
	tool->config.session = "";
	tool->config.older_than = "30";
	assert_int_equal(tool_run(tool, erase_run), EXIT_FINE);
	assert_string_equal(tool->out, "kept old1 1970-01-02 2 Vanha VANHAOTSIKKO\n");
	tool->config.session = "old1";
	tool->config.off = true;
	assert_int_equal(tool_run(tool, keep_run), EXIT_FINE);
	tool->config.session = "";
	tool->config.dry_run = true;
	assert_int_equal(tool_run(tool, erase_run), EXIT_FINE);
	assert_string_equal(tool->out, "would_erase old1 1970-01-02 2 Vanha VANHAOTSIKKO\n");
	assert_true(folder_has(tool->config.data, "VANHASANA"));
	tool->config.dry_run = false;
	assert_int_equal(tool_run(tool, erase_run), EXIT_FINE);
	assert_string_equal(tool->out, "erased old1 1970-01-02 2 Vanha VANHAOTSIKKO\n");
	assert_false(folder_has(tool->config.data, "VANHA"));
	expect_verified(tool);
}

static void retention_names_what_it_would_take_and_0_days_takes_nothing(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(tool_run(tool, retention_run), EXIT_FINE);
	assert_string_equal(tool->out, "");
	tool->config.retention_days = "730";
	tool->config.dry_run = true;
	assert_int_equal(tool_run(tool, retention_run), EXIT_FINE);
	assert_non_null(strstr(tool->out, "would_erase old1 "));
	assert_null(strstr(tool->out, "new1"));
	tool->config.retention_days = "two";
	assert_int_equal(tool_run(tool, retention_run), EXIT_USAGE);
}

static void a_day_may_be_named_instead_of_an_age(void **state)
{
	struct tool *tool = *state;

	tool->config.before = "1970-01-02";
	assert_int_equal(tool_run(tool, erase_run), EXIT_FINE);
	assert_string_equal(tool->out, "");
	tool->config.before = "1970-01-03";
	assert_int_equal(tool_run(tool, erase_run), EXIT_FINE);
	assert_non_null(strstr(tool->out, "erased old1 "));
	tool->config.before = "huomenna";
	assert_int_equal(tool_run(tool, erase_run), EXIT_USAGE);
}

static void a_restored_copy_has_nothing_of_what_was_erased_since(void **state)
{
	struct tool *tool = *state;
	const char *data = tool->config.data;
	char copy[128], restored[128], ledger[128];
	struct stat made;

	snprintf(copy, sizeof(copy), "%s/copy", data);
	snprintf(restored, sizeof(restored), "%s/restored", data);
	snprintf(ledger, sizeof(ledger), "%s/" DATA_LEDGER, data);
	tool->config.to = copy;
	assert_int_equal(tool_run(tool, backup_run), EXIT_FINE);
	assert_int_equal(stat(copy, &made), 0);
	assert_int_equal(made.st_mode & 0777, 0700);
	assert_true(folder_has(copy, "VANHASANA"));
	assert_int_equal(tool_run(tool, backup_run), EXIT_FAILED);
	assert_int_equal(erase(tool, "old1", "1", ""), EXIT_FINE);
	assert_int_equal(erase(tool, "new1", "", ""), EXIT_FINE);

	tool->config.from = copy;
	tool->config.data = restored;
	tool->config.ledger = ledger;
	assert_int_equal(tool_run(tool, restore_run), EXIT_FINE);
	assert_string_equal(tool->out, "erased again: 1 texts, 1 sessions, 0 keys\n");
	assert_false(folder_has(restored, "VANHASANA"));
	assert_true(folder_has(restored, "JAAVASANA"));
	expect_verified(tool);
	assert_null(strstr(tool->out, "new1"));
	assert_null(strstr(tool->out, "unreachable"));
	assert_int_equal(tool_run(tool, restore_run), EXIT_FAILED);
	assert_non_null(strstr(tool->err, "is there already"));
}

static void an_open_session_without_its_key_is_told_to_be_unreachable(void **state)
{
	struct tool *tool = *state;

	unlink(scratch_path(&tool->scratch, DATA_KEYS "/open1"));
	assert_int_equal(tool_run(tool, verify_run), EXIT_FINE);
	assert_non_null(strstr(tool->out, "unreachable open1 "));
	assert_null(strstr(tool->out, "unreachable old1 "));
}

static int row_dump(void *self, int count, char **values, char **names)
{
	struct buf *dump = self;

	for (int i = 0; i < count; i++)
		buf_add_format(dump, "%s=%s|", names[i], values[i] ? values[i] : "NULL");
	buf_add_byte(dump, '\n');
	return 0;
}

struct dumping {
	sqlite3 *db;
	struct buf *dump;
};

static int table_dump(void *self, int count, char **values, char **names)
{
	struct dumping *dumping = self;
	char sql[256];

	assert_true(count == 1 && names);
	snprintf(sql, sizeof(sql), "SELECT * FROM \"%.100s\"", values[0]);
	buf_add_format(dumping->dump, "%s\n", values[0]);
	/* A virtual table wants the hub's tokenizer; its pages stand in tables of their own. */
	sqlite3_exec(dumping->db, sql, row_dump, dumping->dump, NULL);
	return 0;
}

/* Every row of every table. */
static void file_dump(struct tool *tool, const char *name, struct buf *dump)
{
	struct dumping dumping = { .dump = dump };

	assert_int_equal(sqlite3_open(scratch_path(&tool->scratch, name), &dumping.db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(dumping.db, "SELECT name FROM sqlite_schema"
				      " WHERE type = 'table' ORDER BY name", table_dump, &dumping,
				      NULL), SQLITE_OK);
	sqlite3_close(dumping.db);
}

static void tables_that_are_made_again_are_the_same_row_by_row(void **state)
{
	static const char *const names[] = { DATA_ACCESS, DATA_OFFICE, DATA_ARCHIVE };
	struct tool *tool = *state;
	struct buf before = { 0 }, after = { 0 };

	assert_int_equal(tool_user(tool, "add", "Maija"), EXIT_FINE);
	assert_int_equal(tool_run(tool, rebuild_run), EXIT_FINE);
	for (size_t i = 0; i < 3; i++)
		file_dump(tool, names[i], &before);
	assert_non_null(memmem(before.ptr, before.len, "JAAVASANA", 9));
	assert_non_null(memmem(before.ptr, before.len, "Maija", 5));
	assert_non_null(memmem(before.ptr, before.len, "argon2id", 8));
	assert_int_equal(tool_run(tool, rebuild_run), EXIT_FINE);
	for (size_t i = 0; i < 3; i++)
		file_dump(tool, names[i], &after);
	assert_int_equal(before.len, after.len);
	assert_memory_equal(before.ptr, after.ptr, before.len);
	buf_free(&before);
	buf_free(&after);
}

#define E(name) cmocka_unit_test_setup_teardown(name, erased_make, tool_free)

int main(void)
{
	const struct CMUnitTest tests[] = {
		E(an_erased_post_is_in_no_file_and_everything_verifies),
		E(a_comment_is_named_by_its_number),
		E(a_passage_leaves_what_is_around_it),
		E(a_whole_session_goes_and_the_organisation_says_why),
		E(without_a_reason_or_with_two_wishes_nothing_is_done),
		E(by_age_goes_what_ended_before_and_is_not_kept),
		E(retention_names_what_it_would_take_and_0_days_takes_nothing),
		E(a_day_may_be_named_instead_of_an_age),
		E(a_restored_copy_has_nothing_of_what_was_erased_since),
		E(an_open_session_without_its_key_is_told_to_be_unreachable),
		E(tables_that_are_made_again_are_the_same_row_by_row),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
