/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The indexer's thread: the only one that writes archive.db.  It folds one
 * session at a time from the journal's file and puts it away in one short
 * transaction, so nothing it does can delay a commit of the journal.
 */
#ifndef ARCHIVE_INDEXER_H
#define ARCHIVE_INDEXER_H

#include "archive/shelf.h"

struct indexer;

/* Takes the shelf, copies the path.  Starts the thread, which first catches up with the journal. */
void indexer_open(struct indexer **indexer, struct shelf *shelf, const char *journal_path);
/* As archive.h says; any thread. */
void indexer_add(struct indexer *indexer, struct str session);
void indexer_hurry(struct indexer *indexer, struct str session);
void indexer_forget(struct indexer *indexer, struct str session);
/* Does what was hurried or is to be forgotten, ends the thread, closes the shelf.  NULL is fine. */
void indexer_close(struct indexer *indexer);

#endif
