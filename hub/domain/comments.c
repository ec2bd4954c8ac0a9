/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/comments.h"

#include <stdlib.h>

#include "base/check.h"
#include "domain/items.h"

const struct comment *comments_find(const struct comments *comments, uint64_t id)
{
	return items_find(comments->items, comments->count, sizeof(*comments->items), id);
}

bool comment_is_shown(const struct comment *comment, enum lane lane)
{
	CHECK(lane < LANE_COUNT);
	bool is_gone = comment->withdrawn || comment->thread_withdrawn;
	bool is_hidden = comment->hidden || comment->thread_hidden;

	return !is_gone && (lane == LANE_DESK || !is_hidden);
}

static void comment_free(struct comment *comment)
{
	body_text_reset(&comment->text);
	body_text_reset(&comment->reason);
}

void comments_free(struct comments *comments)
{
	for (uint32_t i = 0; i < comments->count; i++)
		comment_free(&comments->items[i]);
	free(comments->items);
	*comments = (struct comments){ 0 };
}
