/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * One table of FTS5 a language, since FTS5 tells a tokenizer the text and nothing
 * else.  Their content lies in one table, seen by each through a view.
 */
#include "archive/index.h"

#include "base/check.h"

#define COUNT(array) (int)(sizeof(array) / sizeof(*(array)))

#define WORDS(tongue, number)                                                             \
	"CREATE VIEW document_" tongue " AS SELECT id, text FROM document"                \
	" WHERE tongue = " number ";"                                                     \
	"CREATE VIRTUAL TABLE words_" tongue " USING fts5(text, content='document_" tongue \
	"', content_rowid='id', tokenize='vartti " tongue "');"

const char index_tables[] =
	"CREATE TABLE document (id INTEGER PRIMARY KEY, tongue INTEGER NOT NULL,"
	" imported TEXT, text TEXT NOT NULL) STRICT;"
	WORDS("fi", "0") WORDS("sv", "1") WORDS("en", "2")
	"CREATE TABLE carrier (word TEXT NOT NULL, tongue INTEGER NOT NULL,"
	" document INTEGER NOT NULL, PRIMARY KEY (word, tongue, document))"
	" STRICT, WITHOUT ROWID;"
	"CREATE INDEX carrier_by_document ON carrier (document);";

const char index_posts[] =
	"INSERT INTO words_fi (words_fi) VALUES ('delete-all');"
	"INSERT INTO words_sv (words_sv) VALUES ('delete-all');"
	"INSERT INTO words_en (words_en) VALUES ('delete-all');"
	"DELETE FROM document; DELETE FROM carrier; DELETE FROM session;"
	"CREATE TABLE post (document INTEGER PRIMARY KEY, head INTEGER NOT NULL,"
	" number INTEGER NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL, area TEXT NOT NULL,"
	" voices INTEGER NOT NULL, votes INTEGER NOT NULL, steps INTEGER NOT NULL) STRICT";

static const char *const adds[TONGUE_COUNT] = {
	[TONGUE_FI] = "INSERT INTO words_fi (rowid, text) VALUES (?1, ?2)",
	[TONGUE_SV] = "INSERT INTO words_sv (rowid, text) VALUES (?1, ?2)",
	[TONGUE_EN] = "INSERT INTO words_en (rowid, text) VALUES (?1, ?2)",
};

static const char *const removes[TONGUE_COUNT] = {
	[TONGUE_FI] = "INSERT INTO words_fi (words_fi, rowid, text)"
		      " SELECT 'delete', id, text FROM document_fi WHERE id BETWEEN ?1 AND ?2",
	[TONGUE_SV] = "INSERT INTO words_sv (words_sv, rowid, text)"
		      " SELECT 'delete', id, text FROM document_sv WHERE id BETWEEN ?1 AND ?2",
	[TONGUE_EN] = "INSERT INTO words_en (words_en, rowid, text)"
		      " SELECT 'delete', id, text FROM document_en WHERE id BETWEEN ?1 AND ?2",
};

const char *index_table(enum tongue tongue)
{
	static const char *const tables[TONGUE_COUNT] = {
		[TONGUE_FI] = "words_fi", [TONGUE_SV] = "words_sv", [TONGUE_EN] = "words_en",
	};

	return tables[tongue];
}

struct indexing {
	const struct session *session;
	uint64_t number; /* the session's, shifted to its place */
	sqlite3_stmt *document, *words[TONGUE_COUNT], *carrier, *post;
	struct buf text; /* of the document under way */
};

static uint64_t document_of(const struct indexing *indexing, uint64_t thing, enum side side)
{
	CHECK(thing < UINT64_C(1) << (DOCUMENT_THING_BITS - DOCUMENT_SIDE_BITS));
	return indexing->number | thing << DOCUMENT_SIDE_BITS | (uint64_t)side;
}

/* Puts away what was gathered in indexing->text, if anything. */
static enum fail document_add(struct indexing *indexing, uint64_t document, enum tongue tongue,
			      struct str imported)
{
	struct value values[] = {
		value_number(document), value_number(tongue), value_text(imported),
		value_text(buf_str(&indexing->text)),
	};
	const struct value words[] = { values[0], values[3] };

	if (indexing->text.len == 0)
		return FAIL_NONE;
	if (imported.len == 0)
		values[2] = (struct value){ .kind = VALUE_NULL };
	enum fail fail = statement_run(indexing->document, values, COUNT(values));
	if (!fail)
		fail = statement_run(indexing->words[tongue], words, COUNT(words));
	buf_reset(&indexing->text);
	return fail;
}

static void text_gather(struct indexing *indexing, struct str text)
{
	if (indexing->text.len && text.len)
		buf_add_byte(&indexing->text, '\n');
	buf_add_str(&indexing->text, text);
}

static enum fail tags_add(struct indexing *indexing, const struct phenomenon *phenomenon,
			  enum tongue tongue)
{
	uint64_t document = document_of(indexing, phenomenon->id, SIDE_TEXT);
	enum fail fail = FAIL_NONE;

	for (uint32_t i = 0; !fail && i < phenomenon->tag_count; i++) {
		const struct tag *tag = &phenomenon->tags[i];
		const struct value values[] = {
			value_text(tag->word), value_number(tongue), value_number(document),
		};
		if (tag->word.len == 0)
			text_gather(indexing, body_text_at(&tag->free, tag->at));
		else
			fail = statement_run(indexing->carrier, values, COUNT(values));
	}
	if (!fail)
		fail = document_add(indexing, document | SIDE_FREE_TAGS, tongue, STR(""));
	return fail;
}

static enum fail comments_add(struct indexing *indexing, const struct phenomenon *phenomenon)
{
	const struct comments *comments = &indexing->session->comments;
	uint64_t document = document_of(indexing, phenomenon->id, SIDE_COMMENTS);
	struct str lang = { 0 };

	for (uint32_t i = 0; i < comments->count; i++) {
		const struct comment *comment = &comments->items[i];
		if (comment->on != phenomenon->id || !comment_is_shown(comment, LANE_FLOOR))
			continue;
		text_gather(indexing, body_text_at(&comment->text, 0));
		lang = comment->lang;
	}
	return document_add(indexing, document, tongue_of(buf_str(&indexing->text), lang), STR(""));
}

static void step_gather(struct indexing *indexing, const struct step *step)
{
	for (uint32_t i = 0; i < 3; i++)
		text_gather(indexing, body_text_at(&step->text, i));
}

static enum fail steps_add(struct indexing *indexing, uint64_t document)
{
	struct str lang = indexing->session->opening.lang;

	return document_add(indexing, document, tongue_of(buf_str(&indexing->text), lang), STR(""));
}

/* A thread's tallies stand with its head, so it is named with each. */
static enum fail post_add(struct indexing *indexing, const struct phenomenon *phenomenon,
			  uint64_t steps)
{
	const struct about *about = &phenomenon->about;
	const struct value values[] = {
		value_number(document_of(indexing, phenomenon->id, SIDE_TEXT)),
		value_number(document_of(indexing, phenomenon->head, SIDE_TEXT)),
		value_number(phenomenon->number),
		value_text(str_from(kind_word(about->kind))),
		value_text(about->group),
		value_text(about->area),
		value_number(phenomenon->voices),
		value_number(phenomenon->dots),
		value_number(steps),
	};

	return statement_run(indexing->post, values, COUNT(values));
}

static enum fail phenomenon_add(struct indexing *indexing, const struct phenomenon *phenomenon)
{
	const struct steps *steps = &indexing->session->steps;
	uint64_t steps_count = 0;
	struct str text = body_text_at(&phenomenon->text, 0);
	enum tongue tongue = tongue_of(text, phenomenon->about.lang);

	text_gather(indexing, text);
	enum fail fail = document_add(indexing, document_of(indexing, phenomenon->id, SIDE_TEXT),
				      tongue, phenomenon->imported);
	if (!fail) fail = tags_add(indexing, phenomenon, tongue);
	if (!fail && phenomenon->comments)
		fail = comments_add(indexing, phenomenon);
	for (uint32_t i = 0; i < steps->count; i++) {
		if (steps->items[i].on != phenomenon->id || steps->items[i].removed)
			continue;
		step_gather(indexing, &steps->items[i]);
		steps_count++;
	}
	if (!fail)
		fail = steps_add(indexing, document_of(indexing, phenomenon->id, SIDE_STEPS));
	if (!fail)
		fail = post_add(indexing, phenomenon, steps_count);
	buf_reset(&indexing->text);
	return fail;
}

static enum fail lone_steps_add(struct indexing *indexing)
{
	const struct steps *steps = &indexing->session->steps;
	enum fail fail = FAIL_NONE;

	for (uint32_t i = 0; !fail && i < steps->count; i++) {
		const struct step *step = &steps->items[i];
		if (step->on || step->removed)
			continue;
		step_gather(indexing, step);
		fail = steps_add(indexing, document_of(indexing, step->id, SIDE_STEPS));
		if (!fail)
			fail = post_add(indexing, &(struct phenomenon){ .id = step->id,
									.head = step->id }, 1);
	}
	return fail;
}

static enum fail statements_make(struct indexing *indexing, sqlite3 *db)
{
	enum fail fail = statement_make(&indexing->document, db,
					"INSERT INTO document VALUES (?, ?, ?, ?)");
	if (!fail) fail = statement_make(&indexing->carrier, db,
					 "INSERT OR IGNORE INTO carrier VALUES (?, ?, ?)");
	if (!fail) fail = statement_make(&indexing->post, db,
					 "INSERT INTO post VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
	for (int i = 0; !fail && i < TONGUE_COUNT; i++)
		fail = statement_make(&indexing->words[i], db, adds[i]);
	return fail;
}

enum fail index_add(sqlite3 *db, const struct session *session, uint64_t session_number)
{
	struct indexing indexing = {
		.session = session, .number = session_number << DOCUMENT_THING_BITS,
	};

	if (session->opening.practice)
		return FAIL_NONE;
	enum fail fail = statements_make(&indexing, db);
	for (uint32_t i = 0; !fail && i < session->phenomena.count; i++) {
		const struct phenomenon *phenomenon = &session->phenomena.items[i];
		if (phenomenon_is_shown(phenomenon, LANE_FLOOR) && !phenomenon->text.gap)
			fail = phenomenon_add(&indexing, phenomenon);
	}
	if (!fail) fail = lone_steps_add(&indexing);
	sqlite3_finalize(indexing.document);
	sqlite3_finalize(indexing.carrier);
	sqlite3_finalize(indexing.post);
	for (int i = 0; i < TONGUE_COUNT; i++)
		sqlite3_finalize(indexing.words[i]);
	buf_free(&indexing.text);
	return fail;
}

enum fail index_remove(sqlite3 *db, uint64_t session_number)
{
	const struct value range[] = {
		value_number(session_number << DOCUMENT_THING_BITS),
		value_number((session_number + 1) << DOCUMENT_THING_BITS),
	};
	enum fail fail = FAIL_NONE;

	for (int i = 0; !fail && i < TONGUE_COUNT; i++)
		fail = database_do(db, removes[i], range, COUNT(range));
	if (!fail)
		fail = database_do(db, "DELETE FROM document WHERE id BETWEEN ?1 AND ?2", range,
				   COUNT(range));
	if (!fail)
		fail = database_do(db, "DELETE FROM carrier WHERE document BETWEEN ?1 AND ?2",
				   range, COUNT(range));
	if (!fail)
		fail = database_do(db, "DELETE FROM post WHERE document BETWEEN ?1 AND ?2",
				   range, COUNT(range));
	return fail;
}

enum fail index_tidy(sqlite3 *db)
{
	return sqlite_run(db, "INSERT INTO words_fi (words_fi) VALUES ('optimize');"
			      "INSERT INTO words_sv (words_sv) VALUES ('optimize');"
			      "INSERT INTO words_en (words_en) VALUES ('optimize')");
}
