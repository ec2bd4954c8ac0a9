/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Merging keeps where each phenomenon was merged (`into`), so that an unmerge
 * takes along what had been merged into it before.  Everything else about a
 * thread follows from that, and is settled here.
 */
#include "domain/threads.h"

#include "base/check.h"
#include "domain/comments_acts.h"
#include "domain/dots.h"
#include "domain/phenomena_acts.h"
#include "domain/places.h"
#include "domain/session.h"
#include "domain/spotlight.h"

struct phenomenon *thread_take(struct session *session, uint64_t id)
{
	const struct phenomenon *head = phenomena_find_head(&session->phenomena, id);

	CHECK(head);
	return phenomena_take(&session->phenomena, head->id);
}

enum refusal thread_check_open(const struct session *session, const struct wish *wish, uint64_t id)
{
	const struct phenomenon *head = phenomena_find_head(&session->phenomena, id);
	bool is_participant = wish->entry->role == ROLE_PARTICIPANT;

	if (!head)
		return REFUSAL_UNKNOWN_THING;
	if (!phenomenon_is_shown(head, LANE_FLOOR))
		return REFUSAL_GONE;
	return head->locked && is_participant ? REFUSAL_LOCKED : REFUSAL_NONE;
}

static const struct phenomenon *head_of(const struct session *session,
					const struct phenomenon *phenomenon)
{
	uint32_t steps = 0;

	while (phenomenon->into) {
		phenomenon = phenomena_find(&session->phenomena, phenomenon->into);
		CHECK(phenomenon);
		CHECK(steps++ < session->phenomena.count); /* it never leads back to itself */
	}
	return phenomenon;
}

static void heads_follow(struct session *session, uint64_t seq)
{
	struct phenomena *phenomena = &session->phenomena;

	for (uint32_t i = 0; i < phenomena->count; i++) {
		struct phenomenon *phenomenon = &phenomena->items[i];
		const struct phenomenon *head = head_of(session, phenomenon);
		bool is_hidden = head != phenomenon && (head->hidden || head->approval);
		if (phenomenon->head == head->id && phenomenon->thread_hidden == is_hidden)
			continue;
		phenomenon->head = head->id;
		phenomenon->thread_hidden = is_hidden;
		phenomenon->changed_seq = seq;
		phenomenon->own_seq = seq;
	}
}

static void shown_count(struct session *session, uint64_t seq)
{
	struct phenomena *phenomena = &session->phenomena;
	uint32_t shown = 0;

	for (uint32_t i = 0; i < phenomena->count; i++)
		shown += phenomenon_is_shown(&phenomena->items[i], LANE_FLOOR);
	if (shown != phenomena->shown)
		session->counts_seq = seq;
	phenomena->shown = shown;
}

void threads_settle(struct session *session, const struct wish *wish)
{
	heads_follow(session, wish->seq);
	shown_count(session, wish->seq);
	comments_follow(session, wish);
	voices_count_all(session, wish);
	dots_count_all(session, wish);

	const struct phenomenon *lit = phenomena_find(&session->phenomena, session->spotlight);
	if (lit && !phenomenon_is_shown(lit, LANE_FLOOR))
		spotlight_leave(session, wish, lit->id);
}

void thread_leave(struct session *session, const struct wish *wish, struct phenomenon *phenomenon)
{
	struct phenomena *phenomena = &session->phenomena;

	for (uint32_t i = 0; i < phenomena->count; i++) {
		struct phenomenon *merged = &phenomena->items[i];
		if (merged->into != phenomenon->id)
			continue;
		merged->into = phenomenon->into;
		merged->changed_seq = wish->seq;
	}
	phenomenon->into = 0;
}
