/* SPDX-License-Identifier: EUPL-1.2 */
/* Arrays of the state: they only grow, and their items hold no text themselves. */
#ifndef DOMAIN_ITEMS_H
#define DOMAIN_ITEMS_H

#include <stddef.h>
#include <stdint.h>

/*
 * Room for one item more after `count`: gives the array, perhaps moved, and the new cap.  The new
 * item's bytes are not set.  Out of memory is a CHECK.
 */
void *items_grow(void *items, size_t count, size_t *cap, size_t size);

/* The same, for arrays that count in 32 bits. */
void *items_grow_u32(void *items, uint32_t count, uint32_t *cap, size_t size);

/*
 * Finds the item with this id.  Ids are seqs, and things are kept in the order of their making, so
 * the id, which is the first member of each, ascends.  NULL where there is none.
 */
const void *items_find(const void *items, size_t count, size_t size, uint64_t id);

#endif
