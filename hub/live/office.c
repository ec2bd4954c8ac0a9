/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The office acts on a session whoever is in it: one entry at a time, beside
 * those of its members and its clock.  A session that is over loses its room,
 * so that its journal can be worked on as that of any other of the archive.
 */
#include "live/office.h"

#include <stdlib.h>

#include "base/check.h"
#include "live/append.h"
#include "live/bodies.h"
#include "live/hub_state.h"
#include "live/room.h"

enum fail hub_act(struct hub *hub, const struct office_act *act)
{
	struct room *room = rooms_find(&hub->rooms, act->session);

	if (!room || (room->stage != ROOM_LIVE && room->stage != ROOM_SEALED))
		return FAIL_NOT_FOUND;
	if (room->office_flight)
		return FAIL_BUSY;
	struct flight *flight = calloc(1, sizeof(*flight));
	CHECK(flight);
	act->entry->time_ms = room_time_ms(room);
	enum fail fail = room_append(room, act->entry, flight);
	if (fail)
		return fail;
	room->office_flight = flight;
	room->acted = act->acted;
	room->actor = act->self;
	return FAIL_NONE;
}

void hub_destroy_due(struct hub *hub)
{
	bodies_destroy(&hub->rooms, &hub->ports);
}

static void room_give_up(struct hub *hub, struct room *room)
{
	room_empty(room, GATE_SESSION_ENDED, CLOSE_ENDED);
	rooms_remove(&hub->rooms, room);
	room_free(room);
}

bool hub_release(struct hub *hub, struct str session)
{
	struct room *room = rooms_find(&hub->rooms, session);

	if (!room)
		return true;
	bool is_over = room->stage == ROOM_SEALED && !room->has_key && room->flight_count == 0 &&
		       bodies_are_done(room);
	if (!is_over)
		return false;
	rooms_note_ended(&hub->rooms, room->session.id, room->code);
	room_give_up(hub, room);
	return true;
}

bool hub_is_quiet(const struct hub *hub, struct str session)
{
	const struct room *room = rooms_find(&hub->rooms, session);

	return !room || room->flight_count == 0;
}

void hub_forget(struct hub *hub, struct str session, struct str code)
{
	struct room *room = rooms_find(&hub->rooms, session);

	CHECK(hub_is_quiet(hub, session));
	rooms_forget_ended(&hub->rooms, session, code);
	practices_forget(&hub->practices, session);
	if (room)
		room_give_up(hub, room);
}
