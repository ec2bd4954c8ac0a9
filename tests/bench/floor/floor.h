/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What is physically possible: a bare epoll server that passes on what is said in
 * a room, one send() of a ready frame a delivery.  It checks, stores and knows
 * nothing.  Gathering, it says the first change of a quiet room at once and
 * further ones after members × 10 µs, at most 20 ms, in one frame, as the hub does.
 */
#ifndef BENCH_FLOOR_H
#define BENCH_FLOOR_H

#include "../load/frame.h"

#define ROOMS_MAX 1024u
#define THINGS_MAX 16u

struct caller {
	int fd;
	bool is_in;           /* upgraded: she is in the room */
	bool waits_to_write;
	uint32_t room, place; /* her place in the room */
	struct bytes in, out;
};

struct room {
	uint32_t count, cap;
	struct caller **callers;
	/* what was gathered */
	struct bytes said;
	uint32_t voices[THINGS_MAX];
	uint32_t changed;     /* a bit a thing */
	bool is_dirty;
	uint64_t flushed_ns;
};

struct floor {
	bool gathers;
	int epoll, listener;
	uint32_t room_count;  /* one more than the highest number that anybody entered */
	struct room rooms[ROOMS_MAX];
};

/* caller.c */
void caller_open(struct floor *floor, int fd);
void caller_event(struct floor *floor, struct caller *caller, uint32_t events);
void caller_send(struct floor *floor, struct caller *caller, struct span bytes);

/* room.c */
void room_enter(struct room *room, struct caller *caller);
void room_leave(struct room *room, struct caller *caller);
/* Something was said: passed on, or gathered. */
void room_hear(struct floor *floor, struct room *room, struct span text);
/* Says what was gathered and is due; when the next is due, UINT64_MAX: none. */
uint64_t rooms_flush(struct floor *floor);

#endif
