/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The tags of a phenomenon as a file has them: those of its review where it was
 * corrected, otherwise its session's own; what was merged as its heir; none twice.
 */
#ifndef EXPORT_LABELS_H
#define EXPORT_LABELS_H

#include "domain/session.h"
#include "domain/terms.h"

struct label {
	struct str word; /* id of the vocabulary, or own words */
	bool own;
};

struct labels {
	struct label items[LIMIT_TAGS];
	uint32_t count;
};

/* What a review says of one phenomenon. */
struct correction {
	uint64_t phenomenon;
	struct labels labels;
};

/* Of one session, by phenomenon, ascending.  Zero is a valid empty one. */
struct corrections {
	struct correction *items;
	uint32_t count, cap;
	struct arena arena; /* of the words */
};

/* Adds one, whose phenomenon comes after all that are there; to be filled by the caller. */
struct correction *corrections_add(struct corrections *corrections, uint64_t phenomenon);
/* Was this one corrected?  `corrections` may be NULL. */
bool corrections_have(const struct corrections *corrections, uint64_t phenomenon);
void corrections_free(struct corrections *corrections);

/* The words are borrowed; `corrections` may be NULL. */
struct labels labels_of(const struct terms *terms, const struct corrections *corrections,
			const struct phenomenon *phenomenon);
/* Adds the label, whose word is borrowed, unless it is there already or the labels are full. */
void labels_add(struct labels *labels, struct label label);

#endif
