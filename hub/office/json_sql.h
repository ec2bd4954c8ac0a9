/* SPDX-License-Identifier: EUPL-1.2 */
/* What several questions say alike: pieces of SQL that make JSON. */
#ifndef OFFICE_JSON_SQL_H
#define OFFICE_JSON_SQL_H

/* The fields of the thing t, in the order of their numbers. */
#define FIELDS_JSON                                                                         \
	"json((SELECT json_group_object(name, json(value)) FROM (SELECT n.name, f.value"    \
	" FROM field f JOIN field_name n ON n.noun = f.noun AND n.nth = f.nth"              \
	" WHERE f.noun = t.noun AND f.id = t.id AND f.value IS NOT NULL ORDER BY f.nth)))"

/* A card's field by its number, as JSON. */
#define CARD_FIELD(card, nth)                                                               \
	"(SELECT f.value FROM field f WHERE f.noun = 1 AND f.id = " card                    \
	" AND f.nth = " nth ")"
#define CARD_TITLE(card) "coalesce(" CARD_FIELD(card, "0") " ->> '$', '')"

#define CARD_STATE(card)                                                                    \
	"coalesce((SELECT s.state FROM step s WHERE s.card = " card                         \
	" AND NOT s.removed ORDER BY s.id DESC LIMIT 1), 'noted')"

#define NAME_OF(account)                                                                    \
	"coalesce((SELECT a.name FROM who.account a WHERE a.id = " account "), '')"

#define BOOLEAN(condition) "json(iif(" condition ", 'true', 'false'))"

/* The object without what is NULL in it. */
#define SPARSE(pairs) "json_patch('{}', json_object(" pairs "))"

/* The word and all that were merged into it. */
#define WITH_MERGED(word)                                                                   \
	"(SELECT " word " UNION SELECT term FROM fate WHERE heir = " word ")"

#endif
