/* SPDX-License-Identifier: EUPL-1.2 */
/* Cards: their fields, the threads and other cards that they are linked to, what they quote. */
#include "office/rules.h"

#define LINK "card = :on AND session = :word AND phenomenon = :tag"
#define RELATION "card = :on AND other = :tag AND how = :word"

const struct office_rule card_made_rule = {
	.noun = NOUN_CARD, .thing = THING_MADE,
	.apply = {
		THING_ADD,
		FIELDS_PUT,
		NOTE("'made'", "''"),
		"INSERT INTO link (card, session, phenomenon, at_ms)"
		" SELECT :seq, :word, :tag, :at WHERE :tag > 0",
	},
};

const struct office_rule card_edited_rule = {
	.noun = NOUN_CARD,
	.check = "SELECT CASE " THING_IS_UNKNOWN FIELDS_CHANGED "END",
	.apply = { FIELDS_NOTE, FIELDS_PUT, THING_EDIT },
};

const struct office_rule thread_linked_rule = {
	.noun = NOUN_CARD,
	.check = "SELECT CASE " THING_IS_UNKNOWN "END",
	.apply = {
		NOTE("iif(:value, 'linked', 'unlinked')", ":word || ' ' || :tag")
		"WHERE :value <> EXISTS (SELECT 1 FROM link WHERE " LINK ")",
		"INSERT INTO link (card, session, phenomenon, at_ms)"
		" SELECT :on, :word, :tag, :at WHERE :value = 1 ON CONFLICT DO NOTHING",
		"DELETE FROM link WHERE :value = 0 AND " LINK,
		THING_TOUCH,
	},
};

const struct office_rule cards_linked_rule = {
	.noun = NOUN_CARD,
	.check = "SELECT CASE " THING_IS_UNKNOWN
		 "WHEN :on = :tag OR NOT EXISTS (SELECT 1 FROM thing WHERE noun = :noun"
		 " AND id = :tag AND NOT gone) THEN 'unknown_thing'"
		 "WHEN :word NOT IN ('causes', 'part_of', 'same_as') THEN 'unknown_word' END",
	.apply = {
		NOTE("iif(:value, 'linked', 'unlinked')", ":word || ' ' || :tag")
		"WHERE :value <> EXISTS (SELECT 1 FROM relation WHERE " RELATION ")",
		"INSERT INTO relation (card, other, how) SELECT :on, :tag, :word"
		" WHERE :value = 1 ON CONFLICT DO NOTHING",
		"DELETE FROM relation WHERE :value = 0 AND " RELATION,
		THING_TOUCH,
	},
};

const struct office_rule quote_chosen_rule = {
	.noun = NOUN_CARD,
	.check = "SELECT CASE " THING_IS_UNKNOWN "END",
	.apply = {
		NOTE("iif(:value, 'quoted', 'unquoted')", ":word || ' ' || :tag")
		"WHERE :value <> EXISTS (SELECT 1 FROM quote WHERE " LINK ")",
		"INSERT INTO quote (card, session, phenomenon) SELECT :on, :word, :tag"
		" WHERE :value = 1 ON CONFLICT DO NOTHING",
		"DELETE FROM quote WHERE :value = 0 AND " LINK,
		THING_TOUCH,
	},
};

const struct office_rule card_kept_rule = {
	.noun = NOUN_CARD,
	.check = "SELECT CASE " THING_IS_UNKNOWN "END",
	.apply = {
		NOTE("iif(:value, 'kept', 'let_go')", "''")
		"WHERE :value <> EXISTS (SELECT 1 FROM kept WHERE card = :on)",
		"INSERT INTO kept (card) SELECT :on WHERE :value = 1 ON CONFLICT DO NOTHING",
		"DELETE FROM kept WHERE :value = 0 AND card = :on",
	},
};
