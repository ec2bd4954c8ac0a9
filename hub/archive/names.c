/* SPDX-License-Identifier: EUPL-1.2 */
#include "archive/names.h"

#include <stdlib.h>

#include "base/check.h"

#define NAMES_CAP_FIRST 64u

uint32_t names_find(const struct names *names, struct str text)
{
	uint32_t number = 0;

	return text.len && table_find(&names->places, text, &number) ? number : 0;
}

uint32_t names_add(struct names *names, struct str text)
{
	uint32_t number = names_find(names, text);

	if (number || text.len == 0)
		return number;
	if (names->count == names->cap) {
		names->cap = names->cap ? names->cap * 2 : NAMES_CAP_FIRST;
		names->items = realloc(names->items, names->cap * sizeof(*names->items));
		CHECK(names->items);
	}
	struct str kept = str_copy(&names->arena, text);
	names->items[names->count++] = kept;
	table_set(&names->places, kept, names->count);
	return names->count;
}

struct str names_text(const struct names *names, uint32_t number)
{
	CHECK(number <= names->count);
	return number ? names->items[number - 1] : STR("");
}

void names_free(struct names *names)
{
	free(names->items);
	table_free(&names->places);
	arena_free(&names->arena);
	*names = (struct names){ 0 };
}
