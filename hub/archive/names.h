/* SPDX-License-Identifier: EUPL-1.2 */
/* Texts that many things have in common, each once, by a number.  Zero is a valid empty list. */
#ifndef ARCHIVE_NAMES_H
#define ARCHIVE_NAMES_H

#include "base/arena.h"
#include "base/table.h"

struct names {
	struct str *items; /* from 1; what is in none has number 0 */
	uint32_t count, cap;
	struct table places;
	struct arena arena;
};

/* The text's number; it gets one if it had none.  0 for the empty text. */
uint32_t names_add(struct names *names, struct str text);
/* 0: there is none such. */
uint32_t names_find(const struct names *names, struct str text);
struct str names_text(const struct names *names, uint32_t number);
void names_free(struct names *names);

#endif
