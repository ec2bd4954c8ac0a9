/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A process that is killed in the middle of a burst.  The child appends without
 * end and writes each record it was told committed into a pipe; the parent
 * kills it, reads the pipe to its end, and looks for every one of them.
 */
#include <signal.h>
#include <sys/wait.h>

#include <uv.h>

#include "cmocka_all.h"
#include "host/loop.h"
#include "journal/journal_sqlite.h"
#include "scratch.h"

#define SESSIONS 5
#define TOLD_BEFORE_THE_KILL 3000
#define WINDOW 200

/* What the child was told: the record with this tag has this seq. */
struct told {
	uint32_t tag, seq;
};

struct burst {
	struct journal *journal;
	uint32_t tag;
	int pipe;
};

static void burst_append(struct burst *burst)
{
	const char id[2] = { (char)('a' + burst->tag % SESSIONS), 0 };
	char body[64];

	snprintf(body, sizeof(body), "body %u", burst->tag);
	const struct record record = {
		.session = str_from(id),
		.head = { (const char *)&burst->tag, sizeof(burst->tag) },
		.has_body = true,
		.salt = { 9 },
		.body = str_from(body),
	};
	if (journal_append(burst->journal, &record, (void *)(uintptr_t)burst->tag))
		_exit(2);
	burst->tag++;
}

static void burst_committed(void *self, const struct record *record, void *tag)
{
	struct burst *burst = self;
	const struct told told = { (uint32_t)(uintptr_t)tag, (uint32_t)record->seq };

	if (write(burst->pipe, &told, sizeof(told)) != sizeof(told))
		_exit(3);
	burst_append(burst);
}

static void burst_refused(void *self, void *tag, enum fail fail)
{
	(void)self, (void)tag, (void)fail;
	_exit(4);
}

static void burst_broken(void *self, enum fail fail)
{
	(void)self, (void)fail;
	_exit(5);
}

static void burst_destroyed(void *self, struct str session, uint64_t seq)
{
	(void)self, (void)session, (void)seq;
}

static const struct journal_events burst_events = {
	.committed = burst_committed,
	.refused = burst_refused,
	.broken = burst_broken,
	.destroyed = burst_destroyed,
};

static void burst_run(const char *path, int pipe)
{
	struct burst burst = { .pipe = pipe };
	struct loop *loop;

	if (loop_open(&loop) || journal_sqlite_open(&burst.journal, path, loop))
		_exit(1);
	journal_tell(burst.journal, &burst_events, &burst);
	for (int i = 0; i < WINDOW; i++)
		burst_append(&burst);
	for (;;)
		uv_run(loop_uv(loop), UV_RUN_ONCE);
}

/* What the parent finds: by tag, how often, and as which seq. */
struct found {
	uint32_t seqs[65536], times[65536];
	uint64_t last;
};

static bool found_add(void *self, const struct record *record)
{
	struct found *found = self;
	char body[64];
	uint32_t tag;

	assert_int_equal(record->head.len, sizeof(tag));
	memcpy(&tag, record->head.ptr, sizeof(tag));
	assert_in_range(tag, 0, 65535);
	snprintf(body, sizeof(body), "body %u", tag);
	assert_str(record->body, str_from(body));
	assert_int_equal(record->session.ptr[0], 'a' + (int)(tag % SESSIONS));
	assert_int_equal(record->seq, found->last + 1);
	found->last = record->seq;
	found->times[tag]++;
	found->seqs[tag] = (uint32_t)record->seq;
	return true;
}

/* 1 */
static void what_was_told_before_a_kill_stands_there_once(void **state)
{
	static struct found found;
	static struct told told[65536];
	struct scratch scratch;
	struct journal *journal;
	size_t count = 0;
	int ends[2], status;
	(void)state;

	scratch_open(&scratch);
	assert_int_equal(pipe(ends), 0);
	pid_t child = fork();
	if (child == 0)
		burst_run(scratch_path(&scratch, "journal.db"), ends[1]);
	close(ends[1]);
	while (read(ends[0], &told[count], sizeof(*told)) == sizeof(*told))
		if (++count == TOLD_BEFORE_THE_KILL)
			kill(child, SIGKILL);
	close(ends[0]);
	waitpid(child, &status, 0);
	assert_true(WIFSIGNALED(status));
	assert_true(count >= TOLD_BEFORE_THE_KILL);

	assert_int_equal(journal_sqlite_read(&journal, scratch_path(&scratch, "journal.db")),
			 FAIL_NONE);
	for (int i = 0; i < SESSIONS; i++) {
		const char id[2] = { (char)('a' + i), 0 };
		found.last = 0;
		assert_int_equal(journal_read(journal, str_from(id), 0,
					      (struct visitor){ found_add, &found }),
				 FAIL_NONE);
	}
	for (size_t i = 0; i < count; i++) {
		assert_int_equal(found.times[told[i].tag], 1);
		assert_int_equal(found.seqs[told[i].tag], told[i].seq);
	}
	journal_close(journal);
	scratch_close(&scratch);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_told_before_a_kill_stands_there_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
