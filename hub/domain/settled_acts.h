/* SPDX-License-Identifier: EUPL-1.2 */
/* What the fold alone does with what came of commands. */
#ifndef DOMAIN_SETTLED_ACTS_H
#define DOMAIN_SETTLED_ACTS_H

#include "domain/settled.h"

/* The entry's command must not be known yet. */
void settled_add(struct settled *settled, const struct entry *entry,
		 struct settlement settlement);
void settled_free(struct settled *settled);

#endif
