/* SPDX-License-Identifier: EUPL-1.2 */
/* One entry as a journal stores it: bytes, which only the domain can read. */
#ifndef JOURNAL_RECORD_H
#define JOURNAL_RECORD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/fail.h"
#include "base/text.h"

#define SALT_LEN 16

/* `salt` and `body` live and die together. */
struct record {
	struct str session;      /* id */
	uint64_t seq;            /* from 1, without holes; 0 before the journal gave it */
	struct str head;
	bool has_body;           /* false: none, or destroyed */
	uint8_t salt[SALT_LEN];
	struct str body;
};

/* Read-only walk; return false to stop.  Borrows the record for the call. */
typedef bool record_visit(void *self, const struct record *record);
/* Who is shown the records of a walk. */
struct visitor {
	record_visit *visit;
	void *self;
};

#endif
