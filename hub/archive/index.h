/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What is searched: of each phenomenon its text, its comments, its free tags and
 * its next steps as a document each, by language; a next step about none alone;
 * and who carries which tag of the vocabulary.  Practice sessions have none.
 *
 * A document's number says what it is, so a hit needs no further row:
 * session << 36 | thing << 2 | side.
 */
#ifndef ARCHIVE_INDEX_H
#define ARCHIVE_INDEX_H

#include "domain/session.h"
#include "journal/database.h"
#include "language/tongue.h"

enum side { SIDE_TEXT, SIDE_COMMENTS, SIDE_STEPS, SIDE_FREE_TAGS };

#define DOCUMENT_SIDE_BITS 2
#define DOCUMENT_THING_BITS 36

static inline enum side document_side(uint64_t document)
{
	return (enum side)(document & 3u);
}

/* The document of the thing's text, whichever side was found. */
static inline uint64_t document_thing(uint64_t document)
{
	return document & ~UINT64_C(3);
}

/* The thing's id in its session. */
static inline uint64_t document_number(uint64_t document)
{
	return (document & ((UINT64_C(1) << DOCUMENT_THING_BITS) - 1)) >> DOCUMENT_SIDE_BITS;
}

/* For a migration of archive.db. */
extern const char index_tables[];
/* For a later one: empties what an earlier hub filled, and adds `post`, what is counted of each. */
extern const char index_posts[];

/* Within the caller's transaction, over a connection with the tokenizer. */
enum fail index_add(sqlite3 *db, const struct session *session, uint64_t session_number);
enum fail index_remove(sqlite3 *db, uint64_t session_number);
/* What was removed leaves the index's own pages, which only forget when they are merged. */
enum fail index_tidy(sqlite3 *db);

/* "words_fi" … */
const char *index_table(enum tongue tongue);

#endif
