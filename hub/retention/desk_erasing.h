/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Erasing in the organisation's journal: what a card says, and the corrected tags
 * of a session that goes.  The change comes first: with it no table and no answer
 * has the text any more.  Then the ledger names the bodies, they go, and the
 * tables' log is emptied.  What a crash leaves undone the tables still name: the
 * next hub does it at its start.
 *
 * Thread: calls and answers on the loop.
 */
#ifndef RETENTION_DESK_ERASING_H
#define RETENTION_DESK_ERASING_H

#include "office/erasure.h"
#include "retention/erased.h"

struct desk_erasing;
struct journal;
struct ledger;

/* All is borrowed. */
struct desk_erasing_settings {
	struct loop *loop;
	struct office *office;
	struct journal *journal; /* split_after() */
	struct ledger *ledger;
	const char *journal_path;
	bool resumes;            /* at the loop's next turn, what a crash left undone */
};

void desk_erasing_open(struct desk_erasing **erasing, const struct desk_erasing_settings *settings);
/* Nothing more is begun; what is under way is answered with what came of its change. */
void desk_erasing_drain(struct desk_erasing *erasing);
/* After the journal was closed.  NULL is fine. */
void desk_erasing_close(struct desk_erasing *erasing);

struct card_wish {
	struct card_erasure erasure;
	enum role role;     /* HUB (a tool), coordinator, admin */
	uint64_t account;   /* 0: a tool */
};

/*
 * Copies the wish.  Answered when it is durable and nothing that is asked has the text any more;
 * from disk and log it goes within a minute, also after a crash.  FAIL_NOT_FOUND: no such card,
 * field or step.  Refused with `gone`: nothing stands there; `changed`: another text than was seen.
 */
typedef void card_erased_event(void *self, const struct erased *erased);
void desk_erasing_take(struct desk_erasing *erasing, const struct card_wish *wish,
		       card_erased_event *answered, void *self);

/*
 * The bodies that the organisation's entry `seq` erased go; 0: those of every entry.  Answered when
 * the ledger has them and the journal knows.
 */
typedef void swept_event(void *self, enum fail fail);
void desk_erasing_sweep(struct desk_erasing *erasing, uint64_t seq, swept_event *swept,
			void *self);

#endif
