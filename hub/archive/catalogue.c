/* SPDX-License-Identifier: EUPL-1.2 */
#include "archive/catalogue.h"

#include <stdlib.h>

#include "archive/index.h"
#include "base/check.h"

#define LINES_CAP_FIRST 256u
#define DAY_MS 86400000ull
#define FINLAND_MS 7200000ull /* a year begins at UTC+2 */
#define DAYS_CYCLE 146097u    /* of 400 years of the Gregorian calendar */
#define DAYS_TO_MARCH 719468u /* from 0000-03-01 to 1970-01-01 */

/* The civil calendar reckoned in years that begin in March, where leap days stand last. */
static uint32_t year_of(uint64_t ms)
{
	uint64_t days = (ms + FINLAND_MS) / DAY_MS + DAYS_TO_MARCH;
	uint64_t cycle = days / DAYS_CYCLE, day = days % DAYS_CYCLE;
	uint64_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
	uint64_t of_year = day - (365 * year + year / 4 - year / 100);

	return (uint32_t)(cycle * 400 + year + (of_year >= 306)); /* January and February */
}

static void *lines_grow(void *lines, uint32_t count, uint32_t *cap, size_t size)
{
	if (count < *cap)
		return lines;
	*cap = *cap ? *cap * 2 : LINES_CAP_FIRST;
	lines = realloc(lines, *cap * size);
	CHECK(lines);
	return lines;
}

static void session_add(struct catalogue *catalogue, sqlite3_stmt *row)
{
	catalogue->sessions = lines_grow(catalogue->sessions, catalogue->session_count,
					 &catalogue->session_cap, sizeof(*catalogue->sessions));
	uint64_t opened_ms = statement_number(row, 2);
	catalogue->sessions[catalogue->session_count++] = (struct catalogue_session){
		.number = statement_number(row, 0),
		.seq = statement_number(row, 1),
		.opened_ms = opened_ms,
		.year = year_of(opened_ms),
		.id = str_copy(&catalogue->arena, sqlite_column_bytes(row, 3)),
		.title = str_copy(&catalogue->arena, sqlite_column_bytes(row, 4)),
		.unit = names_add(&catalogue->names[FACET_UNIT], sqlite_column_bytes(row, 5)),
		.area = names_add(&catalogue->names[FACET_AREA], sqlite_column_bytes(row, 6)),
	};
}

static bool session_is(const struct catalogue_session *session, sqlite3_stmt *row)
{
	return session->number == statement_number(row, 0) &&
	       session->seq == statement_number(row, 1) &&
	       str_equal(session->id, sqlite_column_bytes(row, 3));
}

static void catalogue_reset(struct catalogue *catalogue)
{
	catalogue->session_count = catalogue->post_count = 0;
	arena_reset(&catalogue->arena);
}

#define SESSIONS                                                            \
	"SELECT rowid, seq, opened_ms, id, title, unit, area FROM session" \
	" WHERE practice = 0 ORDER BY rowid"

/* Passes over those that are held already; *more is the first number of those that are not. */
static enum fail sessions_read(struct catalogue *catalogue, sqlite3 *db, uint64_t *more)
{
	uint32_t known = catalogue->session_count, at = 0;
	sqlite3_stmt *statement;
	bool row = true, same = true;

	*more = 0;
	enum fail fail = statement_make(&statement, db, SESSIONS);
	while (!fail && row && same) {
		fail = statement_step(statement, &row);
		if (fail || !row)
			break;
		if (at < known)
			same = session_is(&catalogue->sessions[at], statement);
		else
			session_add(catalogue, statement);
		at++;
	}
	sqlite3_finalize(statement);
	if (!fail && known && (!same || at < known)) {
		catalogue_reset(catalogue);
		return sessions_read(catalogue, db, more);
	}
	if (known < catalogue->session_count)
		*more = catalogue->sessions[known].number;
	return fail;
}

/* Posts come in the order of their sessions. */
static void post_add(struct catalogue *catalogue, sqlite3_stmt *row, uint32_t *session)
{
	uint64_t document = statement_number(row, 0);
	struct str area = sqlite_column_bytes(row, 5);

	while (*session < catalogue->session_count &&
	       catalogue->sessions[*session].number < document >> DOCUMENT_THING_BITS)
		(*session)++;
	CHECK(*session < catalogue->session_count);
	catalogue->posts = lines_grow(catalogue->posts, catalogue->post_count,
				      &catalogue->post_cap, sizeof(*catalogue->posts));
	catalogue->posts[catalogue->post_count++] = (struct catalogue_post){
		.document = document,
		.head = statement_number(row, 1),
		.session = *session,
		.number = (uint32_t)statement_number(row, 2),
		.kind = names_add(&catalogue->names[FACET_KIND], sqlite_column_bytes(row, 3)),
		.group = names_add(&catalogue->names[FACET_GROUP], sqlite_column_bytes(row, 4)),
		.area = area.len ? names_add(&catalogue->names[FACET_AREA], area)
				 : catalogue->sessions[*session].area,
		.voices = (uint32_t)statement_number(row, 6),
		.votes = (uint32_t)statement_number(row, 7),
		.has_steps = statement_number(row, 8) > 0,
	};
}

static enum fail posts_read(struct catalogue *catalogue, sqlite3 *db, uint64_t from)
{
	const struct value value = value_number(from << DOCUMENT_THING_BITS);
	uint32_t session = 0;
	sqlite3_stmt *statement;
	bool row = true;

	enum fail fail = statement_make(&statement, db,
					"SELECT document, head, number, kind, target, area,"
					" voices, votes, steps FROM post"
					" WHERE document >= ?1 ORDER BY document");
	if (!fail)
		statement_bind(statement, &value, 1);
	while (!fail && row) {
		fail = statement_step(statement, &row);
		if (!fail && row)
			post_add(catalogue, statement, &session);
	}
	sqlite3_finalize(statement);
	return fail;
}

static void tag_add(struct catalogue *catalogue, struct catalogue_post *post, struct str word)
{
	uint32_t number = names_add(&catalogue->names[FACET_TAG], word);

	if (post->tag_count < LIMIT_TAGS && number <= UINT16_MAX)
		post->tags[post->tag_count++] = (uint16_t)number;
}

/* Both come in the order of documents. */
static enum fail tags_read(struct catalogue *catalogue, sqlite3 *db, uint64_t from)
{
	const struct value value = value_number(from << DOCUMENT_THING_BITS);
	uint32_t at = 0;
	sqlite3_stmt *statement;
	bool row = true;

	enum fail fail = statement_make(&statement, db, "SELECT document, word FROM carrier"
							" WHERE document >= ?1"
							" ORDER BY document");
	if (!fail)
		statement_bind(statement, &value, 1);
	while (!fail && row) {
		fail = statement_step(statement, &row);
		if (fail || !row)
			break;
		uint64_t document = statement_number(statement, 0);
		while (at < catalogue->post_count && catalogue->posts[at].document < document)
			at++;
		if (at < catalogue->post_count && catalogue->posts[at].document == document)
			tag_add(catalogue, &catalogue->posts[at],
				sqlite_column_bytes(statement, 1));
	}
	sqlite3_finalize(statement);
	return fail;
}

enum fail catalogue_read(struct catalogue *catalogue, sqlite3 *db)
{
	uint64_t version, from;

	enum fail fail = database_find_version(db, &version);
	if (fail || version == catalogue->version)
		return fail;
	catalogue->version = 0;
	fail = sessions_read(catalogue, db, &from);
	if (!fail && from) fail = posts_read(catalogue, db, from);
	if (!fail && from) fail = tags_read(catalogue, db, from);
	if (fail)
		catalogue_reset(catalogue);
	else
		catalogue->version = version;
	return fail;
}

const struct catalogue_post *catalogue_find(const struct catalogue *catalogue, uint64_t document)
{
	uint32_t low = 0, high = catalogue->post_count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (catalogue->posts[middle].document < document)
			low = middle + 1;
		else
			high = middle;
	}
	bool is_there = low < catalogue->post_count &&
			catalogue->posts[low].document == document;
	return is_there ? &catalogue->posts[low] : NULL;
}

void catalogue_free(struct catalogue *catalogue)
{
	free(catalogue->sessions);
	free(catalogue->posts);
	for (int i = 0; i < FACET_COUNT; i++)
		names_free(&catalogue->names[i]);
	arena_free(&catalogue->arena);
	*catalogue = (struct catalogue){ 0 };
}
