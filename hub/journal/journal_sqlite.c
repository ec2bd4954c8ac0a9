/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The committer writes; whoever reads opens a connection of its own for as long
 * as it reads, so that no forgotten reader holds the log.  WAL lets both go on
 * beside each other, and a reader sees only what is durable: SQLite shows a
 * commit after its log is synced.
 */
#include "journal/journal_sqlite.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "journal/backend.h"
#include "journal/committer.h"
#include "journal/store.h"

struct journal_file {
	char *path;
	struct committer *committer;  /* NULL: read-only */
};

static enum fail file_take(struct journal_file *file, enum request_kind kind,
			   const struct record *record, void *tag)
{
	if (!file->committer)
		return FAIL_DENIED;
	struct request *request = request_make(kind, record, tag);
	enum fail fail = committer_take(file->committer, request);
	if (fail)
		request_free(request);
	return fail;
}

static enum fail file_append(void *self, const struct record *record, void *tag)
{
	return file_take(self, REQUEST_APPEND, record, tag);
}

static enum fail file_destroy_body(void *self, struct str session, uint64_t seq)
{
	const struct record record = { .session = session, .seq = seq };

	return file_take(self, REQUEST_DESTROY, &record, NULL);
}

static enum fail file_forget(void *self, struct str session)
{
	const struct record record = { .session = session };

	return file_take(self, REQUEST_FORGET, &record, NULL);
}

/* A question to the file: its rows are given to `row` until that returns false. */
struct question {
	const char *sql;
	const struct value *values;
	int count;
	bool (*row)(void *self, sqlite3_stmt *statement, enum fail *fail);
	void *self;
};

static enum fail file_ask(const struct journal_file *file, const struct question *question)
{
	sqlite3 *db = NULL;
	sqlite3_stmt *statement = NULL;
	bool more = false;

	enum fail fail = store_connect(&db, file->path, true);
	if (!fail) fail = statement_make(&statement, db, question->sql);
	if (!fail) statement_bind(statement, question->values, question->count);
	if (!fail) fail = statement_step(statement, &more);
	while (!fail && more) {
		more = question->row(question->self, statement, &fail);
		if (!fail && more) fail = statement_step(statement, &more);
	}
	sqlite3_finalize(statement);
	sqlite3_close(db);
	return fail;
}

struct record_reader {
	struct str session;
	uint64_t last;
	struct visitor visitor;
};

static bool record_row(void *self, sqlite3_stmt *statement, enum fail *fail)
{
	struct record_reader *reader = self;
	struct record record = { .session = reader->session };

	record.seq = statement_number(statement, 0);
	*fail = record_decode(statement, 1, &record);
	/* A hole would be folded as if nothing were missing. */
	if (!*fail && record.seq != reader->last + 1)
		*fail = FAIL_CORRUPT;
	reader->last = record.seq;
	return !*fail && reader->visitor.visit(reader->visitor.self, &record);
}

static enum fail file_read_session(void *self, struct str session, uint64_t after,
				   struct visitor visitor)
{
	struct record_reader reader = { session, after, visitor };

	if (after > INT64_MAX)
		return FAIL_NONE;
	const struct value values[] = { value_text(session), value_number(after) };
	const struct question question = {
		.sql = "SELECT seq, head, salt, text FROM entry"
		       " LEFT JOIN body ON body.number = entry.body"
		       " WHERE session = (SELECT number FROM session WHERE id = ?1) AND seq > ?2"
		       " ORDER BY seq",
		.values = values,
		.count = 2,
		.row = record_row,
		.self = &reader,
	};
	return file_ask(self, &question);
}

struct session_reader {
	session_visit *visit;
	void *visitor;
};

static bool session_row(void *self, sqlite3_stmt *statement, enum fail *fail)
{
	struct session_reader *reader = self;

	*fail = FAIL_NONE;
	return reader->visit(reader->visitor, sqlite_column_bytes(statement, 0));
}

static enum fail file_sessions(void *self, session_visit *visit, void *visitor)
{
	struct session_reader reader = { visit, visitor };
	const struct question question = {
		.sql = "SELECT id FROM session ORDER BY number",
		.row = session_row,
		.self = &reader,
	};

	return file_ask(self, &question);
}

static size_t file_pending(void *self)
{
	const struct journal_file *file = self;

	return file->committer ? committer_pending(file->committer) : 0;
}

static void file_close(void *self)
{
	struct journal_file *file = self;

	committer_close(file->committer);
	free(file->path);
	free(file);
}

static struct journal *file_make(const char *path, struct committer *committer)
{
	struct journal_file *file = calloc(1, sizeof(*file));
	CHECK(file);
	file->path = strdup(path);
	CHECK(file->path);
	file->committer = committer;
	return journal_make((struct journal_backend){
		.self = file,
		.append = file_append,
		.read = file_read_session,
		.sessions = file_sessions,
		.destroy = file_destroy_body,
		.forget = file_forget,
		.pending = file_pending,
		.close = file_close,
	});
}

enum fail journal_sqlite_open(struct journal **journal, const char *path, struct loop *loop)
{
	struct committer *committer;

	*journal = NULL;
	enum fail fail = committer_open(&committer, path, loop);
	if (fail)
		return fail;
	*journal = file_make(path, committer);
	committer_tell(committer, *journal);
	return FAIL_NONE;
}

enum fail journal_sqlite_read(struct journal **journal, const char *path)
{
	sqlite3 *db;

	*journal = NULL;
	enum fail fail = store_connect(&db, path, true);
	if (fail)
		return fail;
	sqlite3_close(db);
	*journal = file_make(path, NULL);
	return FAIL_NONE;
}
