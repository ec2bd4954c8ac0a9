/* SPDX-License-Identifier: EUPL-1.2 */
/* What several questions say alike: pieces of SQL that make JSON. */
#ifndef OFFICE_JSON_SQL_H
#define OFFICE_JSON_SQL_H

/* Nouns, and the numbers of their fields, as they stand in the tables (domain/change.h). */
#define CARD "1"
#define SERIES "2"
#define TEMPLATE "3"
#define TERM "4"

#define FIELD_TITLE "0"
#define FIELD_STATEMENT "1"
#define FIELD_WHAT "2"
#define FIELD_KIND "3"
#define FIELD_TAGS "6"
#define FIELD_THEMES "7"
#define FIELD_AREAS "8"

#define FIELD_NAME "0" /* of a series, a template */
#define FIELD_TEMPLATE "1"

/* The fields of the thing t, in the order of their numbers. */
#define FIELDS_JSON                                                                         \
	"json((SELECT json_group_object(name, json(value)) FROM (SELECT n.name, f.value"    \
	" FROM field f JOIN field_name n ON n.noun = f.noun AND n.nth = f.nth"              \
	" WHERE f.noun = t.noun AND f.id = t.id AND f.value IS NOT NULL ORDER BY f.nth)))"

/* A field, as JSON. */
#define FIELD(noun, id, nth)                                                                \
	"(SELECT f.value FROM field f WHERE f.noun = " noun " AND f.id = " id               \
	" AND f.nth = " nth ")"
#define CARD_FIELD(card, nth) FIELD(CARD, card, nth)
#define CARD_TITLE(card) "coalesce(" CARD_FIELD(card, FIELD_TITLE) " ->> '$', '')"

#define CARD_STATE(card)                                                                    \
	"coalesce((SELECT s.state FROM step s WHERE s.card = " card                         \
	" AND NOT s.removed ORDER BY s.id DESC LIMIT 1), 'noted')"

#define NAME_OF(account)                                                                    \
	"coalesce((SELECT a.name FROM who.account a WHERE a.id = " account "), '')"

#define BOOLEAN(condition) "json(iif(" condition ", 'true', 'false'))"

/* The object without what is NULL in it. */
#define SPARSE(pairs) "json_patch('{}', json_object(" pairs "))"

/* What the word means now: its heir, where it was merged. */
#define MEANT(word)                                                                         \
	"coalesce((SELECT nullif(heir, '') FROM fate WHERE term = " word "), " word ")"

/* All that mean what the word means. */
#define SYNONYMS(word)                                                                      \
	"(SELECT " MEANT(word) " UNION SELECT term FROM fate WHERE heir = " MEANT(word) ")"

#endif
