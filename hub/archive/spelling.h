/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The word that was meant: of the words in the index, which alone can be found, the
 * nearest at one or two slips of the pen, and of equally near ones the commonest.
 * A dictionary would not do: many a slip makes another word.
 */
#ifndef ARCHIVE_SPELLING_H
#define ARCHIVE_SPELLING_H

#include "base/arena.h"
#include "journal/database.h"

#define SPELLING_POINTS_MIN 4u  /* shorter words are near to too many others */
#define SPELLING_POINTS_TWO 7u  /* from here on two slips are forgiven */
#define SPELLING_POINTS_MAX 40u

/* The words of the index, read once and again when the archive changed.  Zero: not read yet. */
struct spelling {
	struct spelling_word *words;
	size_t count, cap;
	uint64_t version; /* of the file, as its connection counts */
	struct arena arena;
};

/*
 * `word` in lower case; empty where nothing is near.  Over a connection with the tokenizer, always
 * the same one; *meant is borrowed until the next call.
 */
enum fail spelling_find(struct spelling *spelling, sqlite3 *db, struct str word,
			struct str *meant);
void spelling_free(struct spelling *spelling);
/* Slips between two words (letters left out, put in, changed, swapped); `most` + 1 where more. */
unsigned spelling_distance(struct str a, struct str b, unsigned most);

#endif
