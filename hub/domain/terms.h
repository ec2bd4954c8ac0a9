/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The vocabulary as it is now: the starting data, with what the organisation
 * changed since.  Ids stay; what was merged means its heir.  Zero is a valid empty
 * one.
 */
#ifndef DOMAIN_TERMS_H
#define DOMAIN_TERMS_H

#include "base/arena.h"
#include "base/table.h"
#include "domain/vocabulary.h"

struct term {
	struct str id, fi, sv, en;
	struct str synonyms; /* Finnish ones that were changed since, one a line */
	struct str theme;    /* a tag's; may be empty */
	struct str heir;     /* the term that it means now; empty: itself */
	bool retired;        /* not to be chosen any more */
};

/* A term's place in its list stays; the tags of the starting data stand as in vocabulary_tags. */
struct terms {
	struct {
		struct term *items;
		uint32_t count, cap;
		struct table places; /* by id */
	} lists[VOCABULARY_LISTS];
	struct arena arena;
};

/* The starting data alone; into an empty one. */
void terms_start(struct terms *terms);
/*
 * Copies what the term says; what is empty in it stays as it was.  A term that no list has yet is
 * put at the end of `list` (a word of the protocol), if that is one of these.
 */
void terms_change(struct terms *terms, struct str list, const struct term *term);
/* Another of its own, into an empty one. */
void terms_copy(struct terms *copy, const struct terms *terms);
/* NULL where the list has none such; merged ones are found. */
const struct term *term_find(const struct terms *terms, enum vocabulary_list list, struct str id);
/* The place of what it means now; false: the list has none such. */
bool terms_find_heir(const struct terms *terms, enum vocabulary_list list, struct str id,
		     uint32_t *place);
/* The id that it means now; one that is unknown is its own.  Borrowed. */
struct str terms_heir(const struct terms *terms, enum vocabulary_list list, struct str id);
/* What it is called, in Finnish where it has that name; an unknown one by its id.  Borrowed. */
struct str terms_name(const struct terms *terms, enum vocabulary_list list, struct str id);
void terms_free(struct terms *terms);

#endif
