/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Words that professionals write and no dictionary has (kuty, lasu, toimari), and
 * what else they say for the same thing.  The list (jargon_list.h) is ours.
 */
#ifndef LANGUAGE_JARGON_H
#define LANGUAGE_JARGON_H

#include "base/buf.h"
#include "base/table.h"

struct arena;

struct jargon {
	struct table words; /* → place in the list */
};

void jargon_init(struct jargon *jargon);
void jargon_reset(struct jargon *jargon);
/*
 * The word of the list that a word in lower case is a form of ("kutyssa" → "kuty"); empty: none.
 * Borrowed for ever.
 */
struct str jargon_find(const struct jargon *jargon, struct str word);
/* What dictionaries call it, words with commas between ("kuntouttava työtoiminta"). */
struct str jargon_meaning(const struct jargon *jargon, struct str word);

/* All of the list, so that what was made with another one can be told. */
void jargon_edition(struct buf *edition);

#endif
