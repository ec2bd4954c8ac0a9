/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What was changed in the vocabulary since its starting data, by ids, which
 * stay: a term of the starting data that nobody changed has no row here.
 */
#include "office/rules.h"

#define TERM "substr(:word, 1, instr(:word, ' ') - 1)"
#define HEIR "substr(:word, instr(:word, ' ') + 1)"

const struct office_rule term_added_rule = {
	.noun = NOUN_TERM, .thing = TERM_MADE,
	.apply = {
		THING_ADD,
		"UPDATE thing SET list = :word WHERE noun = :noun AND id = :thing",
		FIELDS_PUT,
	},
};

const struct office_rule term_edited_rule = {
	.noun = NOUN_TERM, .thing = THING_WORD,
	.check = "SELECT CASE " FIELDS_CHANGED "END",
	.apply = {
		FIELDS_NOTE,
		THING_ADD " ON CONFLICT DO NOTHING",
		FIELDS_PUT,
		THING_EDIT,
	},
};

const struct office_rule term_merged_rule = {
	.noun = NOUN_TERM,
	.check = "SELECT CASE WHEN " TERM " = " HEIR " OR EXISTS (SELECT 1 FROM fate"
		 " WHERE term = " HEIR " AND heir <> '') THEN 'unknown_word' END",
	.apply = {
		"UPDATE fate SET heir = " HEIR " WHERE heir = " TERM,
		"INSERT INTO fate (term, heir, retired) VALUES (" TERM ", " HEIR ", 0)"
		" ON CONFLICT DO UPDATE SET heir = excluded.heir",
	},
};

const struct office_rule term_retired_rule = {
	.noun = NOUN_TERM,
	.apply = {
		"INSERT INTO fate (term, heir, retired) VALUES (:word, '', :value)"
		" ON CONFLICT DO UPDATE SET retired = excluded.retired",
	},
};
