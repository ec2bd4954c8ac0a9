/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A hub that was down past a deadline proposes it when it is back, with the time
 * of then: so the grace begins when people can write again.
 */
#include "live/deadline.h"

#include <stdlib.h>

#include "base/check.h"
#include "live/append.h"

/* A deadline's entry that was not saved, or came to nothing, is tried again. */
#define DEADLINE_RETRY_MS 1000u
/* The wall clock may be set while we sleep. */
#define DEADLINE_LOOK_MS 30000u

/* The agenda speaks of the time of day; the timer counts from any beginning. */
void deadline_find(struct room *room)
{
	struct entry entry;
	uint64_t due_ms;

	room->deadline_ms = NEVER;
	if (room->own_flight || room->stage != ROOM_LIVE ||
	    !agenda_due(&room->session, &entry, &due_ms))
		return;
	uint64_t time_ms = room_time_ms(room);
	uint64_t left_ms = due_ms > time_ms ? due_ms - time_ms : 0;
	if (left_ms > DEADLINE_LOOK_MS)
		left_ms = DEADLINE_LOOK_MS;
	room->deadline_ms = room->ports->monotonic_ms(room->ports->self) + left_ms;
}

/* Proposes what the agenda waits for; the fold says whether it was the time. */
static void deadline_propose(struct room *room)
{
	struct entry entry;
	uint64_t due_ms;

	if (!agenda_due(&room->session, &entry, &due_ms) || due_ms > room_time_ms(room))
		return;
	entry.time_ms = room_time_ms(room);
	if (entry.kind == ENTRY_CLOSED)
		entry.value = room->presence.present_max;
	if (entry.kind == ENTRY_SEALED)
		entry.digest = session_digest(&room->session);
	struct flight *flight = calloc(1, sizeof(*flight));
	CHECK(flight);
	room->own_flight = flight;
	if (room_append(room, &entry, flight))
		room->own_flight = NULL;
}

void deadline_postpone(struct room *room)
{
	uint64_t now_ms = room->ports->monotonic_ms(room->ports->self);

	if (room->deadline_ms != NEVER)
		room->deadline_ms = now_ms + DEADLINE_RETRY_MS;
}

void deadline_act(struct room *room)
{
	deadline_propose(room);
	deadline_find(room);
	/* Due and yet not under way: it could not be appended. */
	if (room->deadline_ms <= room->ports->monotonic_ms(room->ports->self))
		deadline_postpone(room);
}
