/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What threads rest on: how much was seen, where and since when, and how it is
 * known.  Phenomena are counted, people never, and a group too small to be told
 * apart stands in no answer.  Pure.
 */
#ifndef ARCHIVE_EVIDENCE_H
#define ARCHIVE_EVIDENCE_H

#include "archive/quotes.h"
#include "base/arena.h"
#include "domain/telling.h"

struct evidence_group {
	struct str value; /* empty: it was not told */
	uint64_t count;
};

/* One phenomenon is in one group. */
struct evidence_groups {
	struct evidence_group *items; /* after the merge the largest first */
	uint32_t count, cap;
	uint64_t rest;                /* after the merge: of all groups that are not told */
};

/* Zero is empty. */
struct evidence {
	uint64_t phenomena, sessions;
	uint64_t first_ms, last_ms; /* when the first and the last of the sessions was opened */
	uint64_t voices, votes;
	struct evidence_groups sources, areas;
	struct str session; /* the one counted last */
	struct arena arena;
};

/* Those of one session come one after the other; sessions come by their opening. */
void evidence_add(struct evidence *evidence, const struct said *said);
/*
 * Merges the groups below TOLD_MIN into the rest, and with them the next larger ones until the
 * rest is not below it either: what is left out cannot be found by subtraction.
 */
void evidence_merge(struct evidence *evidence);
void evidence_free(struct evidence *evidence);

#endif
