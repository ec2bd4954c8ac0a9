/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The tables of archive.db, for the one thread that writes them, and the
 * question asked of them, for any thread.  No seat is in them, nothing that was
 * withdrawn, and no text that is not in the state: all of it can be made again.
 */
#ifndef ARCHIVE_SHELF_H
#define ARCHIVE_SHELF_H

#include "archive/archive_row.h"
#include "domain/session.h"

#define FIND_WORDS_MAX 8u /* further words are not looked at */

struct shelf;

/* Made when missing, made anew when damaged.  FAIL_NEWER, FAIL_IO. */
enum fail shelf_open(struct shelf **shelf, const char *path);
void shelf_close(struct shelf *shelf); /* NULL is fine */

/* The last seq folded of the session; 0: it is not here. */
enum fail shelf_find_seq(struct shelf *shelf, struct str session, uint64_t *seq);
/* A sealed session instead of what stood there of it, its last seq with it: one transaction. */
enum fail shelf_put(struct shelf *shelf, const struct session *session);
enum fail shelf_remove(struct shelf *shelf, struct str session);
/* What was replaced or removed leaves the file's log too.  FAIL_BUSY: somebody reads, try later. */
enum fail shelf_tidy(struct shelf *shelf);
typedef bool shelf_visit(void *self, struct str session);
enum fail shelf_sessions(struct shelf *shelf, shelf_visit *visit, void *visitor);

/* Over a connection of its own; as archive_find. */
enum fail shelf_ask(const char *path, const struct archive_query *query, archive_visit *visit,
		    void *visitor);

/* Over a connection of its own; as archive_has. */
enum fail shelf_has(const char *path, struct str session, bool *has);
/* Over a connection of its own; as archive_find_seq. */
enum fail shelf_seq(const char *path, struct str session, uint64_t *seq);

#endif
