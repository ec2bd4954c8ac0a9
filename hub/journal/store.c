/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Three tables: sessions get a small number, entries stand in the order of
 * session and seq, and bodies in the order of their arrival.
 *
 * Why bodies stand apart: with secure_delete SQLite overwrites what it deletes,
 * but not the copy that a page split leaves in the gap of the old page (about
 * one destroyed text in a hundred was found again that way).  Rows that are
 * only ever added at the end are never split, and rows that keep their length
 * when they are destroyed are never moved.  So a body is overwritten with zeros
 * in its place, and its row stays; the entry lets go of it.
 *
 * A commit writes the log and syncs it.  The log is moved into the database
 * when the committer says so, never by a commit.
 */
#include "journal/store.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/check.h"
#include "base/table.h"

#define LOG_PAGES_MAX 2000  /* about 8 MB; half of what the first block of its index can hold */
#define PLACES_MAX 4096     /* sessions remembered; more are looked up again */

#define STATEMENTS(X)                                                                         \
	X(BEGIN, "BEGIN IMMEDIATE")                                                           \
	X(COMMIT, "COMMIT")                                                                   \
	X(FIND_SESSION, "SELECT number, (SELECT coalesce(max(seq), 0) FROM entry"             \
			" WHERE session = number) FROM session WHERE id = ?1")                \
	X(ADD_SESSION, "INSERT INTO session (id) VALUES (?1)")                                \
	X(ADD_BODY, "INSERT INTO body (salt, text) VALUES (?1, ?2)")                          \
	X(ADD_ENTRY, "INSERT INTO entry (session, seq, head, body) VALUES (?1, ?2, ?3, ?4)")  \
	X(FIND_ENTRY, "SELECT head, salt, text FROM entry"                                    \
		      " LEFT JOIN body ON body.number = entry.body"                           \
		      " WHERE session = ?1 AND seq = ?2")                                     \
	X(BLANK_BODY, "UPDATE body SET salt = zeroblob(length(salt)),"                        \
		      " text = zeroblob(length(text)) WHERE number ="                         \
		      " (SELECT body FROM entry WHERE session = ?1 AND seq = ?2)")            \
	X(LOSE_BODY, "UPDATE entry SET body = NULL WHERE session = ?1 AND seq = ?2")          \
	X(BLANK_BODIES, "UPDATE body SET salt = zeroblob(length(salt)),"                      \
			" text = zeroblob(length(text)) WHERE number IN"                      \
			" (SELECT body FROM entry WHERE session = ?1)")                       \
	X(FORGET_ENTRIES, "DELETE FROM entry WHERE session = ?1")                             \
	X(FORGET_SESSION, "DELETE FROM session WHERE number = ?1")

enum statement {
#define X(name, sql) name,
	STATEMENTS(X)
#undef X
	STATEMENT_COUNT
};

/* Where a session's next record goes. */
struct place {
	uint64_t number;  /* of the session */
	uint64_t last;    /* seq */
};

struct store {
	sqlite3 *db;
	sqlite3_stmt *statements[STATEMENT_COUNT];
	struct arena ids;    /* keys of the index */
	struct table index;  /* id → places */
	struct place *places;
	uint32_t place_count;
	int log_pages, log_pages_bound;
	bool has_log, waits_for_readers;
};

/* What has shipped is never changed; a change is a further step. */
static const char *const migrations[] = {
	"CREATE TABLE session (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;"
	"CREATE TABLE body (number INTEGER PRIMARY KEY, salt BLOB NOT NULL, text BLOB NOT NULL)"
	" STRICT;"
	"CREATE TABLE entry (session INTEGER NOT NULL, seq INTEGER NOT NULL, head BLOB NOT NULL,"
	" body INTEGER, PRIMARY KEY (session, seq)) STRICT, WITHOUT ROWID;",
};

enum fail store_connect(sqlite3 **db, const char *path, bool read_only)
{
	const struct database_settings settings = {
		.path = path,
		.migrations = migrations,
		.version = sizeof(migrations) / sizeof(*migrations),
		.read_only = read_only,
	};
	return database_open(db, &settings);
}

static enum fail store_prepare(struct store *store)
{
	static const char *const texts[] = {
#define X(name, sql) [name] = sql,
		STATEMENTS(X)
#undef X
	};
	enum fail fail = FAIL_NONE;

	for (int i = 0; !fail && i < STATEMENT_COUNT; i++)
		fail = statement_make(&store->statements[i], store->db, texts[i]);
	return fail;
}

/* After each commit: how many pages the log has.  It begins anew once all of it was moved. */
static int log_grown(void *self, sqlite3 *db, const char *name, int pages)
{
	struct store *store = self;
	(void)db, (void)name;

	if (pages < store->log_pages)
		store->log_pages_bound = LOG_PAGES_MAX;
	store->log_pages = pages;
	store->has_log = true;
	return SQLITE_OK;
}

enum fail store_open(struct store **store, const char *path)
{
	struct store *made = calloc(1, sizeof(*made));
	CHECK(made);
	*store = NULL;
	made->places = calloc(PLACES_MAX, sizeof(*made->places));
	CHECK(made->places);
	made->log_pages_bound = LOG_PAGES_MAX;
	made->has_log = true;  /* a crash may have left some */

	enum fail fail = store_connect(&made->db, path, false);
	/* 8 MiB of pages at most: each session writes to pages of its own, and many may be live. */
	if (!fail) fail = sqlite_run(made->db, "PRAGMA wal_autocheckpoint = 0;"
					       "PRAGMA cache_size = -8192");
	if (!fail) fail = store_prepare(made);
	if (fail) {
		store_close(made);
		return fail;
	}
	sqlite3_wal_hook(made->db, log_grown, made);
	*store = made;
	return FAIL_NONE;
}

static void places_reset(struct store *store)
{
	table_free(&store->index);
	arena_reset(&store->ids);
	store->place_count = 0;
}

void store_close(struct store *store)
{
	if (!store)
		return;
	for (int i = 0; i < STATEMENT_COUNT; i++)
		sqlite3_finalize(store->statements[i]);
	CHECK(sqlite3_close(store->db) == SQLITE_OK);  /* else a statement was left */
	places_reset(store);
	arena_free(&store->ids);
	free(store->places);
	free(store);
}

static enum fail store_run(struct store *store, enum statement name, const struct value *values,
			   int count)
{
	return statement_run(store->statements[name], values, count);
}

enum fail store_begin(struct store *store)
{
	CHECK(sqlite3_get_autocommit(store->db));
	return store_run(store, BEGIN, NULL, 0);
}

enum fail store_commit(struct store *store)
{
	CHECK(!sqlite3_get_autocommit(store->db));
	return store_run(store, COMMIT, NULL, 0);
}

void store_undo(struct store *store)
{
	/* A failure may have undone it already, and what cannot be undone is reopened. */
	if (!sqlite3_get_autocommit(store->db))
		sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
	places_reset(store);  /* seqs given in it are free again */
}

/* FAIL_NOT_FOUND when the session has no entry yet. */
static enum fail place_read(struct store *store, struct str session, struct place *place)
{
	sqlite3_stmt *statement = store->statements[FIND_SESSION];
	const struct value values[] = { value_text(session) };
	bool found;

	statement_bind(statement, values, 1);
	enum fail fail = statement_step(statement, &found);
	if (found)
		*place = (struct place){ .number = statement_number(statement, 0),
					 .last = statement_number(statement, 1) };
	sqlite3_reset(statement);
	sqlite3_clear_bindings(statement);
	return !fail && !found ? FAIL_NOT_FOUND : fail;
}

static enum fail place_make(struct store *store, struct str session, struct place *place)
{
	const struct value values[] = { value_text(session) };

	enum fail fail = store_run(store, ADD_SESSION, values, 1);
	*place = (struct place){ .number = (uint64_t)sqlite3_last_insert_rowid(store->db) };
	return fail;
}

/* Borrows until the next call. */
static enum fail place_find(struct store *store, struct str session, struct place **place)
{
	uint32_t at;

	if (table_find(&store->index, session, &at)) {
		CHECK(at < store->place_count);
		*place = &store->places[at];
		return FAIL_NONE;
	}
	if (store->place_count == PLACES_MAX)
		places_reset(store);
	*place = &store->places[store->place_count];
	enum fail fail = place_read(store, session, *place);
	if (fail == FAIL_NOT_FOUND)
		fail = place_make(store, session, *place);
	if (!fail)
		table_set(&store->index, str_copy(&store->ids, session), store->place_count++);
	return fail;
}

/* The entry's reference to its body: a number, or none. */
static enum fail body_put(struct store *store, const struct record *record, struct value *body)
{
	const struct str salt = { (const char *)record->salt, SALT_LEN };
	const struct value values[] = { value_bytes(salt), value_bytes(record->body) };

	*body = (struct value){ .kind = VALUE_NULL };
	if (!record->has_body)
		return FAIL_NONE;
	enum fail fail = store_run(store, ADD_BODY, values, 2);
	*body = value_number((uint64_t)sqlite3_last_insert_rowid(store->db));
	return fail;
}

enum fail store_put(struct store *store, struct record *record)
{
	struct place *place;
	struct value body;

	CHECK(!sqlite3_get_autocommit(store->db));
	CHECK(record->seq == 0);
	enum fail fail = place_find(store, record->session, &place);
	if (!fail) fail = body_put(store, record, &body);
	if (fail)
		return fail;
	const struct value values[] = { value_number(place->number), value_number(place->last + 1),
					value_bytes(record->head), body };
	fail = store_run(store, ADD_ENTRY, values, 4);
	if (!fail)
		record->seq = ++place->last;
	return fail;
}

enum fail store_destroy(struct store *store, struct str session, uint64_t seq)
{
	struct place place = { 0 };

	CHECK(!sqlite3_get_autocommit(store->db));
	CHECK(seq > 0);
	enum fail fail = place_read(store, session, &place);
	if (fail)
		return fail == FAIL_NOT_FOUND ? FAIL_NONE : fail;
	const struct value entry[] = { value_number(place.number), value_number(seq) };
	fail = store_run(store, BLANK_BODY, entry, 2);
	if (!fail) fail = store_run(store, LOSE_BODY, entry, 2);
	return fail;
}

enum fail store_forget(struct store *store, struct str session)
{
	struct place place = { 0 };

	CHECK(!sqlite3_get_autocommit(store->db));
	enum fail fail = place_read(store, session, &place);
	if (fail)
		return fail == FAIL_NOT_FOUND ? FAIL_NONE : fail;
	const struct value number = value_number(place.number);
	fail = store_run(store, BLANK_BODIES, &number, 1);
	if (!fail) fail = store_run(store, FORGET_ENTRIES, &number, 1);
	if (!fail) fail = store_run(store, FORGET_SESSION, &number, 1);
	places_reset(store);  /* its number may be given again */
	return fail;
}

enum fail record_decode(sqlite3_stmt *statement, int column, struct record *record)
{
	struct str salt = sqlite_column_bytes(statement, column + 1);

	record->head = sqlite_column_bytes(statement, column);
	record->has_body = sqlite3_column_type(statement, column + 1) != SQLITE_NULL;
	record->body = sqlite_column_bytes(statement, column + 2);
	memset(record->salt, 0, SALT_LEN);
	if (!record->has_body)
		return FAIL_NONE;
	if (salt.len != SALT_LEN)
		return FAIL_CORRUPT;
	memcpy(record->salt, salt.ptr, SALT_LEN);
	return FAIL_NONE;
}

static bool record_equal(const struct record *a, const struct record *b)
{
	return str_equal(a->head, b->head) && a->has_body == b->has_body &&
	       (!a->has_body || memcmp(a->salt, b->salt, SALT_LEN) == 0) &&
	       str_equal(a->body, b->body);
}

enum fail store_holds(struct store *store, const struct record *record, bool *holds)
{
	sqlite3_stmt *statement = store->statements[FIND_ENTRY];
	struct record found = { 0 };
	struct place place = { 0 };
	bool row;

	*holds = false;
	enum fail fail = place_read(store, record->session, &place);
	if (fail)
		return fail == FAIL_NOT_FOUND ? FAIL_NONE : fail;
	const struct value entry[] = { value_number(place.number), value_number(record->seq) };
	statement_bind(statement, entry, 2);
	fail = statement_step(statement, &row);
	if (row) fail = record_decode(statement, 0, &found);
	*holds = row && !fail && record_equal(&found, record);
	sqlite3_reset(statement);
	sqlite3_clear_bindings(statement);
	return fail;
}

enum fail store_find(struct store *store, struct str session, uint64_t seq,
		     struct found_entry *entry)
{
	sqlite3_stmt *statement = store->statements[FIND_ENTRY];
	struct record found = { 0 };
	struct place place = { 0 };
	bool row;

	buf_reset(&entry->head);
	entry->has_body = false;
	enum fail fail = place_read(store, session, &place);
	if (fail)
		return fail;
	const struct value values[] = { value_number(place.number), value_number(seq) };
	statement_bind(statement, values, 2);
	fail = statement_step(statement, &row);
	if (row) fail = record_decode(statement, 0, &found);
	if (!fail && !row)
		fail = FAIL_NOT_FOUND;
	if (!fail) {
		buf_add_str(&entry->head, found.head);
		entry->has_body = found.has_body;
	}
	sqlite3_reset(statement);
	sqlite3_clear_bindings(statement);
	return fail;
}

bool store_has_session(struct store *store, struct str session)
{
	struct place place = { 0 };

	return place_read(store, session, &place) == FAIL_NONE;
}

enum fail store_checkpoint(struct store *store)
{
	int pages = 0, moved = 0;

	CHECK(sqlite3_get_autocommit(store->db));
	enum fail fail = sqlite_fail(sqlite3_wal_checkpoint_v2(
		store->db, NULL, SQLITE_CHECKPOINT_PASSIVE, &pages, &moved));
	store->has_log = fail || moved < pages;
	/* What a reader holds back now is tried again after as much has been added. */
	store->log_pages_bound = store->log_pages + LOG_PAGES_MAX;
	return fail;
}

enum fail store_truncate(struct store *store)
{
	CHECK(sqlite3_get_autocommit(store->db));
	/* A reader may take its time; commits must not wait for it. */
	sqlite3_busy_timeout(store->db, store->waits_for_readers ? SQLITE_WAIT_MS : 0);
	enum fail fail = database_truncate(store->db);
	sqlite3_busy_timeout(store->db, SQLITE_WAIT_MS);
	store->has_log = fail != FAIL_NONE;
	return fail;
}

void store_wait_for_readers(struct store *store)
{
	store->waits_for_readers = true;
}

bool store_has_log(const struct store *store)
{
	return store->has_log;
}

bool store_is_log_large(const struct store *store)
{
	return store->log_pages >= store->log_pages_bound;
}
