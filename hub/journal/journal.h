/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The journal: what happened in each session, in order, durable.  Everything
 * else in the hub is a fold over it.  It knows heads and bodies as bytes alone.
 *
 * journal_append() returns at once; later, on the loop's thread, the owner of
 * the journal hears `committed` for every record of every session in the
 * journal's order, or `refused` for what was surely not saved.  A record is
 * told committed only after it is durable.  The loop never waits for a disk.
 *
 * Backends: journal_memory (reference, with faults on demand) and
 * journal_sqlite.  A clustered one tells records committed that other nodes
 * appended, so a `tag` may be NULL in `committed`.
 *
 * Thread: all calls and callbacks on the loop's thread.
 */
#ifndef JOURNAL_JOURNAL_H
#define JOURNAL_JOURNAL_H

#include <stdbool.h>
#include <stdint.h>

#include "journal/record.h"

struct journal;

struct journal_events {
	/* Durable; in order.  Borrows the record for the call.  `tag` is the append's, or NULL. */
	void (*committed)(void *self, const struct record *record, void *tag);
	/* Surely not saved (FAIL_DISK_FULL, FAIL_IO): nothing of it will ever be seen. */
	void (*refused)(void *self, void *tag, enum fail fail);
	/* Outcome unknown and reopening failed: nothing can be trusted, the hub must stop. */
	void (*broken)(void *self, enum fail fail);
	/* This body is gone from disk and log; in the order of journal_destroy. */
	void (*destroyed)(void *self, struct str session, uint64_t seq);
};

/* False to stop. */
typedef bool session_visit(void *self, struct str session);

/*
 * Each backend fills this; the functions below check their arguments and call it.
 * `self` is the backend.
 */
struct journal_backend {
	void *self;
	enum fail (*append)(void *self, const struct record *record, void *tag);
	enum fail (*read)(void *self, struct str session, uint64_t after,
			  struct visitor visitor);
	enum fail (*sessions)(void *self, session_visit *visit, void *visitor);
	enum fail (*destroy)(void *self, struct str session, uint64_t seq);
	enum fail (*forget)(void *self, struct str session);
	size_t (*pending)(void *self);
	void (*close)(void *self);
};

/* Ids of sessions: 1 to 32 of [a-z0-9]. */
bool session_id_is_fine(struct str id);

/* Takes the backend.  Events are told to `owner` until the close. */
struct journal *journal_make(struct journal_backend backend);
/* Whom to tell, before the first append.  NULL events: nobody any more. */
void journal_tell(struct journal *journal, const struct journal_events *events, void *owner);
/*
 * Copies the record (seq must be 0).  FAIL_BUSY: JOURNAL_PENDING_MAX wait already (say
 * `not_saved`, ask again); FAIL_CLOSED: it is broken.  Otherwise exactly one of
 * `committed`, `refused` or `broken` follows.
 */
enum fail journal_append(struct journal *journal, const struct record *record, void *tag);
/*
 * Records with seq > after, in order, of what is durable; none of a session it does not know.
 * Blocks: for start, archive and tools.
 */
enum fail journal_read(struct journal *journal, struct str session, uint64_t after,
		       struct visitor visitor);
enum fail journal_sessions(struct journal *journal, session_visit *visit, void *visitor);
/*
 * Destroys one body (overwritten in its place, out of the log).  Returns at once; gathered
 * and done within a minute, off the way of an acknowledgement; `destroyed` follows.
 * Repeating is harmless.  FAIL_BUSY: JOURNAL_PENDING_MAX wait already.
 */
enum fail journal_destroy(struct journal *journal, struct str session, uint64_t seq);
/* Takes a whole session away, heads too: at once; from the log as journal_destroy. */
enum fail journal_forget(struct journal *journal, struct str session);
/* Appends not yet answered. */
size_t journal_pending(const struct journal *journal);
/* Answers what is pending, then frees.  Not from within an event.  NULL is fine. */
void journal_close(struct journal *journal);

#define JOURNAL_PENDING_MAX 65536

#endif
