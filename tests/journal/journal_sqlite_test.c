/* SPDX-License-Identifier: EUPL-1.2 */
#include "journal/journal_sqlite.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <uv.h>

#include "cmocka_all.h"
#include "host/clock.h"
#include "host/loop.h"
#include "journal/conformance.h"
#include "journal/faulty_vfs.h"
#include "scratch.h"

/* A folder with a journal.db on a disk that may have faults. */
struct disk {
	struct scratch scratch;
	struct faulty_vfs faulty;
	struct loop *loop;
	char path[128];
};

static void disk_init(struct disk *disk)
{
	scratch_open(&disk->scratch);
	strcpy(disk->path, scratch_path(&disk->scratch, "journal.db"));
	faulty_vfs_open(&disk->faulty);
	assert_int_equal(loop_open(&disk->loop), FAIL_NONE);
}

static void disk_reset(struct disk *disk)
{
	loop_close(disk->loop);
	faulty_vfs_close(&disk->faulty);
	scratch_close(&disk->scratch);
}

static void *sqlite_open_disk(void)
{
	struct disk *disk = calloc(1, sizeof(*disk));

	assert_non_null(disk);
	disk_init(disk);
	return disk;
}

static void sqlite_close_disk(void *self)
{
	disk_reset(self);
	free(self);
}

static struct journal *sqlite_open(void *self)
{
	struct disk *disk = self;
	struct journal *journal;

	assert_int_equal(journal_sqlite_open(&journal, disk->path, disk->loop), FAIL_NONE);
	return journal;
}

static void sqlite_turn(void *self, struct journal *journal)
{
	struct disk *disk = self;
	(void)journal;

	uv_run(loop_uv(disk->loop), UV_RUN_ONCE);
}

static void file_copy(struct disk *disk, const char *from, const char *to)
{
	static char bytes[65536];
	struct buf path = { 0 };
	ssize_t len;

	buf_add_format(&path, "%s", scratch_path(&disk->scratch, from));
	buf_add_byte(&path, 0);
	int in = open(path.ptr, O_RDONLY);
	int out = open(scratch_path(&disk->scratch, to), O_WRONLY | O_CREAT | O_TRUNC, 0600);
	while ((len = read(in, bytes, sizeof(bytes))) > 0)
		assert_int_equal(write(out, bytes, (size_t)len), len);
	close(in);
	close(out);
	buf_free(&path);
}

/* What a power cut leaves is a copy of the files at this moment. */
static void sqlite_crash(void *self, struct journal *journal)
{
	struct disk *disk = self;

	file_copy(disk, "journal.db", "after.db");
	file_copy(disk, "journal.db-wal", "after.db-wal");
	journal_tell(journal, NULL, NULL);
	journal_close(journal);
	strcpy(disk->path, scratch_path(&disk->scratch, "after.db"));
}

static void sqlite_fill(void *self)
{
	struct disk *disk = self;

	faulty_vfs_set(&disk->faulty, &disk->faulty.log_writes_full, 1);
}

/* The records are in the log, but its sync failed; a log that cannot be deleted is found again. */
static void sqlite_doubt(void *self, bool saved)
{
	struct disk *disk = self;

	faulty_vfs_set(&disk->faulty, &disk->faulty.log_syncs, 1);
	faulty_vfs_set(&disk->faulty, &disk->faulty.log_deletes, saved ? 1 : 0);
}

static void sqlite_ruin(void *self)
{
	struct disk *disk = self;

	faulty_vfs_set(&disk->faulty, &disk->faulty.all, 1);
}

/* A journal with its listener, for the tests of this backend alone. */
struct bench {
	struct disk disk;
	struct ear ear;
	struct buf out;
};

static int bench_open(void **state)
{
	struct bench *bench = calloc(1, sizeof(*bench));

	assert_non_null(bench);
	disk_init(&bench->disk);
	ear_listen(&bench->ear, sqlite_open(&bench->disk));
	*state = bench;
	return 0;
}

static int bench_close(void **state)
{
	struct bench *bench = *state;

	journal_close(bench->ear.journal);
	disk_reset(&bench->disk);
	ear_free(&bench->ear);
	buf_free(&bench->out);
	free(bench);
	return 0;
}

static const char *hear(struct bench *bench, size_t count)
{
	while (bench->ear.count < count)
		sqlite_turn(&bench->disk, bench->ear.journal);
	return ear_words(&bench->ear);
}

static size_t file_count(struct bench *bench, const char *name, const char *word)
{
	struct buf all = { 0 };
	char bytes[4096];
	size_t count = 0;
	ssize_t len;

	int fd = open(scratch_path(&bench->disk.scratch, name), O_RDONLY);
	while (fd >= 0 && (len = read(fd, bytes, sizeof(bytes))) > 0)
		buf_add(&all, bytes, (size_t)len);
	if (fd >= 0)
		close(fd);
	for (char *at = all.ptr; all.len && (at = memmem(at, (size_t)(all.ptr + all.len - at), word,
							 strlen(word))); at++)
		count++;
	buf_free(&all);
	return count;
}

/* How often a word stands in any file of the journal. */
static size_t disk_count(struct bench *bench, const char *word)
{
	return file_count(bench, "journal.db", word) + file_count(bench, "journal.db-wal", word) +
	       file_count(bench, "journal.db-shm", word);
}

/* 8: the whole idea of the committer */
static void who_arrives_during_a_commit_shares_the_next(void **state)
{
	struct bench *bench = *state;
	struct faulty_vfs *faulty = &bench->disk.faulty;

	ear_append(&bench->ear, 1, "a", "x");
	hear(bench, 1);
	int before = faulty_vfs_syncs(faulty);
	faulty_vfs_hold(faulty);
	ear_append(&bench->ear, 2, "a", "x");
	faulty_vfs_wait_held(faulty);
	for (unsigned i = 3; i <= 50; i++)
		ear_append(&bench->ear, i, "a", "x");
	faulty_vfs_release(faulty);
	hear(bench, 50);
	assert_int_equal(faulty_vfs_syncs(faulty) - before, 2);
}

/* 1: the loop goes on while the disk takes its time, and nothing is told before the sync */
static void nothing_is_told_before_the_log_is_synced(void **state)
{
	struct bench *bench = *state;
	struct faulty_vfs *faulty = &bench->disk.faulty;

	faulty_vfs_hold(faulty);
	ear_append(&bench->ear, 1, "a", "x");
	faulty_vfs_wait_held(faulty);
	uv_run(loop_uv(bench->disk.loop), UV_RUN_NOWAIT);
	assert_int_equal(bench->ear.count, 0);
	assert_string_equal(ear_read(&bench->ear, "a", &bench->out), "");
	faulty_vfs_release(faulty);
	assert_string_equal(hear(bench, 1), "1:a1 ");
}

/* 4: a batch is refused as a whole, and the next is as if it had never been */
static void a_batch_that_meets_a_full_disk_is_refused_whole(void **state)
{
	struct bench *bench = *state;
	struct faulty_vfs *faulty = &bench->disk.faulty;

	faulty_vfs_hold(faulty);
	ear_append(&bench->ear, 1, "a", "x");
	faulty_vfs_wait_held(faulty);
	sqlite_fill(&bench->disk);
	ear_append(&bench->ear, 2, "b", "x");
	ear_append(&bench->ear, 3, "a", "x");
	faulty_vfs_release(faulty);
	assert_string_equal(hear(bench, 3), "1:a1 2:full 3:full ");
	ear_append(&bench->ear, 4, "b", "x");
	ear_append(&bench->ear, 5, "a", "x");
	assert_string_equal(hear(bench, 5), "1:a1 2:full 3:full 4:b1 5:a2 ");
}

/* 4: while the disk is full there is one try a second, and who waits for it is in it */
static void a_full_disk_is_tried_once_a_second(void **state)
{
	struct bench *bench = *state;

	sqlite_fill(&bench->disk);
	ear_append(&bench->ear, 1, "a", "x");
	hear(bench, 1);
	uint64_t refused_ms = clock_monotonic_ms();
	ear_append(&bench->ear, 2, "a", "x");
	ear_append(&bench->ear, 3, "a", "x");
	assert_string_equal(hear(bench, 3), "1:full 2:a1 3:a2 ");
	assert_in_range(clock_monotonic_ms() - refused_ms, 900, 60000);
}

static void a_close_does_not_wait_for_a_full_disk(void **state)
{
	struct bench *bench = *state;

	sqlite_fill(&bench->disk);
	ear_append(&bench->ear, 1, "a", "x");
	hear(bench, 1);
	ear_append(&bench->ear, 2, "a", "x");
	journal_close(bench->ear.journal);
	bench->ear.journal = NULL;
	assert_string_equal(ear_words(&bench->ear), "1:full 2:a1 ");
}

static const char *doubt_batch(struct bench *bench, bool saved)
{
	struct faulty_vfs *faulty = &bench->disk.faulty;

	faulty_vfs_hold(faulty);
	ear_append(&bench->ear, 1, "a", "x");
	faulty_vfs_wait_held(faulty);
	ear_append(&bench->ear, 2, "a", "y");
	ear_append(&bench->ear, 3, "b", NULL);
	faulty_vfs_pass(faulty);
	faulty_vfs_wait_held(faulty);
	sqlite_doubt(&bench->disk, saved);
	faulty_vfs_release(faulty);
	hear(bench, 3);
	ear_append(&bench->ear, 4, "a", "z");
	return hear(bench, 4);
}

/* 5: a batch in doubt is judged by what stands in the file */
static void a_whole_batch_in_doubt_is_committed_when_found(void **state)
{
	struct bench *bench = *state;

	assert_string_equal(doubt_batch(bench, true), "1:a1 2:a2 3:b1 4:a3 ");
	assert_string_equal(ear_read(&bench->ear, "a", &bench->out), "1:x 2:y 3:z ");
}

/* 5 */
static void a_whole_batch_in_doubt_is_refused_when_not_found(void **state)
{
	struct bench *bench = *state;

	assert_string_equal(doubt_batch(bench, false), "1:a1 2:no 3:no 4:a2 ");
	assert_string_equal(ear_read(&bench->ear, "a", &bench->out), "1:x 2:z ");
	assert_string_equal(ear_read(&bench->ear, "b", &bench->out), "");
}

/* 6 */
static void a_destroyed_text_is_in_no_file(void **state)
{
	struct bench *bench = *state;
	char text[4000];
	static const size_t lens[] = { 20, 500, 3900 };

	for (unsigned i = 0; i < 600; i++) {
		size_t len = lens[i % 3];
		memset(text, 'x', len);
		snprintf(text, sizeof(text), "KEPT%04uZ", i);
		if (i % 5 == 0)
			memcpy(text, "GONE", 4);
		text[strlen(text)] = 'x';
		text[len] = 0;
		char id[3] = { (char)('a' + i * 7 % 13), (char)('a' + i % 3), 0 };
		ear_append(&bench->ear, i, id, text);
		if (i % 40 == 39)
			hear(bench, i + 1);
	}
	hear(bench, 600);
	assert_true(disk_count(bench, "GONE") >= 120);

	size_t kept = 0, destroyed = 0;
	uint64_t seqs[26][26] = { 0 };
	for (unsigned i = 0; i < 600; i++) {
		char id[3] = { (char)('a' + i * 7 % 13), (char)('a' + i % 3), 0 };
		uint64_t seq = ++seqs[i * 7 % 13][i % 3];
		if (i % 5 == 0) {
			journal_destroy(bench->ear.journal, str_from(id), seq);
			destroyed++;
		} else {
			kept++;
		}
	}
	assert_int_equal(destroyed, 120);
	hear(bench, 600 + destroyed);
	assert_int_equal(disk_count(bench, "GONE"), 0);
	assert_true(disk_count(bench, "KEPT") >= kept);
	assert_int_equal(file_count(bench, "journal.db-wal", ""), 0);
}

/* 6: bodies long and short, of many sessions at once, while commits go on and pages split */
static void destroying_between_commits_leaves_no_copy_behind(void **state)
{
	struct bench *bench = *state;
	uint64_t seqs[40] = { 0 };
	unsigned random = 7, told = 0;
	char text[700];

	for (unsigned i = 0; i < 4000; i++) {
		random = random * 1664525 + 1013904223;
		unsigned which = (random >> 10) % 40;
		bool goes = random >> 29 == 0;
		char id[3] = { (char)('a' + which % 20), (char)('a' + which / 20), 0 };
		int len = snprintf(text, sizeof(text), "%s%04uZ", goes ? "GONE" : "KEPT", i);
		memset(text + len, 'y', (random >> 16) % 600);
		text[len + (int)((random >> 16) % 600)] = 0;
		ear_append(&bench->ear, 0, id, text);
		seqs[which]++;
		told++;
		if (goes) {
			hear(bench, told);
			journal_destroy(bench->ear.journal, str_from(id), seqs[which]);
		}
	}
	journal_close(bench->ear.journal);
	assert_int_equal(disk_count(bench, "GONE"), 0);
	assert_true(disk_count(bench, "KEPT") >= 3000);
	ear_reset(&bench->ear);
	ear_listen(&bench->ear, sqlite_open(&bench->disk));
}

static void a_forgotten_sessions_texts_are_in_no_file(void **state)
{
	struct bench *bench = *state;

	ear_append(&bench->ear, 1, "a", "GONEGONE");
	ear_append(&bench->ear, 2, "b", "KEPT");
	hear(bench, 2);
	journal_forget(bench->ear.journal, STR("a"));
	journal_close(bench->ear.journal);
	assert_int_equal(disk_count(bench, "GONE"), 0);
	assert_int_equal(disk_count(bench, "KEPT"), 1);
	ear_reset(&bench->ear);
	ear_listen(&bench->ear, sqlite_open(&bench->disk));
}

static bool hold_reader(void *self, const struct record *record)
{
	struct bench *bench = self;

	/* A reader stands in the middle of its read: the log cannot be emptied, commits go on. */
	if (record->seq == 1 && bench->ear.count == 1) {
		journal_destroy(bench->ear.journal, STR("a"), 1);
		uint64_t until_ms = clock_monotonic_ms() + 1500;
		while (clock_monotonic_ms() < until_ms) {
			ear_append(&bench->ear, 2, "a", "y");
			hear(bench, bench->ear.count + 1);
		}
		assert_null(strstr(ear_words(&bench->ear), "-a1"));
	}
	return true;
}

static void a_reader_holds_up_a_destruction_but_no_commit(void **state)
{
	struct bench *bench = *state;
	struct journal *reader;

	ear_append(&bench->ear, 1, "a", "GONE");
	hear(bench, 1);
	assert_int_equal(journal_sqlite_read(&reader, bench->disk.path), FAIL_NONE);
	journal_read(reader, STR("a"), 0, (struct visitor){ hold_reader, bench });
	journal_close(reader);
	hear(bench, bench->ear.count + 1);
	assert_non_null(strstr(ear_words(&bench->ear), "-a1"));
	assert_int_equal(disk_count(bench, "GONE"), 0);
}

static void the_file_is_private_and_alone_after_a_close(void **state)
{
	struct bench *bench = *state;
	struct stat found;

	ear_append(&bench->ear, 1, "a", "x");
	hear(bench, 1);
	assert_int_equal(stat(scratch_path(&bench->disk.scratch, "journal.db"), &found), 0);
	assert_int_equal(found.st_mode & 07777, 0600);
	assert_int_equal(stat(scratch_path(&bench->disk.scratch, "journal.db-wal"), &found), 0);
	assert_int_equal(found.st_mode & 07777, 0600);
	journal_close(bench->ear.journal);
	bench->ear.journal = NULL;
	assert_int_equal(access(scratch_path(&bench->disk.scratch, "journal.db-wal"), F_OK), -1);
}

static void a_reader_beside_the_hub_reads_and_writes_nothing(void **state)
{
	const struct record record = { .session = STR("a"), .head = STR("h") };
	struct bench *bench = *state;
	struct journal *reader;
	struct ear eye = { 0 };

	assert_int_equal(journal_sqlite_read(&reader, bench->disk.path), FAIL_NONE);
	eye.journal = reader;
	assert_string_equal(ear_read(&eye, "a", &bench->out), "");
	ear_append(&bench->ear, 1, "a", "x");
	hear(bench, 1);
	assert_string_equal(ear_read(&eye, "a", &bench->out), "1:x ");
	assert_int_equal(journal_append(reader, &record, NULL), FAIL_DENIED);
	assert_int_equal(journal_destroy(reader, STR("a"), 1), FAIL_DENIED);
	assert_int_equal(journal_forget(reader, STR("a")), FAIL_DENIED);
	assert_int_equal(journal_pending(reader), 0);
	journal_close(bench->ear.journal);
	bench->ear.journal = NULL;
	assert_string_equal(ear_read(&eye, "a", &bench->out), "1:x ");
	journal_close(reader);
}

static void sql(struct bench *bench, const char *text)
{
	sqlite3 *db;

	assert_int_equal(sqlite3_open(bench->disk.path, &db), SQLITE_OK);
	assert_int_equal(sqlite3_exec(db, text, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

static bool record_count(void *self, const struct record *record)
{
	(void)record;
	++*(unsigned *)self;
	return true;
}

static void a_hole_in_a_session_is_corrupt_and_not_passed_over(void **state)
{
	struct bench *bench = *state;
	unsigned count = 0;

	for (unsigned i = 1; i <= 4; i++)
		ear_append(&bench->ear, i, "a", "x");
	hear(bench, 4);
	sql(bench, "DELETE FROM entry WHERE seq = 3");
	assert_int_equal(journal_read(bench->ear.journal, STR("a"), 0,
				      (struct visitor){ record_count, &count }),
			 FAIL_CORRUPT);
	assert_int_equal(count, 2);
}

static void what_cannot_be_opened_is_told(void **state)
{
	struct bench *bench = *state;
	struct journal *journal;

	journal_close(bench->ear.journal);
	bench->ear.journal = NULL;
	assert_int_equal(journal_sqlite_read(&journal, "/nonexistent/j"), FAIL_NOT_FOUND);
	assert_null(journal);
	assert_int_equal(journal_sqlite_open(&journal, "/nonexistent/j", bench->disk.loop),
			 FAIL_NOT_FOUND);
	assert_null(journal);
	sql(bench, "PRAGMA user_version = 99");
	assert_int_equal(journal_sqlite_open(&journal, bench->disk.path, bench->disk.loop),
			 FAIL_NEWER);
	assert_int_equal(journal_sqlite_read(&journal, bench->disk.path), FAIL_NEWER);

	int fd = open(bench->disk.path, O_WRONLY | O_TRUNC);
	assert_int_equal(write(fd, "this is no database, whatever its name may say.....", 50), 50);
	close(fd);
	assert_int_equal(journal_sqlite_open(&journal, bench->disk.path, bench->disk.loop),
			 FAIL_CORRUPT);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, bench_open, bench_close)
	const struct conformance backend = {
		.name = "journal_sqlite",
		.disk_open = sqlite_open_disk,
		.disk_close = sqlite_close_disk,
		.open = sqlite_open,
		.turn = sqlite_turn,
		.crash = sqlite_crash,
		.fill = sqlite_fill,
		.doubt = sqlite_doubt,
		.ruin = sqlite_ruin,
	};
	const struct CMUnitTest tests[] = {
		TEST(who_arrives_during_a_commit_shares_the_next),
		TEST(nothing_is_told_before_the_log_is_synced),
		TEST(a_batch_that_meets_a_full_disk_is_refused_whole),
		TEST(a_full_disk_is_tried_once_a_second),
		TEST(a_close_does_not_wait_for_a_full_disk),
		TEST(a_whole_batch_in_doubt_is_committed_when_found),
		TEST(a_whole_batch_in_doubt_is_refused_when_not_found),
		TEST(a_destroyed_text_is_in_no_file),
		TEST(destroying_between_commits_leaves_no_copy_behind),
		TEST(a_forgotten_sessions_texts_are_in_no_file),
		TEST(a_reader_holds_up_a_destruction_but_no_commit),
		TEST(the_file_is_private_and_alone_after_a_close),
		TEST(a_reader_beside_the_hub_reads_and_writes_nothing),
		TEST(a_hole_in_a_session_is_corrupt_and_not_passed_over),
		TEST(what_cannot_be_opened_is_told),
	};
#undef TEST
	return conformance_run(&backend) + cmocka_run_group_tests(tests, NULL, NULL);
}
