/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What a change does to the tables: one rule a change, in the file of its noun.
 *
 * The statements know these names: of the head :seq :at :by :on :value :word :tag, the noun
 * :noun, its thing :thing (made: the entry's seq; "t" and the seq for a term; else what the head
 * names), and of the body :text, which is NULL where it was destroyed.  They have no clock, no
 * random and no order left open.  A check does not know :text: nothing is decided by a body, nor
 * by a column that comes of one.
 */
#ifndef OFFICE_RULES_H
#define OFFICE_RULES_H

#include "domain/change.h"

#define RULE_STATEMENTS_MAX 12

/* What the thing of a change is. */
enum thing_by { THING_ON, THING_MADE, THING_WORD, TERM_MADE };

struct office_rule {
	enum noun noun;
	enum thing_by thing;
	const char *check; /* a refusal's word (domain/words.h), or NULL; none: always taken */
	const char *apply[RULE_STATEMENTS_MAX];
};

extern const struct office_rule card_made_rule, card_edited_rule, thread_linked_rule,
	cards_linked_rule, card_kept_rule, path_added_rule, path_edited_rule, path_removed_rule,
	followed_up_rule, thread_reviewed_rule, thread_tagged_rule, series_made_rule,
	series_edited_rule, session_placed_rule, template_made_rule, template_edited_rule,
	template_removed_rule, term_added_rule, term_edited_rule, term_merged_rule,
	term_retired_rule, quote_chosen_rule, fields_erased_rule, step_erased_rule,
	followup_erased_rule, card_erased_rule;

const struct office_rule *office_rule_of(enum change change);
/* SQL that notes what the entry's body says something of; NULL: nothing that is ever erased. */
const char *saying_of(enum change change);

/* --- what all nouns with fields have in common */

#define THING_ADD                                                                           \
	"INSERT INTO thing (noun, id, list, made_ms, changed_ms, version, gone)"            \
	" VALUES (:noun, :thing, '', :at, :at, :seq, 0)"

/* Those of :value's bits, as the body has them; what it has as null is taken away. */
#define FIELDS_PUT                                                                          \
	"INSERT INTO field (noun, id, nth, value, gap, seq)"                                \
	" SELECT :noun, :thing, n.nth, nullif(:text -> ('$.' || n.name), 'null'),"          \
	" :text IS NULL, :seq FROM field_name n WHERE n.noun = :noun AND :value >> n.nth & 1" \
	" ON CONFLICT DO UPDATE SET value = excluded.value, gap = excluded.gap,"            \
	" seq = excluded.seq"

/* Before FIELDS_PUT: a line a field, with what stood there. */
#define FIELDS_NOTE                                                                         \
	"INSERT INTO history (seq, nth, noun, id, at_ms, by, act, before, after, note)"     \
	" SELECT :seq, n.nth, :noun, :thing, :at, :by, 'edited', f.value,"                  \
	" nullif(:text -> ('$.' || n.name), 'null'), '' FROM field_name n LEFT JOIN field f" \
	" ON f.noun = n.noun AND f.id = :thing AND f.nth = n.nth"                           \
	" WHERE n.noun = :noun AND :value >> n.nth & 1"

#define THING_EDIT                                                                          \
	"UPDATE thing SET version = :seq, changed_ms = :at"                                 \
	" WHERE noun = :noun AND id = :thing"

#define THING_TOUCH "UPDATE thing SET changed_ms = :at WHERE noun = :noun AND id = :thing"

/* The card whose step :on is. */
#define STEP_TOUCH                                                                          \
	"UPDATE thing SET changed_ms = :at WHERE noun = :noun"                              \
	" AND id = (SELECT card FROM step WHERE id = :on)"

#define THING_IS_UNKNOWN                                                                    \
	"WHEN NOT EXISTS (SELECT 1 FROM thing WHERE noun = :noun AND id = :thing"           \
	" AND NOT gone) THEN 'unknown_thing' "

/* One of the fields was changed after the version that this was made on. */
#define FIELDS_CHANGED                                                                      \
	"WHEN EXISTS (SELECT 1 FROM field WHERE noun = :noun AND id = :thing"               \
	" AND seq > :tag AND :value >> nth & 1) THEN 'changed' "

/* One line of a card's history that is no edit; `note` is SQL. */
#define NOTE(act, note)                                                                     \
	"INSERT INTO history (seq, nth, noun, id, at_ms, by, act, before, after, note)"     \
	" SELECT :seq, 0, :noun, :thing, :at, :by, " act ", NULL, NULL, " note " "

#endif
