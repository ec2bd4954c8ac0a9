/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/recent.h"

#include <stdlib.h>

#include "base/check.h"

#define GENERATIONS 3u

void recent_init(struct recent *recent, uint32_t limit)
{
	*recent = (struct recent){ .limit = limit };
	for (uint32_t i = 0; i < GENERATIONS; i++) {
		recent->generations[i].values = calloc(limit, sizeof(void *));
		CHECK(recent->generations[i].values);
	}
}

void recent_reset(struct recent *recent)
{
	for (uint32_t i = 0; i < GENERATIONS; i++) {
		table_free(&recent->generations[i].places);
		arena_free(&recent->generations[i].arena);
		free(recent->generations[i].values);
	}
	*recent = (struct recent){ 0 };
}

static const void *generation_find(const struct generation *generation, struct str key)
{
	uint32_t place;

	return table_find(&generation->places, key, &place) ? generation->values[place] : NULL;
}

const void *recent_find(const struct recent *recent, struct str key)
{
	uint32_t middle = (recent->young + GENERATIONS - 1) % GENERATIONS;
	const void *value = generation_find(&recent->generations[recent->young], key);

	return value ? value : generation_find(&recent->generations[middle], key);
}

struct arena *recent_arena(struct recent *recent)
{
	struct generation *young = &recent->generations[recent->young];

	if (young->count < recent->limit)
		return &young->arena;
	recent->young = (recent->young + 1) % GENERATIONS;
	young = &recent->generations[recent->young];
	table_free(&young->places);
	arena_reset(&young->arena);
	young->count = 0;
	return &young->arena;
}

void recent_keep(struct recent *recent, struct str key, const void *value)
{
	struct generation *young = &recent->generations[recent->young];

	CHECK(young->count < recent->limit);
	young->values[young->count] = value;
	table_set(&young->places, str_copy(&young->arena, key), young->count++);
}
