/* SPDX-License-Identifier: EUPL-1.2 */
#include "live/practice.h"

#include <stdlib.h>

#include "base/check.h"

#define PRACTICES_CAP_FIRST 4u

void practices_note(struct practices *practices, const struct session *session)
{
	if (!session->opening.practice)
		return;
	if (practices->count == practices->cap) {
		practices->cap = practices->cap ? practices->cap * 2 : PRACTICES_CAP_FIRST;
		practices->items = realloc(practices->items,
					   practices->cap * sizeof(*practices->items));
		CHECK(practices->items);
	}
	practices->items[practices->count++] = (struct practice){
		.id = str_copy(&practices->arena, session->id),
		.code = str_copy(&practices->arena, session->opening.code),
		.over_ms = session->agenda.opened_ms + PRACTICE_LIFE_MS,
	};
}

struct practice *practices_find_over(const struct practices *practices, uint64_t now_ms)
{
	for (uint32_t i = 0; i < practices->count; i++)
		if (practices->items[i].over_ms <= now_ms)
			return &practices->items[i];
	return NULL;
}

void practices_remove(struct practices *practices, const struct practice *practice)
{
	size_t place = (size_t)(practice - practices->items);

	CHECK(place < practices->count);
	practices->items[place] = practices->items[--practices->count];
}

void practices_forget(struct practices *practices, struct str id)
{
	for (uint32_t i = 0; i < practices->count; i++) {
		if (!str_equal(practices->items[i].id, id))
			continue;
		practices_remove(practices, &practices->items[i]);
		return;
	}
}

void practices_free(struct practices *practices)
{
	free(practices->items);
	arena_free(&practices->arena);
	*practices = (struct practices){ 0 };
}
