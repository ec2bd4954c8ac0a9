/* SPDX-License-Identifier: EUPL-1.2 */
/* A list of hits while it is gathered: the same thing may come by several ways. */
#ifndef ARCHIVE_HITS_H
#define ARCHIVE_HITS_H

#include <stddef.h>
#include <stdint.h>

struct hit {
	uint64_t document; /* index.h: which thing of which session */
	double score;
};

struct hits {
	struct hit *items; /* owned */
	size_t count, cap;
};

void hits_add(struct hits *hits, uint64_t document, double score);
/* Each thing once, by its best way; the best first, equal ones the newest first. */
void hits_settle(struct hits *hits);
/*
 * Adds `share` of what `other` scores to each hit under 1 that is in both; it stays under 1.
 * `hits` are settled then, `other` stands in no order.
 */
void hits_lift(struct hits *hits, struct hits *other, double share);
void hits_free(struct hits *hits);

#endif
