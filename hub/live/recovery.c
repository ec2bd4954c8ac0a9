/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What the journal has becomes rooms again.  A session without its key is over:
 * of it only the opening is read, so that its code is known and stays its own.
 * The others are folded whole.  One that cannot be folded, or whose entry an
 * earlier run did not survive, is set aside and costs no other anything.
 */
#include "base/check.h"
#include "host/log.h"
#include "live/bodies.h"
#include "live/hub.h"
#include "live/hub_state.h"
#include "live/marker.h"
#include "live/room.h"

struct recovery {
	struct hub *hub;
	struct room *room;
	bool opening_only;
	uint64_t stop_before;  /* the seq that the marker names; 0: none */
	struct buf has_body;   /* by seq - 1: is the body still there */
	enum fail fail;
};

/* One after the other: the journal is not asked for records while it lists sessions. */
static bool ids_add(void *self, struct str session)
{
	struct buf *ids = self;

	CHECK(session.len < UINT8_MAX);
	buf_add_byte(ids, (uint8_t)session.len);
	buf_add_str(ids, session);
	return true;
}

static bool record_fold(void *self, const struct record *record)
{
	struct recovery *recovery = self;
	struct entry entry;
	struct outcome outcome;

	if (record->seq == recovery->stop_before)
		return false;
	recovery->fail = room_fold(recovery->room, record, &entry, &outcome);
	if (recovery->fail)
		return false;
	buf_add_byte(&recovery->has_body, record->has_body);
	return !recovery->opening_only;
}

static enum fail session_fold(struct recovery *recovery)
{
	struct room *room = recovery->room;
	const struct hub_ports *ports = room->ports;
	enum fail fail = keys_find(ports->keys, room->session.id, room->key);

	recovery->opening_only = fail == FAIL_NOT_FOUND;
	room->has_key = fail == FAIL_NONE;
	if (ports->marker)
		marker_names(ports->marker, room->session.id, &recovery->stop_before);
	if (fail && fail != FAIL_NOT_FOUND)
		return fail;
	fail = journal_read(ports->journal, room->session.id, 0,
			    (struct visitor){ record_fold, recovery });
	if (!fail)
		fail = recovery->fail;
	/* The entry that brought the hub down is like one that cannot be folded. */
	if (!fail && recovery->stop_before && !recovery->opening_only)
		fail = FAIL_CORRUPT;
	return fail;
}

static void room_drop(struct hub *hub, struct room *room)
{
	rooms_remove(&hub->rooms, room);
	room_free(room);
}

static void session_recover(struct hub *hub, struct str id)
{
	struct recovery recovery = { .hub = hub };
	struct room *room = room_make(&hub->ports, &hub->alarms, &hub->scratch, id);

	recovery.room = room;
	rooms_add(&hub->rooms, room);
	enum fail fail = session_fold(&recovery);
	struct str code = room->session.opening.code;
	if (code.len && !rooms_find_code(&hub->rooms, code))
		rooms_name(&hub->rooms, room, code);
	if (room->session.seq > 0)
		practices_note(&hub->practices, &room->session);

	if (fail) {
		room_set_aside(room, room->session.seq + 1, fail);
	} else if (recovery.opening_only) {
		rooms_note_ended(&hub->rooms, id, code);
		room_drop(hub, room);
	} else if (room->session.seq == 0) {
		room_drop(hub, room);
	} else {
		if (hub->ports.marker)
			marker_forgive(hub->ports.marker, id);
		bodies_recover(room, &recovery.has_body);
		room_begin(room);
	}
	buf_free(&recovery.has_body);
}

enum fail hub_recover(struct hub *hub)
{
	struct buf ids = { 0 };
	enum fail fail = journal_sessions(hub->ports.journal, ids_add, &ids);

	for (size_t at = 0; !fail && at < ids.len;) {
		size_t len = (uint8_t)ids.ptr[at];
		session_recover(hub, (struct str){ ids.ptr + at + 1, len });
		at += 1 + len;
	}
	buf_free(&ids);
	return fail;
}
