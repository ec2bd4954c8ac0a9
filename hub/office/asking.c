/* SPDX-License-Identifier: EUPL-1.2 */
#include "office/asking.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/check.h"
#include "office/book.h"

struct asking {
	sqlite3 *db;
};

/* SQL's fold(text): as text_fold; NULL for what is none. */
static void fold_call(sqlite3_context *context, int count, sqlite3_value **values)
{
	struct arena arena = { 0 };
	const char *ptr = (const char *)sqlite3_value_text(values[0]);
	struct str folded;

	CHECK(count == 1);
	if (ptr && text_fold(&arena, (struct str){ ptr, (size_t)sqlite3_value_bytes(values[0]) },
			     &folded) == FAIL_NONE)
		sqlite3_result_text64(context, folded.ptr ? folded.ptr : "", folded.len,
				      SQLITE_TRANSIENT, SQLITE_UTF8);
	else
		sqlite3_result_null(context);
	arena_free(&arena);
}

static enum fail asking_prepare(sqlite3 *db, void *access_path)
{
	const struct value path = value_text(str_from(access_path));

	enum fail fail = sqlite_fail(sqlite3_create_function(
		db, "fold", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL, fold_call, NULL, NULL));
	return fail ? fail : database_do(db, "ATTACH ?1 AS who", &path, 1);
}

enum fail asking_open(struct asking **asking, const char *path, const char *access_path)
{
	struct buf copy = { 0 };

	*asking = NULL;
	struct asking *made = calloc(1, sizeof(*made));
	CHECK(made);
	buf_add_str(&copy, str_from(access_path));
	buf_add_byte(&copy, 0);
	struct database_settings settings = book_settings(path);
	settings.read_only = true;
	settings.prepare = asking_prepare;
	settings.self = copy.ptr;
	enum fail fail = database_open(&made->db, &settings);
	buf_free(&copy);
	if (fail)
		asking_close(made);
	else
		*asking = made;
	return fail;
}

void asking_close(struct asking *asking)
{
	if (!asking)
		return;
	CHECK(sqlite3_close(asking->db) == SQLITE_OK);
	free(asking);
}

enum fail asking_find(struct asking *asking, const char *sql, const struct names *names,
		      struct buf *out)
{
	return sql_find(asking->db, sql, names, out);
}
