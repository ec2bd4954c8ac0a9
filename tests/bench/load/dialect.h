/* SPDX-License-Identifier: EUPL-1.2 */
/* How one says things to a server, and understands it.  Each server has its own. */
#ifndef BENCH_DIALECT_H
#define BENCH_DIALECT_H

#include "crowd.h"

struct dialect {
	const char *name;
	const char *subprotocol; /* NULL: none */
	void (*path_add)(const struct member *member, struct bytes *out);
	void (*opened)(struct member *member); /* upgraded; NULL: that is all it takes to join */
	void (*hear)(struct member *member, struct span payload);
	/* A text to everybody in her room. */
	void (*post)(struct member *member, struct span text, uint32_t mark);
	/* `place` is of a thing in her room; the mark names the command. */
	void (*voice)(struct member *member, uint32_t place, uint32_t mark);
	/* A vote in secret, or one taken back; NULL: the server knows no such thing. */
	void (*vote)(struct member *member, uint32_t place, uint32_t mark, bool set);
};

extern const struct dialect dialect_vartti, dialect_plain, dialect_mqtt, dialect_nats,
	dialect_socketio;

/* Ends the program when there is none of that name. */
const struct dialect *dialect_find(const char *name);

/* A vote as the peers pass it on: "v", the thing's number, a blank, the mark. */
void voice_text_add(const struct member *member, uint32_t place, uint32_t mark, struct bytes *out);

#endif
