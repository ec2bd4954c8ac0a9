/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Terms: what a word is found by.  A term is a text that people never see: a base
 * form as it is, anything else behind a mark of its own, so that they never meet.
 */
#ifndef LANGUAGE_TERM_H
#define LANGUAGE_TERM_H

#include "base/arena.h"
#include "base/text.h"

#define TERMS_MAX 96u /* of a word; further ones are left out */

#define MARK_FAMILY "%"  /* what a word is derived from */
#define MARK_STEM "~"    /* Snowball's stem of a word that the dictionary does not know */
#define MARK_SWEDISH "s:"
#define MARK_SWEDISH_PART "t:" /* the end of a long Swedish word, which may be a word itself */
#define MARK_ENGLISH "e:"

/* Each term once.  Zero with an arena is a valid empty set. */
struct term_set {
	struct arena *arena; /* of terms and list */
	struct str *items;
	uint32_t count;
};

/* Copies; an empty one is left out. */
void terms_add(struct term_set *terms, struct str term);
void terms_add_marked(struct term_set *terms, const char *mark, struct str term);
bool terms_has(const struct term_set *terms, struct str term);

#endif
