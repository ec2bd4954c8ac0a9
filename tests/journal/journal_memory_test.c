/* SPDX-License-Identifier: EUPL-1.2 */
#include "journal/journal_memory.h"

#include "cmocka_all.h"
#include "journal/conformance.h"

static void *memory_open_disk(void)
{
	return memory_disk_make();
}

static void memory_close_disk(void *disk)
{
	memory_disk_free(disk);
}

static struct journal *memory_open(void *disk)
{
	struct journal *journal;

	assert_int_equal(journal_memory_open(&journal, disk), FAIL_NONE);
	return journal;
}

static void memory_turn(void *disk, struct journal *journal)
{
	(void)disk;
	journal_memory_commit(journal, SIZE_MAX);
	journal_memory_tidy(journal);
}

static void memory_crash(void *disk, struct journal *journal)
{
	(void)disk;
	journal_memory_crash(journal);
}

static void memory_fill(void *disk)
{
	memory_disk_fill(disk, 1);
}

static void memory_doubt(void *disk, bool saved)
{
	memory_disk_doubt(disk, saved);
}

static void memory_ruin(void *disk)
{
	memory_disk_break(disk);
}

static void nothing_is_told_before_it_is_driven(void **state)
{
	struct memory_disk *disk = memory_disk_make();
	struct ear ear = { 0 };
	(void)state;

	ear_listen(&ear, memory_open(disk));
	for (unsigned i = 1; i <= 5; i++)
		ear_append(&ear, i, "a", "x");
	assert_int_equal(ear.count, 0);
	assert_int_equal(journal_memory_commit(ear.journal, 2), 2);
	assert_string_equal(ear_words(&ear), "1:a1 2:a2 ");
	assert_int_equal(journal_pending(ear.journal), 3);
	assert_int_equal(journal_memory_commit(ear.journal, 10), 3);
	assert_int_equal(journal_memory_commit(ear.journal, 10), 0);
	journal_destroy(ear.journal, STR("a"), 1);
	assert_int_equal(ear.count, 5);
	journal_memory_tidy(ear.journal);
	assert_string_equal(ear_words(&ear), "1:a1 2:a2 3:a3 4:a4 5:a5 -a1 ");
	journal_close(ear.journal);
	memory_disk_free(disk);
	ear_free(&ear);
}

static void a_full_disk_stays_full_for_so_many_batches(void **state)
{
	struct memory_disk *disk = memory_disk_make();
	struct ear ear = { 0 };
	(void)state;

	ear_listen(&ear, memory_open(disk));
	memory_disk_fill(disk, 2);
	for (unsigned i = 1; i <= 4; i++)
		ear_append(&ear, i, "a", "x");
	assert_int_equal(journal_memory_commit(ear.journal, 2), 2);
	assert_int_equal(journal_memory_commit(ear.journal, 1), 1);
	assert_int_equal(journal_memory_commit(ear.journal, 1), 1);
	assert_string_equal(ear_words(&ear), "1:full 2:full 3:full 4:a1 ");
	journal_close(ear.journal);
	memory_disk_free(disk);
	ear_free(&ear);
}

static bool record_name(void *self, const struct record *record)
{
	struct buf *out = self;

	buf_add_format(out, "%.*s%u ", STR_ARGS(record->session), (unsigned)record->seq);
	return true;
}

static void a_crash_loses_what_was_not_driven(void **state)
{
	struct memory_disk *disk = memory_disk_make();
	struct buf out = { 0 };
	struct ear ear = { 0 };
	(void)state;

	ear_listen(&ear, memory_open(disk));
	ear_append(&ear, 1, "b", "x");
	ear_append(&ear, 2, "a", "y");
	ear_append(&ear, 3, "b", "lost");
	journal_memory_commit(ear.journal, 2);
	journal_memory_crash(ear.journal);
	memory_disk_visit(disk, record_name, &out);
	assert_str(buf_str(&out), STR("b1 a1 "));
	assert_string_equal(ear_words(&ear), "1:b1 2:a1 ");
	memory_disk_free(disk);
	memory_disk_free(NULL);
	buf_free(&out);
	ear_free(&ear);
}

int main(void)
{
	const struct conformance backend = {
		.name = "journal_memory",
		.disk_open = memory_open_disk,
		.disk_close = memory_close_disk,
		.open = memory_open,
		.turn = memory_turn,
		.crash = memory_crash,
		.fill = memory_fill,
		.doubt = memory_doubt,
		.ruin = memory_ruin,
	};
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_told_before_it_is_driven),
		cmocka_unit_test(a_full_disk_stays_full_for_so_many_batches),
		cmocka_unit_test(a_crash_loses_what_was_not_driven),
	};
	return conformance_run(&backend) + cmocka_run_group_tests(tests, NULL, NULL);
}
