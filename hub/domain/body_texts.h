/* SPDX-License-Identifier: EUPL-1.2 */
/* What the fold alone does with body_text. */
#ifndef DOMAIN_BODY_TEXTS_H
#define DOMAIN_BODY_TEXTS_H

#include "base/pack.h"
#include "domain/body_text.h"

/* Takes only the nth text of the entry's body, at its own place. */
void body_text_set_one(struct body_text *text, const struct entry *entry, uint32_t nth);
/* Wiped, and as if nothing was ever said. */
void body_text_reset(struct body_text *text);
/* As the digest takes it: seq, number of texts and hash; a gap looks as the text did. */
void body_text_encode(struct buf *buf, const struct body_text *text);
/* Its body is to be destroyed, unless it is gone already. */
void due_add_text(struct due_bodies *due, const struct body_text *text, const char *reason);

#endif
