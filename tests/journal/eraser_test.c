/* SPDX-License-Identifier: EUPL-1.2 */
/* Times are made up: nobody waits a minute. */
#include "journal/eraser.h"

#include "cmocka_all.h"
#include "journal/faulty_vfs.h"
#include "scratch.h"

struct bench {
	struct scratch scratch;
	struct faulty_vfs faulty;
	struct store *store;
	struct eraser eraser;
	struct requests gone;
};

static int bench_open(void **state)
{
	struct bench *bench = calloc(1, sizeof(*bench));

	assert_non_null(bench);
	scratch_open(&bench->scratch);
	faulty_vfs_open(&bench->faulty);
	assert_int_equal(store_open(&bench->store, scratch_path(&bench->scratch, "journal.db")),
			 FAIL_NONE);
	*state = bench;
	return 0;
}

static int bench_close(void **state)
{
	struct bench *bench = *state;

	store_close(bench->store);
	faulty_vfs_close(&bench->faulty);
	scratch_close(&bench->scratch);
	eraser_free(&bench->eraser);
	requests_free(&bench->gone);
	free(bench);
	return 0;
}

static void put(struct bench *bench, unsigned count)
{
	assert_int_equal(store_begin(bench->store), FAIL_NONE);
	for (unsigned i = 0; i < count; i++) {
		struct record record = { .session = STR("a"), .head = STR("h"), .has_body = true,
					 .body = STR("text") };
		assert_int_equal(store_put(bench->store, &record), FAIL_NONE);
	}
	assert_int_equal(store_commit(bench->store), FAIL_NONE);
}

static void due(struct bench *bench, uint64_t seq, uint64_t now_ms)
{
	const struct record record = { .session = STR("a"), .seq = seq };

	eraser_add(&bench->eraser, request_make(REQUEST_DESTROY, &record, NULL), now_ms);
}

static bool stands(struct bench *bench, uint64_t seq)
{
	const struct record record = { .session = STR("a"), .seq = seq, .head = STR("h"),
				       .has_body = true, .body = STR("text") };
	bool holds;

	assert_int_equal(store_holds(bench->store, &record, &holds), FAIL_NONE);
	return holds;
}

static enum fail run(struct bench *bench, uint64_t now_ms)
{
	return eraser_run(&bench->eraser, bench->store, now_ms, &bench->gone);
}

static void it_waits_for_a_quiet_second_but_less_than_a_minute(void **state)
{
	struct bench *bench = *state;

	assert_true(eraser_at_ms(&bench->eraser, 0) == UINT64_MAX);
	due(bench, 1, 100000);
	assert_int_equal(eraser_at_ms(&bench->eraser, 90000), 91000);
	assert_int_equal(eraser_at_ms(&bench->eraser, 100500), 101500);
	assert_int_equal(eraser_at_ms(&bench->eraser, 149500), 150000);
	assert_int_equal(eraser_at_ms(&bench->eraser, 900000), 150000);
	due(bench, 2, 140000);  /* the oldest counts */
	assert_int_equal(eraser_at_ms(&bench->eraser, 900000), 150000);
}

static void what_is_done_is_given_in_order_and_nothing_is_left(void **state)
{
	struct bench *bench = *state;

	put(bench, 3);
	due(bench, 3, 0);
	due(bench, 1, 0);
	assert_int_equal(run(bench, 1), FAIL_NONE);
	assert_int_equal(bench->gone.count, 2);
	assert_int_equal(bench->gone.first->record.seq, 3);
	assert_int_equal(bench->gone.last->record.seq, 1);
	assert_false(stands(bench, 1));
	assert_true(stands(bench, 2));
	assert_false(stands(bench, 3));
	assert_true(eraser_at_ms(&bench->eraser, 0) == UINT64_MAX);
	assert_int_equal(run(bench, 2), FAIL_NONE);
	assert_int_equal(bench->gone.count, 2);
}

/* So that a commit waits for a slice, not for all. */
static void many_are_done_in_slices_and_told_when_the_log_is_empty(void **state)
{
	struct bench *bench = *state;

	put(bench, 600);
	for (uint64_t seq = 1; seq <= 600; seq++)
		due(bench, seq, 0);
	assert_int_equal(run(bench, 1), FAIL_NONE);
	assert_false(stands(bench, 1));
	assert_true(stands(bench, 600));
	assert_int_equal(bench->gone.count, 0);
	assert_int_equal(run(bench, 2), FAIL_NONE);
	assert_int_equal(bench->gone.count, 0);
	assert_int_equal(run(bench, 3), FAIL_NONE);
	assert_int_equal(bench->gone.count, 600);
	assert_false(stands(bench, 600));
}

static void a_full_disk_is_tried_again_in_a_second(void **state)
{
	struct bench *bench = *state;

	put(bench, 1);
	due(bench, 1, 5000);
	faulty_vfs_set(&bench->faulty, &bench->faulty.log_writes_full, 1);
	assert_int_equal(run(bench, 6000), FAIL_NONE);
	assert_int_equal(bench->gone.count, 0);
	assert_true(stands(bench, 1));
	assert_int_equal(eraser_at_ms(&bench->eraser, 0), 7000);
	assert_int_equal(run(bench, 7000), FAIL_NONE);
	assert_int_equal(bench->gone.count, 1);
	assert_false(stands(bench, 1));
}

static void a_reader_of_old_pages_is_waited_for(void **state)
{
	struct bench *bench = *state;
	sqlite3 *reader;

	put(bench, 1);
	due(bench, 1, 0);
	assert_int_equal(store_connect(&reader, scratch_path(&bench->scratch, "journal.db"), true),
			 FAIL_NONE);
	assert_int_equal(sqlite3_exec(reader, "BEGIN; SELECT * FROM entry", NULL, NULL, NULL),
			 SQLITE_OK);
	assert_int_equal(run(bench, 2000), FAIL_NONE);
	assert_int_equal(bench->gone.count, 0);
	assert_false(stands(bench, 1));
	assert_int_equal(eraser_at_ms(&bench->eraser, 0), 3000);
	sqlite3_close(reader);
	assert_int_equal(run(bench, 3000), FAIL_NONE);
	assert_int_equal(bench->gone.count, 1);
}

static void any_other_failure_is_told_and_the_work_is_kept(void **state)
{
	struct bench *bench = *state;

	put(bench, 1);
	due(bench, 1, 0);
	faulty_vfs_set(&bench->faulty, &bench->faulty.log_syncs, 1);
	assert_int_equal(run(bench, 1000), FAIL_IO);
	assert_int_equal(bench->gone.count, 0);
	assert_int_equal(eraser_at_ms(&bench->eraser, 0), 2000);
	assert_int_equal(run(bench, 2000), FAIL_NONE);
	assert_int_equal(bench->gone.count, 1);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, bench_open, bench_close)
	const struct CMUnitTest tests[] = {
		TEST(it_waits_for_a_quiet_second_but_less_than_a_minute),
		TEST(what_is_done_is_given_in_order_and_nothing_is_left),
		TEST(many_are_done_in_slices_and_told_when_the_log_is_empty),
		TEST(a_full_disk_is_tried_again_in_a_second),
		TEST(a_reader_of_old_pages_is_waited_for),
		TEST(any_other_failure_is_told_and_the_work_is_kept),
	};
#undef TEST
	return cmocka_run_group_tests(tests, NULL, NULL);
}
