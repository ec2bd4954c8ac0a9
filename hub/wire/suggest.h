/* SPDX-License-Identifier: EUPL-1.2 */
/* What somebody asks while she writes, and what she is told: never journalled, never kept. */
#ifndef WIRE_SUGGEST_H
#define WIRE_SUGGEST_H

#include <protocol/limits.h>

#include "base/buf.h"

struct suggest_question {
	uint64_t n; /* given back with the answer */
	struct str tags[LIMIT_TAGS]; /* chosen so far, of the vocabulary */
	uint32_t tag_count;
	struct str text, lang;       /* text: as far as it is written; empty: not to be seen */
};

/* What closed sessions have of some tags. */
struct suggest_met {
	struct str tags[LIMIT_TAGS];
	uint32_t tag_count;
	uint64_t sessions, phenomena;
	uint64_t steps;   /* phenomena about which a next step was written */
	uint64_t last_ms; /* opening of the latest such session */
};

struct suggest_answer {
	struct str tags[LIMIT_TAGS]; /* proposed */
	uint32_t tag_count;
	struct suggest_met met;      /* no phenomena: nothing is told of it */
};

void encode_suggestion(struct buf *out, uint64_t n, const struct suggest_answer *answer);

#endif
