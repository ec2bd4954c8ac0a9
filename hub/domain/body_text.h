/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A text out of a body, as the state holds it: owned, wiped when it goes, and
 * a marked gap when its body was destroyed.  The digest of the state takes the hash alone.
 */
#ifndef DOMAIN_BODY_TEXT_H
#define DOMAIN_BODY_TEXT_H

#include "domain/entry.h"

struct body_text {
	struct str texts[ENTRY_TEXTS_MAX]; /* owned */
	uint32_t text_count;
	struct digest hash;
	uint64_t seq;  /* of the entry whose body it is; 0: nothing was ever said */
	bool gap;
};

void body_text_set(struct body_text *text, const struct entry *entry); /* copies; wipes what was */
void body_text_wipe(struct body_text *text);                          /* becomes a gap */
/* The nth text, empty where there is none. */
struct str body_text_at(const struct body_text *text, uint32_t nth);

/* Bodies that the fold found superseded or refused: to be destroyed by whoever owns the journal. */
struct due_body {
	uint64_t seq;
	const char *reason; /* "edited", "withdrawn", "refused", "renamed", "removed" */
};

struct due_bodies {
	struct due_body *items;
	size_t count, cap;
};

void due_add(struct due_bodies *due, uint64_t seq, const char *reason);
void due_free(struct due_bodies *due);

/* For the fold alone. */

/* Takes only the nth text of the entry's body, at its own place. */
void body_text_set_one(struct body_text *text, const struct entry *entry, uint32_t nth);
/* Wiped, and as if nothing was ever said. */
void body_text_reset(struct body_text *text);
/* As the digest takes it: seq, number of texts and hash; a gap looks as the text did. */
void body_text_encode(struct buf *buf, const struct body_text *text);
/* Its body is to be destroyed, unless it is gone already. */
void due_add_text(struct due_bodies *due, const struct body_text *text, const char *reason);

#endif
