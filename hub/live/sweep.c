/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Every few seconds: connections that fell silent are closed, bodies that are
 * due destroyed, keys of sealed sessions destroyed, rooms that are over dropped,
 * practice sessions over their day forgotten.
 *
 * A session's key goes when it is sealed and no entry and no body of it waits any
 * more.  So a start knows by its key which session has work left, and need not
 * read the others.
 */
#include "live/sweep.h"

#include "host/log.h"
#include "journal/journal.h"
#include "journal/ledger.h"
#include "live/bodies.h"
#include "live/hub_state.h"
#include "live/office.h"
#include "live/room.h"

#define SWEEP_INTERVAL_MS 5000u
/* A client pings each 15 s, but a browser lets a hidden page do so only once a minute. */
#define SILENT_MS_MAX 90000u
/* Who connects and says no hello, or does not come for the last words. */
#define WAITING_MS_MAX 10000u

static bool member_is_dead(const struct member *member, uint64_t now_ms)
{
	uint64_t silent_ms = now_ms - member->heard_ms;

	switch (member->stage) {
	case MEMBER_NEW:
	case MEMBER_ENDING: return silent_ms > WAITING_MS_MAX;
	case MEMBER_IN: return silent_ms > SILENT_MS_MAX;
	case MEMBER_ENDED: break;
	}
	return false;
}

static void sweep_members(struct hub *hub, uint64_t now_ms)
{
	for (uint32_t i = 0; i < hub->members.count; i++) {
		struct member *member = hub->members.items[i];
		if (!member_is_dead(member, now_ms))
			continue;
		bool was_ending = member->stage == MEMBER_ENDING;
		if (member->room)
			room_leave(member->room, member);
		if (was_ending)
			member_close(member, member->gate, member->close_code);
		else
			member_close(member, GATE_NONE, CLOSE_TRY_LATER);
	}
}

/* A line that could not be synced stays gathered in the ledger, so it is added once (`*noted`). */
static enum fail ledger_note(struct hub *hub, struct ledger_line line, bool *noted)
{
	line.time_ms = hub->ports.wall_ms(hub->ports.self);
	if (!*noted)
		ledger_add(hub->ports.ledger, &line);
	*noted = true;
	return ledger_sync(hub->ports.ledger);
}

static void key_destroy(struct hub *hub, struct room *room)
{
	const struct ledger_line line = { .what = LEDGER_KEY, .session = room->session.id,
					  .reason = STR("sealed") };
	enum fail fail = ledger_note(hub, line, &room->key_noted);

	if (!fail)
		fail = keys_destroy(hub->ports.keys, room->session.id);
	if (fail)
		log_line(LOG_WARN, "the key of a sealed session: %s", fail_words(fail));
	room->has_key = fail != FAIL_NONE;
}

static void sweep_rooms(struct hub *hub, uint64_t now_ms)
{
	for (uint32_t i = hub->rooms.count; i > 0; i--) {
		struct room *room = hub->rooms.items[i - 1];
		sitters_sweep(&room->sitters, now_ms);
		if (room->stage != ROOM_SEALED)
			continue;
		/* What was under way when the seal came is refused, and then its body is due. */
		if (room->flight_count > 0)
			continue;
		if (room->has_key && bodies_are_done(room))
			key_destroy(hub, room);
		if (room->has_key || now_ms < room->over_ms)
			continue;
		room_empty(room, GATE_SESSION_ENDED, CLOSE_ENDED);
		rooms_note_ended(&hub->rooms, room->session.id, room->code);
		rooms_remove(&hub->rooms, room);
		room_free(room);
	}
}

/* False: it must wait for the next sweep. */
static bool practice_forget(struct hub *hub, struct practice *practice)
{
	const struct ledger_line line = { .what = LEDGER_SESSION, .session = practice->id,
					  .reason = STR("practice_over") };

	/* What is under way would come back to a room that is not there. */
	if (!hub_is_quiet(hub, practice->id))
		return false;
	enum fail fail = ledger_note(hub, line, &practice->noted);
	if (!fail)
		fail = journal_forget(hub->ports.journal, practice->id);
	if (!fail)
		fail = keys_destroy(hub->ports.keys, practice->id);
	if (fail) {
		log_line(LOG_WARN, "a practice session over its day: %s", fail_words(fail));
		return false;
	}
	hub->ports.session_forgotten(hub->ports.self, practice->id);
	hub_forget(hub, practice->id, practice->code);
	return true;
}

static void sweep_due(void *self)
{
	struct hub *hub = self;
	uint64_t now_ms = hub->ports.monotonic_ms(hub->ports.self);
	uint64_t wall_ms = hub->ports.wall_ms(hub->ports.self);
	struct practice *over;

	sweep_members(hub, now_ms);
	bodies_destroy(&hub->rooms, &hub->ports);
	sweep_rooms(hub, now_ms);
	do
		over = practices_find_over(&hub->practices, wall_ms);
	while (over && practice_forget(hub, over));
	alarm_set(&hub->alarms, &hub->sweep, now_ms + SWEEP_INTERVAL_MS);
}

void sweep_begin(struct hub *hub)
{
	hub->sweep = (struct alarm){ .due = sweep_due, .self = hub };
	alarm_set(&hub->alarms, &hub->sweep,
		  hub->ports.monotonic_ms(hub->ports.self) + SWEEP_INTERVAL_MS);
}
