/* SPDX-License-Identifier: EUPL-1.2 */
/* Series, and which session belongs to which. */
#include "office/rules.h"

const struct office_rule series_made_rule = {
	.noun = NOUN_SERIES, .thing = THING_MADE,
	.apply = { THING_ADD, FIELDS_PUT },
};

const struct office_rule series_edited_rule = {
	.noun = NOUN_SERIES,
	.check = "SELECT CASE " THING_IS_UNKNOWN FIELDS_CHANGED "END",
	.apply = { FIELDS_NOTE, FIELDS_PUT, THING_EDIT },
};

const struct office_rule session_placed_rule = {
	.noun = NOUN_SERIES,
	.check = "SELECT CASE WHEN :on = 0 THEN NULL " THING_IS_UNKNOWN "END",
	.apply = {
		"DELETE FROM placement WHERE session = :word",
		"INSERT INTO placement (session, series, at_ms) SELECT :word, :on, :at"
		" WHERE :on > 0",
	},
};
