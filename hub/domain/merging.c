/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Merging and taking apart.  Both say what a thread is and nothing else: texts,
 * tags, comments, voices and dots stay where they were given, so an unmerge
 * brings back exactly what was.
 */
#include "base/check.h"
#include "domain/places.h"
#include "domain/session.h"
#include "domain/threads.h"

/* Each names a thread. */
static enum refusal merged_check(const struct session *session, const struct wish *wish)
{
	enum refusal refusal = thread_check_open(session, wish, wish->entry->on);

	return refusal ? refusal : thread_check_open(session, wish, wish->entry->value);
}

static uint64_t merged_apply(struct session *session, const struct wish *wish)
{
	struct phenomenon *head = thread_take(session, wish->entry->on);
	const struct phenomenon *into = thread_take(session, wish->entry->value);

	if (head == into)
		return into->id;
	head->into = into->id;
	threads_settle(session, wish);
	return into->id;
}

static enum refusal unmerged_check(const struct session *session, const struct wish *wish)
{
	const struct phenomenon *phenomenon = phenomena_find(&session->phenomena, wish->entry->on);

	if (!phenomenon)
		return REFUSAL_UNKNOWN_THING;
	return phenomenon->withdrawn ? REFUSAL_GONE : REFUSAL_NONE;
}

static uint64_t unmerged_apply(struct session *session, const struct wish *wish)
{
	struct phenomenon *phenomenon = phenomena_take(&session->phenomena, wish->entry->on);

	CHECK(phenomenon);
	if (phenomenon->into == 0)
		return phenomenon->id;
	phenomenon->into = 0;
	threads_settle(session, wish);
	return phenomenon->id;
}

/* Nothing new in the thread; what is there may be taken back and moderated. */
static enum refusal locked_check(const struct session *session, const struct wish *wish)
{
	const struct phenomenon *head = phenomena_find_head(&session->phenomena, wish->entry->on);

	if (!head)
		return REFUSAL_UNKNOWN_THING;
	return head->withdrawn ? REFUSAL_GONE : REFUSAL_NONE;
}

static uint64_t lock_set(struct session *session, const struct wish *wish, bool locked)
{
	struct phenomenon *head = thread_take(session, wish->entry->on);

	if (head->locked == locked)
		return head->id;
	head->locked = locked;
	head->changed_seq = wish->seq;
	return head->id;
}

static uint64_t locked_apply(struct session *session, const struct wish *wish)
{
	return lock_set(session, wish, true);
}

static uint64_t unlocked_apply(struct session *session, const struct wish *wish)
{
	return lock_set(session, wish, false);
}

const struct rule merged_rule = { merged_check, merged_apply };
const struct rule unmerged_rule = { unmerged_check, unmerged_apply };
const struct rule locked_rule = { locked_check, locked_apply };
const struct rule unlocked_rule = { locked_check, unlocked_apply };
