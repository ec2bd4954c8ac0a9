/* SPDX-License-Identifier: EUPL-1.2 */
#include "office/rules.h"

#include "base/check.h"

static const struct office_rule *const rules[CHANGE_COUNT] = {
	[CHANGE_CARD_MADE] = &card_made_rule,
	[CHANGE_CARD_EDITED] = &card_edited_rule,
	[CHANGE_THREAD_LINKED] = &thread_linked_rule,
	[CHANGE_CARDS_LINKED] = &cards_linked_rule,
	[CHANGE_CARD_KEPT] = &card_kept_rule,
	[CHANGE_STEP_ADDED] = &path_added_rule,
	[CHANGE_STEP_EDITED] = &path_edited_rule,
	[CHANGE_STEP_REMOVED] = &path_removed_rule,
	[CHANGE_FOLLOWED_UP] = &followed_up_rule,
	[CHANGE_THREAD_REVIEWED] = &thread_reviewed_rule,
	[CHANGE_THREAD_TAGGED] = &thread_tagged_rule,
	[CHANGE_SERIES_MADE] = &series_made_rule,
	[CHANGE_SERIES_EDITED] = &series_edited_rule,
	[CHANGE_SESSION_PLACED] = &session_placed_rule,
	[CHANGE_TEMPLATE_MADE] = &template_made_rule,
	[CHANGE_TEMPLATE_EDITED] = &template_edited_rule,
	[CHANGE_TEMPLATE_REMOVED] = &template_removed_rule,
	[CHANGE_TERM_ADDED] = &term_added_rule,
	[CHANGE_TERM_EDITED] = &term_edited_rule,
	[CHANGE_TERM_MERGED] = &term_merged_rule,
	[CHANGE_TERM_RETIRED] = &term_retired_rule,
	[CHANGE_QUOTE_CHOSEN] = &quote_chosen_rule,
	[CHANGE_FIELDS_ERASED] = &fields_erased_rule,
	[CHANGE_STEP_ERASED] = &step_erased_rule,
	[CHANGE_FOLLOWUP_ERASED] = &followup_erased_rule,
	[CHANGE_CARD_ERASED] = &card_erased_rule,
};

const struct office_rule *office_rule_of(enum change change)
{
	CHECK(change > CHANGE_NONE && change < CHANGE_COUNT);
	CHECK(rules[change]);
	return rules[change];
}
