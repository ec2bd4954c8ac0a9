/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What a facilitator does to others' texts: hides and restores them, and
 * turns the spotlight.  Hiding frees the dots; a restore takes them again from
 * those who have not spent them elsewhere.
 */
#include "base/check.h"
#include "domain/comments_acts.h"
#include "domain/phenomena_acts.h"
#include "domain/places.h"
#include "domain/session.h"
#include "domain/spotlight.h"

void spotlight_leave(struct session *session, const struct wish *wish, uint64_t id)
{
	if (session->spotlight != id)
		return;
	session->spotlight = 0;
	session->spotlight_seq = wish->seq;
}

/* A phenomenon or a comment that is still there, hidden or not. */
static enum refusal hidden_check(const struct session *session, const struct wish *wish)
{
	uint64_t id = wish->entry->on;
	const struct phenomenon *phenomenon = phenomena_find(&session->phenomena, id);
	const struct comment *comment = comments_find(&session->comments, id);

	if (!phenomenon && !comment)
		return REFUSAL_UNKNOWN_THING;
	bool is_gone = phenomenon ? phenomenon->withdrawn
				  : comment->withdrawn || comment->thread_withdrawn;
	return is_gone ? REFUSAL_GONE : REFUSAL_NONE;
}

static void phenomenon_hide(struct session *session, const struct wish *wish,
			    struct phenomenon *phenomenon)
{
	CHECK(session->phenomena.shown > 0);
	phenomenon->hidden = true;
	session->phenomena.shown--;
	dots_give_back(session, wish, phenomenon);
	spotlight_leave(session, wish, phenomenon->id);
}

static void phenomenon_restore(struct session *session, const struct wish *wish,
			       struct phenomenon *phenomenon)
{
	CHECK(session->phenomena.shown < session->phenomena.count);
	phenomenon->hidden = false;
	session->phenomena.shown++;
	dots_take_again(session, wish, phenomenon);
}

static void phenomenon_moderate(struct session *session, const struct wish *wish, bool hide)
{
	struct phenomenon *phenomenon = phenomena_take(&session->phenomena, wish->entry->on);

	if (phenomenon->hidden == hide)
		return;
	if (hide)
		phenomenon_hide(session, wish, phenomenon);
	else
		phenomenon_restore(session, wish, phenomenon);
	phenomenon->changed_seq = wish->seq;
	phenomenon->tally_seq = wish->seq;
	phenomenon->own_seq = wish->seq;
	session->counts_seq = wish->seq;
	comments_follow(session, wish, phenomenon);
	if (hide)
		barrier_set_phenomena(session, wish->seq);
}

static void comment_moderate(struct session *session, const struct wish *wish, bool hide)
{
	struct comment *comment = comments_take(&session->comments, wish->entry->on);

	CHECK(comment);
	if (comment->hidden == hide)
		return;
	comment->hidden = hide;
	comment->changed_seq = wish->seq;
	comments_count(session, phenomena_take(&session->phenomena, comment->on));
	if (hide)
		barrier_set_phenomena(session, wish->seq);
}

static uint64_t moderated(struct session *session, const struct wish *wish, bool hide)
{
	if (phenomena_find(&session->phenomena, wish->entry->on))
		phenomenon_moderate(session, wish, hide);
	else
		comment_moderate(session, wish, hide);
	return wish->entry->on;
}

static uint64_t hidden_apply(struct session *session, const struct wish *wish)
{
	return moderated(session, wish, true);
}

static uint64_t restored_apply(struct session *session, const struct wish *wish)
{
	return moderated(session, wish, false);
}

static enum refusal spotlight_check(const struct session *session, const struct wish *wish)
{
	return wish->entry->on ? phenomenon_check_shown(session, wish->entry->on) : REFUSAL_NONE;
}

static uint64_t spotlight_apply(struct session *session, const struct wish *wish)
{
	session->spotlight = wish->entry->on;
	session->spotlight_seq = wish->seq;
	return wish->entry->on;
}

const struct rule hidden_rule = { hidden_check, hidden_apply };
const struct rule restored_rule = { hidden_check, restored_apply };
const struct rule spotlight_rule = { spotlight_check, spotlight_apply };
