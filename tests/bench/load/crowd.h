/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The members of all rooms on one thread: their sockets, their joining, and the
 * turn of the loop.  What comes in is told to the ears, decoded by the dialect.
 */
#ifndef BENCH_CROWD_H
#define BENCH_CROWD_H

#include "frame.h"
#include "options.h"
#include "plan.h"

struct crowd;
struct dialect;

enum member_stage {
	MEMBER_AWAY, MEMBER_CONNECTING, MEMBER_UPGRADING, MEMBER_ENTERING, MEMBER_IN, MEMBER_LOST
};

struct member {
	struct crowd *crowd;
	enum member_stage stage;
	int fd;
	uint32_t number;      /* in the crowd */
	uint32_t room;
	bool waits_to_write;
	struct bytes in;      /* of a frame that is not whole yet */
	struct bytes out;     /* what the kernel did not take yet */
	uint64_t begun_ns, joined_ns;
	uint32_t entry_bytes; /* of the snapshot */
};

/* Each may be NULL. */
struct ears {
	void *self;
	void (*joined)(void *self, struct member *member);
	void (*marked)(void *self, struct member *member, uint32_t mark);
	void (*counted)(void *self, struct member *member, uint32_t place, uint32_t voices);
	/* The command with that mark: durable, or refused. */
	void (*answered)(void *self, struct member *member, uint32_t mark, bool ok);
};

struct crowd {
	const struct options *options;
	const struct dialect *dialect;
	struct plan plan;
	struct ears ears;
	int epoll;
	uint32_t count, begun, joined, lost;
	struct member *members;
	uint64_t bytes_in, frames_in;
	uint64_t now_ns;   /* of this turn */
	uint64_t limit_ns; /* the run ends by then at the latest */
	char *buffer;
};

void crowd_open(struct crowd *crowd, const struct options *options);
void crowd_close(struct crowd *crowd);

/* One turn: waits for something to come until `until_ns` at most.  Tells whether anything came. */
bool crowd_turn(struct crowd *crowd, uint64_t until_ns);
/* Whether the run's time is over. */
bool crowd_is_late(const struct crowd *crowd);

/* All join, so many at once as the options say; ends the program when they don't. */
void crowd_join(struct crowd *crowd);
/* Turns until nothing has come for `quiet_ms`. */
void crowd_settle(struct crowd *crowd, uint32_t quiet_ms);

/* For dialects. */
void member_send(struct member *member, enum opcode opcode, struct span payload);
void member_enter(struct member *member); /* she has joined */
const struct room *member_room(const struct member *member);
void member_hear_marks(struct member *member, struct span payload);
void member_hear_tallies(struct member *member, struct span payload);

#endif
