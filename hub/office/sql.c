/* SPDX-License-Identifier: EUPL-1.2 */
#include "office/sql.h"

static enum fail named_make(sqlite3_stmt **statement, sqlite3 *db, const char *sql,
			    const struct names *names)
{
	enum fail fail = statement_make(statement, db, sql);

	for (size_t i = 0; !fail && i < names->count; i++) {
		const struct named *item = &names->items[i];
		int place = sqlite3_bind_parameter_index(*statement, item->name);
		if (place > 0)
			statement_bind_place(*statement, place, &item->value);
	}
	return fail;
}

enum fail sql_do(sqlite3 *db, const char *sql, const struct names *names)
{
	sqlite3_stmt *statement;
	bool row = true;

	enum fail fail = named_make(&statement, db, sql, names);
	while (!fail && row)
		fail = statement_step(statement, &row);
	sqlite3_finalize(statement);
	return fail;
}

enum fail sql_find(sqlite3 *db, const char *sql, const struct names *names, struct buf *out)
{
	sqlite3_stmt *statement;
	bool row = false;

	enum fail fail = named_make(&statement, db, sql, names);
	if (!fail) fail = statement_step(statement, &row);
	if (!fail && (!row || sqlite3_column_type(statement, 0) == SQLITE_NULL))
		fail = FAIL_NOT_FOUND;
	if (!fail)
		buf_add_str(out, sqlite_column_bytes(statement, 0));
	sqlite3_finalize(statement);
	return fail;
}
