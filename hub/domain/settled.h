/* SPDX-License-Identifier: EUPL-1.2 */
/* What came of each command, by seat and the client's id: a repeat gets the same again. */
#ifndef DOMAIN_SETTLED_H
#define DOMAIN_SETTLED_H

#include "base/table.h"
#include "domain/entry.h"

struct settlement {
	enum refusal refusal;
	uint64_t thing;
	uint64_t seq; /* of the entry that settled it */
};

struct settled {
	struct settlement *items;
	uint32_t count, cap;
	struct table by_command; /* seat key ‖ command id */
	struct arena keys;
};

/* NULL when this command of this seat is not known. */
const struct settlement *settled_find(const struct settled *settled, const struct seat_key *seat,
				      struct str command);

/* For the fold alone. */

/* The entry's command must not be known yet. */
void settled_add(struct settled *settled, const struct entry *entry,
		 struct settlement settlement);
void settled_free(struct settled *settled);

#endif
