/* SPDX-License-Identifier: EUPL-1.2 */
/* Cards: the list, one as a whole, its history, its follow-ups. */
#include "office/asking.h"
#include "office/json_sql.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

#define HAS(nth, word)                                                                      \
	"(" word " = '' OR EXISTS (SELECT 1 FROM field f, json_each(f.value) e"             \
	" WHERE f.noun = " CARD " AND f.id = t.id AND f.nth = " nth " AND e.value IN "      \
	SYNONYMS(word) "))"

#define DUE "(SELECT min(u.due_ms) FROM followup u WHERE u.card = t.id AND u.answer IS NULL)"

/* What is looked through: title, statement, what it is, and its tags. */
#define SAYS_WORDS                                                                          \
	"(:words = '' OR EXISTS (SELECT 1 FROM field f WHERE f.noun = " CARD                \
	" AND f.id = t.id"                                                                  \
	" AND f.nth IN (" FIELD_TITLE ", " FIELD_STATEMENT ", " FIELD_WHAT ", " FIELD_TAGS  \
	") AND instr(fold(f.value), :words) > 0))"

static const char rows_sql[] =
	"WITH card AS (SELECT t.id, t.version, t.changed_ms, " CARD_STATE("t.id") " AS state, "
	DUE " AS due, EXISTS (SELECT 1 FROM kept k WHERE k.card = t.id) AS kept FROM thing t"
	" WHERE t.noun = " CARD " AND NOT t.gone AND " SAYS_WORDS " AND "
	HAS(FIELD_THEMES, ":theme") " AND " HAS(FIELD_TAGS, ":tag") "),"
	" chosen AS (SELECT * FROM card WHERE (:state = '' OR state = :state OR"
	" (:state = 'answered' AND state IN ('agreed', 'partly', 'refused', 'pending')))"
	" AND (:due = 0 OR due <= :due) AND (NOT :kept OR kept)"
	" ORDER BY changed_ms DESC, id DESC LIMIT :limit OFFSET :from)"
	"SELECT json_group_array(json(row)) FROM (SELECT " SPARSE(
	"'id', id, 'version', version, 'title', " CARD_TITLE("c.id") ","
	"'statement', " CARD_FIELD("c.id", FIELD_STATEMENT) " ->> '$',"
	"'kind', " CARD_FIELD("c.id", FIELD_KIND) " ->> '$',"
	"'themes', json(" CARD_FIELD("c.id", FIELD_THEMES) "),"
	"'tags', json(" CARD_FIELD("c.id", FIELD_TAGS) "),"
	"'areas', json(" CARD_FIELD("c.id", FIELD_AREAS) "),"
	"'state', state, 'changed', changed_ms,"
	"'threads', (SELECT count(*) FROM link l WHERE l.card = c.id),"
	"'due', due, 'kept', " BOOLEAN("kept")) " AS row FROM chosen c)";

enum fail cards_find(struct asking *asking, const struct cards_wanted *wanted, struct buf *out)
{
	const struct named items[] = {
		{ ":words", value_text(wanted->words) },
		{ ":state", value_text(wanted->state) },
		{ ":theme", value_text(wanted->theme) },
		{ ":tag", value_text(wanted->tag) },
		{ ":due", value_number(wanted->due_ms) },
		{ ":kept", value_number(wanted->kept) },
		{ ":limit", value_number(wanted->page_size + 1) },
		{ ":from", value_number((uint64_t)wanted->page * wanted->page_size) },
	};

	return asking_find(asking, rows_sql, &(struct names){ items, COUNT(items) }, out);
}

#define IS_REVIEWED                                                                         \
	"EXISTS (SELECT 1 FROM mark m WHERE m.session = l.session"                          \
	" AND m.phenomenon = l.phenomenon AND m.reviewed)"

#define THREADS                                                                             \
	"json((SELECT json_group_array(json_object('session', l.session, 'phenomenon',"     \
	" l.phenomenon, 'reviewed', " BOOLEAN(IS_REVIEWED) "))"                             \
	" FROM (SELECT * FROM link WHERE card = t.id"                                       \
	" ORDER BY at_ms, session, phenomenon) l))"

#define QUOTES                                                                              \
	"json((SELECT json_group_array(json_object('session', q.session, 'phenomenon',"     \
	" q.phenomenon)) FROM (SELECT * FROM quote WHERE card = t.id"                       \
	" ORDER BY session, phenomenon) q))"

#define RELATIONS                                                                           \
	"json((SELECT json_group_array(json(r)) FROM (SELECT " SPARSE(                      \
	"'card', r.other, 'how', r.how, 'title', " CARD_TITLE("r.other")) " AS r"           \
	" FROM relation r WHERE r.card = t.id UNION ALL SELECT " SPARSE(                    \
	"'card', r.card, 'how', r.how, 'back', json('true'), 'title', "                     \
	CARD_TITLE("r.card")) " FROM relation r WHERE r.other = t.id)))"

#define PATH                                                                                \
	"json((SELECT json_group_array(json(step)) FROM (SELECT " SPARSE(                   \
	"'id', s.id, 'version', s.version, 'state', s.state, 'at', s.day,"                  \
	"'on', nullif(s.taking, 0), 'to', s.body -> '$.to', 'text', s.body ->> '$.text',"   \
	"'gap', iif(s.gap, json('true'), NULL), 'written', s.at_ms, 'by', "                 \
	NAME_OF("s.by")) " AS step FROM step s WHERE s.card = t.id AND NOT s.removed"       \
	" ORDER BY s.id)))"

#define FOLLOWUPS                                                                           \
	"json((SELECT json_group_array(json(f)) FROM (SELECT " SPARSE(                      \
	"'step', u.step, 'months', u.months, 'due', u.due_ms, 'answer', u.answer,"          \
	"'text', u.body ->> '$.text', 'answered', u.at_ms,"                                 \
	"'by', iif(u.answer IS NULL, NULL, " NAME_OF("u.by") ")") " AS f FROM followup u"   \
	" WHERE u.card = t.id ORDER BY u.due_ms, u.step)))"

static const char card_sql[] =
	"SELECT json_object('id', t.id, 'version', t.version, 'made', t.made_ms,"
	"'changed', t.changed_ms, 'state', " CARD_STATE("t.id") ","
	"'kept', " BOOLEAN("EXISTS (SELECT 1 FROM kept k WHERE k.card = t.id)") ","
	"'erased', " BOOLEAN("t.gone") ","
	"'fields', " FIELDS_JSON ","
	"'gaps', json((SELECT json_group_array(name) FROM (SELECT n.name FROM field f"
	" JOIN field_name n ON n.noun = f.noun AND n.nth = f.nth WHERE f.noun = t.noun"
	" AND f.id = t.id AND f.gap ORDER BY n.nth))),"
	"'threads', " THREADS ", 'quotes', " QUOTES ", 'cards', " RELATIONS ","
	"'path', " PATH ", 'followups', " FOLLOWUPS ")"
	" FROM thing t WHERE t.noun = " CARD " AND t.id = :card";

static enum fail card_ask(struct asking *asking, const char *sql, uint64_t card, struct buf *out)
{
	const struct named item = { ":card", value_number(card) };

	return asking_find(asking, sql, &(struct names){ &item, 1 }, out);
}

enum fail card_find(struct asking *asking, uint64_t card, struct buf *out)
{
	return card_ask(asking, card_sql, card, out);
}

static const char history_sql[] =
	"SELECT json_object('history', json((SELECT json_group_array(json(row)) FROM (SELECT "
	SPARSE("'at', h.at_ms, 'by', " NAME_OF("h.by") ", 'act', h.act,"
	       "'field', iif(h.act IN ('edited', 'field_erased'), n.name, NULL),"
	       "'before', json(h.before), 'after', json(h.after),"
	       "'note', nullif(h.note, ''), 'step', nullif(h.step, 0)")
	" AS row FROM history h LEFT JOIN field_name n ON n.noun = h.noun AND n.nth = h.nth"
	" WHERE h.noun = t.noun AND h.id = t.id ORDER BY h.seq DESC, h.nth))))"
	" FROM thing t WHERE t.noun = " CARD " AND t.id = :card";

enum fail card_find_history(struct asking *asking, uint64_t card, struct buf *out)
{
	return card_ask(asking, history_sql, card, out);
}

enum fail step_find_card(struct asking *asking, uint64_t step, struct buf *out)
{
	return card_ask(asking, "SELECT card FROM step WHERE id = :card", step, out);
}

enum fail fields_find_changed(struct asking *asking, const struct names *names, struct buf *out)
{
	return asking_find(asking, "SELECT json_group_array(name) FROM (SELECT n.name FROM field f"
				   " JOIN field_name n ON n.noun = f.noun AND n.nth = f.nth"
				   " WHERE f.noun = :noun AND f.id = :thing AND f.seq > :version"
				   " AND :fields >> f.nth & 1 ORDER BY n.nth)", names, out);
}

enum fail followups_find(struct asking *asking, uint64_t due_ms, struct buf *out)
{
	const struct named item = { ":due", value_number(due_ms) };

	return asking_find(asking, "SELECT json_object('followups', json((SELECT json_group_array("
				   "json_object('card', u.card, 'title', " CARD_TITLE("u.card") ","
				   "'step', u.step, 'months', u.months, 'due', u.due_ms))"
				   " FROM (SELECT * FROM followup WHERE answer IS NULL AND"
				   " (:due = 0 OR due_ms <= :due) ORDER BY due_ms, step LIMIT 500)"
				   " u)))", &(struct names){ &item, 1 }, out);
}
