/* SPDX-License-Identifier: EUPL-1.2 */
#include "floor.h"

#include <stdlib.h>

#define FLUSH_NS_A_MEMBER UINT64_C(10000)
#define FLUSH_NS_MAX UINT64_C(20000000)

void room_enter(struct room *room, struct caller *caller)
{
	if (room->count == room->cap) {
		room->cap = room->cap ? room->cap * 2 : 16;
		room->callers = realloc(room->callers, room->cap * sizeof(*room->callers));
		if (!room->callers)
			end_with("out of memory");
	}
	caller->place = room->count;
	room->callers[room->count++] = caller;
}

void room_leave(struct room *room, struct caller *caller)
{
	struct caller *last = room->callers[--room->count];

	room->callers[caller->place] = last;
	last->place = caller->place;
}

static void room_say(struct floor *floor, struct room *room, struct span text)
{
	struct bytes frame = { 0 };

	frame_encode(&frame, OPCODE_TEXT, text, 0);
	for (uint32_t i = 0; i < room->count; i++)
		caller_send(floor, room->callers[i], bytes_span(&frame));
	bytes_free(&frame);
}

/* A vote is "v", the thing's number, a blank: a value of it is said instead of each. */
static void room_gather(struct room *room, struct span text)
{
	room->is_dirty = true;
	if (!span_begins(text, SPAN("v"))) {
		bytes_add_span(&room->said, text);
		return;
	}
	uint64_t thing = span_number(span_from(text, 1));
	if (thing >= THINGS_MAX)
		return;
	room->voices[thing]++;
	room->changed |= 1u << thing;
}

static void tallies_add(struct room *room)
{
	const char *comma = "";

	bytes_add_span(&room->said, SPAN("{\"tallies\":["));
	for (uint32_t i = 0; i < THINGS_MAX; i++) {
		if (!(room->changed >> i & 1))
			continue;
		bytes_add_format(&room->said, "%s{\"id\":%u,\"voices\":%u}", comma, (unsigned)i,
				 (unsigned)room->voices[i]);
		comma = ",";
	}
	bytes_add_span(&room->said, SPAN("]}"));
	room->changed = 0;
}

static uint64_t room_due_ns(const struct room *room)
{
	uint64_t wait_ns = room->count * FLUSH_NS_A_MEMBER;

	return room->flushed_ns + (wait_ns < FLUSH_NS_MAX ? wait_ns : FLUSH_NS_MAX);
}

static void room_flush(struct floor *floor, struct room *room)
{
	if (room->changed)
		tallies_add(room);
	room_say(floor, room, bytes_span(&room->said));
	room->said.len = 0;
	room->is_dirty = false;
	room->flushed_ns = now_ns();
}

void room_hear(struct floor *floor, struct room *room, struct span text)
{
	if (!floor->gathers) {
		room_say(floor, room, text);
		return;
	}
	room_gather(room, text);
	if (room_due_ns(room) <= now_ns())
		room_flush(floor, room);
}

uint64_t rooms_flush(struct floor *floor)
{
	uint64_t next_ns = UINT64_MAX;

	for (uint32_t i = 0; floor->gathers && i < floor->room_count; i++) {
		struct room *room = &floor->rooms[i];
		if (!room->is_dirty)
			continue;
		uint64_t due_ns = room_due_ns(room);
		if (due_ns <= now_ns())
			room_flush(floor, room);
		else if (due_ns < next_ns)
			next_ns = due_ns;
	}
	return next_ns;
}
