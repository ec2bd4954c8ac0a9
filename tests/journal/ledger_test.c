/* SPDX-License-Identifier: EUPL-1.2 */
#include "journal/ledger.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "cmocka_all.h"
#include "journal/journal.h"
#include "scratch.h"

struct bench {
	struct scratch scratch;
	char path[128];
	struct ledger *ledger;
	struct buf out;
};

static int bench_open(void **state)
{
	struct bench *bench = calloc(1, sizeof(*bench));

	assert_non_null(bench);
	scratch_open(&bench->scratch);
	strcpy(bench->path, scratch_path(&bench->scratch, "ledger"));
	assert_int_equal(ledger_open(&bench->ledger, bench->path), FAIL_NONE);
	*state = bench;
	return 0;
}

static int bench_close(void **state)
{
	struct bench *bench = *state;

	ledger_close(bench->ledger);
	scratch_close(&bench->scratch);
	buf_free(&bench->out);
	free(bench);
	return 0;
}

static void add(struct bench *bench, uint64_t seq)
{
	ledger_add(bench->ledger, &(struct ledger_line){
		.time_ms = 1795257600000 + seq, .what = LEDGER_BODY, .session = STR("abc"),
		.seq = seq, .reason = STR("withdrawn") });
}

static void bench_reopen(struct bench *bench)
{
	ledger_close(bench->ledger);
	assert_int_equal(ledger_open(&bench->ledger, bench->path), FAIL_NONE);
}

static void file_add(struct bench *bench, const char *text)
{
	int fd = open(bench->path, O_WRONLY | O_APPEND);

	assert_int_equal(write(fd, text, strlen(text)), strlen(text));
	close(fd);
}

static bool line_write(void *self, const struct ledger_line *line)
{
	struct buf *out = self;

	buf_add_format(out, "%llu %d %.*s %u %.*s;", (unsigned long long)line->time_ms,
		       (int)line->what, STR_ARGS(line->session), (unsigned)line->seq,
		       STR_ARGS(line->reason));
	return out->len < 1000;
}

/* The seqs of the lines in the file. */
static bool seq_write(void *self, const struct ledger_line *line)
{
	buf_add_format(self, "%u ", (unsigned)line->seq);
	return line->seq != 99;
}

static struct str seqs(struct bench *bench)
{
	buf_reset(&bench->out);
	assert_int_equal(ledger_read(bench->path, seq_write, &bench->out), FAIL_NONE);
	return buf_str(&bench->out);
}

static void what_was_synced_is_read_back(void **state)
{
	struct bench *bench = *state;
	struct stat found;

	ledger_add(bench->ledger, &(struct ledger_line){
		.time_ms = 1795257600000, .what = LEDGER_BODY, .session = STR("abc"), .seq = 12,
		.reason = STR("edited") });
	ledger_add(bench->ledger, &(struct ledger_line){
		.time_ms = 0, .what = LEDGER_SESSION, .session = STR("x9"),
		.reason = STR("practice_over") });
	ledger_add(bench->ledger, &(struct ledger_line){
		.time_ms = 2, .what = LEDGER_KEY, .session = STR("abc"), .reason = STR("closed") });
	assert_int_equal(ledger_sync(bench->ledger), FAIL_NONE);
	assert_int_equal(ledger_read(bench->path, line_write, &bench->out), FAIL_NONE);
	assert_str(buf_str(&bench->out), STR("1795257600000 0 abc 12 edited;"
					     "0 1 x9 0 practice_over;2 2 abc 0 closed;"));
	assert_int_equal(stat(bench->path, &found), 0);
	assert_int_equal(found.st_mode & 07777, 0600);
}

/* The format is for people and for years. */
static void a_line_looks_as_it_is_promised(void **state)
{
	struct bench *bench = *state;
	char text[200];

	add(bench, 7);
	ledger_add(bench->ledger, &(struct ledger_line){
		.time_ms = 5, .what = LEDGER_KEY, .session = STR("abc"), .reason = STR("closed") });
	assert_int_equal(ledger_sync(bench->ledger), FAIL_NONE);
	int fd = open(bench->path, O_RDONLY);
	ssize_t len = read(fd, text, sizeof(text));
	close(fd);
	assert_str(((struct str){ text, (size_t)len }),
		   STR("1795257600007 body abc 7 withdrawn\n5 key abc closed\n"));
}

static void what_was_not_synced_is_not_in_the_file(void **state)
{
	struct bench *bench = *state;

	add(bench, 1);
	assert_str(seqs(bench), STR(""));
	assert_int_equal(ledger_sync(bench->ledger), FAIL_NONE);
	assert_int_equal(ledger_sync(bench->ledger), FAIL_NONE);
	assert_str(seqs(bench), STR("1 "));
	add(bench, 2);
	bench_reopen(bench);
	assert_str(seqs(bench), STR("1 "));
}

static void lines_are_added_to_those_of_earlier_starts(void **state)
{
	struct bench *bench = *state;

	add(bench, 1);
	assert_int_equal(ledger_sync(bench->ledger), FAIL_NONE);
	bench_reopen(bench);
	add(bench, 2);
	add(bench, 3);
	assert_int_equal(ledger_sync(bench->ledger), FAIL_NONE);
	assert_str(seqs(bench), STR("1 2 3 "));
}

static void a_torn_last_line_is_passed_over_and_written_over(void **state)
{
	struct bench *bench = *state;

	add(bench, 1);
	assert_int_equal(ledger_sync(bench->ledger), FAIL_NONE);
	file_add(bench, "1795257600008 body abc 8 withdr");
	assert_str(seqs(bench), STR("1 "));
	bench_reopen(bench);
	add(bench, 2);
	assert_int_equal(ledger_sync(bench->ledger), FAIL_NONE);
	assert_str(seqs(bench), STR("1 2 "));
}

static void a_file_that_is_one_torn_line_begins_anew(void **state)
{
	struct bench *bench = *state;

	file_add(bench, "17952");
	bench_reopen(bench);
	add(bench, 2);
	assert_int_equal(ledger_sync(bench->ledger), FAIL_NONE);
	assert_str(seqs(bench), STR("2 "));
}

static void a_faulty_line_in_the_middle_is_told(void **state)
{
	static const char *const faulty[] = {
		"x body abc 1 edited\n", "1 thing abc 1 edited\n", "1 body ABC 1 edited\n",
		"1 body abc 0 edited\n", "1 body abc edited\n", "1 key abc 1 edited\n",
		"1 key abc Closed\n", "1 key abc \n", "\n", "1 body abc 1 a reason\n",
	};

	for (size_t i = 0; i < sizeof(faulty) / sizeof(*faulty); i++) {
		struct bench *bench;

		bench_open((void **)&bench);
		add(bench, 1);
		assert_int_equal(ledger_sync(bench->ledger), FAIL_NONE);
		file_add(bench, faulty[i]);
		file_add(bench, "2 body abc 2 edited\n");
		assert_int_equal(ledger_read(bench->path, seq_write, &bench->out), FAIL_CORRUPT);
		assert_str(buf_str(&bench->out), STR("1 "));
		bench_close((void **)&bench);
	}
	(void)state;
}

static void a_visitor_may_stop(void **state)
{
	struct bench *bench = *state;

	add(bench, 98);
	add(bench, 99);
	add(bench, 100);
	assert_int_equal(ledger_sync(bench->ledger), FAIL_NONE);
	assert_str(seqs(bench), STR("98 99 "));
}

/* A write that fails in its middle leaves no half line, and loses none: the next sync has it. */
static void a_failed_sync_keeps_its_lines_for_the_next(void **state)
{
	struct bench *bench = *state;
	struct rlimit all, few;

	add(bench, 1);
	assert_int_equal(ledger_sync(bench->ledger), FAIL_NONE);
	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &all);
	few = all;
	few.rlim_cur = 50;
	setrlimit(RLIMIT_FSIZE, &few);
	add(bench, 2);
	enum fail fail = ledger_sync(bench->ledger);
	setrlimit(RLIMIT_FSIZE, &all);
	signal(SIGXFSZ, SIG_DFL);
	assert_int_equal(fail, FAIL_DISK_FULL);
	assert_str(seqs(bench), STR("1 "));
	add(bench, 3);
	assert_int_equal(ledger_sync(bench->ledger), FAIL_NONE);
	assert_str(seqs(bench), STR("1 2 3 "));
}

static void what_cannot_be_opened_is_told(void **state)
{
	struct ledger *ledger;
	(void)state;

	assert_int_equal(ledger_open(&ledger, "/nonexistent/ledger"), FAIL_NOT_FOUND);
	assert_null(ledger);
	assert_int_equal(ledger_read("/nonexistent/ledger", seq_write, NULL), FAIL_NOT_FOUND);
	ledger_close(NULL);
}

static void a_ledger_in_memory_takes_lines_and_forgets_them(void **state)
{
	struct ledger *ledger;
	(void)state;

	assert_int_equal(ledger_open_memory(&ledger), FAIL_NONE);
	ledger_add(ledger, &(struct ledger_line){
		.what = LEDGER_KEY, .session = STR("a"), .reason = STR("closed") });
	assert_int_equal(ledger_sync(ledger), FAIL_NONE);
	ledger_close(ledger);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, bench_open, bench_close)
	const struct CMUnitTest tests[] = {
		TEST(what_was_synced_is_read_back),
		TEST(a_line_looks_as_it_is_promised),
		TEST(what_was_not_synced_is_not_in_the_file),
		TEST(lines_are_added_to_those_of_earlier_starts),
		TEST(a_torn_last_line_is_passed_over_and_written_over),
		TEST(a_file_that_is_one_torn_line_begins_anew),
		TEST(a_visitor_may_stop),
		TEST(a_failed_sync_keeps_its_lines_for_the_next),
		cmocka_unit_test(a_faulty_line_in_the_middle_is_told),
		cmocka_unit_test(what_cannot_be_opened_is_told),
		cmocka_unit_test(a_ledger_in_memory_takes_lines_and_forgets_them),
	};
#undef TEST
	return cmocka_run_group_tests(tests, NULL, NULL);
}
