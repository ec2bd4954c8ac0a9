/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/phenomena.h"

#include <stdlib.h>

#include "base/check.h"
#include "domain/items.h"

const struct phenomenon *phenomena_find(const struct phenomena *phenomena, uint64_t id)
{
	return items_find(phenomena->items, phenomena->count, sizeof(*phenomena->items), id);
}

const struct phenomenon *phenomena_find_head(const struct phenomena *phenomena, uint64_t id)
{
	const struct phenomenon *phenomenon = phenomena_find(phenomena, id);

	return phenomenon ? phenomena_find(phenomena, phenomenon->head) : NULL;
}

uint32_t phenomenon_order(struct str session_id, uint64_t id)
{
	struct buf number = { 0 };

	pack_u64(&number, id);
	const struct str parts[] = { session_id, buf_str(&number) };
	struct digest digest = digest_of((struct str){ 0 }, parts, 2);
	buf_free(&number);
	return (uint32_t)digest.bytes[0] | (uint32_t)digest.bytes[1] << 8 |
	       (uint32_t)digest.bytes[2] << 16 | (uint32_t)digest.bytes[3] << 24;
}

uint32_t support_place(const struct phenomenon *phenomenon, uint32_t seat)
{
	uint32_t low = 0, high = phenomenon->support_count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (phenomenon->supports[middle].seat < seat)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

const struct support *phenomenon_support(const struct phenomenon *phenomenon, uint32_t seat)
{
	uint32_t place = support_place(phenomenon, seat);
	bool is_there = place < phenomenon->support_count &&
			phenomenon->supports[place].seat == seat;

	return is_there ? &phenomenon->supports[place] : NULL;
}

bool phenomenon_is_shown(const struct phenomenon *phenomenon, enum lane lane)
{
	bool is_out = phenomenon->hidden || phenomenon->approval || phenomenon->thread_hidden;

	CHECK(lane < LANE_COUNT);
	return !phenomenon->withdrawn && (lane == LANE_DESK || !is_out);
}

void phenomena_free(struct phenomena *phenomena)
{
	for (uint32_t i = 0; i < phenomena->count; i++) {
		struct phenomenon *phenomenon = &phenomena->items[i];
		body_text_reset(&phenomenon->text);
		body_text_reset(&phenomenon->reason);
		for (uint32_t j = 0; j < phenomenon->tag_count; j++)
			body_text_reset(&phenomenon->tags[j].free);
		free(phenomenon->supports);
	}
	free(phenomena->items);
	*phenomena = (struct phenomena){ 0 };
}
