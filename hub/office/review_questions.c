/* SPDX-License-Identifier: EUPL-1.2 */
/* What a review needs of threads and their cards, and what became of them, for whoever posted. */
#include "office/asking.h"
#include "office/json_sql.h"

static enum fail session_ask(struct asking *asking, const char *sql, struct str session,
			     struct buf *out)
{
	const struct named item = { ":session", value_text(session) };

	return asking_find(asking, sql, &(struct names){ &item, 1 }, out);
}

enum fail marks_find(struct asking *asking, struct str session, struct buf *out)
{
	return session_ask(asking, "SELECT json_group_array(json_object('phenomenon', phenomenon,"
				   "'reviewed', " BOOLEAN("reviewed") ","
				   "'corrected', " BOOLEAN("corrected") ", 'body', json(body)))"
				   " FROM (SELECT * FROM mark WHERE session = :session"
				   " ORDER BY phenomenon)", session, out);
}

enum fail marks_find_count(struct asking *asking, struct str session, struct buf *out)
{
	return session_ask(asking, "SELECT count(*) FROM mark WHERE session = :session"
				   " AND reviewed", session, out);
}

enum fail links_find(struct asking *asking, struct str session, struct buf *out)
{
	return session_ask(asking, "SELECT json_group_array(json_object('phenomenon',"
				   " l.phenomenon, 'id', l.card, 'title', " CARD_TITLE("l.card")
				   ")) FROM (SELECT * FROM link WHERE session = :session"
				   " ORDER BY phenomenon, card) l", session, out);
}

enum fail thread_find_cards(struct asking *asking, struct str session, uint64_t phenomenon,
			    struct buf *out)
{
	const struct named items[] = {
		{ ":session", value_text(session) }, { ":phenomenon", value_number(phenomenon) },
	};

	return asking_find(asking, "SELECT json_group_array(card) FROM (SELECT card FROM link"
				   " WHERE session = :session AND phenomenon = :phenomenon"
				   " ORDER BY card)", &(struct names){ items, 2 }, out);
}

enum fail cards_find_likely(struct asking *asking, struct str tags, struct buf *out)
{
	const struct named item = { ":tags", value_text(tags) };

	return asking_find(asking,
		"WITH meant AS (SELECT " MEANT("value") " AS word FROM json_each(:tags))"
		" SELECT json_group_array(json_object('id', l.id, 'title', " CARD_TITLE("l.id") "))"
		" FROM (SELECT f.id, count(*) AS shared FROM field f, json_each(f.value) e"
		" WHERE f.noun = " CARD " AND f.nth = " FIELD_TAGS
		" AND e.value IN (SELECT word FROM meant"
		" UNION SELECT term FROM fate WHERE heir IN (SELECT word FROM meant))"
		" GROUP BY f.id ORDER BY shared DESC, f.id DESC LIMIT 3) l",
		&(struct names){ &item, 1 }, out);
}

/* Of the session, or of the others of its series. */
#define SESSIONS                                                                            \
	"(SELECT :session WHERE NOT :series UNION SELECT p.session FROM placement p"        \
	" WHERE :series AND p.session <> :session AND p.series ="                           \
	" iif(:series_id, :series_id,"                                                      \
	" (SELECT series FROM placement WHERE session = :session)))"

static const char became_sql[] =
	"WITH told AS (SELECT l.card, max(s.id) AS latest FROM link l JOIN step s"
	" ON s.card = l.card AND NOT s.removed AND s.state <> 'noted'"
	" WHERE l.session IN " SESSIONS " AND (:phenomenon = 0 OR l.phenomenon = :phenomenon)"
	" GROUP BY l.card ORDER BY latest DESC LIMIT :limit)"
	"SELECT json_group_array(json(row)) FROM (SELECT " SPARSE(
	"'card', t.card, 'title', " CARD_TITLE("t.card") ","
	"'statement', " CARD_FIELD("t.card", FIELD_STATEMENT) " ->> '$',"
	"'phenomena', json((SELECT json_group_array(l.phenomenon) FROM (SELECT phenomenon"
	" FROM link WHERE card = t.card AND session = :session ORDER BY phenomenon) l)),"
	"'steps', json((SELECT json_group_array(json(step)) FROM (SELECT " SPARSE(
	"'state', s.state, 'at', s.day, 'to', s.body -> '$.to', 'text', s.body ->> '$.text'")
	" AS step FROM step s WHERE s.card = t.card AND NOT s.removed ORDER BY s.id)))")
	" AS row FROM told t ORDER BY t.latest DESC)";

enum fail became_find(struct asking *asking, const struct became_wanted *wanted, struct buf *out)
{
	const struct named items[] = {
		{ ":session", value_text(wanted->session) },
		{ ":phenomenon", value_number(wanted->phenomenon) },
		{ ":series", value_number(wanted->series) },
		{ ":series_id", value_number(wanted->series_id) },
		{ ":limit", value_number(wanted->limit) },
	};

	return asking_find(asking, became_sql, &(struct names){ items, 5 }, out);
}
