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
	" p.area, o.voices, o.votes, p.quotable AND t.reviewed,"
	" (o.head & ((1 << 36) - 1)) >> 2"
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
		.quotable = statement_number(row, 11) != 0, .head = statement_number(row, 12),
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

/* Words of one wish; what more was merged into its tags is not looked for. */
#define ALIKE_WORDS_MAX 64

/* A question about tags: each as all the words that mean it. */
struct alike {
	const struct alike_wish *wish;
	struct value values[ALIKE_WORDS_MAX];
	int count;
	struct buf sql;
};

/* Of each word the latest alone, so that a common one costs no more than a rare one. */
static void alike_add_word(struct alike *alike, struct str word, const char *between)
{
	if (alike->count == ALIKE_WORDS_MAX)
		return;
	alike->values[alike->count++] = value_text(word);
	buf_add_format(&alike->sql, "%sSELECT document FROM (SELECT document FROM carrier"
		       " WHERE word = ?%d AND tongue = ?2 ORDER BY document DESC LIMIT 500)",
		       between, alike->count);
}

/* The tag, and what means the same; what carries two of them carries the tag once. */
static void alike_add_tag(struct alike *alike, struct str tag)
{
	const struct terms *terms = alike->wish->terms;
	struct str heir = terms_heir(terms, VOCABULARY_TAGS, tag);

	if (alike->count == ALIKE_WORDS_MAX)
		return;
	alike_add_word(alike, heir, " UNION ALL SELECT document FROM (");
	for (uint32_t i = 0; i < terms->lists[VOCABULARY_TAGS].count; i++) {
		const struct term *term = &terms->lists[VOCABULARY_TAGS].items[i];
		if (str_equal(term->heir, heir))
			alike_add_word(alike, term->id, " UNION ");
	}
	buf_add_byte(&alike->sql, ')');
}

/* Does an earlier tag mean the same? */
static bool is_said(const struct alike_wish *wish, uint32_t tag)
{
	struct str heir = terms_heir(wish->terms, VOCABULARY_TAGS, wish->tags[tag]);
	bool said = false;

	for (uint32_t i = 0; i < tag; i++)
		said = said || str_equal(terms_heir(wish->terms, VOCABULARY_TAGS, wish->tags[i]),
					 heir);
	return said;
}

static void alike_write(struct alike *alike)
{
	const struct alike_wish *wish = alike->wish;

	alike->values[alike->count++] = value_text(wish->session);
	alike->values[alike->count++] = value_number(tongue_of(STR(""), wish->lang));
	buf_add_str(&alike->sql, STR("SELECT " QUOTE_COLUMNS " FROM (SELECT document,"
				     " count(*) AS shared FROM (SELECT NULL AS document WHERE 0"));
	for (uint32_t i = 0; i < wish->tag_count; i++)
		if (!is_said(wish, i))
			alike_add_tag(alike, wish->tags[i]);
	buf_add_str(&alike->sql, STR(
		") GROUP BY document ORDER BY shared DESC, document DESC LIMIT 30) c"
		" JOIN session s ON s.rowid = c.document >> 36"
		" JOIN phenomenon p ON p.session = s.id"
		" AND p.id = (c.document & ((1 << 36) - 1)) >> 2"
		" WHERE s.id <> ?1 AND p.text IS NOT NULL"
		" ORDER BY c.shared DESC, c.document DESC LIMIT 3"));
	buf_add_byte(&alike->sql, 0);
}

enum fail quotes_find_alike(struct quotes *quotes, const struct alike_wish *wish,
			    quote_visit *visit, void *visitor)
{
	struct alike alike = { .wish = wish };
	sqlite3_stmt *rows;
	uint32_t count;

	CHECK(wish->tag_count <= QUOTE_TAGS_MAX);
	if (wish->tag_count == 0)
		return FAIL_NONE;
	alike_write(&alike);
	enum fail fail = statement_make(&rows, quotes->db, alike.sql.ptr);
	buf_free(&alike.sql);
	if (fail)
		return fail;
	statement_bind(rows, alike.values, alike.count);
	return rows_visit(rows, visit, visitor, &count);
}
