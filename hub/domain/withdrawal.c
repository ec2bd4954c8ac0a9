/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Taking back one's own phenomenon or comment: its text is wiped at once and
 * its body is due.  The thing stays as withdrawn, so that its id can be told
 * gone.  Comments of others go out of sight with a withdrawn phenomenon, but
 * their bodies stay: nobody destroys what somebody else wrote.
 */
#include "base/check.h"
#include "domain/comments_acts.h"
#include "domain/phenomena_acts.h"
#include "domain/places.h"
#include "domain/session.h"
#include "domain/tags.h"
#include "domain/threads.h"

static enum refusal withdrawn_check_own(const struct wish *wish, uint32_t author, bool withdrawn)
{
	if (!wish_is_by(wish, author))
		return REFUSAL_NOT_YOURS;
	return withdrawn ? REFUSAL_GONE : REFUSAL_NONE;
}

static enum refusal withdrawn_check(const struct session *session, const struct wish *wish)
{
	uint64_t id = wish->entry->on;
	const struct phenomenon *phenomenon = phenomena_find(&session->phenomena, id);
	const struct comment *comment = comments_find(&session->comments, id);
	enum refusal refusal = wish_check_act(session, wish, ACT_WITHDRAW);

	if (refusal)
		return refusal;
	if (phenomenon)
		return withdrawn_check_own(wish, phenomenon->author, phenomenon->withdrawn);
	if (comment)
		return withdrawn_check_own(wish, comment->author, comment->withdrawn);
	return REFUSAL_UNKNOWN_THING;
}

static void phenomenon_withdraw(struct session *session, const struct wish *wish,
				struct phenomenon *phenomenon)
{
	support_reset(wish, phenomenon);
	tags_withdraw_author(session, phenomenon);
	due_add_text(&session->due, &phenomenon->text, "withdrawn");
	body_text_wipe(&phenomenon->text);
	due_add_text(&session->due, &phenomenon->reason, "withdrawn");
	body_text_reset(&phenomenon->reason);
	phenomenon->withdrawn = true;
	phenomenon->changed_seq = wish->seq;
	phenomenon->own_seq = wish->seq;
	thread_leave(session, wish, phenomenon);
	threads_settle(session, wish);
}

static void comment_withdraw(struct session *session, const struct wish *wish,
			     struct comment *comment)
{
	due_add_text(&session->due, &comment->text, "withdrawn");
	body_text_wipe(&comment->text);
	due_add_text(&session->due, &comment->reason, "withdrawn");
	body_text_reset(&comment->reason);
	comment->withdrawn = true;
	comment->changed_seq = wish->seq;
	comments_follow(session, wish);
}

static uint64_t withdrawn_apply(struct session *session, const struct wish *wish)
{
	uint64_t id = wish->entry->on;
	struct phenomenon *phenomenon = phenomena_take(&session->phenomena, id);

	if (phenomenon)
		phenomenon_withdraw(session, wish, phenomenon);
	else
		comment_withdraw(session, wish, comments_take(&session->comments, id));
	barrier_set_phenomena(session, wish->seq);
	return id;
}

const struct rule withdrawn_rule = { withdrawn_check, withdrawn_apply };
