/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A lost commit is folded again at the next start, so commits are not synced
 * (lazy); a file that turns out to be damaged is taken away and made anew.
 */
#include "archive/shelf.h"

#include <stdlib.h>

#include "archive/index.h"
#include "archive/shelf_rows.h"
#include "archive/tokenizer.h"
#include "base/arena.h"
#include "base/buf.h"
#include "base/check.h"
#include "host/log.h"
#include "journal/database.h"
#include "language/concepts.h"

struct shelf {
	sqlite3 *db;
	struct lexicon *lexicon;
	bool unmerged; /* the index holds what was removed from it */
};

static const char *const migrations[] = {
	"CREATE TABLE session (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, code TEXT NOT NULL,"
	" title TEXT NOT NULL, question TEXT NOT NULL, words TEXT NOT NULL, unit TEXT NOT NULL,"
	" area TEXT NOT NULL, lang TEXT NOT NULL, template TEXT NOT NULL,"
	" practice INTEGER NOT NULL, opened_ms INTEGER NOT NULL, closed_ms INTEGER NOT NULL,"
	" phenomena INTEGER NOT NULL,"
	" present_max INTEGER NOT NULL) STRICT;"
	"CREATE INDEX session_by_time ON session (opened_ms DESC, id DESC);"
	"CREATE INDEX session_by_code ON session (code);"
	"CREATE TABLE phenomenon (session TEXT NOT NULL REFERENCES session ON DELETE CASCADE,"
	" id INTEGER NOT NULL, number INTEGER NOT NULL, text TEXT, lang TEXT NOT NULL,"
	" kind TEXT NOT NULL, target TEXT NOT NULL, source TEXT NOT NULL, area TEXT NOT NULL,"
	" quotable INTEGER NOT NULL, posted_ms INTEGER NOT NULL, edited INTEGER NOT NULL,"
	" hidden INTEGER NOT NULL, voices INTEGER NOT NULL, votes INTEGER NOT NULL,"
	" PRIMARY KEY (session, id)) STRICT, WITHOUT ROWID;"
	"CREATE TABLE tag (session TEXT NOT NULL, phenomenon INTEGER NOT NULL,"
	" place INTEGER NOT NULL, word TEXT NOT NULL, free TEXT,"
	" PRIMARY KEY (session, phenomenon, place), FOREIGN KEY (session, phenomenon)"
	" REFERENCES phenomenon (session, id) ON DELETE CASCADE) STRICT, WITHOUT ROWID;"
	"CREATE TABLE comment (session TEXT NOT NULL, id INTEGER NOT NULL,"
	" phenomenon INTEGER NOT NULL, text TEXT, lang TEXT NOT NULL, by_author INTEGER NOT NULL,"
	" posted_ms INTEGER NOT NULL, hidden INTEGER NOT NULL, PRIMARY KEY (session, id),"
	" FOREIGN KEY (session, phenomenon) REFERENCES phenomenon (session, id)"
	" ON DELETE CASCADE) STRICT, WITHOUT ROWID;"
	"CREATE INDEX comment_by_phenomenon ON comment (session, phenomenon);"
	"CREATE TABLE step (session TEXT NOT NULL REFERENCES session ON DELETE CASCADE,"
	" id INTEGER NOT NULL, phenomenon INTEGER, what TEXT, who TEXT, whom TEXT,"
	" written_ms INTEGER NOT NULL, PRIMARY KEY (session, id)) STRICT, WITHOUT ROWID",
	/* What an earlier hub archived is folded again, now into the index too. */
	"DELETE FROM session;"
	"CREATE TABLE edition (text TEXT NOT NULL, concepts BLOB NOT NULL) STRICT",
	index_tables,
	index_posts,
};

static enum fail words_prepare(sqlite3 *db, void *lexicon)
{
	return tokenizer_open(db, lexicon);
}

/* Without a lexicon: for what needs no index. */
static struct database_settings settings_of(const char *path, struct lexicon *lexicon)
{
	return (struct database_settings){
		.path = path,
		.migrations = migrations,
		.version = (int)(sizeof(migrations) / sizeof(*migrations)),
		.read_only = !lexicon,
		.lazy = true,
		.prepare = lexicon ? words_prepare : NULL,
		.self = lexicon,
	};
}

/* Once an archive, so by a lexicon that is closed again: it learns every word of the vocabulary. */
static enum fail concepts_write(struct buf *bytes)
{
	struct lexicon *lexicon;
	struct concepts *concepts;

	enum fail fail = lexicon_open(&lexicon);
	if (fail)
		return fail;
	concepts_open(&concepts, lexicon);
	concepts_encode(bytes, concepts);
	concepts_close(concepts);
	lexicon_close(lexicon);
	return FAIL_NONE;
}

/* With what those who ask need of the same edition. */
static enum fail edition_put(struct shelf *shelf, struct str edition)
{
	struct buf bytes = { 0 };

	enum fail fail = concepts_write(&bytes);
	const struct value values[] = { value_text(edition), value_bytes(buf_str(&bytes)) };
	if (!fail)
		fail = database_do(shelf->db, "INSERT INTO edition VALUES (?1, ?2)", values, 2);
	buf_free(&bytes);
	return fail;
}

/* FAIL_CORRUPT: the index is of another dictionary, or of other rules or lists. */
static enum fail edition_check(struct shelf *shelf)
{
	struct buf edition = { 0 };
	sqlite3_stmt *statement;
	bool row = false;

	lexicon_edition(shelf->lexicon, &edition);
	concepts_edition(&edition);
	enum fail fail = statement_make(&statement, shelf->db, "SELECT text FROM edition");
	if (!fail) fail = statement_step(statement, &row);
	if (!fail && row && !str_equal(sqlite_column_bytes(statement, 0), buf_str(&edition)))
		fail = FAIL_CORRUPT;
	sqlite3_finalize(statement);
	if (!fail && !row)
		fail = edition_put(shelf, buf_str(&edition));
	buf_free(&edition);
	return fail;
}

static enum fail file_open(struct shelf *shelf, const char *path)
{
	const struct database_settings settings = settings_of(path, shelf->lexicon);

	enum fail fail = database_open(&shelf->db, &settings);
	if (!fail) fail = edition_check(shelf);
	if (!fail)
		return FAIL_NONE;
	sqlite3_close(shelf->db);
	shelf->db = NULL;
	return fail;
}

enum fail shelf_open(struct shelf **shelf, const char *path)
{
	*shelf = NULL;
	struct shelf *made = calloc(1, sizeof(*made));
	CHECK(made);
	enum fail fail = lexicon_open(&made->lexicon);
	if (fail)
		log_line(LOG_ERROR, "libvoikko has no Finnish dictionary: install voikko-fi");
	if (!fail) fail = file_open(made, path);
	if (fail == FAIL_CORRUPT) {
		log_line(LOG_WARN, "the archive is damaged, or made with another dictionary, "
				   "and made anew from the journal");
		database_remove(path);
		fail = file_open(made, path);
	}
	if (fail)
		shelf_close(made);
	else
		*shelf = made;
	return fail;
}

void shelf_close(struct shelf *shelf)
{
	if (!shelf)
		return;
	CHECK(sqlite3_close(shelf->db) == SQLITE_OK);
	lexicon_close(shelf->lexicon);
	free(shelf);
}

static enum fail seq_find(sqlite3 *db, struct str session, uint64_t *seq)
{
	const struct value key = value_text(session);
	sqlite3_stmt *statement;
	bool row = false;

	*seq = 0;
	enum fail fail = statement_make(&statement, db, "SELECT seq FROM session WHERE id = ?1");
	if (fail)
		return fail;
	statement_bind(statement, &key, 1);
	fail = statement_step(statement, &row);
	if (!fail && row)
		*seq = statement_number(statement, 0);
	sqlite3_finalize(statement);
	return fail;
}

enum fail shelf_find_seq(struct shelf *shelf, struct str session, uint64_t *seq)
{
	return seq_find(shelf->db, session, seq);
}

/* The session's number in the index; 0: it is not here. */
static enum fail number_find(sqlite3 *db, struct str session, uint64_t *number)
{
	const struct value key = value_text(session);
	sqlite3_stmt *statement;
	bool row = false;

	*number = 0;
	enum fail fail = statement_make(&statement, db, "SELECT rowid FROM session WHERE id = ?1");
	if (!fail) {
		statement_bind(statement, &key, 1);
		fail = statement_step(statement, &row);
	}
	if (!fail && row)
		*number = statement_number(statement, 0);
	sqlite3_finalize(statement);
	return fail;
}

static enum fail session_delete(struct shelf *shelf, struct str session)
{
	const struct value key = value_text(session);
	uint64_t number;

	enum fail fail = number_find(shelf->db, session, &number);
	if (fail || !number)
		return fail;
	fail = index_remove(shelf->db, number);
	if (!fail)
		fail = database_do(shelf->db, "DELETE FROM session WHERE id = ?1", &key, 1);
	shelf->unmerged = true;
	return fail;
}

enum fail shelf_put(struct shelf *shelf, const struct session *session)
{
	uint64_t number;

	CHECK(session->agenda.sealed);
	enum fail fail = database_begin(shelf->db);
	if (fail)
		return fail;
	fail = session_delete(shelf, session->id);
	if (!fail) fail = rows_add(shelf->db, session);
	if (!fail) fail = number_find(shelf->db, session->id, &number);
	if (!fail) fail = index_add(shelf->db, session, number);
	return database_end(shelf->db, fail);
}

enum fail shelf_remove(struct shelf *shelf, struct str session)
{
	enum fail fail = database_begin(shelf->db);

	if (!fail) fail = session_delete(shelf, session);
	return database_end(shelf->db, fail);
}

enum fail shelf_tidy(struct shelf *shelf)
{
	if (shelf->unmerged) {
		enum fail fail = index_tidy(shelf->db);
		if (fail)
			return fail;
		shelf->unmerged = false;
	}
	return database_truncate(shelf->db);
}

enum fail shelf_sessions(struct shelf *shelf, shelf_visit *visit, void *visitor)
{
	sqlite3_stmt *statement;
	bool row = true;

	enum fail fail = statement_make(&statement, shelf->db,
					"SELECT id FROM session ORDER BY id");
	if (!fail) fail = statement_step(statement, &row);
	while (!fail && row && visit(visitor, sqlite_column_bytes(statement, 0)))
		fail = statement_step(statement, &row);
	sqlite3_finalize(statement);
	return fail;
}

/* instr takes words as they are: there is nothing to be escaped.  An empty one is in every text. */
#define QUESTION                                                                             \
	"SELECT id, code, title, question, unit, area, opened_ms, closed_ms, phenomena,"     \
	" present_max, practice FROM session"                                                \
	" WHERE CASE WHEN ?1 = '' THEN practice = 0 ELSE code = ?1 END"                      \
	" AND opened_ms >= ?2 AND opened_ms < ?3"                                            \
	" AND instr(words, ?4) AND instr(words, ?5) AND instr(words, ?6) AND instr(words, ?7)" \
	" AND instr(words, ?8) AND instr(words, ?9) AND instr(words, ?10)"                   \
	" AND instr(words, ?11) ORDER BY opened_ms DESC, id DESC LIMIT ?12 OFFSET ?13"

enum {
	AT_CODE,
	AT_FROM,
	AT_TO,
	AT_WORDS,
	AT_LIMIT = AT_WORDS + FIND_WORDS_MAX,
	AT_OFFSET,
	AT_COUNT
};

static void words_split(struct str words, struct value *values)
{
	size_t from = 0, count = 0;

	for (size_t i = 0; i < FIND_WORDS_MAX; i++)
		values[i] = value_text(STR(""));
	for (size_t i = 0; i <= words.len && count < FIND_WORDS_MAX; i++) {
		if (i < words.len && (unsigned char)words.ptr[i] > ' ')
			continue;
		if (i > from)
			values[count++] = value_text(str_slice(words, from, i));
		from = i + 1;
	}
}

static struct archive_row row_of(sqlite3_stmt *statement)
{
	return (struct archive_row){
		.id = sqlite_column_bytes(statement, 0),
		.code = sqlite_column_bytes(statement, 1),
		.title = sqlite_column_bytes(statement, 2),
		.question = sqlite_column_bytes(statement, 3),
		.unit = sqlite_column_bytes(statement, 4),
		.area = sqlite_column_bytes(statement, 5),
		.opened_ms = statement_number(statement, 6),
		.closed_ms = statement_number(statement, 7),
		.phenomena = statement_number(statement, 8),
		.present_max = statement_number(statement, 9),
		.practice = statement_number(statement, 10) != 0,
	};
}

static enum fail rows_visit(sqlite3 *db, const struct value *values, archive_visit *visit,
			    void *visitor)
{
	sqlite3_stmt *statement;
	bool row = true;

	enum fail fail = statement_make(&statement, db, QUESTION);
	if (fail)
		return fail;
	statement_bind(statement, values, AT_COUNT);
	while (!fail && row) {
		fail = statement_step(statement, &row);
		if (fail || !row)
			break;
		const struct archive_row found = row_of(statement);
		visit(visitor, &found);
	}
	sqlite3_finalize(statement);
	return fail;
}

enum fail shelf_ask(const char *path, const struct archive_query *query, archive_visit *visit,
		    void *visitor)
{
	const struct database_settings settings = settings_of(path, NULL);
	struct value values[AT_COUNT];
	struct arena arena = { 0 };
	struct str words;
	sqlite3 *db = NULL;

	CHECK(query->page_size > 0);
	enum fail fail = text_fold(&arena, query->words, &words);
	if (!fail) fail = database_open(&db, &settings);
	if (!fail) {
		values[AT_CODE] = value_text(query->code);
		values[AT_FROM] = value_number(query->from_ms);
		values[AT_TO] = value_number(query->to_ms ? query->to_ms : INT64_MAX);
		words_split(words, &values[AT_WORDS]);
		values[AT_LIMIT] = value_number((uint64_t)query->page_size + 1);
		values[AT_OFFSET] = value_number((uint64_t)query->page * query->page_size);
		fail = rows_visit(db, values, visit, visitor);
	}
	sqlite3_close(db);
	arena_free(&arena);
	return fail;
}

enum fail shelf_has(const char *path, struct str session, bool *has)
{
	const struct database_settings settings = settings_of(path, NULL);
	uint64_t number = 0;
	sqlite3 *db = NULL;

	enum fail fail = database_open(&db, &settings);
	if (!fail) fail = number_find(db, session, &number);
	*has = number > 0;
	sqlite3_close(db);
	return fail;
}

enum fail shelf_seq(const char *path, struct str session, uint64_t *seq)
{
	const struct database_settings settings = settings_of(path, NULL);
	sqlite3 *db = NULL;

	*seq = 0;
	enum fail fail = database_open(&db, &settings);
	if (!fail) fail = seq_find(db, session, seq);
	sqlite3_close(db);
	return fail;
}
