/* SPDX-License-Identifier: EUPL-1.2 */
/* The least that all who use SQLite share: what its results mean to the hub. */
#ifndef JOURNAL_SQLITE_H
#define JOURNAL_SQLITE_H

#include <sqlite3.h>

#include "base/fail.h"
#include "base/text.h"

/* How long to wait for somebody else's lock; nobody holds one for long. */
#define SQLITE_WAIT_MS 5000

/* What a result code means; wrong usage is a CHECK. */
enum fail sqlite_fail(int code);
/*
 * A connection that only reads, for one thread at a time; waits for locks.  After a failure too,
 * sqlite3_close(*db) is the caller's.
 */
enum fail sqlite_open_reader(sqlite3 **db, const char *path);
/* SQL without values; rows are not looked at. */
enum fail sqlite_run(sqlite3 *db, const char *sql);
/* PRAGMA user_version: 0 for an empty file. */
enum fail sqlite_version(sqlite3 *db, int *version);
/* Text or bytes of the row stepped to; borrows until the next step. */
struct str sqlite_column_bytes(sqlite3_stmt *statement, int column);

#endif
