/* SPDX-License-Identifier: EUPL-1.2 */
#include "journal/store.h"

#include <pthread.h>
#include <sys/stat.h>

#include "cmocka_all.h"
#include "journal/sqlite.h"
#include "scratch.h"

struct bench {
	struct scratch scratch;
	char path[128];
	struct store *store;
	sqlite3 *reader;
	enum fail read;
};

static int bench_open(void **state)
{
	struct bench *bench = calloc(1, sizeof(*bench));

	assert_non_null(bench);
	scratch_open(&bench->scratch);
	strcpy(bench->path, scratch_path(&bench->scratch, "journal.db"));
	assert_int_equal(store_open(&bench->store, bench->path), FAIL_NONE);
	*state = bench;
	return 0;
}

static int bench_close(void **state)
{
	struct bench *bench = *state;

	store_close(bench->store);
	scratch_close(&bench->scratch);
	free(bench);
	return 0;
}

static struct record sample(const char *id)
{
	return (struct record){ .session = str_from(id), .head = STR("head"), .has_body = true,
				.salt = { 1 }, .body = STR("body") };
}

/* The seq it was given. */
static uint64_t put(struct bench *bench, const char *id)
{
	struct record record = sample(id);

	assert_int_equal(store_put(bench->store, &record), FAIL_NONE);
	return record.seq;
}

static bool holds(struct bench *bench, struct record record)
{
	bool found;

	assert_int_equal(store_holds(bench->store, &record, &found), FAIL_NONE);
	return found;
}

static void what_is_undone_leaves_neither_record_nor_seq(void **state)
{
	struct bench *bench = *state;

	assert_int_equal(store_begin(bench->store), FAIL_NONE);
	assert_int_equal(put(bench, "a"), 1);
	assert_int_equal(store_commit(bench->store), FAIL_NONE);
	assert_int_equal(store_begin(bench->store), FAIL_NONE);
	assert_int_equal(put(bench, "a"), 2);
	assert_int_equal(put(bench, "b"), 1);
	store_undo(bench->store);
	assert_int_equal(store_begin(bench->store), FAIL_NONE);
	assert_int_equal(put(bench, "b"), 1);
	assert_int_equal(put(bench, "a"), 2);
	assert_int_equal(store_commit(bench->store), FAIL_NONE);
}

static void only_the_very_record_is_held(void **state)
{
	struct bench *bench = *state;
	struct record record = sample("a"), other;

	assert_int_equal(store_begin(bench->store), FAIL_NONE);
	assert_int_equal(store_put(bench->store, &record), FAIL_NONE);
	assert_int_equal(store_commit(bench->store), FAIL_NONE);
	assert_true(holds(bench, record));

	other = record, other.seq = 2;
	assert_false(holds(bench, other));
	other = record, other.session = STR("b");
	assert_false(holds(bench, other));
	other = record, other.head = STR("heaD");
	assert_false(holds(bench, other));
	other = record, other.salt[SALT_LEN - 1] = 1;
	assert_false(holds(bench, other));
	other = record, other.body = STR("bodY");
	assert_false(holds(bench, other));
	other = record, other.has_body = false, other.body.len = 0;
	assert_false(holds(bench, other));
}

/* More sessions in one transaction than it remembers places of. */
static void a_session_it_no_longer_remembers_is_looked_up(void **state)
{
	struct bench *bench = *state;
	char id[16];

	assert_int_equal(store_begin(bench->store), FAIL_NONE);
	for (unsigned round = 1; round <= 2; round++)
		for (unsigned i = 0; i < 5000; i++) {
			snprintf(id, sizeof(id), "s%u", i);
			assert_int_equal(put(bench, id), round);
		}
	assert_int_equal(store_commit(bench->store), FAIL_NONE);
}

static void the_log_is_known_to_be_there_moved_and_emptied(void **state)
{
	struct bench *bench = *state;
	struct stat log;

	assert_int_equal(store_truncate(bench->store), FAIL_NONE);
	assert_false(store_has_log(bench->store));
	assert_int_equal(store_begin(bench->store), FAIL_NONE);
	put(bench, "a");
	assert_int_equal(store_commit(bench->store), FAIL_NONE);
	assert_true(store_has_log(bench->store));
	assert_int_equal(store_checkpoint(bench->store), FAIL_NONE);
	assert_false(store_has_log(bench->store));
	assert_int_equal(stat(scratch_path(&bench->scratch, "journal.db-wal"), &log), 0);
	assert_true(log.st_size > 0);
	assert_int_equal(store_truncate(bench->store), FAIL_NONE);
	assert_int_equal(stat(scratch_path(&bench->scratch, "journal.db-wal"), &log), 0);
	assert_int_equal(log.st_size, 0);
}

/* Reads for a tenth of a second or so what stood there when it began. */
static void *reader_run(void *self)
{
	struct bench *bench = self;

	bench->read = sqlite_run(bench->reader,
		"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500000)"
		" SELECT sum(i) FROM n, (SELECT 1 FROM session LIMIT 1); COMMIT");
	return NULL;
}

static void a_reader_keeps_the_log_unless_it_is_waited_for(void **state)
{
	struct bench *bench = *state;
	pthread_t thread;

	assert_int_equal(store_begin(bench->store), FAIL_NONE);
	put(bench, "a");
	assert_int_equal(store_commit(bench->store), FAIL_NONE);
	assert_int_equal(sqlite_open_reader(&bench->reader,
					    scratch_path(&bench->scratch, "journal.db")),
			 FAIL_NONE);
	assert_int_equal(sqlite_run(bench->reader, "BEGIN; SELECT count(*) FROM session"),
			 FAIL_NONE);
	assert_int_equal(store_truncate(bench->store), FAIL_BUSY);
	store_wait_for_readers(bench->store);
	assert_int_equal(pthread_create(&thread, NULL, reader_run, bench), 0);
	assert_int_equal(store_truncate(bench->store), FAIL_NONE);
	assert_int_equal(pthread_join(thread, NULL), 0);
	assert_int_equal(bench->read, FAIL_NONE);
	assert_false(store_has_log(bench->store));
	sqlite3_close(bench->reader);
}

/* A commit never waits for the log to be moved; the log says when it has become large. */
static void a_log_becomes_large_and_small_again(void **state)
{
	static const char text[8000];
	struct bench *bench = *state;

	for (unsigned round = 0; round < 2; round++) {
		unsigned commits = 0;
		for (; !store_is_log_large(bench->store); commits++) {
			assert_int_equal(store_begin(bench->store), FAIL_NONE);
			struct record record = sample("a");
			record.body = (struct str){ text, sizeof(text) };
			assert_int_equal(store_put(bench->store, &record), FAIL_NONE);
			assert_int_equal(store_commit(bench->store), FAIL_NONE);
		}
		assert_in_range(commits, 300, 1000);
		assert_int_equal(store_checkpoint(bench->store), FAIL_NONE);
		assert_false(store_is_log_large(bench->store));
	}
}

/* What the version of today writes must be what the version of tomorrow finds. */
static void the_shape_of_the_file_is_that_of_version_1(void **state)
{
	struct bench *bench = *state;
	sqlite3_stmt *statement;
	sqlite3 *db;

	assert_int_equal(store_connect(&db, bench->path, true), FAIL_NONE);
	assert_int_equal(statement_make(&statement, db,
		"SELECT (SELECT user_version FROM pragma_user_version),"
		" (SELECT group_concat(m.name || '.' || c.name || ':' || c.type, ' ')"
		"  FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table')"),
		FAIL_NONE);
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	assert_int_equal(sqlite3_column_int(statement, 0), 1);
	assert_string_equal((const char *)sqlite3_column_text(statement, 1),
			    "session.number:INTEGER session.id:TEXT "
			    "body.number:INTEGER body.salt:BLOB body.text:BLOB "
			    "entry.session:INTEGER entry.seq:INTEGER entry.head:BLOB "
			    "entry.body:INTEGER");
	sqlite3_finalize(statement);
	sqlite3_close(db);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, bench_open, bench_close)
	const struct CMUnitTest tests[] = {
		TEST(what_is_undone_leaves_neither_record_nor_seq),
		TEST(only_the_very_record_is_held),
		TEST(a_session_it_no_longer_remembers_is_looked_up),
		TEST(the_log_is_known_to_be_there_moved_and_emptied),
		TEST(a_reader_keeps_the_log_unless_it_is_waited_for),
		TEST(a_log_becomes_large_and_small_again),
		TEST(the_shape_of_the_file_is_that_of_version_1),
	};
#undef TEST
	return cmocka_run_group_tests(tests, NULL, NULL);
}
