/* SPDX-License-Identifier: EUPL-1.2 */
/* Series, saved templates, and what was changed in the vocabulary. */
#include "office/asking.h"
#include "office/json_sql.h"

static const struct names nothing = { NULL, 0 };

static enum fail thing_ask(struct asking *asking, const char *sql, uint64_t id, struct buf *out)
{
	const struct named item = { ":id", value_number(id) };

	return asking_find(asking, sql, &(struct names){ &item, 1 }, out);
}

#define SERIES_PAIRS                                                                        \
	"'id', t.id, 'version', t.version, 'fields', " FIELDS_JSON ","                      \
	"'sessions', (SELECT count(*) FROM placement p WHERE p.series = t.id),"             \
	"'last', coalesce((SELECT max(p.at_ms) FROM placement p WHERE p.series = t.id), 0)"

#define SERIES_NAME "fold(" FIELD(SERIES, "t.id", FIELD_NAME) ")"

enum fail series_find_all(struct asking *asking, struct buf *out)
{
	return asking_find(asking, "SELECT json_object('series', json((SELECT json_group_array("
				   "json(row)) FROM (SELECT json_object(" SERIES_PAIRS ") AS row"
				   " FROM thing t WHERE t.noun = " SERIES " ORDER BY " SERIES_NAME
				   ", t.id))))", &nothing, out);
}

enum fail series_find(struct asking *asking, uint64_t series, struct buf *out)
{
	return thing_ask(asking, "SELECT json_object(" SERIES_PAIRS ", 'ids', json((SELECT"
				 " json_group_array(session) FROM (SELECT session FROM placement"
				 " WHERE series = t.id ORDER BY at_ms DESC, session))))"
				 " FROM thing t WHERE t.noun = " SERIES " AND t.id = :id",
			 series, out);
}

enum fail session_find_series(struct asking *asking, struct str session, struct buf *out)
{
	const struct named item = { ":session", value_text(session) };

	return asking_find(asking, "SELECT series FROM placement WHERE session = :session",
			   &(struct names){ &item, 1 }, out);
}

#define TEMPLATE_FIELD(nth) FIELD(TEMPLATE, "t.id", nth)
#define TEMPLATE_PAIRS                                                                      \
	"'id', t.id, 'version', t.version, 'name', " TEMPLATE_FIELD(FIELD_NAME) " ->> '$'," \
	"'template', json(" TEMPLATE_FIELD(FIELD_TEMPLATE) ")"

enum fail templates_find(struct asking *asking, struct buf *out)
{
	return asking_find(asking, "SELECT json_group_array(json(row)) FROM (SELECT json_object("
				   TEMPLATE_PAIRS ") AS row FROM thing t WHERE t.noun = " TEMPLATE
				   " AND NOT t.gone AND " TEMPLATE_FIELD(FIELD_TEMPLATE)
				   " IS NOT NULL ORDER BY fold(" TEMPLATE_FIELD(FIELD_NAME)
				   "), t.id)", &nothing, out);
}

enum fail template_find_saved(struct asking *asking, uint64_t template, struct buf *out)
{
	return thing_ask(asking, "SELECT json_object(" TEMPLATE_PAIRS ") FROM thing t"
				 " WHERE t.noun = " TEMPLATE " AND t.id = :id AND NOT t.gone",
			 template, out);
}

enum fail terms_find(struct asking *asking, struct buf *out)
{
	return asking_find(asking, "SELECT json_object('terms', json((SELECT json_group_array("
				   "json(row)) FROM (SELECT json_object('id', t.id, 'list', t.list,"
				   "'version', t.version, 'fields', " FIELDS_JSON ") AS row"
				   " FROM thing t WHERE t.noun = " TERM
				   " ORDER BY t.made_ms, t.id))),"
				   "'fates', json((SELECT json_group_array(json_object('id', term,"
				   "'heir', heir, 'retired', " BOOLEAN("retired") "))"
				   " FROM (SELECT * FROM fate ORDER BY term))))", &nothing, out);
}
