/* SPDX-License-Identifier: EUPL-1.2 */
/* Templates that were saved to be used again. */
#include "office/rules.h"

const struct office_rule template_made_rule = {
	.noun = NOUN_TEMPLATE, .thing = THING_MADE,
	.apply = { THING_ADD, FIELDS_PUT },
};

const struct office_rule template_edited_rule = {
	.noun = NOUN_TEMPLATE,
	.check = "SELECT CASE " THING_IS_UNKNOWN FIELDS_CHANGED "END",
	.apply = { FIELDS_NOTE, FIELDS_PUT, THING_EDIT },
};

const struct office_rule template_removed_rule = {
	.noun = NOUN_TEMPLATE,
	.check = "SELECT CASE " THING_IS_UNKNOWN "END",
	.apply = {
		"UPDATE thing SET gone = 1, changed_ms = :at WHERE noun = :noun AND id = :thing",
	},
};
