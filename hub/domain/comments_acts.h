/* SPDX-License-Identifier: EUPL-1.2 */
/* What the fold alone does with comments. */
#ifndef DOMAIN_COMMENTS_ACTS_H
#define DOMAIN_COMMENTS_ACTS_H

#include "domain/phenomena.h"
#include "domain/rule.h"

/* The phenomenon's number of shown comments, counted again. */
void comments_count(struct session *session, struct phenomenon *phenomenon);
/* Comments go out of sight with their phenomenon, and come back with it. */
void comments_follow(struct session *session, const struct wish *wish,
		     struct phenomenon *phenomenon);

#endif
