/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A file of SQLite as the hub has them: WAL, secure_delete, migrations counted
 * by user_version, statements with values.
 *
 * Thread: a connection belongs to one thread at a time.
 */
#ifndef JOURNAL_DATABASE_H
#define JOURNAL_DATABASE_H

#include <stdbool.h>
#include <stdint.h>

#include "journal/sqlite.h"

struct database_settings {
	const char *path;
	const char *const *migrations; /* SQL of each step; step n makes version n + 1 */
	int version;                   /* how many */
	bool read_only;                /* the file must be there, in this version */
	bool lazy;                     /* commits are not synced (PRAGMA synchronous=NORMAL) */
	/* For a connection that wants more than SQLite has, before it is migrated; or NULL. */
	enum fail (*prepare)(sqlite3 *db, void *self);
	void *self;
};

/*
 * Made when missing (0600), migrated when older.  FAIL_NEWER; FAIL_CORRUPT; FAIL_NOT_FOUND: nothing
 * there to be read.  Gives a connection to be closed with sqlite3_close.
 */
enum fail database_open(sqlite3 **db, const struct database_settings *settings);
enum fail database_begin(sqlite3 *db); /* to write */
/* Commits, or rolls back and returns `fail`. */
enum fail database_end(sqlite3 *db, enum fail fail);
/* Another number each time that another connection changed the file (PRAGMA data_version). */
enum fail database_find_version(sqlite3 *db, uint64_t *version);
/* What was deleted goes out of the write-ahead log too.  FAIL_BUSY: somebody reads; try later. */
enum fail database_truncate(sqlite3 *db);

/*
 * What stands in the file at `from` now, its log too, as a new file at `to` (0600), synced: live
 * rows alone, so nothing of what was deleted.  Others may write meanwhile.  FAIL_EXISTS.
 */
enum fail database_copy(const char *from, const char *to);
/* Takes a file away that can be made again, with its log. */
void database_remove(const char *path);

struct value {
	enum { VALUE_NULL, VALUE_NUMBER, VALUE_TEXT, VALUE_BYTES } kind;
	uint64_t number; /* at most INT64_MAX (CHECK) */
	struct str bytes;
};

struct value value_number(uint64_t number);
struct value value_text(struct str text);
struct value value_bytes(struct str bytes);

/* NULL after a failure; sqlite3_finalize takes that too. */
enum fail statement_make(sqlite3_stmt **statement, sqlite3 *db, const char *sql);
/* Borrows the values until the statement is reset. */
void statement_bind(sqlite3_stmt *statement, const struct value *values, int count);
void statement_bind_place(sqlite3_stmt *statement, int place, const struct value *value);
/* `*row`: there is one to be read. */
enum fail statement_step(sqlite3_stmt *statement, bool *row);
/* A statement without rows, from binding to reset. */
enum fail statement_run(sqlite3_stmt *statement, const struct value *values, int count);
/* Of the row stepped to; texts and bytes are sqlite_column_bytes(). */
uint64_t statement_number(sqlite3_stmt *statement, int column);
/* Makes a statement, runs it, and takes it away. */
enum fail database_do(sqlite3 *db, const char *sql, const struct value *values, int count);

#endif
