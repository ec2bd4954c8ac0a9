/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Memory with one lifetime: a session, a request, a turn of the loop.  Taken
 * piece by piece, given back all at once.  Zero is a valid empty arena.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
	struct arena_block *newest;
	size_t used;  /* bytes handed out since the last reset */
};

/* Zeroed, aligned for any type; never NULL (out of memory is a CHECK). */
void *arena_take(struct arena *arena, size_t size);
/* Room for `count` of `size`; checks the product. */
void *arena_take_array(struct arena *arena, size_t count, size_t size);
/* Everything is given back but one block, which is kept for the next round. */
void arena_reset(struct arena *arena);
/* Wipes what was handed out before it is given back: for texts that must be gone. */
void arena_free(struct arena *arena);

#endif
