/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Happy path: a command's entry is appended (command.c), comes back committed,
 * is folded here, its sender is told what came of it, and the room is dirty
 * until its next flush, which encodes one frame a lane for everybody.
 *
 * What can fail: the record cannot be folded (the room is set aside, the others
 * go on), or it was not saved (its sender is told, a deadline is tried again).
 */
#include "live/room.h"

#include <stdlib.h>

#include <sodium.h>

#include "base/check.h"
#include "domain/fold.h"
#include "host/log.h"
#include "live/deadline.h"
#include "live/marker.h"

/*
 * A flush costs the loop about 6 µs a member, and is given 10.  Where it gathered a crowd
 * of changes nobody can look at them one by one, and the next may take twice as long to
 * come: half the work, and still within a blink.  Where nothing was gathered, nothing waits.
 */
#define FLUSH_MEMBERS_A_MS 100u
#define FLUSH_CROWD 8u
#define FLUSH_INTERVAL_MS_MIN 1u
#define FLUSH_INTERVAL_MS_MAX 25u
/* A sealed session is shown so long to those who are still there, or come late. */
#define LATE_LOOKERS_MS (15u * 60u * 1000u)

static uint64_t now_ms(const struct room *room)
{
	return room->ports->monotonic_ms(room->ports->self);
}

static void room_due(void *self);

struct room *room_make(const struct hub_ports *ports, struct alarms *alarms,
		       struct scratch *scratch, struct str id)
{
	struct room *room = calloc(1, sizeof(*room));

	CHECK(room);
	room->ports = ports;
	room->alarms = alarms;
	room->scratch = scratch;
	room->deadline_ms = NEVER;
	room->over_ms = NEVER;
	room->alarm = (struct alarm){ .due = room_due, .self = room };
	session_init(&room->session, id);
	for (int lane = 0; lane < LANE_COUNT; lane++)
		lane_init(&room->lanes[lane], 0);
	return room;
}

void room_free(struct room *room)
{
	CHECK(room->member_count == 0);
	alarm_set(room->alarms, &room->alarm, NEVER);
	for (int lane = 0; lane < LANE_COUNT; lane++)
		lane_free(&room->lanes[lane]);
	sitters_free(&room->sitters);
	presence_free(&room->presence);
	frame_drop(room->opening);
	session_finish(&room->session);
	sodium_memzero(room->key, sizeof(room->key));
	free(room->own_flight);
	free(room->office_flight);
	free(room);
}

/* --- what comes next, and when */

static uint64_t flush_due_ms(const struct room *room)
{
	uint64_t interval = room->member_count / FLUSH_MEMBERS_A_MS;

	if (!room->dirty)
		return NEVER;
	if (interval < FLUSH_INTERVAL_MS_MIN)
		interval = FLUSH_INTERVAL_MS_MIN;
	if (room->flushed_crowd)
		interval *= 2;
	if (interval > FLUSH_INTERVAL_MS_MAX)
		interval = FLUSH_INTERVAL_MS_MAX;
	return room->flushed_ms + interval;
}

void room_arm(struct room *room)
{
	uint64_t due_ms = room->deadline_ms;
	uint64_t flush_ms = flush_due_ms(room);
	uint64_t presence_ms = presence_due_ms(&room->presence);

	if (flush_ms < due_ms)
		due_ms = flush_ms;
	if (presence_ms < due_ms)
		due_ms = presence_ms;
	alarm_set(room->alarms, &room->alarm, due_ms);
}

static void room_flush(struct room *room)
{
	for (int lane = 0; lane < LANE_COUNT; lane++)
		lane_flush(&room->lanes[lane], &room->session, (enum lane)lane,
			   &room->scratch->parts);
	room->dirty = false;
	room->flushed_ms = now_ms(room);
	room->flushed_crowd = room->gathered >= FLUSH_CROWD;
	room->gathered = 0;
}

static void presence_tell(struct room *room)
{
	presence_publish(&room->presence, now_ms(room), &room->scratch->text);
	for (int lane = 0; lane < LANE_COUNT; lane++)
		for (uint32_t i = 0; i < room->lanes[lane].crowd.count; i++)
			member_tell(room->lanes[lane].crowd.items[i]);
}

static void room_due(void *self)
{
	struct room *room = self;
	uint64_t now = now_ms(room);

	if (flush_due_ms(room) <= now)
		room_flush(room);
	if (presence_due_ms(&room->presence) <= now)
		presence_tell(room);
	if (room->deadline_ms <= now)
		deadline_act(room);
	room_arm(room);
}

/* --- entries in */

/* The journal has answered: whoever waited for it no longer does. */
static void flight_land(struct room *room, struct flight *flight)
{
	if (!flight)
		return;
	CHECK(room->flight_count > 0);
	room->flight_count--;
	if (flight->sitter)
		sitter_remove_flight(flight->sitter, flight);
	else if (flight == room->own_flight)
		room->own_flight = NULL;
	else if (flight == room->office_flight)
		room->office_flight = NULL;
	free(flight);
}

/* Last of all: whoever hears of it may give the room up. */
static void office_answer(struct room *room, enum fail fail, struct outcome outcome)
{
	acted_event *acted = room->acted;

	if (!acted || room->office_flight)
		return;
	room->acted = NULL;
	acted(room->actor, fail, outcome);
}

static void seat_own_due(struct room *room, uint32_t seat)
{
	if (seat == SEAT_NONE)
		return;
	CHECK(seat < room->session.roster.count);
	struct sitter *sitter = sitters_find(&room->sitters,
					     &room->session.roster.seats[seat].key);
	if (sitter)
		sitter_own_due(sitter);
}

/* These change nothing that is another's own, and their sender hears of it with the outcome. */
static bool entry_is_private(enum entry_kind kind)
{
	return kind == ENTRY_VOTE_SET || kind == ENTRY_VOICE_SET ||
	       kind == ENTRY_PHENOMENON_POSTED || kind == ENTRY_COMMENT_POSTED;
}

static void phenomenon_owners_due(struct room *room, const struct phenomenon *phenomenon,
				  uint64_t seq)
{
	if (phenomenon->changed_seq == seq || phenomenon->own_seq == seq)
		seat_own_due(room, phenomenon->author);
	for (uint32_t i = 0; i < phenomenon->support_count; i++)
		if (phenomenon->supports[i].changed_seq == seq)
			seat_own_due(room, phenomenon->supports[i].seat);
}

/* Whoever has something of her own in what the entry changed. */
static void owners_due(struct room *room, const struct entry *entry)
{
	const struct session *session = &room->session;
	uint64_t seq = entry->seq;

	if (entry_is_private(entry->kind))
		return;
	for (uint32_t i = 0; i < session->phenomena.count; i++)
		phenomenon_owners_due(room, &session->phenomena.items[i], seq);
	for (uint32_t i = 0; i < session->comments.count; i++)
		if (session->comments.items[i].changed_seq == seq)
			seat_own_due(room, session->comments.items[i].author);
	/* Dots come back from what was hidden or merged, and go again when it is undone. */
	for (uint32_t i = 0; i < session->roster.count; i++)
		if (session->roster.seats[i].changed_seq == seq)
			seat_own_due(room, i);
}

/* An outcome goes to all tabs of the seat that asked for it. */
static void seat_settle(struct room *room, const struct entry *entry, struct outcome outcome)
{
	struct sitter *sitter = sitters_find(&room->sitters, &entry->seat);

	if (sitter && entry->command.len)
		sitter_answer(sitter, &(struct answer){ .id = entry->command, .outcome = outcome });
}

/*
 * Lanes are barred where older frames must not be shown across this entry, and
 * everywhere when it superseded a text: no frame keeps what is to be destroyed.
 */
static void lanes_bar(struct room *room, bool text_superseded)
{
	for (int i = 0; i < LANE_COUNT; i++) {
		struct lane_ring *lane = &room->lanes[i];
		bool passed = session_barrier_seq(&room->session, (enum lane)i) > lane->barrier;
		if (passed || text_superseded)
			lane_bar(lane, room->session.seq);
	}
}

void room_set_aside(struct room *room, uint64_t seq, enum fail fail)
{
	log_line(LOG_ERROR, "session %.*s is set aside: entry %llu: %s",
		 STR_ARGS(room->session.id), (unsigned long long)seq, fail_words(fail));
	room->stage = ROOM_ASIDE;
	room->dirty = false;
	room->deadline_ms = NEVER;
	room_empty(room, GATE_RESTARTING, CLOSE_TRY_LATER);
}

static void room_seal(struct room *room)
{
	room->stage = ROOM_SEALED;
	room->over_ms = now_ms(room) + LATE_LOOKERS_MS;
	sodium_memzero(room->key, sizeof(room->key));
	room->ports->session_sealed(room->ports->self, room->session.id);
}

enum fail room_fold(struct room *room, const struct record *record, struct entry *entry,
		    struct outcome *outcome)
{
	struct stored stored = {
		.seq = record->seq,
		.head = record->head,
		.has_body = record->has_body,
		.salt = record->salt,
		.body = record->body,
	};

	if (room->ports->marker)
		marker_set(room->ports->marker, record->session, record->seq);
	enum fail fail = fold_apply(&room->session, &stored, entry, outcome);
	if (room->ports->marker)
		marker_clear(room->ports->marker);
	return fail;
}

void room_committed(struct room *room, const struct record *record, struct flight *flight)
{
	struct entry entry;
	struct outcome outcome;
	size_t due_before = room->session.due.count;
	bool was_deadline = flight && flight == room->own_flight;

	flight_land(room, flight);
	enum fail fail = FAIL_CORRUPT;
	if (room->stage != ROOM_ASIDE) {
		fail = room_fold(room, record, &entry, &outcome);
		if (fail)
			room_set_aside(room, record->seq, fail);
	}
	if (fail) {
		office_answer(room, fail, (struct outcome){ 0 });
		return;
	}
	bool applied = outcome.refusal == REFUSAL_NONE && !outcome.repeat;
	/* Before anybody is told anything: whoever is told may ask for her next frame at once. */
	if (applied)
		lanes_bar(room, room->session.due.count > due_before);
	seat_settle(room, &entry, outcome);
	if (applied) {
		owners_due(room, &entry);
		room->dirty = true;
		room->gathered++;
		if (room->session.agenda.sealed && room->stage == ROOM_LIVE)
			room_seal(room);
	}
	deadline_find(room);
	if (was_deadline && !applied)
		deadline_postpone(room);
	/* A flush that is due waits for the alarm: it then says all that was committed together. */
	room_arm(room);
	office_answer(room, FAIL_NONE, outcome);
}

void room_refused(struct room *room, struct flight *flight, enum fail fail)
{
	if (flight->sitter)
		sitter_answer(flight->sitter, &(struct answer){
			.id = command_id_str(&flight->id), .gate = GATE_NOT_SAVED });
	flight_land(room, flight);
	deadline_find(room);
	if (room->deadline_ms <= now_ms(room))
		deadline_postpone(room);
	room_arm(room);
	office_answer(room, fail, (struct outcome){ 0 });
}

void room_begin(struct room *room)
{
	for (int i = 0; i < LANE_COUNT; i++) {
		lane_init(&room->lanes[i], room->session.seq);
		room->lanes[i].barrier = session_barrier_seq(&room->session, (enum lane)i);
	}
	room->dirty = false;
	room->stage = ROOM_LIVE;
	if (room->session.agenda.sealed)
		room_seal(room);
	deadline_find(room);
	room_arm(room);
}

/* --- members */

void room_enter(struct room *room, struct member *member, const struct seat_key *seat,
		uint64_t since)
{
	CHECK(!member->room && member->stage == MEMBER_NEW);
	member->room = room;
	member->stage = MEMBER_IN;
	member->lane = member->role == ROLE_FACILITATOR ? LANE_DESK : LANE_FLOOR;
	struct lane_ring *lane = &room->lanes[member->lane];
	/* Nobody was ever told of more than the journal has: who says so was in another one. */
	member->cursor = since > room->session.seq ? 0 : lane_cursor(lane, since);
	crowd_add(&lane->crowd, member, CROWD_LANE);
	room->member_count++;
	if (seat)
		sitters_enter(&room->sitters, seat, member);
	presence_enter(&room->presence, member);
	member_due(member, DUE_WELCOME);
	if (seat)
		member_due(member, DUE_OWN);
	room_arm(room);
}

void room_leave(struct room *room, struct member *member)
{
	CHECK(member->room == room && room->member_count > 0);
	presence_leave(&room->presence, member);
	if (member->sitter)
		sitters_leave(&room->sitters, member);
	crowd_remove(&room->lanes[member->lane].crowd, member, CROWD_LANE);
	room->member_count--;
	member->room = NULL;
	room_arm(room);
}

void room_empty(struct room *room, enum gate gate, enum close_code code)
{
	for (int i = 0; i < LANE_COUNT; i++) {
		struct crowd *crowd = &room->lanes[i].crowd;
		while (crowd->count) {
			struct member *member = crowd->items[crowd->count - 1];
			room_leave(room, member);
			member_end(member, gate, code);
		}
	}
}
