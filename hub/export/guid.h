/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Ids of REFI-QDA, made of ours: the same thing has the same one in every
 * export, so that a project can be brought up to date.
 */
#ifndef EXPORT_GUID_H
#define EXPORT_GUID_H

#include "base/text.h"

#define GUID_LEN 36u

struct guid {
	char text[GUID_LEN];
};

struct guid_of {
	const char *kind;     /* what it is an id of: "tag", "selection" */
	struct str name;      /* of what holds the thing: a session's id, a tag's word */
	uint64_t id;          /* of the thing there; 0: itself */
	struct str part;      /* of the thing; empty: the whole */
};

/* A UUID of version 8 (RFC 9562, section 5.8): BLAKE2b of what it names. */
struct guid guid_make(const struct guid_of *of);
struct str guid_str(const struct guid *guid); /* borrowed */

#endif
