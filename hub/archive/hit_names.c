/* SPDX-License-Identifier: EUPL-1.2 */
#include "archive/hit_names.h"

#include <stdlib.h>

#include "archive/index.h"
#include "base/buf.h"
#include "base/check.h"
#

struct hit_names {
	sqlite3_stmt *session, *imported;
	uint64_t session_number; /* whose id is in session_id; 0: none */
	struct buf session_id, id;
};

enum fail hit_names_open(struct hit_names **names, sqlite3 *db)
{
	struct hit_names *made = calloc(1, sizeof(*made));

	CHECK(made);
	*names = made;
	enum fail fail = statement_make(&made->session, db,
					"SELECT id FROM session WHERE rowid = ?1");
	if (!fail) fail = statement_make(&made->imported, db,
					 "SELECT imported FROM document WHERE id = ?1");
	return fail;
}

void hit_names_close(struct hit_names *names)
{
	if (!names)
		return;
	sqlite3_finalize(names->session);
	sqlite3_finalize(names->imported);
	buf_free(&names->session_id);
	buf_free(&names->id);
	free(names);
}

void hit_names_reset(struct hit_names *names)
{
	names->session_number = 0;
}

static enum fail session_find(struct hit_names *names, uint64_t number)
{
	const struct value value = value_number(number);
	bool row = false;

	if (names->session_number == number)
		return FAIL_NONE;
	statement_bind(names->session, &value, 1);
	enum fail fail = statement_step(names->session, &row);
	if (!fail && !row)
		fail = FAIL_NOT_FOUND;
	if (!fail) {
		buf_reset(&names->session_id);
		buf_add_str(&names->session_id, sqlite_column_bytes(names->session, 0));
		names->session_number = number;
	}
	sqlite3_reset(names->session);
	return fail;
}

enum fail hit_names_find(struct hit_names *names, uint64_t document, struct hit_name *name)
{
	const struct value value = value_number(document);
	bool row = false;

	enum fail fail = session_find(names, document >> DOCUMENT_THING_BITS);
	if (fail)
		return fail;
	buf_reset(&names->id);
	statement_bind(names->imported, &value, 1);
	fail = statement_step(names->imported, &row);
	if (!fail && row)
		buf_add_str(&names->id, sqlite_column_bytes(names->imported, 0));
	sqlite3_reset(names->imported);
	if (names->id.len == 0)
		buf_add_u64_text(&names->id, document_number(document));
	*name = (struct hit_name){ buf_str(&names->id), buf_str(&names->session_id) };
	return fail;
}
