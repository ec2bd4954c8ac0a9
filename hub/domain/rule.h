/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A rule is what an entry of one kind needs in order to be taken, and what it
 * changes then.  The check sees the state as it is before the entry and
 * changes nothing; the apply comes after a check that refused nothing, and
 * cannot fail.  So the courtesy before the append and the verdict after it are
 * one and the same function.
 */
#ifndef DOMAIN_RULE_H
#define DOMAIN_RULE_H

#include "domain/entry.h"

struct session;

struct wish {
	const struct entry *entry;
	uint64_t seq;
	uint64_t now_ms; /* state time with this entry in it */
	uint32_t seat;   /* SEAT_NONE: the hub's own; in a check also one without a number yet */
};

struct rule {
	enum refusal (*check)(const struct session *session, const struct wish *wish);
	/* Gives the id of what was made or changed, 0 where there is none. */
	uint64_t (*apply)(struct session *session, const struct wish *wish);
};

extern const struct rule opened_rule;
extern const struct rule moved_rule, ended_rule, undone_rule, extended_rule, revealed_rule;
extern const struct rule grace_rule, closed_rule, sealed_rule;
extern const struct rule post_rule, edit_rule, withdrawn_rule;
extern const struct rule voice_rule, vote_rule, tag_rule, comment_rule;
extern const struct rule hidden_rule, restored_rule, spotlight_rule;
extern const struct rule step_rule, step_edited_rule, step_removed_rule;
extern const struct rule merged_rule, unmerged_rule;
extern const struct rule approved_rule, refused_rule, redacted_rule, locked_rule, unlocked_rule;
extern const struct rule paused_rule, resumed_rule, frozen_rule, unfrozen_rule;
extern const struct rule author_removed_rule, author_readmitted_rule, round_rule;
extern const struct rule name_rule, profession_rule, extra_time_rule;
extern const struct rule imported_rule;
extern const struct rule erased_rule, kept_rule;

/* The first version of the rules that has it for this role. */
uint32_t rule_since(enum entry_kind kind, enum role role);
/* NULL for kinds that belong to the organisation's journal. */
const struct rule *rule_find(enum entry_kind kind);

/* May a participant do this now?  Facilitators may until the seal. */
enum refusal wish_check_act(const struct session *session, const struct wish *wish, enum act act);
/* Whoever has no seat owns nothing. */
bool wish_is_by(const struct wish *wish, uint32_t author);

/*
 * A text left the lanes' sight: older frames must not bring it back.  What stands beside phenomena
 * was never in the floor's frames while they are masked.
 */
void barrier_set_phenomena(struct session *session, uint64_t seq);
void barrier_set_all(struct session *session, uint64_t seq);

#endif
