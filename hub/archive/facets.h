/* SPDX-License-Identifier: EUPL-1.2 */
/* Choosing and counting what was found by what it is: unit, area, theme, tag, group, kind, time. */
#ifndef ARCHIVE_FACETS_H
#define ARCHIVE_FACETS_H

#include "archive/catalogue.h"
#include "domain/terms.h"

#define CHOSEN_MAX 16u /* values of one facet; further ones are not looked at */

struct wish {
	uint64_t from_ms, to_ms;         /* of the session's opening, before to_ms; 0: open end */
	struct str session;              /* not empty: of this one alone */
	struct str chosen[FACET_COUNT];  /* values with commas between; empty: all; no years */
};

struct facets {
	const struct catalogue *catalogue;
	const struct terms *terms;       /* what tags, themes and groups mean now */
	const struct wish *wish;
	uint32_t *tags, *groups;         /* by the catalogue's number: a place in the terms */
	uint32_t *themes;                /* by the tag's place */
	uint32_t session;                /* the one wished for, as a place; UINT32_MAX: any */
	uint32_t chosen[FACET_COUNT][CHOSEN_MAX];
	uint32_t chosen_count[FACET_COUNT];
	uint32_t *counts[FACET_COUNT];   /* by value, in the arena */
	uint32_t sizes[FACET_COUNT];
};

struct facet_count {
	struct str value;
	uint32_t count;
};

/* The catalogue, the terms and the wish are set, and borrowed. */
void facets_init(struct facets *facets, struct arena *arena);
/*
 * Is it wished for?  It is counted: in all facets if it is, in one alone if that one's own choice
 * is all that speaks against it.
 */
bool facets_add(struct facets *facets, const struct catalogue_post *post);
/* The commonest values first, at most LIMIT_FACET_VALUES; gives how many. */
uint32_t facets_list(const struct facets *facets, enum facet facet, struct arena *arena,
		     struct facet_count *list);

#endif
