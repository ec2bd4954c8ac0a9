/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Our terms as a tokenizer of SQLite's FTS5 (sqlite.org/fts5.html, section 7):
 * all terms of a word stand at the word's place, so a highlight marks what people
 * see.  What is asked for are terms already, and pass as they are.
 */
#ifndef ARCHIVE_TOKENIZER_H
#define ARCHIVE_TOKENIZER_H

#include <sqlite3.h>

#include "base/fail.h"
#include "language/lexicon.h"

/*
 * Makes `tokenize = 'vartti fi'` (sv, en) known to this connection.  Borrows the lexicon until the
 * connection is closed; both belong to one thread at a time.
 */
enum fail tokenizer_open(sqlite3 *db, struct lexicon *lexicon);

/*
 * FTS5 of this connection, for what is added to it (sqlite.org/fts5.html, section 7).
 * FAIL_NOT_FOUND: this SQLite has none.
 */
enum fail fts_find(sqlite3 *db, fts5_api **api);

#endif
