/* SPDX-License-Identifier: EUPL-1.2 */
/* What the fold alone does with comments. */
#ifndef DOMAIN_COMMENTS_ACTS_H
#define DOMAIN_COMMENTS_ACTS_H

#include "domain/rule.h"

/*
 * Comments go out of sight with their phenomenon, and come back with it; each phenomenon's number
 * of shown ones is counted again.
 */
void comments_follow(struct session *session, const struct wish *wish);

#endif
