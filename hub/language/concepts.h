/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Tags of the vocabulary that a text speaks of, by the words people use for them
 * (the vocabulary's labels and synonyms, and cue_list.h).  Weights say how likely;
 * nothing is decided here: a tag is proposed, or posts that carry it are shown.
 */
#ifndef LANGUAGE_CONCEPTS_H
#define LANGUAGE_CONCEPTS_H

#include "domain/terms.h"
#include "language/lexicon.h"

#define CONCEPT_WORDS_MAX 64u  /* of a text; further words are not looked at */
#define QUERY_WORDS_MAX 8u

struct concepts;

/*
 * The tags of the starting data.  Borrows the lexicon while it is opened; serves any thread
 * afterwards, for nothing changes.
 */
void concepts_open(struct concepts **concepts, struct lexicon *lexicon);
void concepts_close(struct concepts *concepts); /* NULL is fine */

/*
 * What concepts_open makes takes 50 ms; kept beside an index of the same edition it takes 1.
 * FAIL_CORRUPT: these bytes are none.
 */
void concepts_encode(struct buf *bytes, const struct concepts *concepts);
enum fail concepts_decode(struct concepts **concepts, struct str bytes);
/* Which lists these are of. */
void concepts_edition(struct buf *edition);
/*
 * Once, of fresh ones: what was added since has a number too, its place among the terms; what was
 * renamed has its new names besides the old ones; and the names of what was merged are its heir's.
 */
void concepts_change(struct concepts *concepts, struct lexicon *lexicon,
		     const struct terms *terms);

uint32_t concepts_count(const struct concepts *concepts); /* tags of the vocabulary */
/* By id, of the starting data. */
bool concept_find(struct str tag, uint32_t *concept);

/* The words of a text or a query, each by its terms. */
struct spoken {
	const struct term_set *words[CONCEPT_WORDS_MAX];
	uint32_t count;
};

/* How much the text (index terms) speaks of each tag: concepts_count() weights of 0 to 1. */
void concepts_weigh(const struct concepts *concepts, const struct spoken *text, double *weights);

/* How a query (query terms) names a tag. */
enum naming {
	NAMED_NOT,
	NAMED_HINTED, /* one of its hints, no more and no less */
	NAMED_INSIDE, /* one of its names, and more besides */
	NAMED_HEAD,   /* the main word of its label */
	NAMED_WHOLE,  /* one of its names, no more and no less */
};
void concepts_name(const struct concepts *concepts, const struct spoken *query,
		   enum naming *named);

#endif
