/* SPDX-License-Identifier: EUPL-1.2 */
/* The way out of a room: an entry becomes a record of the journal. */
#ifndef LIVE_APPEND_H
#define LIVE_APPEND_H

#include "live/room_state.h"

/* Time for an entry: the clock's, but never before the state's. */
uint64_t room_time_ms(const struct room *room);
/*
 * Seals the entry's body under a new salt, encodes its head and appends both.  `flight` is the
 * journal's until it answers; it is freed when this fails.
 */
enum fail room_append(struct room *room, struct entry *entry, struct flight *flight);

#endif
