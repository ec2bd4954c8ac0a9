/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The codes of REFI-QDA: the vocabulary's themes as they are now, with their tags
 * below them, and below one of their own the words that people put on themselves.
 */
#ifndef EXPORT_CODEBOOK_H
#define EXPORT_CODEBOOK_H

#include "base/arena.h"
#include "base/table.h"
#include "export/labels.h"
#include "export/xml.h"

struct codebook_word {
	struct str word;
	bool own; /* otherwise an id that the vocabulary does not have (any more) */
};

/* With nothing but its terms it is a valid empty codebook: the vocabulary alone. */
struct codebook {
	const struct terms *terms; /* borrowed */
	struct codebook_word *words; /* in the order in which they were met */
	uint32_t count, cap;
	struct table known; /* place in `words` by the code's guid */
	struct arena arena;
};

/* Those that the vocabulary does not have. */
void codebook_add(struct codebook *codebook, const struct labels *labels);
/* The element Codes. */
void codebook_write(const struct codebook *codebook, struct xml *xml);
void codebook_free(struct codebook *codebook);
/* Which code it is; borrows its word. */
struct guid_of code_of(const struct label *label);

#endif
