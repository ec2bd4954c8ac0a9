/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Which phenomena are like a text: by the words they share, the rare ones most, and
 * by the tags they carry or speak of, which find what was said in other words.  Held in
 * memory; nothing of a question is kept.
 *
 * TF-IDF and the cosine (Salton and Buckley, 1988), twice, and added.
 */
#ifndef LANGUAGE_LIKENESS_H
#define LANGUAGE_LIKENESS_H

#include "language/concepts.h"

#define LIKE_TAGS_MAX 8u
#define LIKES_MAX 10u

struct likeness;

struct likely {
	struct str id;    /* of the phenomenon; of a question: never among its own answers */
	struct str text, lang;
	struct str tags[LIKE_TAGS_MAX]; /* of the vocabulary or free */
	uint32_t tag_count;
};

struct like {
	struct str id; /* borrowed from the likeness */
	double score;  /* over 0, the more the liker */
};

/* Borrows both, for its life. */
void likeness_open(struct likeness **likeness, struct lexicon *lexicon,
		   const struct concepts *concepts);
void likeness_close(struct likeness *likeness); /* NULL is fine */
/* Copies the id; of the text its terms are kept. */
void likeness_add(struct likeness *likeness, const struct likely *phenomenon);
/* At most LIKES_MAX, the best first; gives how many. */
uint32_t likeness_find(struct likeness *likeness, const struct likely *question,
		       struct like likes[LIKES_MAX]);

#endif
