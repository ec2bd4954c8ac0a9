/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What a coordinator does to the organisation's things (cards and their path,
 * review, series, templates, the vocabulary): each change is an entry of kind
 * ENTRY_CHANGE in the organisation's journal, with the account that made it.
 *
 * What `on`, `value`, `word` and `tag` of such an entry mean, by change (fields: one bit a field of
 * the noun, text: their values as a JSON object, RFC 8259):
 *   card_made        value = fields, text; word = session and tag = phenomenon of the thread that
 *                    it is made of, or empty and 0
 *   card_edited      on = card, value = fields, text, tag = version that they were edited on
 *   thread_linked    on = card, word = session, tag = phenomenon, value 0/1
 *   cards_linked     on = card, tag = the other card, word = how, value 0/1
 *   card_kept        on = card, value 0/1
 *   step_added       on = card, word = "state day", tag = the taking that it answers or 0, text
 *   step_edited      on = step, value = version, word and tag as added, text
 *   step_removed     on = step
 *   followed_up      on = step, value = months, word = answer, text (why; may be none)
 *   thread_reviewed  word = session, on = phenomenon, value 0/1
 *   thread_tagged    word = session, on = phenomenon, value 0/1: corrected or as posted, text
 *   series_made      value = fields, text
 *   series_edited    on = series, value = fields, text, tag = version
 *   session_placed   word = session, on = series or 0
 *   template_made, template_edited   as a series
 *   template_removed on = template
 *   term_added       word = list, value = fields, text; its id is "t" and the entry's seq
 *   term_edited      word = term, value = fields, text, tag = version (0: as in the starting data)
 *   term_merged      word = "term heir"
 *   term_retired     word = term, value 0/1
 *   quote_chosen     on = card, word = session, tag = phenomenon, value 0/1
 *   fields_erased    on = card, value = erased fields, and from bit 32 those that were written
 *                    together with them, tag = version, text
 *   step_erased      on = step, value = version, text
 *   followup_erased  on = step, value = months, text
 *   card_erased      on = card, text
 * The text of the last four has the "reason", what is left of the text that is destroyed, and in
 * "reasons" the earlier ones, by their seqs, for these may go with it.  A tool makes them, too.
 */
#ifndef DOMAIN_CHANGE_H
#define DOMAIN_CHANGE_H

#include <stdbool.h>

#include "base/text.h"

/* X(number, NAME, "word"): numbers stand in journals, for ever; new ones at the end */
#define CHANGES(X)                                  \
	X(1, CARD_MADE, "card_made")                \
	X(2, CARD_EDITED, "card_edited")            \
	X(3, THREAD_LINKED, "thread_linked")        \
	X(4, CARDS_LINKED, "cards_linked")          \
	X(5, CARD_KEPT, "card_kept")                \
	X(6, STEP_ADDED, "step_added")              \
	X(7, STEP_EDITED, "step_edited")            \
	X(8, STEP_REMOVED, "step_removed")          \
	X(9, FOLLOWED_UP, "followed_up")            \
	X(10, THREAD_REVIEWED, "thread_reviewed")   \
	X(11, THREAD_TAGGED, "thread_tagged")       \
	X(12, SERIES_MADE, "series_made")           \
	X(13, SERIES_EDITED, "series_edited")       \
	X(14, SESSION_PLACED, "session_placed")     \
	X(15, TEMPLATE_MADE, "template_made")       \
	X(16, TEMPLATE_EDITED, "template_edited")   \
	X(17, TEMPLATE_REMOVED, "template_removed") \
	X(18, TERM_ADDED, "term_added")             \
	X(19, TERM_EDITED, "term_edited")           \
	X(20, TERM_MERGED, "term_merged")           \
	X(21, TERM_RETIRED, "term_retired")         \
	X(22, QUOTE_CHOSEN, "quote_chosen")         \
	X(23, FIELDS_ERASED, "fields_erased")       \
	X(24, STEP_ERASED, "step_erased")           \
	X(25, FOLLOWUP_ERASED, "followup_erased")   \
	X(26, CARD_ERASED, "card_erased")

enum change {
	CHANGE_NONE,
#define X(number, name, word) CHANGE_##name = number,
	CHANGES(X)
#undef X
	CHANGE_COUNT
};

const char *change_word(enum change change); /* "" for NONE */
/* One that destroys a text of a card, its path or its follow-ups. */
bool change_is_erasure(enum change change);

/* Things that have fields. */
enum noun { NOUN_NONE, NOUN_CARD, NOUN_SERIES, NOUN_TEMPLATE, NOUN_TERM, NOUN_COUNT };

#define NOUN_FIELDS_MAX 32u

/* The name of the noun's field with this number (its bit), NULL past the last. */
const char *noun_field(enum noun noun, unsigned number);
/* False where the noun has no such field. */
bool noun_find_field(enum noun noun, struct str name, unsigned *number);

#endif
