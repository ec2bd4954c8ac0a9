/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * One fsync for everyone who arrived during the last one.  The busier the hub,
 * the larger the batch, so there is no timer to tune and an idle hub waits for
 * nobody.
 *
 * The happy path: committer_take() puts a request into `incoming` and wakes the
 * thread; the thread takes all that is there, gives each append its seq inside
 * one transaction, commits (log written and synced), puts the batch into `done`
 * and wakes the loop; the loop tells it in order.  When the thread has nothing
 * to commit it destroys what is due and moves the log into the database.
 *
 * What can fail, and what is done:
 *   the disk is full       the transaction is surely undone: the batch is refused.
 *                          Whoever comes next waits until a second has passed since
 *                          the try, then it is tried again with all who came.
 *   anything else          the outcome is unknown, and after a failed fsync the kernel
 *                          may show pages that never reached the disk.  The file is
 *                          closed and opened again, the whole log is moved into the
 *                          database and synced there, and emptied, so that neither
 *                          trust nor doubt is left in it.  What of the batch stands
 *                          there then is committed; the rest is refused.
 *   that fails too         nothing can be trusted: `broken` is told, the thread ends.
 *                          It answers all that is pending.
 *   a crash                what was told is in the log; destructions not told are said
 *                          again by the fold.
 */
#include "journal/committer.h"

#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>

#include <uv.h>

#include "base/check.h"
#include "host/clock.h"
#include "host/loop.h"
#include "journal/backend.h"
#include "journal/eraser.h"
#include "journal/store.h"

#define BATCH_MAX 4096     /* so that the last of a crowd does not wait for one huge commit */
#define FULL_RETRY_MS 1000
#define QUIET_MS 1000      /* after this long without a commit the log is moved */
#define RECOVER_TRIES 20   /* a reader may hold the log for a moment */
#define RECOVER_WAIT_MS 250

struct committer {
	/* the loop's */
	struct waker *waker;
	struct journal *journal;
	size_t pending, erasing;  /* appends, destructions: taken, not told */

	/* shared, under the lock */
	uv_mutex_t lock;
	uv_cond_t arrived;
	struct requests incoming, done;
	enum fail broken;
	bool closing;

	/* the thread's, after the start */
	uv_thread_t thread;
	char *path;
	struct store *store;
	struct requests waiting;  /* appends */
	struct eraser eraser;
	uint64_t quiet_ms;        /* the last commit */
	uint64_t full_ms;         /* the disk was full then; 0: it is not */
};

static uint64_t earlier(uint64_t a_ms, uint64_t b_ms)
{
	return a_ms < b_ms ? a_ms : b_ms;
}

static uint64_t batch_at_ms(const struct committer *committer)
{
	if (!committer->waiting.first)
		return UINT64_MAX;
	return committer->full_ms ? committer->full_ms + FULL_RETRY_MS : 0;
}

static uint64_t log_at_ms(const struct committer *committer)
{
	return store_has_log(committer->store) ? committer->quiet_ms + QUIET_MS : UINT64_MAX;
}

static uint64_t eraser_due_ms(const struct committer *committer)
{
	return eraser_at_ms(&committer->eraser, committer->quiet_ms);
}

/* Sorts what arrived: appends wait for a batch, the rest for a quiet moment. */
static void incoming_sort(struct committer *committer, struct requests *incoming)
{
	struct request *request;

	while ((request = requests_take(incoming))) {
		if (request->kind == REQUEST_APPEND)
			requests_add(&committer->waiting, request);
		else
			eraser_add(&committer->eraser, request, clock_monotonic_ms());
	}
}

/* Sleeps until something arrives, something is due, or the end.  Tells whether it goes on. */
static bool work_wait(struct committer *committer)
{
	struct requests incoming = { 0 };
	uint64_t due_ms = earlier(batch_at_ms(committer), earlier(log_at_ms(committer),
								   eraser_due_ms(committer)));
	uint64_t now_ms = clock_monotonic_ms();

	uv_mutex_lock(&committer->lock);
	while (!committer->incoming.first && !committer->closing && now_ms < due_ms) {
		if (due_ms == UINT64_MAX)
			uv_cond_wait(&committer->arrived, &committer->lock);
		else
			uv_cond_timedwait(&committer->arrived, &committer->lock,
					  (due_ms - now_ms) * 1000000);
		now_ms = clock_monotonic_ms();
	}
	bool closing = committer->closing;
	requests_move(&committer->incoming, &incoming, SIZE_MAX);
	uv_mutex_unlock(&committer->lock);

	incoming_sort(committer, &incoming);
	if (closing)
		committer->full_ms = 0;  /* nobody is left to wait for: the last try is now */
	return !closing || committer->waiting.first;
}

/* Gives requests back to the loop, to be told. */
static void done_give(struct committer *committer, struct requests *requests)
{
	if (!requests->first)
		return;
	uv_mutex_lock(&committer->lock);
	requests_move(requests, &committer->done, SIZE_MAX);
	uv_mutex_unlock(&committer->lock);
	waker_wake(committer->waker);
}

static enum fail batch_commit(struct store *store, const struct requests *batch)
{
	CHECK(batch->first);
	enum fail fail = store_begin(store);

	for (struct request *one = batch->first; !fail && one; one = one->next)
		fail = store_put(store, &one->record);
	if (!fail) fail = store_commit(store);
	if (fail) store_undo(store);
	return fail;
}

/* Opens the file anew and leaves nothing in its log: what stands in it then was read back. */
static enum fail store_recover(struct committer *committer)
{
	enum fail fail = FAIL_NONE;

	for (int tries = 0; tries < RECOVER_TRIES; tries++) {
		store_close(committer->store);
		committer->store = NULL;
		fail = store_open(&committer->store, committer->path);
		if (!fail) fail = store_truncate(committer->store);
		if (fail != FAIL_BUSY && fail != FAIL_DISK_FULL)
			break;
		uv_sleep(RECOVER_WAIT_MS);
	}
	return fail;
}

/* After a recovery: each of the batch is committed if it stands there, else refused. */
static enum fail batch_judge(struct store *store, const struct requests *batch)
{
	enum fail fail = FAIL_NONE;

	for (struct request *one = batch->first; !fail && one; one = one->next) {
		bool holds = false;
		if (one->record.seq)
			fail = store_holds(store, &one->record, &holds);
		one->fail = holds ? FAIL_NONE : FAIL_IO;
	}
	return fail;
}

static void batch_refuse(const struct requests *batch, enum fail why)
{
	for (struct request *one = batch->first; one; one = one->next)
		one->fail = why;
}

/* Commits what waits and gives it back with what became of it.  A failure breaks the journal. */
static enum fail batch_settle(struct committer *committer)
{
	struct requests batch = { 0 };

	requests_move(&committer->waiting, &batch, BATCH_MAX);
	enum fail fail = batch_commit(committer->store, &batch);
	committer->quiet_ms = clock_monotonic_ms();
	committer->full_ms = fail == FAIL_DISK_FULL ? committer->quiet_ms : 0;
	if (fail == FAIL_DISK_FULL) {
		batch_refuse(&batch, fail);
	} else if (fail) {
		fail = store_recover(committer);
		if (!fail) fail = batch_judge(committer->store, &batch);
		if (fail) {
			requests_free(&batch);  /* `broken` answers them */
			return fail;
		}
	}
	done_give(committer, &batch);
	return FAIL_NONE;
}

/* A full disk and a reader in the way leave the log as it is; it is tried again later. */
static enum fail log_move(struct committer *committer)
{
	enum fail fail = store_checkpoint(committer->store);

	committer->quiet_ms = clock_monotonic_ms();
	return fail == FAIL_BUSY || fail == FAIL_DISK_FULL ? FAIL_NONE : fail;
}

static enum fail erase(struct committer *committer)
{
	struct requests gone = { 0 };

	enum fail fail = eraser_run(&committer->eraser, committer->store, clock_monotonic_ms(),
				    &gone);
	done_give(committer, &gone);
	return fail;
}

/* Does what is due now, acknowledgements first. */
static enum fail work_do(struct committer *committer)
{
	uint64_t now_ms = clock_monotonic_ms();

	if (batch_at_ms(committer) <= now_ms) {
		enum fail fail = batch_settle(committer);
		if (fail || !store_is_log_large(committer->store))
			return fail;
		return log_move(committer) ? store_recover(committer) : FAIL_NONE;
	}
	enum fail fail = FAIL_NONE;
	if (eraser_due_ms(committer) <= now_ms)
		fail = erase(committer);
	else if (log_at_ms(committer) <= now_ms)
		fail = log_move(committer);
	return fail ? store_recover(committer) : FAIL_NONE;
}

/*
 * One more try before the end, for nobody may come who empties the log later.  What is left is
 * said again by the fold at the next start.
 */
static void erase_last(struct committer *committer)
{
	size_t left = SIZE_MAX;

	store_wait_for_readers(committer->store);
	while (committer->eraser.due.count < left) {
		left = committer->eraser.due.count;
		if (erase(committer))
			return;
	}
}

static void committer_run(void *self)
{
	struct committer *committer = self;
	enum fail fail = FAIL_NONE;

	prctl(PR_SET_NAME, "committer"); /* whoever looks at the process can tell its threads */
	while (!fail && work_wait(committer))
		fail = work_do(committer);
	if (!fail)
		erase_last(committer);
	store_close(committer->store);
	if (!fail)
		return;
	uv_mutex_lock(&committer->lock);
	committer->broken = fail;
	uv_mutex_unlock(&committer->lock);
	waker_wake(committer->waker);
}

/* Tells what the thread has given back; on the loop. */
static void done_tell(void *self)
{
	struct committer *committer = self;
	struct requests done = { 0 };
	struct request *request;

	uv_mutex_lock(&committer->lock);
	requests_move(&committer->done, &done, SIZE_MAX);
	enum fail broken = committer->broken;
	uv_mutex_unlock(&committer->lock);

	while ((request = requests_take(&done))) {
		size_t *taken = request->kind == REQUEST_APPEND ? &committer->pending
								: &committer->erasing;
		CHECK(*taken > 0);
		--*taken;
		journal_told(committer->journal, request);
		request_free(request);
	}
	if (broken) {
		committer->pending = 0;
		journal_broke(committer->journal, broken);
	}
}

enum fail committer_open(struct committer **committer, const char *path, struct loop *loop)
{
	struct committer *made = calloc(1, sizeof(*made));
	CHECK(made);
	*committer = NULL;
	made->path = strdup(path);
	CHECK(made->path);
	enum fail fail = store_open(&made->store, path);
	if (fail) {
		free(made->path);
		free(made);
		return fail;
	}
	made->quiet_ms = clock_monotonic_ms();
	CHECK(uv_mutex_init(&made->lock) == 0);
	CHECK(uv_cond_init(&made->arrived) == 0);
	made->waker = waker_open(loop, done_tell, made);
	CHECK(uv_thread_create(&made->thread, committer_run, made) == 0);
	*committer = made;
	return FAIL_NONE;
}

void committer_tell(struct committer *committer, struct journal *journal)
{
	CHECK(!committer->journal);
	CHECK(committer->pending == 0);
	committer->journal = journal;
}

enum fail committer_take(struct committer *committer, struct request *request)
{
	size_t *taken = request->kind == REQUEST_APPEND ? &committer->pending : &committer->erasing;

	CHECK(committer->journal);
	if (*taken >= JOURNAL_PENDING_MAX)
		return FAIL_BUSY;
	++*taken;
	uv_mutex_lock(&committer->lock);
	CHECK(!committer->closing);
	requests_add(&committer->incoming, request);
	uv_cond_signal(&committer->arrived);
	uv_mutex_unlock(&committer->lock);
	return FAIL_NONE;
}

size_t committer_pending(const struct committer *committer)
{
	return committer->pending;
}

void committer_close(struct committer *committer)
{
	if (!committer)
		return;
	uv_mutex_lock(&committer->lock);
	committer->closing = true;
	uv_cond_signal(&committer->arrived);
	uv_mutex_unlock(&committer->lock);
	CHECK(uv_thread_join(&committer->thread) == 0);
	done_tell(committer);
	CHECK(committer->pending == 0);  /* each got its answer */

	waker_close(committer->waker);
	uv_cond_destroy(&committer->arrived);
	uv_mutex_destroy(&committer->lock);
	requests_free(&committer->incoming);
	requests_free(&committer->waiting);
	eraser_free(&committer->eraser);
	free(committer->path);
	free(committer);
}
