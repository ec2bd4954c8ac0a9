/* SPDX-License-Identifier: EUPL-1.2 */
/* The opening's part of a head, with the template as it was on that day. */
#ifndef DOMAIN_ENTRY_OPENING_H
#define DOMAIN_ENTRY_OPENING_H

#include "base/pack.h"
#include "domain/entry.h"

void opening_encode(struct buf *head, const struct opening *opening);
/* FAIL_NEWER for rules, acts or phases that this hub does not know; faults stick to `in`. */
enum fail opening_decode(struct unpack *in, struct opening *opening);
/* With its own strings, in the arena. */
void opening_copy(struct opening *copy, const struct opening *opening, struct arena *arena);

#endif
