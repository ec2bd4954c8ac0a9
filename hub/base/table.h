/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * An index from bytes to a number, for finding a seat, a command, a room.
 * Keys are borrowed: they must outlive the table.  Zero is a valid empty table.
 * Iteration order is never used, so nothing depends on the hash.
 */
#ifndef BASE_TABLE_H
#define BASE_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

struct table_slot {
	struct str key; /* ptr NULL: free */
	uint32_t value;
	uint32_t hash;  /* so that hardly another key than the one sought is looked at */
};

struct table {
	struct table_slot *slots;
	size_t count, cap; /* cap is 0 or a power of two */
};

void table_set(struct table *table, struct str key, uint32_t value);
bool table_find(const struct table *table, struct str key, uint32_t *value);
void table_remove(struct table *table, struct str key);
void table_free(struct table *table);

#endif
