/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Removing the author of a post: her seat may read, but nothing more is taken
 * from it.  The mark stands on the post alone through which it was done, and
 * each such post is a removal of its own: so nobody learns what else is hers.
 */
#include "base/check.h"
#include "domain/places.h"
#include "domain/rule.h"
#include "domain/session.h"

/* Of the phenomenon or comment; SEAT_NONE where there is none of a participant's. */
static uint32_t author_find(const struct session *session, uint64_t id)
{
	const struct phenomenon *phenomenon = phenomena_find(&session->phenomena, id);
	const struct comment *comment = comments_find(&session->comments, id);

	if (phenomenon)
		return phenomenon->author;
	return comment && !comment->by_facilitator ? comment->author : SEAT_NONE;
}

static enum refusal removal_check(const struct session *session, const struct wish *wish)
{
	uint64_t id = wish->entry->on;

	if (author_find(session, id) != SEAT_NONE)
		return REFUSAL_NONE;
	return comments_find(&session->comments, id) ? REFUSAL_NOT_YOUR_RIGHT
						     : REFUSAL_UNKNOWN_THING;
}

/* False where that is so already. */
static bool mark_set(struct session *session, const struct wish *wish, bool removed)
{
	struct phenomenon *phenomenon = phenomena_take(&session->phenomena, wish->entry->on);
	struct comment *comment = comments_take(&session->comments, wish->entry->on);
	bool *mark = phenomenon ? &phenomenon->author_removed : &comment->author_removed;
	uint64_t *changed_seq = phenomenon ? &phenomenon->changed_seq : &comment->changed_seq;

	if (*mark == removed)
		return false;
	*mark = removed;
	*changed_seq = wish->seq;
	return true;
}

static uint64_t removal_set(struct session *session, const struct wish *wish, bool removed)
{
	uint64_t id = wish->entry->on;
	uint32_t author = author_find(session, id);

	CHECK(author < session->roster.count);
	struct seat *seat = &session->roster.seats[author];
	if (!mark_set(session, wish, removed))
		return id;
	CHECK(removed || seat->removals > 0);
	seat->removals = removed ? seat->removals + 1 : seat->removals - 1;
	seat->changed_seq = wish->seq;
	return id;
}

static uint64_t author_removed_apply(struct session *session, const struct wish *wish)
{
	return removal_set(session, wish, true);
}

static uint64_t author_readmitted_apply(struct session *session, const struct wish *wish)
{
	return removal_set(session, wish, false);
}

const struct rule author_removed_rule = { removal_check, author_removed_apply };
const struct rule author_readmitted_rule = { removal_check, author_readmitted_apply };
