/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The archive: closed sessions folded into tables that can be asked, in
 * archive.db, which may be deleted and made again.  The indexer's thread alone
 * writes it, in short transactions, from the journal's file read-only; questions
 * run on the pool with read connections, off the loop.
 */
#ifndef ARCHIVE_ARCHIVE_H
#define ARCHIVE_ARCHIVE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/fail.h"
#include "domain/session.h"

struct archive;

/*
 * Opens archive.db at `path`, made when missing or damaged (0600), starts the indexer's thread and has
 * it catch up with the journal at `journal_path`.  FAIL_NEWER, FAIL_IO.
 */
enum fail archive_open(struct archive **archive, const char *path, const char *journal_path);
/* What follows returns at once; the indexer's thread does it.  One call a thread at a time. */

/* The session is sealed: fold it when it has been quiet for a minute. */
void archive_add(struct archive *archive, struct str session);
/* Fold it now: a page wants it. */
void archive_hurry(struct archive *archive, struct str session);
/* Forgotten: out of every table. */
void archive_forget(struct archive *archive, struct str session);
/* Waits until what was hurried or forgotten is done; the rest is for the next start.  NULL is fine. */
void archive_close(struct archive *archive);

struct archive_row {
	struct str id, code, title, question, unit, area;
	uint64_t opened_ms, closed_ms;
	uint64_t phenomena, present_max;
	bool practice;
};

struct archive_query {
	struct str words;             /* in title or question; empty: all */
	uint64_t from_ms, to_ms;      /* of the opening; 0: open end */
	uint32_t page, page_size;     /* from 0 */
	struct str code;              /* not empty: this join code alone, practice too */
};

/* Borrowed for the call; on a pool thread. */
typedef void archive_visit(void *self, const struct archive_row *row);
/*
 * Call on a pool thread (loop_job) or in a tool.  Practice sessions are left out but by code.  Newest
 * first, a page of page_size rows; one more row is visited when a further page follows.
 * FAIL_MALFORMED: the words are not UTF-8.
 */
enum fail archive_find(struct archive *archive, const struct archive_query *query,
		       archive_visit *visit, void *visitor);

/*
 * Folds one session from the journal's file, read-only; any thread, own connection.  The caller gives
 * an initialised session.  `*verified`: sealed and reproduced.  FAIL_NOT_FOUND, FAIL_CORRUPT, FAIL_NEWER.
 */
enum fail archive_fold(const char *journal_path, struct str session, struct session *state,
		       bool *verified);

#endif
