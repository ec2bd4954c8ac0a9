/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The queue of a phase that approves first.  What waits or was refused is the
 * desk's and its author's to see; a refused posting may be put right and waits
 * again, or be approved after all.
 */
#include "base/check.h"
#include "domain/phenomena_acts.h"
#include "domain/places.h"
#include "domain/reasons.h"
#include "domain/session.h"
#include "domain/threads.h"

static enum refusal approved_check(const struct session *session, const struct wish *wish)
{
	const struct phenomenon *phenomenon = phenomena_find(&session->phenomena, wish->entry->on);

	if (!phenomenon)
		return REFUSAL_UNKNOWN_THING;
	return phenomenon->withdrawn ? REFUSAL_GONE : REFUSAL_NONE;
}

static enum refusal refused_check(const struct session *session, const struct wish *wish)
{
	const struct phenomenon *phenomenon = phenomena_find(&session->phenomena, wish->entry->on);
	enum refusal refusal = approved_check(session, wish);

	if (refusal)
		return refusal;
	/* Whoever approved it came first; what is shown can be hidden. */
	return phenomenon->approval == APPROVAL_NONE ? REFUSAL_ALREADY_MOVED : REFUSAL_NONE;
}

static void approval_set(struct session *session, const struct wish *wish,
			 struct phenomenon *phenomenon, enum approval approval)
{
	phenomenon->approval = approval;
	reason_set(session, &phenomenon->reason, wish);
	phenomenon->changed_seq = wish->seq;
	phenomenon->own_seq = wish->seq;
	threads_settle(session, wish);
}

bool approval_reopen(struct session *session, const struct wish *wish,
		     struct phenomenon *phenomenon)
{
	if (phenomenon->hidden || phenomenon->approval != APPROVAL_REFUSED)
		return false;
	approval_set(session, wish, phenomenon, APPROVAL_WAITS);
	return true;
}

static uint64_t approved_apply(struct session *session, const struct wish *wish)
{
	struct phenomenon *phenomenon = phenomena_take(&session->phenomena, wish->entry->on);

	CHECK(phenomenon);
	if (phenomenon->approval != APPROVAL_NONE)
		approval_set(session, wish, phenomenon, APPROVAL_NONE);
	return phenomenon->id;
}

static uint64_t refused_apply(struct session *session, const struct wish *wish)
{
	struct phenomenon *phenomenon = phenomena_take(&session->phenomena, wish->entry->on);

	CHECK(phenomenon);
	approval_set(session, wish, phenomenon, APPROVAL_REFUSED);
	return phenomenon->id;
}

const struct rule approved_rule = { approved_check, approved_apply };
const struct rule refused_rule = { refused_check, refused_apply };
