/* SPDX-License-Identifier: EUPL-1.2 */
/* A session for tests: entries are sealed, encoded and applied as a journal would give them. */
#ifndef TESTS_WIRE_ROOM_H
#define TESTS_WIRE_ROOM_H

#include "base/buf.h"
#include "domain/session.h"

/* Participants are seats 1 and up; a facilitator's seat is ROOM_DESK. */
#define ROOM_DESK 99u
#define ROOM_CLOCK 0u

struct room {
	struct session session;
	struct buf head, body;
	uint64_t now_ms;
	uint32_t commands; /* given so far */
};

/* Opened at 1,000,000 ms with the template `vartti-15` and the areas Mikkeli and Juva. */
void room_open(struct room *room);
void room_close(struct room *room);
/* Applies the entry as said by this seat; seq, time, role, seat and command are filled in. */
struct outcome room_apply(struct room *room, uint32_t seat, struct entry entry);
/* Whatever is due at the room's time. */
void room_pass(struct room *room, uint64_t ms);
/* Shorthands; each gives the id of what was made. */
uint64_t room_post(struct room *room, uint32_t seat, const char *text);
uint64_t room_comment(struct room *room, uint32_t seat, uint64_t on, const char *text);
/* Moves to this phase and reveals it at once. */
void room_move(struct room *room, uint32_t phase);
/* The number under which the roster has the seat; SEAT_NONE before its first entry. */
uint32_t room_seat(const struct room *room, uint32_t seat);
struct seat_key room_key(uint32_t seat);

#endif
