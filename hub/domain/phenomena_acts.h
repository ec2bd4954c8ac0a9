/* SPDX-License-Identifier: EUPL-1.2 */
/* What the fold alone does with phenomena. */
#ifndef DOMAIN_PHENOMENA_ACTS_H
#define DOMAIN_PHENOMENA_ACTS_H

#include "domain/phenomena.h"
#include "domain/rule.h"

/* The seat's own view of the phenomenon changed (phenomenon.support has the seq). */
void support_touch(struct phenomenon *phenomenon, uint32_t seat, uint64_t seq);

/* Hidden: its dots are its voters' again. */
void dots_give_back(struct session *session, const struct wish *wish,
		    struct phenomenon *phenomenon);
/* Shown again: dots that their voter has spent elsewhere meanwhile are not. */
void dots_take_again(struct session *session, const struct wish *wish,
		     struct phenomenon *phenomenon);
/* Withdrawn: whatever was given to it is gone. */
void support_reset(struct session *session, const struct wish *wish,
		   struct phenomenon *phenomenon);

/* May anything be said about it: REFUSAL_UNKNOWN_THING, or REFUSAL_GONE when it is out of sight. */
enum refusal phenomenon_check_shown(const struct session *session, uint64_t id);

#endif
