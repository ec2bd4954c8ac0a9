/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * One journal shown as three, each with an owner of its own: `apart` holds one
 * session alone (the organisation's), `imports` those whose id begins with
 * IMPORT_LETTER, `rest` all others.  None sees, lists, reads or is told anything of
 * another; all are broken together.
 *
 * A fourth, `after`, is for what still becomes of sessions that are over, whosever they were: it
 * reads and appends to all, and is told of its own appends alone.  What it appends is told to
 * nobody else, so it is for sessions that nobody holds in memory.
 */
#ifndef JOURNAL_SPLIT_H
#define JOURNAL_SPLIT_H

#include "journal/journal.h"

struct split;

/* In no id that is drawn for a session of the house's own. */
#define IMPORT_LETTER 'i'

/* Takes the journal, told to nobody yet; copies the session's id. */
void split_open(struct split **split, struct journal *whole, struct str session);
/* Borrowed until split_close; never closed by themselves (CHECK). */
struct journal *split_apart(struct split *split);
struct journal *split_imports(struct split *split);
struct journal *split_rest(struct split *split);
struct journal *split_after(struct split *split);
/* Closes the whole, so that what is pending is answered to all, then frees them.  NULL is fine. */
void split_close(struct split *split);

#endif
