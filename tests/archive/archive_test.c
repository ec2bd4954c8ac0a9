/* SPDX-License-Identifier: EUPL-1.2 */
#include "archive/archive.h"

#include <sched.h>

#include <sqlite3.h>

#include "archive/rows.h"
#include "scratch.h"
#include "story.h"

#define DAY_MS (24ull * 3600 * 1000)

/* A folder with a journal.db and an archive.db; what is told goes into the journal. */
struct fixture {
	struct scratch scratch;
	char journal[96], path[96];
	struct story story;
	struct archive *archive;
};

static int fixture_make(void **state)
{
	struct fixture *fixture = calloc(1, sizeof(*fixture));

	scratch_open(&fixture->scratch);
	strcpy(fixture->journal, scratch_path(&fixture->scratch, "journal.db"));
	strcpy(fixture->path, scratch_path(&fixture->scratch, "archive.db"));
	*state = fixture;
	return 0;
}

static int fixture_free(void **state)
{
	struct fixture *fixture = *state;

	scratch_close(&fixture->scratch);
	free(fixture);
	return 0;
}

static void archive_begin(struct fixture *fixture)
{
	assert_int_equal(archive_open(&fixture->archive, fixture->path, fixture->journal),
			 FAIL_NONE);
}

static void told_session(struct fixture *fixture, const struct beginning *beginning)
{
	struct story *story = &fixture->story;

	story_begin(story, beginning);
	story_move(story, 1);
	uint64_t post = story_post(story, 1, "Yhä useampi nukkuu autossa.");
	story_post(story, 2, "Jonot ovat pitkiä.");
	story_move(story, 2);
	story_tell(story, 2, (struct entry){ .kind = ENTRY_VOICE_SET, .role = ROLE_PARTICIPANT,
					     .on = post, .value = 1 });
	story_tell(story, 1, (struct entry){ .kind = ENTRY_COMMENT_POSTED, .role = ROLE_PARTICIPANT,
					     .on = post, .about = { .lang = STR("fi") },
					     .texts = { STR("Myös perheitä.") }, .text_count = 1 });
	story_tell(story, DESK, (struct entry){
		.kind = ENTRY_STEP_WRITTEN, .role = ROLE_FACILITATOR, .on = post,
		.texts = { STR("Viedään eteenpäin"), STR("Maija"), STR("asuntotoimi") },
		.text_count = 3 });
	story_seal(story);
	story_end(story);
}

struct found {
	unsigned count;
	char ids[16][33];
	uint64_t phenomena, present_max, closed_ms;
	bool practice;
};

static void row_found(void *self, const struct archive_row *row)
{
	struct found *found = self;

	snprintf(found->ids[found->count++], sizeof(*found->ids), "%.*s", STR_ARGS(row->id));
	found->phenomena = row->phenomena;
	found->present_max = row->present_max;
	found->closed_ms = row->closed_ms;
	found->practice = row->practice;
}

static struct found find(struct fixture *fixture, struct archive_query query)
{
	struct found found = { 0 };

	query.page_size = query.page_size ? query.page_size : 10;
	assert_int_equal(archive_find(fixture->archive, &query, row_found, &found), FAIL_NONE);
	return found;
}

/* Closes, so that the indexer has done what it was told, and opens again. */
static void archive_again(struct fixture *fixture)
{
	archive_close(fixture->archive);
	archive_begin(fixture);
}

static void archive_with(struct fixture *fixture, const char *id)
{
	archive_begin(fixture);
	archive_hurry(fixture->archive, str_from(id));
	archive_again(fixture);
}

/* Promise 1 of archive/README.md */
static void a_sealed_session_is_folded_into_tables(void **state)
{
	struct fixture *fixture = *state;

	story_open(&fixture->story, fixture->journal);
	told_session(fixture, &(struct beginning){ "s1", "Asuminen", "Mitä näet?", DAY_MS, false });
	story_close(&fixture->story);
	archive_with(fixture, "s1");
	struct found found = find(fixture, (struct archive_query){ 0 });
	assert_int_equal(found.count, 1);
	assert_string_equal(found.ids[0], "s1");
	assert_int_equal(found.phenomena, 2);
	assert_int_equal(found.present_max, 12);
	assert_int_equal(found.closed_ms, DAY_MS);
	archive_close(fixture->archive);
	assert_int_equal(rows_count(fixture->path, "SELECT count(*) FROM phenomenon"
						   " WHERE voices = 1"), 1);
	assert_int_equal(rows_count(fixture->path, "SELECT count(*) FROM tag"
						   " WHERE word = 'asunnottomuus'"), 2);
	assert_int_equal(rows_count(fixture->path, "SELECT by_author FROM comment"), 1);
	assert_int_equal(rows_count(fixture->path, "SELECT count(*) FROM step"
						   " WHERE who = 'Maija'"), 1);
}

/* Promise 2 */
static void the_last_seq_is_noted_with_the_rows(void **state)
{
	struct fixture *fixture = *state;

	story_open(&fixture->story, fixture->journal);
	told_session(fixture, &(struct beginning){ "s1", "Asuminen", "Mitä?", DAY_MS, false });
	story_close(&fixture->story);
	archive_with(fixture, "s1");
	archive_close(fixture->archive);
	struct session session;
	bool verified;
	session_init(&session, STR("s1"));
	assert_int_equal(archive_fold(fixture->journal, STR("s1"), &session, &verified), FAIL_NONE);
	assert_true(verified);
	assert_int_equal(rows_count(fixture->path, "SELECT seq FROM session"), (int)session.seq);
	session_finish(&session);
}

/* Promise 3 */
static void a_session_without_a_seal_is_not_archived(void **state)
{
	struct fixture *fixture = *state;
	struct session session;
	bool verified;

	story_open(&fixture->story, fixture->journal);
	story_begin(&fixture->story, &(struct beginning){ "s1", "Auki", "Mitä?", DAY_MS, false });
	story_end(&fixture->story);
	story_close(&fixture->story);
	archive_with(fixture, "s1");
	assert_int_equal(find(fixture, (struct archive_query){ 0 }).count, 0);
	archive_close(fixture->archive);
	session_init(&session, STR("s1"));
	assert_int_equal(archive_fold(fixture->journal, STR("s1"), &session, &verified), FAIL_NONE);
	assert_false(verified);
	session_finish(&session);
}

/* Promise 4 */
static void a_practice_session_is_found_by_its_code_alone(void **state)
{
	struct fixture *fixture = *state;

	story_open(&fixture->story, fixture->journal);
	told_session(fixture, &(struct beginning){ "p1", "Harjoitus", "Mitä?", DAY_MS, true });
	story_close(&fixture->story);
	archive_with(fixture, "p1");
	assert_int_equal(find(fixture, (struct archive_query){ 0 }).count, 0);
	assert_int_equal(find(fixture, (struct archive_query){ .words = STR("harjoi") }).count, 0);
	struct found found = find(fixture, (struct archive_query){ .code = STR("K4X7RM") });
	assert_int_equal(found.count, 1);
	assert_true(found.practice);
	assert_int_equal(find(fixture, (struct archive_query){ .code = STR("AAAAAA") }).count, 0);
	archive_close(fixture->archive);
}

static void words_are_found_in_title_or_question_in_any_case(void **state)
{
	const struct { struct str words; unsigned count; } cases[] = {
		{ STR(""), 2 },
		{ STR("ÄITIEN"), 1 },
		{ STR("äitien"), 1 },
		{ STR("a\xcc\x88itien"), 1 },
		{ STR("aitien"), 0 },
		{ STR("  yö   jaksaminen "), 1 }, /* one in the title, one in the question */
		{ STR("jaksaminen asuminen"), 0 },
		{ STR("100 %"), 1 },
		{ STR("%"), 1 },
		{ STR("_"), 0 },
		{ STR("'"), 0 },
	};
	struct fixture *fixture = *state;

	story_open(&fixture->story, fixture->journal);
	told_session(fixture, &(struct beginning){ "s1", "Äitien jaksaminen", "Mitä YÖLLÄ näkyy?",
						   DAY_MS, false });
	told_session(fixture, &(struct beginning){ "s2", "Asuminen", "Onko 100 % totta?",
						   2 * DAY_MS, false });
	story_close(&fixture->story);
	archive_begin(fixture);
	archive_hurry(fixture->archive, STR("s1"));
	archive_hurry(fixture->archive, STR("s2"));
	archive_again(fixture);
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const struct archive_query query = { .words = cases[i].words };
		assert_int_equal(find(fixture, query).count, cases[i].count);
	}
	struct found found;
	const struct archive_query bad = { .words = STR("\xff"), .page_size = 1 };
	assert_int_equal(archive_find(fixture->archive, &bad, row_found, &found), FAIL_MALFORMED);
	archive_close(fixture->archive);
}

static void sessions_are_found_by_date_newest_first_in_pages(void **state)
{
	struct fixture *fixture = *state;
	char id[8];

	story_open(&fixture->story, fixture->journal);
	for (unsigned day = 1; day <= 5; day++) {
		snprintf(id, sizeof(id), "s%u", day);
		told_session(fixture, &(struct beginning){ id, "Asuminen", "Mitä?", day * DAY_MS,
							   false });
	}
	story_close(&fixture->story);
	archive_begin(fixture);
	for (unsigned day = 1; day <= 5; day++) {
		snprintf(id, sizeof(id), "s%u", day);
		archive_hurry(fixture->archive, str_from(id));
	}
	archive_again(fixture);
	struct found found = find(fixture, (struct archive_query){ .from_ms = 2 * DAY_MS,
								   .to_ms = 4 * DAY_MS });
	assert_int_equal(found.count, 2);
	assert_string_equal(found.ids[0], "s3");
	assert_string_equal(found.ids[1], "s2");
	found = find(fixture, (struct archive_query){ .page = 1, .page_size = 2 });
	assert_int_equal(found.count, 3); /* two, and one more says that a page follows */
	assert_string_equal(found.ids[0], "s3");
	assert_string_equal(found.ids[1], "s2");
	found = find(fixture, (struct archive_query){ .page = 2, .page_size = 2 });
	assert_int_equal(found.count, 1);
	assert_string_equal(found.ids[0], "s1");
	archive_close(fixture->archive);
}

/* Waits for the indexer's catching up, which nobody hurries. */
static void archive_caught_up(struct fixture *fixture, unsigned count)
{
	while (find(fixture, (struct archive_query){ 0 }).count < count)
		sched_yield();
}

/* Promise 5 */
static void an_archive_that_was_deleted_or_damaged_is_made_again(void **state)
{
	struct fixture *fixture = *state;

	story_open(&fixture->story, fixture->journal);
	told_session(fixture, &(struct beginning){ "s1", "Asuminen", "Mitä?", DAY_MS, false });
	told_session(fixture, &(struct beginning){ "s2", "Jonot", "Mitä?", DAY_MS, false });
	story_close(&fixture->story);
	archive_begin(fixture);
	archive_caught_up(fixture, 2);
	archive_close(fixture->archive);
	assert_int_equal(remove(fixture->path), 0);
	archive_begin(fixture);
	archive_caught_up(fixture, 2);
	archive_close(fixture->archive);

	FILE *file = fopen(fixture->path, "wb");
	assert_non_null(file);
	fputs("This was a database once, and now it is a line of text, long enough to be looked "
	      "at: a hundred bytes are SQLite's header.", file);
	fclose(file);
	archive_begin(fixture);
	archive_caught_up(fixture, 2);
	archive_close(fixture->archive);
}

static void an_archive_of_a_newer_version_is_refused(void **state)
{
	struct fixture *fixture = *state;
	sqlite3 *db;

	assert_int_equal(sqlite3_open(fixture->path, &db), SQLITE_OK);
	sqlite3_exec(db, "PRAGMA user_version = 99", NULL, NULL, NULL);
	sqlite3_close(db);
	assert_int_equal(archive_open(&fixture->archive, fixture->path, fixture->journal),
			 FAIL_NEWER);
	assert_null(fixture->archive);
}

/* Promise 6 */
static void a_session_that_cannot_be_folded_stops_no_other(void **state)
{
	struct fixture *fixture = *state;
	sqlite3 *db;
	struct session session;
	bool verified;

	story_open(&fixture->story, fixture->journal);
	told_session(fixture, &(struct beginning){ "a1", "Rikki", "Mitä?", DAY_MS, false });
	told_session(fixture, &(struct beginning){ "b1", "Ehjä", "Mitä?", DAY_MS, false });
	story_close(&fixture->story);
	assert_int_equal(sqlite3_open(fixture->journal, &db), SQLITE_OK);
	sqlite3_exec(db, "UPDATE entry SET head = x'00' WHERE seq = 3 AND session ="
			 " (SELECT number FROM session WHERE id = 'a1')", NULL, NULL, NULL);
	assert_int_equal(sqlite3_changes(db), 1);
	sqlite3_close(db);
	archive_begin(fixture);
	archive_caught_up(fixture, 1);
	assert_string_equal(find(fixture, (struct archive_query){ 0 }).ids[0], "b1");
	archive_close(fixture->archive);
	session_init(&session, STR("a1"));
	assert_int_equal(archive_fold(fixture->journal, STR("a1"), &session, &verified),
			 FAIL_MALFORMED);
	assert_false(verified);
	assert_int_equal(session.seq, 2);
	session_finish(&session);
	session_init(&session, STR("nothing"));
	assert_int_equal(archive_fold(fixture->journal, STR("nothing"), &session, &verified),
			 FAIL_NOT_FOUND);
	session_finish(&session);
}

/* Promise 7 */
static void what_is_forgotten_leaves_every_table(void **state)
{
	struct fixture *fixture = *state;

	story_open(&fixture->story, fixture->journal);
	told_session(fixture, &(struct beginning){ "s1", "Asuminen", "Mitä?", DAY_MS, false });
	told_session(fixture, &(struct beginning){ "s2", "Jonot", "Mitä?", DAY_MS, false });
	story_close(&fixture->story);
	archive_begin(fixture);
	archive_caught_up(fixture, 2);
	archive_forget(fixture->archive, STR("s1"));
	archive_close(fixture->archive);
	assert_int_equal(rows_count(fixture->path, "SELECT count(*) FROM session"), 1);
	assert_int_equal(rows_count(fixture->path, "SELECT count(*) FROM phenomenon"), 2);
	assert_int_equal(rows_count(fixture->path, "SELECT count(*) FROM tag"), 2);
	assert_int_equal(rows_count(fixture->path, "SELECT count(*) FROM comment"), 1);
	assert_int_equal(rows_count(fixture->path, "SELECT count(*) FROM step"), 1);
}

static void what_the_journal_has_no_more_is_removed_at_the_start(void **state)
{
	struct fixture *fixture = *state;
	sqlite3 *db;

	story_open(&fixture->story, fixture->journal);
	told_session(fixture, &(struct beginning){ "s1", "Asuminen", "Mitä?", DAY_MS, false });
	story_close(&fixture->story);
	archive_begin(fixture);
	archive_caught_up(fixture, 1);
	archive_close(fixture->archive);
	assert_int_equal(sqlite3_open(fixture->journal, &db), SQLITE_OK);
	sqlite3_exec(db, "DELETE FROM entry; DELETE FROM session", NULL, NULL, NULL);
	assert_int_equal(sqlite3_changes(db), 1);
	sqlite3_close(db);
	archive_begin(fixture);
	while (find(fixture, (struct archive_query){ 0 }).count)
		sched_yield();
	archive_close(fixture->archive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_make, fixture_free)
		TEST(a_sealed_session_is_folded_into_tables),
		TEST(the_last_seq_is_noted_with_the_rows),
		TEST(a_session_without_a_seal_is_not_archived),
		TEST(a_practice_session_is_found_by_its_code_alone),
		TEST(words_are_found_in_title_or_question_in_any_case),
		TEST(sessions_are_found_by_date_newest_first_in_pages),
		TEST(an_archive_that_was_deleted_or_damaged_is_made_again),
		TEST(an_archive_of_a_newer_version_is_refused),
		TEST(a_session_that_cannot_be_folded_stops_no_other),
		TEST(what_is_forgotten_leaves_every_table),
		TEST(what_the_journal_has_no_more_is_removed_at_the_start),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
