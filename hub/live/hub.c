/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The hub as its journal and its timer see it: what was committed goes to its
 * room, what is due is done.  Connections come in by reception.c, sessions by
 * opening.c and recovery.c.
 */
#include "live/hub.h"

#include <stdlib.h>

#include "base/check.h"
#include "live/bodies.h"
#include "live/hub_state.h"
#include "live/room.h"
#include "live/sweep.h"

/* The opening entry is durable: the session has a room now. */
static void opening_committed(struct hub *hub, struct room *room, enum fail fail)
{
	opened_event *opened = room->opened;
	struct str id = fail ? (struct str){ 0 } : room->session.id;

	room->opened = NULL;
	if (!fail) {
		room_begin(room);
		practices_note(&hub->practices, &room->session);
	}
	if (opened)
		opened(room->opener, id, fail);
}

static void hub_committed(void *self, const struct record *record, void *tag)
{
	struct hub *hub = self;
	struct flight *flight = tag;
	struct room *room = flight ? flight->room : rooms_find(&hub->rooms, record->session);

	hub->writable = true;
	if (!room)
		return; /* a session that has no room here */
	bool was_opening = room->stage == ROOM_OPENING;
	room_committed(room, record, flight);
	if (was_opening)
		opening_committed(hub, room,
				  room->stage == ROOM_ASIDE ? FAIL_CORRUPT : FAIL_NONE);
}

/* The session never was: nothing but its key is there of it. */
static void opening_refused(struct hub *hub, struct room *room, enum fail fail)
{
	opened_event *opened = room->opened;
	void *opener = room->opener;

	keys_destroy(hub->ports.keys, room->session.id);
	rooms_remove(&hub->rooms, room);
	room_free(room);
	if (opened)
		opened(opener, (struct str){ 0 }, fail);
}

static void hub_refused(void *self, void *tag, enum fail fail)
{
	struct hub *hub = self;
	struct flight *flight = tag;
	struct room *room = flight->room;

	hub->writable = false;
	bool was_opening = room->stage == ROOM_OPENING;
	room_refused(room, flight, fail);
	if (was_opening)
		opening_refused(hub, room, fail);
}

static void hub_broken(void *self, enum fail fail)
{
	struct hub *hub = self;

	hub->writable = false;
	hub_drain(hub);
	hub->ports.broken(hub->ports.self, fail);
}

static void hub_destroyed(void *self, struct str session, uint64_t seq)
{
	struct hub *hub = self;
	struct room *room = rooms_find(&hub->rooms, session);

	(void)seq;
	if (room)
		bodies_gone(room);
}

enum fail hub_open(struct hub **out, const struct hub_ports *ports)
{
	static const struct journal_events events = {
		.committed = hub_committed,
		.refused = hub_refused,
		.broken = hub_broken,
		.destroyed = hub_destroyed,
	};
	struct hub *hub = calloc(1, sizeof(*hub));

	CHECK(hub);
	hub->ports = *ports;
	hub->writable = true;
	alarms_init(&hub->alarms, &hub->ports);
	sweep_begin(hub);
	journal_tell(hub->ports.journal, &events, hub);
	*out = hub;
	return FAIL_NONE;
}

void hub_tick(struct hub *hub)
{
	alarms_run(&hub->alarms, hub->ports.monotonic_ms(hub->ports.self));
}

void hub_drain(struct hub *hub)
{
	hub->draining = true;
	alarms_stop(&hub->alarms);
	for (uint32_t i = 0; i < hub->members.count; i++) {
		struct member *member = hub->members.items[i];
		if (member->room)
			room_leave(member->room, member);
		member_close(member, GATE_RESTARTING, CLOSE_RESTART);
	}
}

void hub_close(struct hub *hub)
{
	if (!hub)
		return;
	alarms_stop(&hub->alarms);
	journal_tell(hub->ports.journal, NULL, NULL);
	while (hub->members.count)
		member_leave(hub->members.items[hub->members.count - 1]);
	while (hub->rooms.count) {
		struct room *room = hub->rooms.items[hub->rooms.count - 1];
		rooms_remove(&hub->rooms, room);
		room_free(room);
	}
	rooms_free(&hub->rooms);
	practices_free(&hub->practices);
	crowd_free(&hub->members);
	alarms_free(&hub->alarms);
	scratch_free(&hub->scratch);
	free(hub);
}

static const struct session *room_session(const struct room *room)
{
	bool is_served = room && (room->stage == ROOM_LIVE || room->stage == ROOM_SEALED);

	return is_served ? &room->session : NULL;
}

const struct session *hub_session(const struct hub *hub, struct str session)
{
	return room_session(rooms_find(&hub->rooms, session));
}

const struct session *hub_session_by_code(const struct hub *hub, struct str code)
{
	return room_session(rooms_find_code(&hub->rooms, code));
}

void hub_sessions(const struct hub *hub, hub_visit *visit, void *visitor)
{
	for (uint32_t i = 0; i < hub->rooms.count; i++) {
		const struct session *session = room_session(hub->rooms.items[i]);
		if (session && !visit(visitor, session))
			return;
	}
}

struct hub_figures hub_figures(const struct hub *hub)
{
	struct hub_figures figures = { .members = hub->members.count, .writable = hub->writable,
				       .stopped = hub->stopped };

	for (uint32_t i = 0; i < hub->rooms.count; i++) {
		enum room_stage stage = hub->rooms.items[i]->stage;
		figures.rooms += stage == ROOM_LIVE || stage == ROOM_SEALED;
		figures.set_aside += stage == ROOM_ASIDE;
	}
	return figures;
}

void hub_set_aside(const struct hub *hub, aside_visit *visit, void *visitor)
{
	for (uint32_t i = 0; i < hub->rooms.count; i++) {
		const struct room *room = hub->rooms.items[i];
		if (room->stage == ROOM_ASIDE && !visit(visitor, room->session.id))
			return;
	}
}
