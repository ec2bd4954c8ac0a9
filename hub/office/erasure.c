/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A text of a card that is erased: with it goes every entry's body that has it,
 * which the table `said` knows, and the tables forget at once whatever came of
 * such a body.  What else stood in it and still holds comes in the erasing
 * entry's own; of the history stays who changed what and when.  So a fold over
 * bodies that are destroyed gives what this gives over those that are not yet.
 */
#include "office/rules.h"

#include <stddef.h>

#define ERASED "(:value & 4294967295)"
#define WRITTEN "(:value | (:value >> 32))" /* erased, or carried over */

#define SAID(what, id, fields)                                                              \
	"INSERT INTO said (seq, what, id, fields, erased)"                                  \
	" VALUES (:seq, '" what "', " id ", " fields ", 0)"

/* Which bodies go: those that stand and say something of these. */
#define SAYS_FIELDS "what = 'card' AND id = :on AND fields & " ERASED " AND NOT erased"
#define SAYS_STEP "what = 'step' AND id = :on AND NOT erased"
#define SAYS_FOLLOWUP "what = 'followup' AND id = :on AND fields = :value / 6 AND NOT erased"
#define SAYS_CARD                                                                           \
	"NOT erased AND (what = 'card' AND id = :on OR what IN ('step', 'followup')"        \
	" AND id IN (SELECT id FROM step WHERE card = :on))"

#define IS_GONE(says) "WHEN NOT EXISTS (SELECT 1 FROM said WHERE " says ") THEN 'gone' "
#define SAID_ERASE(says) "UPDATE said SET erased = :seq WHERE " says

/* The body that a line of the history had its `before` of. */
#define SOURCE                                                                              \
	"(SELECT max(s.seq) FROM said s WHERE s.what = 'card' AND s.id = :on"               \
	" AND s.fields >> history.nth & 1 AND s.seq < history.seq)"

/* Earlier reasons stood in bodies that may go now: they come along, all of them. */
#define REASONS_PUT(which)                                                                  \
	"UPDATE history SET note = coalesce(:text ->> ('$.reasons.\"' || seq || '\"'), '')" \
	" WHERE noun = :noun AND " which

#define REASON_NOTE(act, nth, card, step, from)                                             \
	"INSERT INTO history (seq, nth, noun, id, at_ms, by, act, before, after, note,"     \
	" step) SELECT :seq, " nth ", :noun, " card ", :at, :by, '" act "', NULL, NULL,"    \
	" coalesce(:text ->> '$.reason', ''), " step " " from

const struct office_rule fields_erased_rule = {
	.noun = NOUN_CARD,
	.check = "SELECT CASE " THING_IS_UNKNOWN
		 "WHEN (SELECT version FROM thing WHERE noun = :noun AND id = :on) > :tag"
		 " THEN 'changed' " IS_GONE(SAYS_FIELDS) "END",
	.apply = {
		"UPDATE history SET"
		" before = iif(" SOURCE " IN (SELECT seq FROM said WHERE " SAYS_FIELDS "),"
		" NULL, before),"
		" after = iif(seq IN (SELECT seq FROM said WHERE " SAYS_FIELDS "), NULL, after)"
		" WHERE noun = :noun AND id = :on AND act = 'edited'",
		/* Who edits what was erased on an older version is told; of the rest nobody is. */
		"UPDATE field SET value = nullif(:text -> ('$.' || n.name), 'null'),"
		" gap = json_type(:text, '$.' || n.name) IS NULL,"
		" seq = iif(" ERASED " >> n.nth & 1, :seq, seq) FROM field_name n"
		" WHERE n.noun = field.noun AND n.nth = field.nth AND field.noun = :noun"
		" AND field.id = :on AND " WRITTEN " >> n.nth & 1",
		REASONS_PUT("id = :on AND act = 'field_erased'"),
		REASON_NOTE("field_erased", "n.nth", ":on", "0", "FROM field_name n"
			    " WHERE n.noun = :noun AND " ERASED " >> n.nth & 1"),
		SAID_ERASE(SAYS_FIELDS),
		THING_EDIT,
	},
};

const struct office_rule step_erased_rule = {
	.noun = NOUN_CARD,
	.check = "SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM step WHERE id = :on)"
		 " THEN 'unknown_thing'"
		 " WHEN (SELECT version FROM step WHERE id = :on) > :value THEN 'changed' "
		 IS_GONE(SAYS_STEP) "END",
	.apply = {
		"UPDATE history SET before = NULL, after = NULL WHERE noun = :noun"
		" AND id = (SELECT card FROM step WHERE id = :on)"
		" AND step = :on AND act = 'path_edited'",
		"UPDATE step SET version = :seq, gap = json_type(:text, '$.text') IS NULL,"
		" body = json_remove(:text, '$.reason', '$.reasons') WHERE id = :on",
		REASONS_PUT("id = (SELECT card FROM step WHERE id = :on) AND step = :on"
			    " AND act = 'step_erased'"),
		REASON_NOTE("step_erased", "0", "card", ":on", "FROM step WHERE id = :on"),
		SAID_ERASE(SAYS_STEP),
		STEP_TOUCH,
	},
};

const struct office_rule followup_erased_rule = {
	.noun = NOUN_CARD,
	.check = "SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM step WHERE id = :on)"
		 " THEN 'unknown_thing' " IS_GONE(SAYS_FOLLOWUP) "END",
	.apply = {
		"UPDATE followup SET body = NULL WHERE step = :on AND months = :value",
		REASON_NOTE("followup_erased", "0", "card", ":on", "FROM step WHERE id = :on"),
		SAID_ERASE(SAYS_FOLLOWUP),
		STEP_TOUCH,
	},
};

/* What it was linked to, too; its history stays, and says why. */
const struct office_rule card_erased_rule = {
	.noun = NOUN_CARD,
	.check = "SELECT CASE " THING_IS_UNKNOWN "END",
	.apply = {
		"UPDATE history SET before = NULL, after = NULL WHERE noun = :noun AND id = :on",
		"UPDATE field SET value = NULL, gap = 1, seq = :seq"
		" WHERE noun = :noun AND id = :on",
		REASONS_PUT("id = :on AND act LIKE '%\\_erased' ESCAPE '\\'"),
		REASON_NOTE("card_erased", "0", ":on", "0", ""),
		SAID_ERASE(SAYS_CARD),
		"UPDATE step SET body = NULL, gap = 1, removed = 1 WHERE card = :on",
		"DELETE FROM followup WHERE card = :on",
		"DELETE FROM link WHERE card = :on",
		"DELETE FROM relation WHERE card = :on OR other = :on",
		"DELETE FROM kept WHERE card = :on",
		"DELETE FROM quote WHERE card = :on",
		"UPDATE thing SET gone = 1, version = :seq, changed_ms = :at"
		" WHERE noun = :noun AND id = :on",
	},
};

/* Texts of series, templates and terms are no notes about anybody: none erases those. */
static const char *const sayings[CHANGE_COUNT] = {
	[CHANGE_CARD_MADE] = SAID("card", ":seq", ":value"),
	[CHANGE_CARD_EDITED] = SAID("card", ":on", ":value"),
	[CHANGE_FIELDS_ERASED] = SAID("card", ":on", WRITTEN " & 4294967295"),
	[CHANGE_STEP_ADDED] = SAID("step", ":seq", "1"),
	[CHANGE_STEP_EDITED] = SAID("step", ":on", "1"),
	[CHANGE_STEP_ERASED] = SAID("step", ":on", "1"),
	[CHANGE_FOLLOWED_UP] = SAID("followup", ":on", ":value / 6"),
	[CHANGE_THREAD_TAGGED] = SAID("tags", ":word", "1"),
};

const char *saying_of(enum change change)
{
	return sayings[change];
}
