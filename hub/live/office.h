/* SPDX-License-Identifier: EUPL-1.2 */
/* What the office does to a session that may be under way; on the loop. */
#ifndef LIVE_OFFICE_H
#define LIVE_OFFICE_H

#include "live/ports.h"

struct hub;

struct office_act {
	struct str session;
	struct entry *entry; /* complete, but for its time */
	acted_event *acted;
	void *self;
};

/*
 * Appends the entry to a session that has a room; `acted` follows when it is durable and folded,
 * what it superseded is destroyed as always.  FAIL_BUSY: the one before is not answered;
 * FAIL_NOT_FOUND: no room, or one set aside.
 */
enum fail hub_act(struct hub *hub, const struct office_act *act);
/* What is due in all rooms is named in the ledger, synced, and goes, without waiting its turn. */
void hub_destroy_due(struct hub *hub);
/*
 * Gives up the room of a session that is over to its last body, for whoever works on its journal
 * then.  True: there is no room, now.  False: it has work of its own, or is set aside.
 */
bool hub_release(struct hub *hub, struct str session);
/* Nothing of it is under way to the journal: it may be forgotten in this turn. */
bool hub_is_quiet(const struct hub *hub, struct str session);
/* Its journal is taken away: whoever is in hears that it has ended; nothing is known of it. */
void hub_forget(struct hub *hub, struct str session, struct str code);

#endif
