/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The journal's SQLite file, for the one thread that writes it.  A transaction
 * is begun, filled and committed; what fails on the way is undone by
 * store_undo.  Failures: FAIL_DISK_FULL surely left nothing behind,
 * FAIL_BUSY means ask again, anything else leaves the outcome of a commit unknown.
 */
#ifndef JOURNAL_STORE_H
#define JOURNAL_STORE_H

#include "base/buf.h"
#include "journal/database.h"
#include "journal/journal.h"

struct store;

/* Makes or migrates the file (0600).  FAIL_NEWER, FAIL_CORRUPT, FAIL_IO. */
enum fail store_open(struct store **store, const char *path);
void store_close(struct store *store); /* NULL is fine */

/* A connection to the file in this version, to read it or to write it; sqlite3_close. */
enum fail store_connect(sqlite3 **db, const char *path, bool read_only);
/* Fills head, salt and body from three columns side by side; borrows until the next step. */
enum fail record_decode(sqlite3_stmt *statement, int column, struct record *record);

enum fail store_begin(struct store *store);
/* Adds the record behind the last of its session and gives it its seq. */
enum fail store_put(struct store *store, struct record *record);
/* Overwrites salt and body; what is not there is passed over. */
enum fail store_destroy(struct store *store, struct str session, uint64_t seq);
enum fail store_forget(struct store *store, struct str session);
enum fail store_commit(struct store *store);
void store_undo(struct store *store);

/* Whether exactly this record stands at its seq. */
enum fail store_holds(struct store *store, const struct record *record, bool *holds);

struct found_entry {
	struct buf head;
	bool has_body; /* it is still there */
};
/* What stands there; the head is copied into a buffer that is kept.  FAIL_NOT_FOUND. */
enum fail store_find(struct store *store, struct str session, uint64_t seq,
		     struct found_entry *entry);
bool store_has_session(struct store *store, struct str session);

/* Moves the log into the database as far as readers allow. */
enum fail store_checkpoint(struct store *store);
/* Moves all of it and empties the log file.  FAIL_BUSY while somebody reads. */
enum fail store_truncate(struct store *store);
/* From now on that waits for them, SQLITE_WAIT_MS at most: nothing is committed any more. */
void store_wait_for_readers(struct store *store);
/* Whether there is something to move, and whether that should not wait for a quiet moment. */
bool store_has_log(const struct store *store);
bool store_is_log_large(const struct store *store);

#endif
