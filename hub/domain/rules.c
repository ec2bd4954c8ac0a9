/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/rule.h"

#include "base/check.h"
#include "domain/session.h"

static const struct rule *const rules[] = {
	[ENTRY_OPENED] = &opened_rule,
	[ENTRY_PHASE_MOVED] = &moved_rule,
	[ENTRY_PHASE_ENDED] = &ended_rule,
	[ENTRY_PHASE_UNDONE] = &undone_rule,
	[ENTRY_PHASE_EXTENDED] = &extended_rule,
	[ENTRY_REVEALED] = &revealed_rule,
	[ENTRY_GRACE_ENDED] = &grace_rule,
	[ENTRY_CLOSED] = &closed_rule,
	[ENTRY_SEALED] = &sealed_rule,
	[ENTRY_PHENOMENON_POSTED] = &post_rule,
	[ENTRY_PHENOMENON_EDITED] = &edit_rule,
	[ENTRY_WITHDRAWN] = &withdrawn_rule,
	[ENTRY_VOICE_SET] = &voice_rule,
	[ENTRY_VOTE_SET] = &vote_rule,
	[ENTRY_TAG_SET] = &tag_rule,
	[ENTRY_COMMENT_POSTED] = &comment_rule,
	[ENTRY_HIDDEN] = &hidden_rule,
	[ENTRY_RESTORED] = &restored_rule,
	[ENTRY_SPOTLIGHT_SET] = &spotlight_rule,
	[ENTRY_STEP_WRITTEN] = &step_rule,
	[ENTRY_STEP_EDITED] = &step_edited_rule,
	[ENTRY_STEP_REMOVED] = &step_removed_rule,
	[ENTRY_NAME_CHOSEN] = &name_rule,
	[ENTRY_PROFESSION_CHOSEN] = &profession_rule,
	[ENTRY_EXTRA_TIME_SET] = &extra_time_rule,
	[ENTRY_MERGED] = &merged_rule,
	[ENTRY_UNMERGED] = &unmerged_rule,
	[ENTRY_APPROVED] = &approved_rule,
	[ENTRY_REFUSED] = &refused_rule,
	[ENTRY_REDACTED] = &redacted_rule,
	[ENTRY_LOCKED] = &locked_rule,
	[ENTRY_UNLOCKED] = &unlocked_rule,
	[ENTRY_PAUSED] = &paused_rule,
	[ENTRY_RESUMED] = &resumed_rule,
	[ENTRY_FROZEN] = &frozen_rule,
	[ENTRY_UNFROZEN] = &unfrozen_rule,
	[ENTRY_AUTHOR_REMOVED] = &author_removed_rule,
	[ENTRY_AUTHOR_READMITTED] = &author_readmitted_rule,
	[ENTRY_ROUND_STARTED] = &round_rule,
	[ENTRY_IMPORTED] = &imported_rule,
	[ENTRY_ERASED] = &erased_rule,
	[ENTRY_KEPT] = &kept_rule,
};

const struct rule *rule_find(enum entry_kind kind)
{
	return (size_t)kind < sizeof(rules) / sizeof(*rules) ? rules[kind] : NULL;
}

uint32_t rule_since(enum entry_kind kind, enum role role)
{
	if (kind == ENTRY_NAME_CHOSEN)
		return role == ROLE_FACILITATOR ? 2 : 1;
	bool is_later = kind >= ENTRY_MERGED && kind <= ENTRY_AUTHOR_READMITTED;
	return is_later || kind == ENTRY_ROUND_STARTED ? 2 : 1;
}

enum refusal wish_check_act(const struct session *session, const struct wish *wish, enum act act)
{
	bool has_seat = wish->seat != SEAT_NONE;

	if (wish->entry->role == ROLE_FACILITATOR)
		return REFUSAL_NONE;
	if (session->agenda.frozen)
		return REFUSAL_FROZEN;
	bool extra_time = has_seat && session->roster.seats[wish->seat].extra_time;
	if (agenda_may(session, extra_time) & (uint32_t)act)
		return REFUSAL_NONE;
	return agenda_is_closed(session) ? REFUSAL_CLOSED : REFUSAL_NOT_NOW;
}

bool wish_is_by(const struct wish *wish, uint32_t author)
{
	return wish->seat != SEAT_NONE && wish->seat == author;
}

void barrier_set_all(struct session *session, uint64_t seq)
{
	CHECK(seq > session->seq);
	for (int lane = 0; lane < LANE_COUNT; lane++)
		session->barrier_seq[lane] = seq;
}

void barrier_set_phenomena(struct session *session, uint64_t seq)
{
	CHECK(seq > session->seq);
	for (int lane = 0; lane < LANE_COUNT; lane++)
		if (agenda_sees(session, (enum lane)lane) & SIGHT_PHENOMENA)
			session->barrier_seq[lane] = seq;
}
