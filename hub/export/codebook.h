/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The codes of REFI-QDA: the vocabulary's themes with their tags below them, and
 * below one of their own the words that people put on themselves.
 */
#ifndef EXPORT_CODEBOOK_H
#define EXPORT_CODEBOOK_H

#include "base/arena.h"
#include "base/table.h"
#include "domain/session.h"
#include "export/xml.h"

struct codebook_word {
	struct str word;
	bool own; /* otherwise an id that the vocabulary does not have (any more) */
};

/* Zero is a valid empty codebook: the vocabulary alone. */
struct codebook {
	struct codebook_word *words; /* in the order in which they were met */
	uint32_t count, cap;
	struct table known; /* place in `words` by the code's guid */
	struct arena arena;
};

/* Words of the session's tags that the vocabulary does not have. */
void codebook_add(struct codebook *codebook, const struct session *session);
/* The element Codes. */
void codebook_write(const struct codebook *codebook, struct xml *xml);
void codebook_free(struct codebook *codebook);
/* Which code a tag is; borrows its word. */
struct guid_of code_of(const struct tag *tag);

#endif
