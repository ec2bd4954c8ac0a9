/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What a facilitator does to others' texts: hides and restores them, and
 * turns the spotlight.  Hiding frees the dots; a restore counts them again.
 */
#include "base/check.h"
#include "domain/comments_acts.h"
#include "domain/phenomena_acts.h"
#include "domain/places.h"
#include "domain/reasons.h"
#include "domain/session.h"
#include "domain/spotlight.h"
#include "domain/threads.h"

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

void reason_set(struct session *session, struct body_text *reason, const struct wish *wish)
{
	due_add_text(&session->due, reason, "removed");
	body_text_reset(reason);
	if (wish->entry->has_body)
		body_text_set(reason, wish->entry);
}

/* Hidden again, it may be for another reason. */
static bool is_news(const struct wish *wish, bool was_hidden, bool hide)
{
	return was_hidden != hide || (hide && wish->entry->has_body);
}

static void phenomenon_moderate(struct session *session, const struct wish *wish, bool hide)
{
	struct phenomenon *phenomenon = phenomena_take(&session->phenomena, wish->entry->on);

	/* By version 2 of the rules a restore left what was refused as it was. */
	if (!hide && session->opening.rules >= 3 && approval_reopen(session, wish, phenomenon))
		return;
	if (!is_news(wish, phenomenon->hidden, hide))
		return;
	if (!hide && session->opening.rules == 1)
		dots_forget(session, wish, phenomenon);
	phenomenon->hidden = hide;
	reason_set(session, &phenomenon->reason, wish);
	phenomenon->changed_seq = wish->seq;
	phenomenon->tally_seq = wish->seq;
	phenomenon->own_seq = wish->seq;
	threads_settle(session, wish);
	if (hide)
		barrier_set_phenomena(session, wish->seq);
}

static void comment_moderate(struct session *session, const struct wish *wish, bool hide)
{
	struct comment *comment = comments_take(&session->comments, wish->entry->on);

	CHECK(comment);
	if (!is_news(wish, comment->hidden, hide))
		return;
	comment->hidden = hide;
	reason_set(session, &comment->reason, wish);
	comment->changed_seq = wish->seq;
	comments_follow(session, wish);
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
	return wish->entry->on ? thread_check_open(session, wish, wish->entry->on) : REFUSAL_NONE;
}

static uint64_t spotlight_apply(struct session *session, const struct wish *wish)
{
	uint64_t on = wish->entry->on;

	session->spotlight = on ? thread_take(session, on)->id : 0;
	session->spotlight_seq = wish->seq;
	return session->spotlight;
}

const struct rule hidden_rule = { hidden_check, hidden_apply };
const struct rule restored_rule = { hidden_check, restored_apply };
const struct rule spotlight_rule = { spotlight_check, spotlight_apply };
