/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Erasing by hand or by age, and the mark that keeps a session from the latter:
 * beside a hub, or without one by whoever holds the folder's lock.  Wishes are
 * done one after the other.
 *
 * Thread: calls and answers on the loop.
 */
#ifndef RETENTION_ERASING_H
#define RETENTION_ERASING_H

#include "domain/erasure.h"
#include "domain/session.h"
#include "retention/erased.h"

#define ERASING_MAX 1024u /* wishes that wait */

struct archive;
struct desk_erasing;
struct erasing;
struct hub;
struct journal;
struct keys;
struct ledger;
struct loop;
struct organisation;

/* All is borrowed. */
struct erasing_settings {
	struct loop *loop;
	struct hub *hub;         /* NULL: none runs, nobody else has anything of this folder open */
	struct journal *journal; /* split_after() */
	struct keys *keys;
	struct ledger *ledger;
	struct archive *archive;
	struct organisation *organisation; /* its journal says who took a session, and why */
	struct desk_erasing *desk;         /* of the tags that were corrected there */
	const char *journal_path, *archive_path;
};

void erasing_open(struct erasing **erasing, const struct erasing_settings *settings);
/* What waits is answered FAIL_CLOSED; what is under way is still answered, as soon as durable. */
void erasing_drain(struct erasing *erasing);
/* Whoever still waits hears FAIL_UNKNOWN_OUTCOME; nobody is told anything after this. */
void erasing_abandon(struct erasing *erasing);
/* After the journal was closed.  NULL is fine. */
void erasing_close(struct erasing *erasing);

enum erasing_act {
	ERASING_THING,   /* erasure: of a phenomenon, comment, step, title */
	ERASING_SESSION, /* head and all; by hand with a reason */
	ERASING_KEPT,    /* kept: set or taken off */
};

struct erasing_wish {
	enum erasing_act act;
	struct str session;
	struct erasure erasure;
	bool kept;
	enum role role;      /* HUB (a tool), coordinator, admin */
	uint64_t account;    /* 0: a tool */
	uint64_t before_ms;  /* of a session: only if it ended before, and is not kept; or 0 */
};

/*
 * Copies the wish.  Answered when it is durable and nothing that is asked of the hub or the archive
 * has the text any more; from disk and log it goes within a minute, also after a crash.
 * FAIL_NOT_FOUND: there is no such session; FAIL_BUSY: too much at once; FAIL_DENIED: it is set
 * aside, and can only go whole.
 */
typedef void erased_event(void *self, const struct erased *erased);
void erasing_take(struct erasing *erasing, const struct erasing_wish *wish,
		  erased_event *answered, void *self);

/* When the session ended, or was last said something in; Unix ms. */
uint64_t session_ended_ms(const struct session *session);

#endif
