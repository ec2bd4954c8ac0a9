/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * First the bodies are overwritten, a slice a transaction, so that commits come
 * in between.  When none is left the log is moved and emptied, for it holds
 * pages as they were before.  Only then is anything told: a crash or a failure
 * before that loses the list, and the fold says again what is due.  A session to be
 * forgotten does not wait for the quiet moment: who asked for it waits.
 */
#include "journal/eraser.h"

#include "base/check.h"

#define SLICE 256
#define QUIET_MS 1000
#define WAIT_MS_MAX 50000  /* ten seconds are left of the minute for the doing */
#define RETRY_MS 1000

void eraser_add(struct eraser *eraser, struct request *request, uint64_t now_ms)
{
	CHECK(request->kind != REQUEST_APPEND);
	if (eraser->due.count + eraser->erased.count == 0)
		eraser->since_ms = now_ms;
	eraser->hurried = eraser->hurried || request->kind == REQUEST_FORGET;
	requests_add(&eraser->due, request);
}

uint64_t eraser_at_ms(const struct eraser *eraser, uint64_t quiet_ms)
{
	if (eraser->due.count + eraser->erased.count == 0)
		return UINT64_MAX;
	if (eraser->hurried)
		return eraser->retry_ms;
	uint64_t quiet_at_ms = quiet_ms + QUIET_MS;
	uint64_t latest_ms = eraser->since_ms + WAIT_MS_MAX;
	uint64_t at_ms = quiet_at_ms < latest_ms ? quiet_at_ms : latest_ms;
	return at_ms > eraser->retry_ms ? at_ms : eraser->retry_ms;
}

static enum fail slice_erase(const struct requests *due, struct store *store)
{
	size_t left = SLICE;

	enum fail fail = store_begin(store);
	for (struct request *one = due->first; !fail && one && left--; one = one->next) {
		const struct record *record = &one->record;
		if (one->kind == REQUEST_FORGET)
			fail = store_forget(store, record->session);
		else
			fail = store_destroy(store, record->session, record->seq);
	}
	if (!fail) fail = store_commit(store);
	if (fail) store_undo(store);
	return fail;
}

enum fail eraser_run(struct eraser *eraser, struct store *store, uint64_t now_ms,
		     struct requests *gone)
{
	enum fail fail = FAIL_NONE;

	if (eraser->due.first) {
		fail = slice_erase(&eraser->due, store);
		if (!fail) requests_move(&eraser->due, &eraser->erased, SLICE);
		eraser->hurried = eraser->hurried && eraser->due.first;
	}
	if (!fail && !eraser->due.first && eraser->erased.first) {
		fail = store_truncate(store);
		if (!fail) requests_move(&eraser->erased, gone, SIZE_MAX);
	}
	if (fail)
		eraser->retry_ms = now_ms + RETRY_MS;
	return fail == FAIL_BUSY || fail == FAIL_DISK_FULL ? FAIL_NONE : fail;
}

void eraser_free(struct eraser *eraser)
{
	requests_free(&eraser->due);
	requests_free(&eraser->erased);
}
