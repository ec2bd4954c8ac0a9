/* SPDX-License-Identifier: EUPL-1.2 */
/* Taking a passage out of a text: its body is destroyed, what remains is the new one. */
#ifndef DOMAIN_REDACTION_H
#define DOMAIN_REDACTION_H

#include "domain/session.h"

/* What stands in place of the passage. */
#define REDACTED_MARK "[\u2026]"

/* Between code points of the text, `to` after `from`. */
struct passage {
	uint64_t from, to;
};

/*
 * For the gate: fills in texts and value of a `redacted` entry whose `on` is known, in the arena.
 * Where there is no such passage it has no texts, and the fold refuses it.
 */
void redaction_make(struct entry *entry, const struct session *session, struct passage passage,
		    struct arena *arena);

#endif
