/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The thread that writes the journal: one commit for everyone who arrived
 * during the last one.  Wishes go in on the loop's thread, what became of them
 * is told there, in order.
 */
#ifndef JOURNAL_COMMITTER_H
#define JOURNAL_COMMITTER_H

#include "journal/request.h"

struct committer;
struct journal;
struct loop;

/* Opens the file on the calling thread, so that its failures are told at once. */
enum fail committer_open(struct committer **committer, const char *path, struct loop *loop);
/* Through whom everything is told; once. */
void committer_tell(struct committer *committer, struct journal *journal);
/* Takes the request, except when FAIL_BUSY: JOURNAL_PENDING_MAX of its kind wait. */
enum fail committer_take(struct committer *committer, struct request *request);
/* Appends not told yet. */
size_t committer_pending(const struct committer *committer);
/* Answers what is pending, tries what is to be destroyed once more, ends the thread, frees. */
void committer_close(struct committer *committer);

#endif
