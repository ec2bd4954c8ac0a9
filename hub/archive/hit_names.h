/* SPDX-License-Identifier: EUPL-1.2 */
/* Who hits are.  They mostly come a session together: its id is looked up once for all of them. */
#ifndef ARCHIVE_HIT_NAMES_H
#define ARCHIVE_HIT_NAMES_H

#include <sqlite3.h>
#include <stdint.h>

#include "base/fail.h"
#include "base/text.h"

struct hit_names;

/* `id` as it was imported, else the thing's own. */
struct hit_name {
	struct str id, session;
};

enum fail hit_names_open(struct hit_names **names, sqlite3 *db); /* borrows the database */
void hit_names_close(struct hit_names *names);                   /* NULL is fine */
/* The archive may have changed since the last one was named. */
void hit_names_reset(struct hit_names *names);
/* The name is borrowed until the next call.  FAIL_NOT_FOUND: no such session. */
enum fail hit_names_find(struct hit_names *names, uint64_t document, struct hit_name *name);

#endif
