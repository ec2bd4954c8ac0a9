/* SPDX-License-Identifier: EUPL-1.2 */
/* Posting a phenomenon and rewriting one's own. */
#include "base/check.h"
#include "domain/items.h"
#include "domain/phenomena_acts.h"
#include "domain/places.h"
#include "domain/session.h"
#include "domain/tags.h"
#include "domain/threads.h"
#include "protocol/limits.h"

static enum refusal about_check(const struct session *session, const struct entry *entry)
{
	const struct opening *opening = &session->opening;
	bool is_known = entry->about.area.len == 0;

	if (tags_brought(entry) > LIMIT_TAGS)
		return REFUSAL_TOO_MANY_TAGS;
	for (uint32_t i = 0; i < opening->area_count && !is_known; i++)
		is_known = str_equal(opening->areas[i], entry->about.area);
	return is_known ? REFUSAL_NONE : REFUSAL_UNKNOWN_WORD;
}

/* What the posting says of itself, in the session's own memory; tags are kept apart. */
static void about_set(struct session *session, struct about *about, const struct about *said)
{
	*about = (struct about){
		.lang = str_copy(&session->arena, said->lang),
		.kind = said->kind,
		.source = said->source,
		.group = str_copy(&session->arena, said->group),
		.area = str_copy(&session->arena, said->area),
		.quotable = said->quotable,
	};
}

static enum refusal post_check(const struct session *session, const struct wish *wish)
{
	enum refusal refusal = wish_check_act(session, wish, ACT_POST);

	if (!refusal)
		refusal = about_check(session, wish->entry);
	if (refusal)
		return refusal;
	if (wish->seat != SEAT_NONE && session->roster.seats[wish->seat].posts >= LIMIT_SEAT_POSTS)
		return REFUSAL_TOO_MANY_POSTS;
	if (session->phenomena.count >= LIMIT_ROOM_PHENOMENA)
		return REFUSAL_TOO_MANY_PHENOMENA;
	return REFUSAL_NONE;
}

static uint64_t post_apply(struct session *session, const struct wish *wish)
{
	struct phenomena *phenomena = &session->phenomena;
	uint32_t place = phenomena->count++;

	CHECK(wish->seat < session->roster.count);
	phenomena->items = items_grow_u32(phenomena->items, place, &phenomena->cap,
					  sizeof(*phenomena->items));
	struct phenomenon *phenomenon = &phenomena->items[place];
	*phenomenon = (struct phenomenon){
		.id = wish->seq,
		.number = place + 1,
		.order = phenomenon_order(session->id, wish->seq),
		.head = wish->seq,
		.approval = agenda_approves(session) ? APPROVAL_WAITS : APPROVAL_NONE,
		.author = wish->seat,
		.review = wish->entry->confirmed.count > 0,
		.receipt = wish->entry->about.receipt,
		.posted_ms = wish->now_ms,
		.changed_seq = wish->seq,
		.own_seq = wish->seq,
	};
	body_text_set_one(&phenomenon->text, wish->entry, 0);
	about_set(session, &phenomenon->about, &wish->entry->about);
	tags_set_author(session, wish, phenomenon);
	phenomena->shown += phenomenon_is_shown(phenomenon, LANE_FLOOR);
	session->roster.seats[wish->seat].posts++;
	session->counts_seq = wish->seq;
	return phenomenon->id;
}

static enum refusal edit_check(const struct session *session, const struct wish *wish)
{
	const struct phenomenon *phenomenon = phenomena_find(&session->phenomena, wish->entry->on);
	enum refusal refusal = wish_check_act(session, wish, ACT_EDIT);

	if (!refusal && !phenomenon)
		refusal = REFUSAL_UNKNOWN_THING;
	if (refusal)
		return refusal;
	if (!wish_is_by(wish, phenomenon->author))
		return REFUSAL_NOT_YOURS;
	/* What was hidden may be put right; showing it again is the facilitator's. */
	if (phenomenon->withdrawn)
		return REFUSAL_GONE;
	if (phenomena_find_head(&session->phenomena, phenomenon->id)->locked)
		return REFUSAL_LOCKED;
	return about_check(session, wish->entry);
}

/* Nothing gets past the queue by an edit; what was refused and put right waits again. */
static void edit_queue(struct session *session, const struct wish *wish,
		       struct phenomenon *phenomenon)
{
	bool was_refused = phenomenon->approval == APPROVAL_REFUSED;

	if (!was_refused && !agenda_approves(session))
		return;
	if (was_refused && !phenomenon->hidden) {
		due_add_text(&session->due, &phenomenon->reason, "removed");
		body_text_reset(&phenomenon->reason);
	}
	phenomenon->approval = APPROVAL_WAITS;
	threads_settle(session, wish);
}

static uint64_t edit_apply(struct session *session, const struct wish *wish)
{
	struct phenomenon *phenomenon = phenomena_take(&session->phenomena, wish->entry->on);

	CHECK(phenomenon);
	CHECK(phenomenon->author == wish->seat);
	tags_set_author(session, wish, phenomenon);
	due_add_text(&session->due, &phenomenon->text, "edited");
	body_text_set_one(&phenomenon->text, wish->entry, 0);
	about_set(session, &phenomenon->about, &wish->entry->about);
	phenomenon->edited = true;
	phenomenon->review = wish->entry->confirmed.count > 0;
	phenomenon->redacted = false;
	phenomenon->changed_seq = wish->seq;
	phenomenon->own_seq = wish->seq;
	edit_queue(session, wish, phenomenon);
	barrier_set_phenomena(session, wish->seq);
	return phenomenon->id;
}

const struct rule post_rule = { post_check, post_apply };
const struct rule edit_rule = { edit_check, edit_apply };
