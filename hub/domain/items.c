/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/items.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"

#define CAP_FIRST ((size_t)8)

void *items_grow(void *items, size_t count, size_t *cap, size_t size)
{
	CHECK(count <= *cap);
	CHECK(size > 0);
	if (count < *cap)
		return items;
	size_t more = *cap ? *cap * 2 : CAP_FIRST;
	CHECK(more <= SIZE_MAX / 2 / size);
	items = realloc(items, more * size);
	CHECK(items);
	*cap = more;
	return items;
}

void *items_grow_u32(void *items, uint32_t count, uint32_t *cap, size_t size)
{
	size_t wide = *cap;

	items = items_grow(items, count, &wide, size);
	CHECK(wide <= UINT32_MAX);
	*cap = (uint32_t)wide;
	return items;
}

const void *items_find(const void *items, size_t count, size_t size, uint64_t id)
{
	const char *base = items;
	size_t low = 0, high = count;

	CHECK(size >= sizeof(id));
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		uint64_t found;
		memcpy(&found, base + middle * size, sizeof(found));
		if (found == id)
			return base + middle * size;
		if (found < id)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}
