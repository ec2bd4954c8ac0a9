/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The archive: closed sessions folded into tables that can be asked, in
 * archive.db, which may be deleted and made again.  The indexer's thread alone
 * writes it, in short transactions, from the journal's file read-only; questions
 * run on the pool with read connections, off the loop.
 */
#ifndef ARCHIVE_ARCHIVE_H
#define ARCHIVE_ARCHIVE_H

#include "archive/archive_fold.h"
#include "archive/archive_row.h"

struct archive;

/*
 * Opens archive.db at `path`, made when missing or damaged (0600), starts the indexer's thread and
 * has it catch up with the journal at `journal_path`.  FAIL_NEWER, FAIL_IO.
 */
enum fail archive_open(struct archive **archive, const char *path, const char *journal_path);
/* Where it lies, for readers of their own; as long as it is open. */
const char *archive_path(const struct archive *archive);
/* What follows returns at once, on any thread; the indexer does it. */

/* The session is sealed: fold it when it has been quiet for a minute. */
void archive_add(struct archive *archive, struct str session);
/* Fold it now: a page wants it. */
void archive_hurry(struct archive *archive, struct str session);
/* Forgotten: out of every table. */
void archive_forget(struct archive *archive, struct str session);
/* Does what was hurried or is to be forgotten; the rest is for the next start.  NULL is fine. */
void archive_close(struct archive *archive);

/*
 * Call on a pool thread (loop_job) or in a tool.  Practice sessions are left out but by code.
 * Newest first, a page of page_size rows; one more row is visited when a further page follows.
 * FAIL_MALFORMED: the words are not UTF-8.
 */
enum fail archive_find(struct archive *archive, const struct archive_query *query,
		       archive_visit *visit, void *visitor);

/*
 * Makes the whole archive at `path` again, now; nobody else has it open.  Sessions that cannot be
 * folded are named in the log and left out, and `*left_out` counts them.
 */
enum fail archive_rebuild(const char *path, const char *journal_path, uint64_t *left_out);

/*
 * Is the session archived, in the archive at this path?  For a tool that waits beside a running
 * hub.
 */
enum fail archive_has(const char *path, struct str session, bool *has);
/* The seq up to which it is archived there; 0: it is not. */
enum fail archive_find_seq(const char *path, struct str session, uint64_t *seq);

#endif
