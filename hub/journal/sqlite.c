/* SPDX-License-Identifier: EUPL-1.2 */
#include "journal/sqlite.h"

#include "base/check.h"

enum fail sqlite_fail(int code)
{
	CHECK(code != SQLITE_MISUSE && code != SQLITE_RANGE);
	switch (code & 0xff) {  /* the lowest byte of an extended code is its family */
	case SQLITE_OK:
	case SQLITE_ROW:
	case SQLITE_DONE: return FAIL_NONE;
	case SQLITE_FULL: return FAIL_DISK_FULL;
	case SQLITE_BUSY:
	case SQLITE_LOCKED: return FAIL_BUSY;
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB: return FAIL_CORRUPT;
	case SQLITE_CONSTRAINT: return FAIL_EXISTS;
	case SQLITE_PERM:
	case SQLITE_AUTH:
	case SQLITE_READONLY: return FAIL_DENIED;
	case SQLITE_NOMEM: return FAIL_MEMORY;
	default: return FAIL_IO;
	}
}

enum fail sqlite_open_reader(sqlite3 **db, const char *path)
{
	enum fail fail = sqlite_fail(sqlite3_open_v2(path, db, SQLITE_OPEN_READONLY |
						     SQLITE_OPEN_NOMUTEX, NULL));

	if (!fail)
		sqlite3_busy_timeout(*db, SQLITE_WAIT_MS);
	return fail;
}

enum fail sqlite_run(sqlite3 *db, const char *sql)
{
	return sqlite_fail(sqlite3_exec(db, sql, NULL, NULL, NULL));
}

enum fail sqlite_version(sqlite3 *db, int *version)
{
	sqlite3_stmt *statement = NULL;

	*version = 0;
	int code = sqlite3_prepare_v2(db, "PRAGMA user_version", -1, &statement, NULL);
	if (code == SQLITE_OK)
		code = sqlite3_step(statement);
	if (code == SQLITE_ROW)
		*version = sqlite3_column_int(statement, 0);
	sqlite3_finalize(statement);
	return sqlite_fail(code);
}

struct str sqlite_column_bytes(sqlite3_stmt *statement, int column)
{
	const char *ptr = sqlite3_column_blob(statement, column);

	return (struct str){ ptr ? ptr : "", (size_t)sqlite3_column_bytes(statement, column) };
}
