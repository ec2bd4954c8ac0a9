/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * All that turns words into terms, of one thread: the dictionary, the stemmers, the
 * jargon.  Finnish by the dictionary, and what that does not know by jargon, by the
 * parts of a hyphened word, by Snowball; Swedish and English by Snowball.
 */
#ifndef LANGUAGE_LEXICON_H
#define LANGUAGE_LEXICON_H

#include "language/jargon.h"
#include "language/morphology.h"
#include "language/recent.h"
#include "language/stem.h"
#include "language/term.h"

#define WORDS_KEPT 16384u

struct lexicon;

/* FAIL_NOT_FOUND: dictionary or stemmers are not installed. */
enum fail lexicon_open(struct lexicon **lexicon);
void lexicon_close(struct lexicon *lexicon); /* NULL is fine */
/* For whoever asks about names in the same thread. */
struct morphology *lexicon_morphology(struct lexicon *lexicon);

/*
 * What a word of a text in that language is found by; the first term is the word's own.  Never
 * empty.  Borrowed until WORDS_KEPT other words were asked for.
 */
const struct term_set *lexicon_index(struct lexicon *lexicon, enum tongue tongue, struct str word);
/* What to look for to find the word in texts of that language: any of these. */
const struct term_set *lexicon_query(struct lexicon *lexicon, enum tongue tongue, struct str word);
/* Does the dictionary, or the jargon, know it as Finnish? */
bool lexicon_knows(struct lexicon *lexicon, struct str word);
/* Which dictionary, stemmers and rules these terms are of: an index of another is made again. */
void lexicon_edition(const struct lexicon *lexicon, struct buf *edition);

#endif
