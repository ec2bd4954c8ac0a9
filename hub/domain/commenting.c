/* SPDX-License-Identifier: EUPL-1.2 */
/* Commenting, and how comments go out of sight with what they stand on. */
#include "base/check.h"
#include "domain/comments_acts.h"
#include "domain/items.h"
#include "domain/phenomena_acts.h"
#include "domain/places.h"
#include "domain/session.h"
#include "protocol/limits.h"

void comments_count(struct session *session, struct phenomenon *phenomenon)
{
	const struct comments *comments = &session->comments;

	phenomenon->comments = 0;
	for (uint32_t i = 0; i < comments->count; i++)
		if (comments->items[i].on == phenomenon->id)
			phenomenon->comments += comment_is_shown(&comments->items[i], LANE_FLOOR);
}

void comments_follow(struct session *session, const struct wish *wish,
		     struct phenomenon *phenomenon)
{
	for (uint32_t i = 0; i < session->comments.count; i++) {
		struct comment *comment = &session->comments.items[i];
		if (comment->on != phenomenon->id)
			continue;
		comment->thread_hidden = phenomenon->hidden;
		comment->thread_withdrawn = phenomenon->withdrawn;
		comment->changed_seq = wish->seq;
	}
	comments_count(session, phenomenon);
}

static enum refusal comment_check(const struct session *session, const struct wish *wish)
{
	enum refusal refusal = wish_check_act(session, wish, ACT_COMMENT);

	if (!refusal)
		refusal = phenomenon_check_shown(session, wish->entry->on);
	if (refusal || wish->seat == SEAT_NONE)
		return refusal;
	bool is_full = session->roster.seats[wish->seat].comments >= LIMIT_SEAT_COMMENTS;
	return is_full ? REFUSAL_TOO_MANY_COMMENTS : REFUSAL_NONE;
}

static uint64_t comment_apply(struct session *session, const struct wish *wish)
{
	struct comments *comments = &session->comments;
	struct phenomenon *phenomenon = phenomena_take(&session->phenomena, wish->entry->on);
	uint32_t place = comments->count++;

	CHECK(phenomenon);
	comments->items = items_grow_u32(comments->items, place, &comments->cap,
					 sizeof(*comments->items));
	struct comment *comment = &comments->items[place];
	*comment = (struct comment){
		.id = wish->seq,
		.on = phenomenon->id,
		.author = wish->seat,
		.lang = str_copy(&session->arena, wish->entry->about.lang),
		.posted_ms = wish->now_ms,
		.by_facilitator = wish->entry->role == ROLE_FACILITATOR,
		.changed_seq = wish->seq,
	};
	body_text_set(&comment->text, wish->entry);
	phenomenon->comments++;
	if (wish->seat != SEAT_NONE)
		session->roster.seats[wish->seat].comments++;
	return comment->id;
}

const struct rule comment_rule = { comment_check, comment_apply };
