/* SPDX-License-Identifier: EUPL-1.2 */
/* Statements whose values have names, so that a rule reads as what it says. */
#ifndef OFFICE_SQL_H
#define OFFICE_SQL_H

#include "base/buf.h"
#include "journal/database.h"

struct named {
	const char *name; /* ":on" */
	struct value value;
};

/* Of these a statement takes those that it names; what is not among them is NULL. */
struct names {
	const struct named *items;
	size_t count;
};

/* Rows are not looked at. */
enum fail sql_do(sqlite3 *db, const char *sql, const struct names *names);
/*
 * Adds the first column of the first row, as text.  FAIL_NOT_FOUND: no row, or NULL.
 */
enum fail sql_find(sqlite3 *db, const char *sql, const struct names *names, struct buf *out);

#endif
