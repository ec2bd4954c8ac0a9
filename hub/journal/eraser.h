/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Destructions, gathered and done off the way of an acknowledgement: in a quiet
 * moment, else within a minute.  For the committer's thread; times are
 * monotonic ms.
 */
#ifndef JOURNAL_ERASER_H
#define JOURNAL_ERASER_H

#include "journal/request.h"
#include "journal/store.h"

/* Zero is a valid eraser without work. */
struct eraser {
	struct requests due;     /* to be overwritten */
	struct requests erased;  /* overwritten, but old pages stand in the log */
	bool hurried;            /* a session is to be forgotten: somebody waits for that */
	uint64_t since_ms;       /* when the oldest came */
	uint64_t retry_ms;       /* not before */
};

void eraser_add(struct eraser *eraser, struct request *request, uint64_t now_ms); /* takes it */
/* When it wants to run, if nothing was committed since `quiet_ms`; UINT64_MAX: no work. */
uint64_t eraser_at_ms(const struct eraser *eraser, uint64_t quiet_ms);
/*
 * A small step.  What is gone from disk and log goes to `gone`.  A full disk and
 * a reader that holds the log are not told but tried again in a second.
 */
enum fail eraser_run(struct eraser *eraser, struct store *store, uint64_t now_ms,
		     struct requests *gone);
void eraser_free(struct eraser *eraser);

#endif
