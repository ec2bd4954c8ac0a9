/* SPDX-License-Identifier: EUPL-1.2 */
/* From the state of a session to the rows of archive.db. */
#ifndef ARCHIVE_SHELF_ROWS_H
#define ARCHIVE_SHELF_ROWS_H

#include "domain/session.h"
#include "journal/database.h"

/* Within the caller's transaction; none of the session's rows stand there. */
enum fail rows_add(sqlite3 *db, const struct session *session);

#endif
