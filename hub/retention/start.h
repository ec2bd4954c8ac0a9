/* SPDX-License-Identifier: EUPL-1.2 */
/* At every start and restore, before anything else opens the journal. */
#ifndef RETENTION_START_H
#define RETENTION_START_H

#include "journal/redo.h"

/* Destroys again what the ledger names and is still there; says in the log what that was. */
enum fail erasures_redo(const char *journal_path, const char *ledger_path, struct keys *keys,
			struct redone *redone);

#endif
