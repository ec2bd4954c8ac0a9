/* SPDX-License-Identifier: EUPL-1.2 */
/* Promise 10: what the ledger names is gone after a start. */
#include "journal/redo.h"

#include "cmocka_all.h"
#include "journal/store.h"
#include "scratch.h"

#define NOW_MS UINT64_C(1795257600000)

struct bench {
	struct scratch scratch;
	char journal[128], ledger[128];
	struct keys *keys;
	struct redone redone;
};

static int bench_open(void **state)
{
	static const uint8_t key[SESSION_KEY_LEN] = { 7 };
	struct bench *bench = calloc(1, sizeof(*bench));
	struct store *store;

	assert_non_null(bench);
	scratch_open(&bench->scratch);
	strcpy(bench->journal, scratch_path(&bench->scratch, "journal.db"));
	strcpy(bench->ledger, scratch_path(&bench->scratch, "ledger"));
	assert_int_equal(keys_open(&bench->keys, scratch_path(&bench->scratch, "keys")), FAIL_NONE);
	assert_int_equal(keys_put(bench->keys, STR("aaa"), key), FAIL_NONE);
	assert_int_equal(store_open(&store, bench->journal), FAIL_NONE);
	assert_int_equal(store_begin(store), FAIL_NONE);
	for (unsigned i = 0; i < 6; i++) {
		struct record record = { .session = i < 3 ? STR("aaa") : STR("bbb"),
					 .head = i == 2 ? STR("new") : STR("old"),
					 .has_body = true, .body = STR("sanapari") };
		assert_int_equal(store_put(store, &record), FAIL_NONE);
	}
	assert_int_equal(store_commit(store), FAIL_NONE);
	store_close(store);
	*state = bench;
	return 0;
}

static int bench_close(void **state)
{
	struct bench *bench = *state;

	keys_close(bench->keys);
	scratch_close(&bench->scratch);
	free(bench);
	return 0;
}

static bool is_old(struct str head, uint64_t time_ms)
{
	assert_int_equal(time_ms, NOW_MS);
	return str_equal(head, STR("old"));
}

static void lines_add(struct bench *bench, const struct ledger_line *lines, size_t count)
{
	struct ledger *ledger;

	assert_int_equal(ledger_open(&ledger, bench->ledger), FAIL_NONE);
	for (size_t i = 0; i < count; i++)
		ledger_add(ledger, &lines[i]);
	assert_int_equal(ledger_sync(ledger), FAIL_NONE);
	ledger_close(ledger);
}

static void redo(struct bench *bench)
{
	const struct redo_settings settings = {
		.journal_path = bench->journal, .ledger_path = bench->ledger,
		.keys = bench->keys, .is_before = is_old,
	};

	assert_int_equal(ledger_apply(&settings, &bench->redone), FAIL_NONE);
}

static bool has_body(struct bench *bench, const char *session, uint64_t seq)
{
	struct found_entry entry = { 0 };
	struct store *store;

	assert_int_equal(store_open(&store, bench->journal), FAIL_NONE);
	store_find(store, str_from(session), seq, &entry);
	store_close(store);
	buf_free(&entry.head);
	return entry.has_body;
}

#define BODY(id, number) { .time_ms = NOW_MS, .what = LEDGER_BODY, .session = STR(id), \
			   .seq = number, .reason = STR("erased") }

static void a_body_that_the_ledger_names_goes(void **state)
{
	struct bench *bench = *state;
	const struct ledger_line lines[] = { BODY("aaa", 2), BODY("aaa", 9), BODY("ccc", 1) };

	lines_add(bench, lines, 3);
	redo(bench);
	assert_int_equal(bench->redone.bodies, 1);
	assert_true(has_body(bench, "aaa", 1));
	assert_false(has_body(bench, "aaa", 2));
	redo(bench);
	assert_int_equal(bench->redone.bodies, 0);
}

static void a_body_that_came_after_the_line_stays(void **state)
{
	struct bench *bench = *state;
	const struct ledger_line line = BODY("aaa", 3);

	lines_add(bench, &line, 1);
	redo(bench);
	assert_int_equal(bench->redone.bodies, 0);
	assert_true(has_body(bench, "aaa", 3));
}

static void a_session_goes_with_its_key_and_no_other_does(void **state)
{
	struct bench *bench = *state;
	const struct ledger_line line = { .time_ms = NOW_MS, .what = LEDGER_SESSION,
					  .session = STR("aaa"), .reason = STR("over_age") };
	uint8_t key[SESSION_KEY_LEN];

	lines_add(bench, &line, 1);
	redo(bench);
	assert_int_equal(bench->redone.sessions, 1);
	assert_int_equal(bench->redone.keys, 1);
	assert_int_equal(keys_find(bench->keys, STR("aaa"), key), FAIL_NOT_FOUND);
	assert_false(has_body(bench, "aaa", 1));
	assert_true(has_body(bench, "bbb", 1));
}

static void nothing_of_what_went_is_left_in_the_files(void **state)
{
	struct bench *bench = *state;
	const struct ledger_line lines[] = { BODY("aaa", 1), BODY("aaa", 2), BODY("bbb", 1),
					     BODY("bbb", 2), BODY("bbb", 3), BODY("aaa", 3) };
	char bytes[65536];

	lines_add(bench, lines, 6);
	redo(bench);
	assert_int_equal(bench->redone.bodies, 5);
	FILE *file = fopen(bench->journal, "rb");
	assert_non_null(file);
	size_t len = fread(bytes, 1, sizeof(bytes), file);
	fclose(file);
	const char *found = memmem(bytes, len, "sanapari", 8);
	assert_non_null(found); /* the one that came later */
	assert_null(memmem(found + 8, len - (size_t)(found + 8 - bytes), "sanapari", 8));
}

static void without_ledger_or_journal_there_is_nothing_to_do(void **state)
{
	struct bench *bench = *state;
	const struct ledger_line line = BODY("aaa", 1);

	redo(bench);
	lines_add(bench, &line, 1);
	unlink(bench->journal);
	redo(bench);
	assert_int_equal(bench->redone.bodies, 0);
	assert_int_equal(access(bench->journal, F_OK), -1);
}

#define B(name) cmocka_unit_test_setup_teardown(name, bench_open, bench_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		B(a_body_that_the_ledger_names_goes),
		B(a_body_that_came_after_the_line_stays),
		B(a_session_goes_with_its_key_and_no_other_does),
		B(nothing_of_what_went_is_left_in_the_files),
		B(without_ledger_or_journal_there_is_nothing_to_do),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
