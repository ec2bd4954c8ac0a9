/* SPDX-License-Identifier: EUPL-1.2 */
/* The tags of a phenomenon, as postings and edits change them. */
#ifndef DOMAIN_TAGS_H
#define DOMAIN_TAGS_H

#include "domain/phenomena.h"
#include "domain/rule.h"

/* How many tags an entry of a phenomenon brings, vocabulary's and free ones. */
uint32_t tags_brought(const struct entry *entry);
/*
 * The author's tags are those of the entry now; others' stay as far as there is room.  Bodies of
 * free tags that go are due, except where they are the phenomenon's own body.
 */
void tags_set_author(struct session *session, const struct wish *wish,
		     struct phenomenon *phenomenon);
/* The author's tags go with the phenomenon; what others put there is theirs. */
void tags_withdraw_author(struct session *session, struct phenomenon *phenomenon);

#endif
