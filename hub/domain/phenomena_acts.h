/* SPDX-License-Identifier: EUPL-1.2 */
/* What the fold alone does with phenomena. */
#ifndef DOMAIN_PHENOMENA_ACTS_H
#define DOMAIN_PHENOMENA_ACTS_H

#include "domain/phenomena.h"
#include "domain/rule.h"

/* The seat's own view of the phenomenon changed (phenomenon.support has the seq). */
void support_touch(struct phenomenon *phenomenon, uint32_t seat, uint64_t seq);

/*
 * To be shown again, by version 1 of the rules: dots that their voter has spent elsewhere meanwhile
 * are gone.  (From version 2 on the latest of them sleep.)
 */
void dots_forget(struct session *session, const struct wish *wish, struct phenomenon *phenomenon);
/* Withdrawn: whatever was given to it is gone. */
void support_reset(const struct wish *wish, struct phenomenon *phenomenon);
/* Restored: what was refused waits again; false when it was not refused, or is hidden besides. */
bool approval_reopen(struct session *session, const struct wish *wish,
		     struct phenomenon *phenomenon);
/* The voices of all threads, once a seat. */
void voices_count_all(struct session *session, const struct wish *wish);

#endif
