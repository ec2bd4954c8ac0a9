/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A coordinator's question, answered a page at a time: what has the words, chosen
 * and counted by its facets, with the passages in which the words stand.
 *
 * Keeps its connection, its dictionary and the catalogue from one question to the
 * next; of the questions nothing.  One thread at a time.
 */
#ifndef ARCHIVE_FINDER_H
#define ARCHIVE_FINDER_H

#include "archive/facets.h"
#include "archive/found.h"
#include "base/fail.h"

#define FINDER_PAGE 20u

struct finder;
struct glossary;

struct finder_question {
	struct str words; /* empty: everything, the newest first */
	struct wish wish;
	uint32_t page;    /* from 0 */
};

struct findings {
	uint64_t count; /* on all pages */
	bool more;      /* a further page follows */
	struct str meant; /* what was looked for instead; empty: what was asked */
	struct found hits[FINDER_PAGE];
	uint32_t hit_count;
	struct facet_count facets[FACET_COUNT][LIMIT_FACET_VALUES];
	uint32_t facet_counts[FACET_COUNT];
};

/*
 * The archive at this path is there; borrows the glossary.  FAIL_NOT_FOUND: the archive, or the
 * dictionary, is not.
 */
enum fail finder_open(struct finder **finder, const char *archive_path,
		      struct glossary *glossary);
void finder_close(struct finder *finder); /* NULL is fine */

/* The findings are the finder's own, until its next call.  FAIL_MALFORMED: no UTF-8. */
enum fail finder_find(struct finder *finder, const struct finder_question *question,
		      const struct findings **findings);

#endif
