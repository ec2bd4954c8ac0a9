/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The organisation's commands: each becomes an entry of the organisation's own
 * journal and is answered when that is durable and folded into access.db.
 *
 * Thread: calls and answers on the loop.
 */
#ifndef ACCESS_ORGANISATION_H
#define ACCESS_ORGANISATION_H

#include "access/access.h"

#define ACCOUNT_NAME_MAX 120u /* code points */

struct entry;
struct organisation;

/*
 * Borrows both.  `journal` holds (or shows, see journal/split.h) the organisation's session alone:
 * it is told to this owner.  Folds what is not yet folded; fails as access_fold.
 */
enum fail organisation_open(struct organisation **organisation, struct access *access,
			    struct journal *journal);
/* After the journal was closed, which answers what is under way.  NULL is fine. */
void organisation_close(struct organisation *organisation);

struct account_wish {
	struct str name;
	enum role role; /* coordinator or admin */
};

/*
 * FAIL_USAGE: an empty or overlong name, control characters, another role; FAIL_EXISTS: the name,
 * in any case, is taken; FAIL_BUSY: too many commands at once; FAIL_DISK_FULL and the like: not
 * saved.
 */
typedef void account_event(void *self, enum fail fail, uint64_t account);
void organisation_add_account(struct organisation *organisation, const struct account_wish *wish,
			      account_event *answered, void *self);

/*
 * Another fold over the same journal, told of each entry once it is durable and before it is
 * answered; what of the journal it has not yet, it has read before.  One at most.
 */
struct organisation_fold {
	enum fail (*apply)(void *self, const struct record *record);
	void *self;
};
void organisation_share(struct organisation *organisation, const struct organisation_fold *fold);

/*
 * Appends an entry, with the time and its body's hash put in.  Answered with its seq when it is
 * durable and folded: FAIL_BUSY, FAIL_DISK_FULL and the like: not saved.
 */
typedef void entry_event(void *self, enum fail fail, uint64_t seq);
void organisation_append(struct organisation *organisation, struct entry *entry,
			 entry_event *answered, void *self);

/*
 * Folds the organisation's journal without keeping anything and compares the chain with what
 * access.db at `path` noted (no file: nothing noted).  `*seq`: of the last entry, or of the one
 * that it fails at (FAIL_CORRUPT, FAIL_MALFORMED, FAIL_NEWER).  Reads alone; any thread.
 */
enum fail organisation_check(struct journal *journal, const char *path, uint64_t *seq);

#endif
