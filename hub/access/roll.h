/* SPDX-License-Identifier: EUPL-1.2 */
/* The organisation's journal, read: order, heads, bodies and chain of its entries. */
#ifndef ACCESS_ROLL_H
#define ACCESS_ROLL_H

#include "domain/entry.h"
#include "journal/journal.h"

#define ACCOUNT_ID_MAX UINT32_MAX /* an opening names its opener in 32 bits */

/* How far it was read.  Zero is the beginning. */
struct roll {
	uint64_t seq;
	struct digest chain; /* of the heads up to here */
};

/*
 * Reads the next record into `entry`, which borrows from it.  FAIL_CORRUPT: not the next one, or a
 * body against its hash; FAIL_MALFORMED; FAIL_NEWER: a kind that this version does not know.  The
 * roll moves on only without a failure.
 */
enum fail roll_read(struct roll *roll, const struct record *record, struct entry *entry);

#endif
