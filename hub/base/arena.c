/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Blocks double in size, so a lifetime of any length takes few of them.  Memory
 * is zero when it is handed out because it is wiped when it is given back;
 * that also keeps no text alive longer than its arena.
 */
#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>

#include <sodium.h>

#include "base/check.h"

#define BLOCK_SIZE_FIRST ((size_t)4096)
#define BLOCK_SIZE_DOUBLED_MAX ((size_t)1024 * 1024)

struct arena_block {
	struct arena_block *older;
	size_t cap, used;
	max_align_t bytes[];
};

static struct arena_block *block_make(struct arena_block *older, size_t size)
{
	size_t cap = older ? older->cap : BLOCK_SIZE_FIRST / 2;
	cap = cap < BLOCK_SIZE_DOUBLED_MAX ? cap * 2 : BLOCK_SIZE_DOUBLED_MAX;
	if (cap < size)
		cap = size;
	CHECK(cap <= SIZE_MAX - sizeof(struct arena_block));
	struct arena_block *block = calloc(1, sizeof(*block) + cap);
	CHECK(block);
	block->older = older;
	block->cap = cap;
	return block;
}

static void block_wipe(struct arena_block *block)
{
	sodium_memzero(block->bytes, block->used);
	block->used = 0;
}

static void blocks_free(struct arena_block *block)
{
	while (block) {
		struct arena_block *older = block->older;
		block_wipe(block);
		free(block);
		block = older;
	}
}

void *arena_take(struct arena *arena, size_t size)
{
	size_t align = alignof(max_align_t);
	CHECK(size <= SIZE_MAX - align);
	/* At least one piece of alignment, so that two takes never give the same address. */
	size = size ? (size + align - 1) / align * align : align;

	if (!arena->newest || arena->newest->cap - arena->newest->used < size)
		arena->newest = block_make(arena->newest, size);
	struct arena_block *block = arena->newest;
	void *piece = (char *)block->bytes + block->used;
	block->used += size;
	arena->used += size;
	return piece;
}

void *arena_take_array(struct arena *arena, size_t count, size_t size)
{
	CHECK(size == 0 || count <= SIZE_MAX / size);
	return arena_take(arena, count * size);
}

void arena_reset(struct arena *arena)
{
	if (!arena->newest)
		return;
	blocks_free(arena->newest->older);
	arena->newest->older = NULL;
	block_wipe(arena->newest);
	arena->used = 0;
}

void arena_free(struct arena *arena)
{
	blocks_free(arena->newest);
	*arena = (struct arena){ 0 };
}
