/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What was made lately of words, in memory alone and bounded.  Three generations
 * take turns: the young one fills, the middle one is still looked in, the old one
 * only outlives its borrowers.  So what is found is good until `limit` other words
 * were kept, nothing is ever moved, and what goes is wiped.
 */
#ifndef LANGUAGE_RECENT_H
#define LANGUAGE_RECENT_H

#include "base/arena.h"
#include "base/table.h"

struct generation {
	struct table places;   /* key → place in values */
	const void **values;
	uint32_t count;
	struct arena arena;
};

struct recent {
	struct generation generations[3];
	uint32_t young;
	uint32_t limit; /* keys a generation */
};

void recent_init(struct recent *recent, uint32_t limit);
void recent_reset(struct recent *recent);
/* NULL: not kept, or long ago. */
const void *recent_find(const struct recent *recent, struct str key);
/* Where the next value may be made, with all it points to; then it is kept under the key. */
struct arena *recent_arena(struct recent *recent);
void recent_keep(struct recent *recent, struct str key, const void *value);

#endif
