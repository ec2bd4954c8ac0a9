/* SPDX-License-Identifier: EUPL-1.2 */
/* Words as an expression of FTS5 (sqlite.org/fts5.html, 3): each word an OR of its terms. */
#ifndef ARCHIVE_MATCH_H
#define ARCHIVE_MATCH_H

#include "base/buf.h"
#include "language/concepts.h"

/* `between` the words: " AND ", " OR " */
void match_write(struct buf *match, const struct spoken *spoken, struct str between);

#endif
