/* SPDX-License-Identifier: EUPL-1.2 */
/* What stands in an archive.db, asked of the file itself. */
#ifndef TESTS_ARCHIVE_ROWS_H
#define TESTS_ARCHIVE_ROWS_H

/* The number that the statement gives. */
int rows_count(const char *path, const char *sql);

#endif
