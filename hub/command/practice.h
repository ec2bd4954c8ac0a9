/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * `serve --practice`, for whoever tries Vartti: sees that there is an account
 * and a practice session that lives, and prints where to go.  A second start
 * finds both and prints the same links.
 */
#ifndef COMMAND_PRACTICE_H
#define COMMAND_PRACTICE_H

#include "base/buf.h"
#include "host/token.h"

struct access;
struct hub;
struct organisation;

/* All is borrowed until it was printed, or for the life of the loop. */
struct practice_start {
	struct access *access;
	struct organisation *organisation;
	struct hub *hub;
	const struct hub_key *key;
	const char *origin, *data;
	void (*failed)(void *self, const char *what, enum fail fail);
	void *self;

	struct buf text; /* what is to be printed, so far */
};

/* The server listens already: every link works when it is printed. */
void practice_begin(struct practice_start *start);
void practice_end(struct practice_start *start);

#endif
