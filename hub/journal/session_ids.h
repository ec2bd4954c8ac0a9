/* SPDX-License-Identifier: EUPL-1.2 */
/* Ids of sessions gathered from a walk, so that nothing is done while the walk holds the file. */
#ifndef JOURNAL_SESSION_IDS_H
#define JOURNAL_SESSION_IDS_H

#include "base/arena.h"
#include "base/text.h"

/* Zero is a valid empty list. */
struct session_ids {
	struct str *items;
	size_t count, cap;
	struct arena arena;
};

/* A session_visit whose `self` is the list; copies the id, goes on. */
bool session_ids_add(void *self, struct str id);
void session_ids_free(struct session_ids *ids); /* leaves an empty list */

#endif
