/* SPDX-License-Identifier: EUPL-1.2 */
/* What stands in a hit: its text, its own tags, and where in it, or beside it, the words are. */
#ifndef ARCHIVE_PASSAGES_H
#define ARCHIVE_PASSAGES_H

#include "archive/found.h"
#include "archive/search.h"

struct passages;

/* Borrows the search, whose last question is the one whose words are marked. */
enum fail passages_open(struct passages **passages, struct search *search);
void passages_close(struct passages *passages); /* NULL is fine */
/* Texts into the arena. */
enum fail passages_fill(struct passages *passages, struct arena *arena, struct found *hit);

#endif
