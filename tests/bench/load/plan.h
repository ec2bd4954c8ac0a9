/* SPDX-License-Identifier: EUPL-1.2 */
/* The rooms that were opened for a run: a line each, "CODE id id id…". */
#ifndef BENCH_PLAN_H
#define BENCH_PLAN_H

#include "bytes.h"

#define THINGS_MAX 10u /* phenomena of a room that are voted on */

struct room {
	char code[8];
	uint32_t thing_count;
	uint32_t things[THINGS_MAX];
};

struct plan {
	uint32_t count;
	struct room *rooms;
};

/* Without a file: rooms without a code whose things are 1 to 10. */
void plan_open(struct plan *plan, const char *path, uint32_t rooms);
void plan_close(struct plan *plan);

/* The thing's place in its room; THINGS_MAX: none that is voted on. */
uint32_t room_find(const struct room *room, uint64_t thing);

#endif
