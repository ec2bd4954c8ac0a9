/* SPDX-License-Identifier: EUPL-1.2 */
/* What the generator is asked to do: `load SCENARIO name=value…`. */
#ifndef BENCH_OPTIONS_H
#define BENCH_OPTIONS_H

#include "bytes.h"

#define PIDS_MAX 8

struct options {
	const char *scenario;   /* posts, votes, joins, commands */
	const char *dialect;    /* vartti, plain, mqtt, nats, socketio */
	const char *path;       /* of the plain dialect, before the room's number */
	const char *plan;       /* a file: a line a room, its code and its phenomena's ids */
	uint32_t port;
	uint32_t members, rooms;
	uint32_t rate;          /* a second; 0: as many as are taken */
	uint32_t seconds;
	uint32_t spread_ms;     /* of the votes */
	uint32_t window;        /* joins under way at once */
	uint32_t bytes;         /* of a post */
	uint32_t rest_s;        /* idle time after the joins */
	uint32_t limit_s;       /* the whole run */
	uint32_t pid_count;
	uint32_t pids[PIDS_MAX]; /* of the server; the first one's first thread is its loop */
	uint32_t core_count;
	uint32_t cores[PIDS_MAX]; /* that server and generator have for themselves */
};

/* Ends the program with a message when a word is not understood. */
void options_read(struct options *options, int argc, char **argv);

#endif
