/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The path of a card, step by step, and its follow-ups.  A step's word is its
 * state and the day it was taken on, "taken 2026-11-20": both decide, so both
 * stand in the head; to whom it was taken and what was said are the body's.
 */
#include "office/rules.h"

#define STATE "substr(:word, 1, instr(:word, ' ') - 1)"
#define DAY "substr(:word, instr(:word, ' ') + 1)"
#define ANSWERS "('agreed', 'partly', 'refused', 'pending')"

#define TAKING_IS_UNKNOWN                                                                   \
	"WHEN " STATE " IN " ANSWERS " AND :tag = 0 THEN 'unknown_thing' "                  \
	"WHEN :tag > 0 AND NOT EXISTS (SELECT 1 FROM step s WHERE s.id = :tag"              \
	" AND s.state = 'taken' AND NOT s.removed AND s.card = "

/* In the history of the step's card, whose step :on is. */
#define STEP_NOTE(act, before, after)                                                       \
	"INSERT INTO history (seq, nth, noun, id, at_ms, by, act, before, after, note,"     \
	" step) SELECT :seq, 0, :noun, s.card, :at, :by, " act ", " before ", " after ","   \
	" s.state, :on FROM step s WHERE s.id = :on"

const struct office_rule path_added_rule = {
	.noun = NOUN_CARD,
	.check = "SELECT CASE " THING_IS_UNKNOWN TAKING_IS_UNKNOWN ":on) THEN 'unknown_thing' END",
	.apply = {
		"INSERT INTO step (id, card, version, state, day, taking, body, gap, at_ms, by,"
		" removed) VALUES (:seq, :on, :seq, " STATE ", " DAY ", :tag, :text,"
		" :text IS NULL, :at, :by, 0)",
		NOTE("'path'", STATE),
		/* Two at a time: the next are made when these were answered. */
		"INSERT INTO followup (step, months, card, due_ms, answer, body, at_ms, by)"
		" SELECT :seq, m.column1, :on, 1000 * CAST(strftime('%s', :at / 1000,"
		" 'unixepoch', '+' || m.column1 || ' months') AS INTEGER), NULL, NULL, NULL, NULL"
		" FROM (VALUES (6), (12)) m WHERE " STATE " = 'taken' AND NOT EXISTS"
		" (SELECT 1 FROM followup WHERE card = :on AND answer IS NULL)",
		THING_TOUCH,
	},
};

const struct office_rule path_edited_rule = {
	.noun = NOUN_CARD,
	.check = "SELECT CASE "
		 "WHEN NOT EXISTS (SELECT 1 FROM step WHERE id = :on AND NOT removed)"
		 " THEN 'unknown_thing' "
		 "WHEN (SELECT version FROM step WHERE id = :on) > :value THEN 'changed' "
		 "WHEN (SELECT state FROM step WHERE id = :on) <> " STATE " THEN 'not_now' "
		 TAKING_IS_UNKNOWN "(SELECT card FROM step WHERE id = :on))"
		 " THEN 'unknown_thing' END",
	.apply = {
		STEP_NOTE("'path_edited'", "s.body -> '$.text'", ":text -> '$.text'"),
		"UPDATE step SET version = :seq, day = " DAY ", taking = :tag, body = :text,"
		" gap = :text IS NULL WHERE id = :on",
		STEP_TOUCH,
	},
};

const struct office_rule path_removed_rule = {
	.noun = NOUN_CARD,
	.check = "SELECT CASE "
		 "WHEN NOT EXISTS (SELECT 1 FROM step WHERE id = :on AND NOT removed)"
		 " THEN 'unknown_thing' END",
	.apply = {
		STEP_NOTE("'path_removed'", "NULL", "NULL"),
		"UPDATE step SET removed = 1 WHERE id = :on",
		"DELETE FROM followup WHERE step = :on AND answer IS NULL",
		STEP_TOUCH,
	},
};

const struct office_rule followed_up_rule = {
	.noun = NOUN_CARD,
	.check = "SELECT CASE "
		 "WHEN NOT EXISTS (SELECT 1 FROM followup WHERE step = :on AND months = :value)"
		 " THEN 'unknown_thing' "
		 "WHEN (SELECT answer FROM followup WHERE step = :on AND months = :value)"
		 " IS NOT NULL THEN 'changed' END",
	.apply = {
		"UPDATE followup SET answer = :word, body = :text, at_ms = :at, by = :by"
		" WHERE step = :on AND months = :value",
		"INSERT INTO history (seq, nth, noun, id, at_ms, by, act, before, after, note)"
		" SELECT :seq, 0, :noun, card, :at, :by, 'followed_up', NULL, NULL, :word"
		" FROM followup WHERE step = :on AND months = :value",
		STEP_TOUCH,
	},
};
