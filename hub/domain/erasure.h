/* SPDX-License-Identifier: EUPL-1.2 */
/* Erasing by the office: a whole text or a passage of it, while a session lives or after. */
#ifndef DOMAIN_ERASURE_H
#define DOMAIN_ERASURE_H

#include "domain/redaction.h"

/* The entry whose body has the session's title and question. */
#define THING_OPENING 1u

struct erasure {
	uint64_t on;            /* phenomenon, comment, step, or THING_OPENING */
	struct passage passage; /* to 0: all of it */
	struct str reason;      /* not empty */
};

/*
 * Fills in kind, on, value and texts of an `erased` entry, in the arena; borrows the reason.  False
 * where there is no such passage.
 */
bool erasure_make(struct entry *entry, const struct session *session,
		  const struct erasure *erasure, struct arena *arena);

#endif
