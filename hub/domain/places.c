/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/places.h"

#include <stddef.h>
#include <string.h>

#include "base/check.h"

_Static_assert(offsetof(struct phenomenon, id) == 0, "the id comes first");
_Static_assert(offsetof(struct comment, id) == 0, "the id comes first");
_Static_assert(offsetof(struct step, id) == 0, "the id comes first");

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

struct phenomenon *phenomena_take(struct phenomena *phenomena, uint64_t id)
{
	return (struct phenomenon *)phenomena_find(phenomena, id);
}

struct comment *comments_take(struct comments *comments, uint64_t id)
{
	return (struct comment *)comments_find(comments, id);
}

struct step *steps_take(struct steps *steps, uint64_t id)
{
	return (struct step *)steps_find(steps, id);
}
