/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Erasing what a card says, with every earlier version of it: which change that
 * is, and whose bodies go with it.
 *
 * Thread: any, as an asking.
 */
#ifndef OFFICE_ERASURE_H
#define OFFICE_ERASURE_H

#include "base/arena.h"
#include "domain/erasure.h"
#include "office/asking.h"
#include "office/office.h"

struct card_erasure {
	uint64_t card;
	struct str field;       /* of the card, or "text" or "to" of a step; empty: all of it */
	struct passage passage; /* of the field's text as it is now; to 0: all of it */
	uint64_t step;          /* its id; 0: none */
	uint64_t place;         /* or the step that is the card's nth, from 1 */
	uint64_t months;        /* of the step's follow-up: 6 or 12; 0: the step itself */
	uint64_t version;       /* of the card or step as it was seen; 0: whichever it is now */
	struct str reason;      /* not empty */
};

/*
 * Fills in change, what it is about and text, in the arena.  FAIL_NOT_FOUND: there is no such card,
 * field or step; FAIL_EXISTS: the text is another than was seen, or has no such passage.
 */
enum fail erasure_find(struct asking *asking, const struct card_erasure *erasure,
		       struct errand *errand, struct arena *arena);

/* The entries whose bodies are to go by that entry, or by any (0): their seqs, each and a space. */
enum fail erasure_find_bodies(struct asking *asking, uint64_t seq, struct buf *out);

#endif
