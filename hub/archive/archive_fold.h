/* SPDX-License-Identifier: EUPL-1.2 */
/* A session as its journal has it, for whoever asks the file: pages, the indexer, tools. */
#ifndef ARCHIVE_ARCHIVE_FOLD_H
#define ARCHIVE_ARCHIVE_FOLD_H

#include "base/fail.h"
#include "domain/session.h"

/*
 * Folds one session from the journal's file, read-only; any thread, own connection.  The caller
 * gives an initialised session.  `*verified`: sealed and reproduced.  FAIL_NOT_FOUND,
 * FAIL_CORRUPT, FAIL_NEWER.
 */
enum fail archive_fold(const char *journal_path, struct str session, struct session *state,
		       bool *verified);

#endif
