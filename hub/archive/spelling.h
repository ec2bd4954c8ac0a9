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
#include "language/tongue.h"

#define SPELLING_POINTS_MIN 4u  /* shorter words are near to too many others */
#define SPELLING_POINTS_TWO 7u  /* from here on two slips are forgiven */
#define SPELLING_POINTS_MAX 40u

/* `word` in lower case; empty where nothing is near.  Over a connection with the tokenizer. */
enum fail spelling_find(sqlite3 *db, struct arena *arena, struct str word, struct str *meant);
/* Slips between two words (letters left out, put in, changed, swapped); `most` + 1 where more. */
unsigned spelling_distance(struct str a, struct str b, unsigned most);

#endif
