/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The journal in one SQLite file, WAL, synchronous=FULL, written by the
 * committer's thread alone (committer.h).  Readers open the same file
 * read-only, also from other processes, beside a running hub.
 */
#ifndef JOURNAL_JOURNAL_SQLITE_H
#define JOURNAL_JOURNAL_SQLITE_H

#include "journal/journal.h"

struct loop;

/* `path` of the database file; made when missing (0600).  FAIL_NEWER, FAIL_CORRUPT, FAIL_IO. */
enum fail journal_sqlite_open(struct journal **journal, const char *path, struct loop *loop);
/* Read-only, without loop or writer: append, destroy, forget give FAIL_DENIED.  FAIL_NOT_FOUND. */
enum fail journal_sqlite_read(struct journal **journal, const char *path);

#endif
