/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What the ledger of erasures names and is still there is destroyed: after a
 * crash between a line and its deed, and after a restore of an older journal.
 * Before anybody else opens the journal.
 */
#ifndef JOURNAL_REDO_H
#define JOURNAL_REDO_H

#include "journal/keys.h"
#include "journal/ledger.h"

/*
 * Was the entry with this head written before that time?  A journal that was restored goes on with
 * the same seqs: what is new at one that a line names is not what the line means.
 */
typedef bool head_is_before(struct str head, uint64_t time_ms);

struct redo_settings {
	const char *journal_path, *ledger_path; /* either may be missing: nothing is done */
	struct keys *keys;
	head_is_before *is_before;
};

/* How many there still were. */
struct redone {
	uint64_t bodies, sessions, keys;
};

/* Durable, and out of the journal's log, when it returns.  Blocks. */
enum fail ledger_apply(const struct redo_settings *settings, struct redone *redone);

#endif
