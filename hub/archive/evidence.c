/* SPDX-License-Identifier: EUPL-1.2 */
#include "archive/evidence.h"

#include <stdlib.h>

#include "domain/items.h"

static void group_count(struct evidence_groups *groups, struct arena *arena, struct str value)
{
	for (uint32_t i = 0; i < groups->count; i++) {
		if (!str_equal(groups->items[i].value, value))
			continue;
		groups->items[i].count++;
		return;
	}
	groups->items = items_grow_u32(groups->items, groups->count, &groups->cap,
				       sizeof(*groups->items));
	groups->items[groups->count++] = (struct evidence_group){ str_copy(arena, value), 1 };
}

void evidence_add(struct evidence *evidence, const struct said *said)
{
	if (!str_equal(evidence->session, said->session)) {
		evidence->session = str_copy(&evidence->arena, said->session);
		evidence->sessions++;
	}
	if (!evidence->phenomena++)
		evidence->first_ms = said->opened_ms;
	evidence->last_ms = said->opened_ms;
	evidence->voices += said->voices;
	evidence->votes += said->votes;
	group_count(&evidence->sources, &evidence->arena, said->source);
	group_count(&evidence->areas, &evidence->arena, said->area);
}

/* The largest first; those of one size by their names, so that the same always looks the same. */
static int groups_compare(const void *a, const void *b)
{
	const struct evidence_group *left = a, *right = b;

	if (left->count != right->count)
		return left->count > right->count ? -1 : 1;
	return str_compare(left->value, right->value);
}

static void groups_merge(struct evidence_groups *groups)
{
	if (groups->count > 1)
		qsort(groups->items, groups->count, sizeof(*groups->items), groups_compare);
	while (groups->count > 0) {
		uint64_t least = groups->items[groups->count - 1].count;
		bool is_rest_small = groups->rest > 0 && groups->rest < TOLD_MIN;
		if (least >= TOLD_MIN && !is_rest_small)
			break;
		groups->rest += least;
		groups->count--;
	}
}

void evidence_merge(struct evidence *evidence)
{
	groups_merge(&evidence->sources);
	groups_merge(&evidence->areas);
}

void evidence_free(struct evidence *evidence)
{
	free(evidence->sources.items);
	free(evidence->areas.items);
	arena_free(&evidence->arena);
}
