/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Bodies that the fold found superseded or refused are destroyed: named in the
 * ledger first, so that a crash between leaves work and not a leak.  Gathered by
 * the sweep, off the way of any acknowledgement.
 */
#ifndef LIVE_BODIES_H
#define LIVE_BODIES_H

#include "live/rooms.h"

/* What is due in all rooms: one sync of the ledger for all of it. */
void bodies_destroy(const struct rooms *rooms, const struct hub_ports *ports);
/* After a recovery, of one room: what is due and still there (`has_body` by seq - 1). */
void bodies_recover(struct room *room, const struct buf *has_body);
/* The journal has destroyed one. */
void bodies_gone(struct room *room);
/* Nothing of the session waits to be destroyed. */
bool bodies_are_done(const struct room *room);

#endif
