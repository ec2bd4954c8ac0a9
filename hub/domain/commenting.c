/* SPDX-License-Identifier: EUPL-1.2 */
/* Commenting, and how comments go out of sight with what they stand on. */
#include "base/check.h"
#include "domain/comments_acts.h"
#include "domain/items.h"
#include "domain/places.h"
#include "domain/session.h"
#include "domain/threads.h"
#include "protocol/limits.h"

static void comment_follow(struct comment *comment, const struct phenomenon *on, uint64_t seq)
{
	bool is_hidden = on->hidden || on->approval || on->thread_hidden;

	if (comment->thread_hidden == is_hidden && comment->thread_withdrawn == on->withdrawn)
		return;
	comment->thread_hidden = is_hidden;
	comment->thread_withdrawn = on->withdrawn;
	comment->changed_seq = seq;
}

void comments_follow(struct session *session, const struct wish *wish)
{
	for (uint32_t i = 0; i < session->phenomena.count; i++)
		session->phenomena.items[i].comments = 0;
	for (uint32_t i = 0; i < session->comments.count; i++) {
		struct comment *comment = &session->comments.items[i];
		struct phenomenon *on = phenomena_take(&session->phenomena, comment->on);
		CHECK(on);
		comment_follow(comment, on, wish->seq);
		on->comments += comment_is_shown(comment, LANE_FLOOR);
	}
}

static enum refusal comment_check(const struct session *session, const struct wish *wish)
{
	enum refusal refusal = wish_check_act(session, wish, ACT_COMMENT);

	if (!refusal)
		refusal = thread_check_open(session, wish, wish->entry->on);
	if (refusal || wish->seat == SEAT_NONE)
		return refusal;
	bool is_full = session->roster.seats[wish->seat].comments >= LIMIT_SEAT_COMMENTS;
	return is_full ? REFUSAL_TOO_MANY_COMMENTS : REFUSAL_NONE;
}

static uint64_t comment_apply(struct session *session, const struct wish *wish)
{
	struct comments *comments = &session->comments;
	struct phenomenon *phenomenon = thread_take(session, wish->entry->on);
	uint32_t place = comments->count++;

	comments->items = items_grow_u32(comments->items, place, &comments->cap,
					 sizeof(*comments->items));
	struct comment *comment = &comments->items[place];
	*comment = (struct comment){
		.id = wish->seq,
		.on = phenomenon->id,
		.number = ++phenomenon->comments_made,
		.author = wish->seat,
		.lang = str_copy(&session->arena, wish->entry->about.lang),
		.posted_ms = wish->now_ms,
		.review = wish->entry->confirmed.count > 0,
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
