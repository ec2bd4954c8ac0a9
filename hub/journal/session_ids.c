/* SPDX-License-Identifier: EUPL-1.2 */
#include "journal/session_ids.h"

#include <stdlib.h>

#include "base/check.h"

bool session_ids_add(void *self, struct str id)
{
	struct session_ids *ids = self;

	if (ids->count == ids->cap) {
		ids->cap = ids->cap ? ids->cap * 2 : 64;
		ids->items = realloc(ids->items, ids->cap * sizeof(*ids->items));
		CHECK(ids->items);
	}
	ids->items[ids->count++] = str_copy(&ids->arena, id);
	return true;
}

void session_ids_free(struct session_ids *ids)
{
	free(ids->items);
	arena_free(&ids->arena);
	*ids = (struct session_ids){ 0 };
}
