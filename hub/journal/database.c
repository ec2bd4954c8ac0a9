/* SPDX-License-Identifier: EUPL-1.2 */
#include "journal/database.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/check.h"
#include "host/file.h"

enum fail database_begin(sqlite3 *db)
{
	return sqlite_run(db, "BEGIN IMMEDIATE");
}

enum fail database_end(sqlite3 *db, enum fail fail)
{
	if (!fail) fail = sqlite_run(db, "COMMIT");
	/* A failed commit may have rolled back by itself: then there is nothing left to undo. */
	if (fail && !sqlite3_get_autocommit(db))
		sqlite_run(db, "ROLLBACK");
	return fail;
}

enum fail database_truncate(sqlite3 *db)
{
	return sqlite_fail(sqlite3_wal_checkpoint_v2(db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL,
						       NULL));
}

/* One step in one transaction, looked at again under its lock: another process may be first. */
static enum fail step_apply(sqlite3 *db, const struct database_settings *settings, int *version)
{
	struct buf sql = { 0 };

	enum fail fail = database_begin(db);
	if (fail)
		return fail;
	fail = sqlite_version(db, version);
	if (!fail && *version < settings->version) {
		buf_add_format(&sql, "%s; PRAGMA user_version = %d",
			       settings->migrations[*version], *version + 1);
		buf_add_byte(&sql, 0);
		fail = sqlite_run(db, sql.ptr);
		(*version)++;
	}
	buf_free(&sql);
	return database_end(db, fail);
}

static enum fail database_migrate(sqlite3 *db, const struct database_settings *settings)
{
	int version = 0;

	enum fail fail = sqlite_version(db, &version);
	while (!fail && !settings->read_only && version < settings->version)
		fail = step_apply(db, settings, &version);
	if (!fail && version > settings->version)
		return FAIL_NEWER;
	if (!fail && version < settings->version)
		return FAIL_NOT_FOUND;
	return fail;
}

/* SQLite would make the file readable to all; its log and index take over the file's mode. */
static enum fail file_see(const struct database_settings *settings)
{
	int flags = settings->read_only ? O_RDONLY : O_RDWR | O_CREAT;
	int fd = open(settings->path, flags | O_CLOEXEC, 0600);
	if (fd < 0)
		return file_fail(errno);
	close(fd);
	return FAIL_NONE;
}

static enum fail database_set(sqlite3 *db, const struct database_settings *settings)
{
	sqlite3_busy_timeout(db, SQLITE_WAIT_MS);
	enum fail fail = sqlite_run(db, "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
					  "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY");
	if (!fail && !settings->read_only)
		fail = sqlite_run(db, "PRAGMA journal_mode = WAL");
	if (!fail)
		fail = sqlite_run(db, settings->lazy ? "PRAGMA synchronous = NORMAL"
						       : "PRAGMA synchronous = FULL");
	return fail;
}

enum fail database_open(sqlite3 **db, const struct database_settings *settings)
{
	int flags = SQLITE_OPEN_NOMUTEX |
		    (settings->read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);

	*db = NULL;
	enum fail fail = file_see(settings);
	if (!fail) fail = sqlite_fail(sqlite3_open_v2(settings->path, db, flags, NULL));
	if (!fail) fail = database_set(*db, settings);
	if (!fail && settings->prepare)
		fail = settings->prepare(*db, settings->self);
	if (!fail) fail = database_migrate(*db, settings);
	if (fail) {
		sqlite3_close(*db);
		*db = NULL;
	}
	return fail;
}

struct value value_number(uint64_t number)
{
	CHECK(number <= INT64_MAX);
	return (struct value){ .kind = VALUE_NUMBER, .number = number };
}

struct value value_text(struct str text)
{
	return (struct value){ .kind = VALUE_TEXT, .bytes = text };
}

struct value value_bytes(struct str bytes)
{
	return (struct value){ .kind = VALUE_BYTES, .bytes = bytes };
}

enum fail statement_make(sqlite3_stmt **statement, sqlite3 *db, const char *sql)
{
	*statement = NULL;
	return sqlite_fail(sqlite3_prepare_v2(db, sql, -1, statement, NULL));
}

static int value_bind(sqlite3_stmt *statement, int place, const struct value *value)
{
	/* A NULL pointer would bind NULL, which an empty text is not. */
	const char *ptr = value->bytes.ptr ? value->bytes.ptr : "";

	switch (value->kind) {
	case VALUE_NUMBER:
		return sqlite3_bind_int64(statement, place, (sqlite3_int64)value->number);
	case VALUE_TEXT:
		return sqlite3_bind_text64(statement, place, ptr, value->bytes.len, SQLITE_STATIC,
					   SQLITE_UTF8);
	case VALUE_BYTES:
		return sqlite3_bind_blob64(statement, place, ptr, value->bytes.len, SQLITE_STATIC);
	default:
		return sqlite3_bind_null(statement, place);
	}
}

void statement_bind_place(sqlite3_stmt *statement, int place, const struct value *value)
{
	CHECK(value_bind(statement, place, value) == SQLITE_OK);
}

void statement_bind(sqlite3_stmt *statement, const struct value *values, int count)
{
	CHECK(count == sqlite3_bind_parameter_count(statement));
	for (int i = 0; i < count; i++)
		statement_bind_place(statement, i + 1, &values[i]);
}

enum fail statement_step(sqlite3_stmt *statement, bool *row)
{
	int result = sqlite3_step(statement);

	*row = result == SQLITE_ROW;
	return sqlite_fail(result);
}

enum fail statement_run(sqlite3_stmt *statement, const struct value *values, int count)
{
	bool row = true;
	enum fail fail = FAIL_NONE;

	statement_bind(statement, values, count);
	while (!fail && row)
		fail = statement_step(statement, &row);
	sqlite3_reset(statement);
	sqlite3_clear_bindings(statement);
	return fail;
}

uint64_t statement_number(sqlite3_stmt *statement, int column)
{
	sqlite3_int64 number = sqlite3_column_int64(statement, column);

	return number > 0 ? (uint64_t)number : 0;
}

enum fail database_do(sqlite3 *db, const char *sql, const struct value *values, int count)
{
	sqlite3_stmt *statement;

	enum fail fail = statement_make(&statement, db, sql);
	if (!fail) fail = statement_run(statement, values, count);
	sqlite3_finalize(statement);
	return fail;
}

enum fail database_find_version(sqlite3 *db, uint64_t *version)
{
	sqlite3_stmt *statement;
	bool row = false;

	enum fail fail = statement_make(&statement, db, "PRAGMA data_version");
	if (!fail) fail = statement_step(statement, &row);
	*version = !fail && row ? statement_number(statement, 0) : 0;
	sqlite3_finalize(statement);
	return fail;
}

static enum fail file_sync_again(const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return file_fail(errno);
	enum fail fail = fsync(fd) ? file_fail(errno) : FAIL_NONE;
	close(fd);
	return fail ? fail : file_sync_parent(path);
}

enum fail database_copy(const char *from, const char *to)
{
	const struct value target = value_text(str_from(to));
	sqlite3 *db = NULL;

	/* Made first, so that nobody else may read it; SQLite takes an empty file for none. */
	enum fail fail = file_make(to, "", 0);
	if (!fail) fail = sqlite_open_reader(&db, from);
	if (!fail) fail = database_do(db, "VACUUM INTO ?1", &target, 1);
	sqlite3_close(db);
	return fail ? fail : file_sync_again(to);
}

void database_remove(const char *path)
{
	static const char *const endings[] = { "", "-wal", "-shm" };
	struct buf name = { 0 };

	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++) {
		buf_reset(&name);
		buf_add_format(&name, "%s%s", path, endings[i]);
		buf_add_byte(&name, 0);
		unlink(name.ptr);
	}
	buf_free(&name);
}
