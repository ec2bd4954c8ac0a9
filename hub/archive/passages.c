/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * All comments of a phenomenon are one document, all its next steps another; which
 * of them a word stands in is told by their lengths.
 */
#include "archive/passages.h"

#include <stdlib.h>

#include "archive/index.h"
#include "base/check.h"

#define SIDES 4u

struct passages {
	struct search *search; /* borrowed */
	sqlite3_stmt *documents, *free_tags, *comments, *steps;
};

/* One hit's documents, by their side. */
struct sides {
	struct arena *arena;
	struct str texts[SIDES], places[SIDES];
	enum tongue tongues[SIDES];
};

enum fail passages_open(struct passages **passages, struct search *search)
{
	struct passages *made = calloc(1, sizeof(*made));
	sqlite3 *db = search_database(search);

	CHECK(made);
	*passages = made;
	made->search = search;
	enum fail fail = statement_make(&made->documents, db,
					"SELECT id, tongue, text FROM document"
					" WHERE id BETWEEN ?1 AND ?2");
	if (!fail) fail = statement_make(&made->free_tags, db,
					 "SELECT free FROM tag WHERE session = ?1"
					 " AND phenomenon = ?2 AND word = ''"
					 " AND free IS NOT NULL ORDER BY place");
	if (!fail) fail = statement_make(&made->comments, db,
					 "SELECT id, text FROM comment WHERE session = ?1"
					 " AND phenomenon = ?2 AND NOT hidden ORDER BY id");
	/* One about no phenomenon is found by its own id. */
	if (!fail) fail = statement_make(&made->steps, db,
					 "SELECT id, what, who, whom FROM step WHERE session = ?1"
					 " AND (phenomenon = ?2 OR (phenomenon IS NULL"
					 " AND id = ?2)) ORDER BY id");
	return fail;
}

void passages_close(struct passages *passages)
{
	if (!passages)
		return;
	sqlite3_finalize(passages->documents);
	sqlite3_finalize(passages->free_tags);
	sqlite3_finalize(passages->comments);
	sqlite3_finalize(passages->steps);
	free(passages);
}

static enum fail sides_read(struct passages *passages, uint64_t thing, struct sides *sides)
{
	const struct value values[] = {
		value_number(thing), value_number(thing | SIDE_FREE_TAGS),
	};
	enum fail fail = FAIL_NONE;
	bool row = true;

	statement_bind(passages->documents, values, 2);
	while (!fail && row) {
		fail = statement_step(passages->documents, &row);
		if (fail || !row)
			break;
		enum side side = document_side(statement_number(passages->documents, 0));
		sides->tongues[side] = (enum tongue)statement_number(passages->documents, 1);
		sides->texts[side] = str_copy(sides->arena,
					      sqlite_column_bytes(passages->documents, 2));
	}
	sqlite3_reset(passages->documents);
	return fail;
}

static void places_found(void *self, const struct found_places *found)
{
	struct sides *sides = self;

	sides->places[document_side(found->document)] = str_copy(sides->arena, found->places);
}

/* Comments and steps may be in other languages than the text. */
static enum fail places_read(struct passages *passages, uint64_t thing, struct sides *sides)
{
	bool asked[TONGUE_COUNT] = { false };
	enum fail fail = FAIL_NONE;

	for (uint32_t i = 0; !fail && i < SIDE_FREE_TAGS; i++) {
		enum tongue tongue = sides->tongues[i];
		if (sides->texts[i].len == 0 || asked[tongue])
			continue;
		asked[tongue] = true;
		fail = search_places(passages->search, (struct wanted_places){ tongue, thing },
				     places_found, sides);
	}
	return fail;
}

/* Bytes of a row's texts as they were put into the document, a line each. */
static size_t row_len(sqlite3_stmt *statement)
{
	size_t len = 0;

	for (int i = 1; i < sqlite3_column_count(statement); i++) {
		size_t more = sqlite_column_bytes(statement, i).len;
		len += more + (len && more);
	}
	return len;
}

struct slice {
	enum side side;
	size_t from, to;
	uint64_t id;
};

static void slice_add(struct found *hit, const struct sides *sides, struct slice slice)
{
	struct str text = sides->texts[slice.side];
	const struct extract extract = { text, slice.from, slice.to };
	struct marks marks = places_mark(sides->arena, sides->places[slice.side], &extract);

	if (marks.count == 0 || hit->passage_count == PASSAGES_MAX)
		return;
	hit->passages[hit->passage_count++] = (struct passage){
		.is_step = slice.side == SIDE_STEPS, .id = slice.id,
		.text = str_slice(text, slice.from, slice.to), .marks = marks,
	};
}

static enum fail side_fill(sqlite3_stmt *statement, struct found *hit, const struct sides *sides,
			   enum side side)
{
	const struct value values[] = {
		value_text(hit->session->id), value_number(document_number(hit->post->document)),
	};
	enum fail fail = FAIL_NONE;
	size_t at = 0;
	bool row = true;

	if (sides->places[side].len == 0)
		return FAIL_NONE;
	statement_bind(statement, values, 2);
	while (!fail && row && at < sides->texts[side].len) {
		fail = statement_step(statement, &row);
		size_t len = !fail && row ? row_len(statement) : 0;
		if (len == 0)
			continue;
		slice_add(hit, sides, (struct slice){ side, at, at + len,
						      statement_number(statement, 0) });
		at += len + 1; /* the line's end between two */
	}
	sqlite3_reset(statement);
	return fail;
}

static enum fail free_tags_read(struct passages *passages, struct arena *arena, struct found *hit)
{
	const struct value values[] = {
		value_text(hit->session->id), value_number(document_number(hit->post->document)),
	};
	enum fail fail = FAIL_NONE;
	bool row = true;

	statement_bind(passages->free_tags, values, 2);
	while (!fail && row && hit->free_count < LIMIT_TAGS) {
		fail = statement_step(passages->free_tags, &row);
		if (!fail && row)
			hit->free[hit->free_count++] =
				str_copy(arena, sqlite_column_bytes(passages->free_tags, 0));
	}
	sqlite3_reset(passages->free_tags);
	return fail;
}

enum fail passages_fill(struct passages *passages, struct arena *arena, struct found *hit)
{
	struct sides sides = { .arena = arena };

	enum fail fail = sides_read(passages, hit->post->document, &sides);
	if (!fail && hit->by != FOUND_BY_ALL)
		fail = places_read(passages, hit->post->document, &sides);
	if (fail)
		return fail;
	enum side first = sides.texts[SIDE_TEXT].len ? SIDE_TEXT : SIDE_STEPS;
	hit->lang = str_from(tongue_word(sides.tongues[first]));
	hit->text = sides.texts[SIDE_TEXT];
	hit->marks = places_mark(arena, sides.places[SIDE_TEXT],
				 &(struct extract){ hit->text, 0, hit->text.len });
	fail = side_fill(passages->comments, hit, &sides, SIDE_COMMENTS);
	if (!fail) fail = side_fill(passages->steps, hit, &sides, SIDE_STEPS);
	return fail ? fail : free_tags_read(passages, arena, hit);
}
