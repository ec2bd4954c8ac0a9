/* SPDX-License-Identifier: EUPL-1.2 */
#include "archive/quotes.h"

#include <stdlib.h>

#include "archive/index.h"
#include "base/check.h"

struct quotes {
	sqlite3 *db;
};

enum fail quotes_open(struct quotes **quotes, const char *archive_path)
{
	*quotes = NULL;
	struct quotes *made = calloc(1, sizeof(*made));
	CHECK(made);
	enum fail fail = sqlite_open_reader(&made->db, archive_path);
	if (fail)
		quotes_close(made);
	else
		*quotes = made;
	return fail;
}

void quotes_close(struct quotes *quotes)
{
	if (!quotes)
		return;
	CHECK(sqlite3_close(quotes->db) == SQLITE_OK);
	free(quotes);
}

#define QUOTE_COLUMNS "s.id, s.title, s.closed_ms, p.id, p.text"

static struct quote quote_of(sqlite3_stmt *row)
{
	return (struct quote){
		.session = sqlite_column_bytes(row, 0), .title = sqlite_column_bytes(row, 1),
		.closed_ms = statement_number(row, 2), .phenomenon = statement_number(row, 3),
		.text = sqlite_column_bytes(row, 4),
	};
}

/* Visits each row of the statement, which it finalizes; counts them. */
static enum fail rows_visit(sqlite3_stmt *rows, quote_visit *visit, void *visitor,
			    uint32_t *count)
{
	enum fail fail = FAIL_NONE;
	bool row = true;

	*count = 0;
	while (!fail && row) {
		fail = statement_step(rows, &row);
		if (fail || !row)
			break;
		struct quote quote = quote_of(rows);
		visit(visitor, &quote);
		++*count;
	}
	sqlite3_finalize(rows);
	return fail;
}

enum fail quotes_find(struct quotes *quotes, const struct quote_wish *wish, quote_visit *visit,
		      void *visitor)
{
	const struct value values[] = {
		value_text(wish->session), value_number(wish->phenomenon),
	};
	sqlite3_stmt *rows;
	uint32_t count = 0;

	enum fail fail = statement_make(&rows, quotes->db,
					"SELECT " QUOTE_COLUMNS " FROM phenomenon p"
					" JOIN session s ON s.id = p.session"
					" WHERE p.session = ?1 AND p.id = ?2");
	if (fail)
		return fail;
	statement_bind(rows, values, 2);
	fail = rows_visit(rows, visit, visitor, &count);
	return fail || count ? fail : FAIL_NOT_FOUND;
}

enum fail quotes_find_threads(struct quotes *quotes, struct str session, uint64_t *threads)
{
	const struct value value = value_text(session);
	sqlite3_stmt *rows;
	bool row = false;

	*threads = 0;
	enum fail fail = statement_make(&rows, quotes->db,
		"SELECT count(*) FROM session s JOIN post p ON p.document >= s.rowid << 36"
		" AND p.document < (s.rowid + 1) << 36"
		" WHERE s.id = ?1 AND p.number > 0 AND p.head = p.document");
	if (fail)
		return fail;
	statement_bind(rows, &value, 1);
	fail = statement_step(rows, &row);
	if (!fail && row)
		*threads = statement_number(rows, 0);
	sqlite3_finalize(rows);
	return fail;
}

/* Each session's own range of documents is gone through once, however many threads it has. */
static const char said_sql[] =
	"WITH thread AS MATERIALIZED (SELECT n.head, max(coalesce(w.value ->> '$.reviewed', 0))"
	" AS reviewed FROM json_each(?1) w JOIN session s ON s.id = w.value ->> '$.session'"
	" JOIN post n ON n.document = s.rowid << 36 | ((w.value ->> '$.phenomenon') << 2)"
	" WHERE w.value ->> '$.phenomenon' < 1 << 34 GROUP BY n.head)"
	"SELECT s.id, s.title, p.id, s.opened_ms, s.closed_ms, p.text, p.lang, p.source,"
	" p.area, o.voices, o.votes, p.quotable AND t.reviewed"
	" FROM (SELECT DISTINCT head >> 36 AS number FROM thread) n"
	" CROSS JOIN post o ON o.document BETWEEN n.number << 36 AND (n.number + 1 << 36) - 1"
	" CROSS JOIN thread t ON t.head = o.head AND o.number > 0"
	" CROSS JOIN session s ON s.rowid = n.number CROSS JOIN phenomenon p"
	" ON p.session = s.id AND p.id = (o.document & ((1 << 36) - 1)) >> 2"
	" ORDER BY s.opened_ms, s.id, p.id";

static struct said said_of(sqlite3_stmt *row)
{
	return (struct said){
		.session = sqlite_column_bytes(row, 0), .title = sqlite_column_bytes(row, 1),
		.phenomenon = statement_number(row, 2),
		.opened_ms = statement_number(row, 3), .closed_ms = statement_number(row, 4),
		.text = sqlite_column_bytes(row, 5), .lang = sqlite_column_bytes(row, 6),
		.source = sqlite_column_bytes(row, 7), .area = sqlite_column_bytes(row, 8),
		.voices = statement_number(row, 9), .votes = statement_number(row, 10),
		.quotable = statement_number(row, 11) != 0,
	};
}

enum fail quotes_find_said(struct quotes *quotes, struct str threads, said_visit *visit,
			   void *visitor)
{
	const struct value value = value_text(threads);
	sqlite3_stmt *rows;
	bool row = true;

	enum fail fail = statement_make(&rows, quotes->db, said_sql);
	if (fail)
		return fail;
	statement_bind(rows, &value, 1);
	while (!fail && row) {
		fail = statement_step(rows, &row);
		if (fail || !row)
			break;
		const struct said said = said_of(rows);
		visit(visitor, &said);
	}
	sqlite3_finalize(rows);
	return fail;
}

#define CARRIERS(tag)                                                                       \
	"SELECT document FROM (SELECT document FROM carrier WHERE word = " tag              \
	" AND tongue = ?2 ORDER BY document DESC LIMIT 500)"

static const char alike_sql[] =
	"SELECT " QUOTE_COLUMNS " FROM (SELECT document, count(*) AS shared FROM ("
	CARRIERS("?3") " UNION ALL " CARRIERS("?4") " UNION ALL " CARRIERS("?5")
	") GROUP BY document ORDER BY shared DESC, document DESC LIMIT 30) c"
	" JOIN session s ON s.rowid = c.document >> 36"
	" JOIN phenomenon p ON p.session = s.id"
	" AND p.id = (c.document & ((1 << 36) - 1)) >> 2"
	" WHERE s.id <> ?1 AND p.text IS NOT NULL"
	" ORDER BY c.shared DESC, c.document DESC LIMIT 3";

enum fail quotes_find_alike(struct quotes *quotes, const struct alike_wish *wish,
			    quote_visit *visit, void *visitor)
{
	struct value values[2 + QUOTE_TAGS_MAX] = { value_text(wish->session) };
	sqlite3_stmt *rows;
	uint32_t count;

	CHECK(wish->tag_count <= QUOTE_TAGS_MAX);
	values[1] = value_number(tongue_of(STR(""), wish->lang));
	for (uint32_t i = 0; i < wish->tag_count; i++)
		values[2 + i] = value_text(wish->tags[i]);
	enum fail fail = statement_make(&rows, quotes->db, alike_sql);
	if (fail)
		return fail;
	statement_bind(rows, values, 2 + QUOTE_TAGS_MAX);
	return rows_visit(rows, visit, visitor, &count);
}
