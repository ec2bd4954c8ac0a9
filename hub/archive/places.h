/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Which words of a document a question found, as FTS5 knows it from its index: so
 * a highlight costs no second analysis of the text.
 */
#ifndef ARCHIVE_PLACES_H
#define ARCHIVE_PLACES_H

#include <sqlite3.h>

#include "base/arena.h"
#include "base/fail.h"
#include "base/text.h"

/* Makes the function `places(words_fi)` known: the numbers of words, ascending, as uint32_t. */
enum fail places_open(sqlite3 *db);

/* [from, to) in code points. */
struct mark {
	uint32_t from, to;
};

struct marks {
	struct mark *items; /* in the arena */
	uint32_t count;
};

/* A part of a document's text, between two bytes. */
struct extract {
	struct str document;
	size_t from, to;
};

/*
 * Marks in the extract, from its beginning, of the words whose numbers stand in `places`: what the
 * function gave, counted over the whole document.
 */
struct marks places_mark(struct arena *arena, struct str places, const struct extract *extract);

#endif
