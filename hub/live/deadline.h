/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Deadlines act through entries alone: when the agenda's next one is due the hub
 * proposes it, and the fold says whether it was the time.
 */
#ifndef LIVE_DEADLINE_H
#define LIVE_DEADLINE_H

#include "live/room_state.h"

/* Sets room->deadline_ms: after every entry, and when the clock may have been set. */
void deadline_find(struct room *room);
/* At room->deadline_ms: appends what is due, once; again each second while that cannot be done. */
void deadline_act(struct room *room);
/* The proposal was refused, or came to nothing. */
void deadline_postpone(struct room *room);

#endif
