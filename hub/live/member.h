/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * One connection: a cursor into its lane's ring and little more (a test holds
 * it under 200 bytes).  What is to be said to it is not queued but noted as due,
 * and written from the state when the transport asks.
 */
#ifndef LIVE_MEMBER_H
#define LIVE_MEMBER_H

#include "live/answers.h"
#include "live/frame.h"
#include "live/ports.h"

struct hub;
struct room;
struct sitter;
struct suggesting;

enum member_stage {
	MEMBER_NEW,    /* has not said hello */
	MEMBER_IN,     /* in a room */
	MEMBER_ENDING, /* an error is to be written, then the socket is closed */
	MEMBER_ENDED   /* the socket was told to close */
};

/* protocol/README.md; from 4400 on she does not come back. */
enum close_code {
	CLOSE_FLOOD = 1008,
	CLOSE_RESTART = 1012,
	CLOSE_TRY_LATER = 1013,
	CLOSE_WRONG_TOKEN = 4403,
	CLOSE_NO_SESSION = 4404,
	CLOSE_ENDED = 4410
};

/* What is due to one member alone. */
enum member_due {
	DUE_WELCOME = 1,
	DUE_ERROR = 2,
	DUE_PONG = 4,
	DUE_OWN = 8,
	DUE_SUGGESTION = 16
};

/* The lists a member stands in, and her place in each. */
enum crowd_kind { CROWD_HUB, CROWD_LANE, CROWD_COUNT };

struct member {
	struct hub *hub;
	const struct hub_ports *ports;
	void *socket;
	struct room *room;        /* NULL before the hello and after the end */
	struct sitter *sitter;    /* NULL: looks on without a seat */
	struct member *next_tab;  /* of the same sitter */
	struct frame *rest;       /* held: parts of a value set that was begun */
	struct answers *answers;
	struct suggesting *suggesting; /* NULL: never asked */
	uint64_t cursor;          /* number of the next frame in the ring; 0: a snapshot first */
	uint64_t own_to;          /* her own frame said everything up to here; 0: nothing yet */
	uint64_t heard_ms;        /* monotonic, of the last frame from her */
	double ping_at;
	uint32_t places[CROWD_COUNT];
	uint32_t presence_number; /* of the latest presence written to her */
	/* Flood: how many frames that led to nothing came since which monotonic second. */
	uint32_t idle_since_s;
	uint16_t idle_frames;
	enum close_code close_code; /* with `gate`, what she is ended with */
	enum gate gate;
	enum member_stage stage;
	enum role role;
	enum lane lane;
	uint32_t due;             /* enum member_due, or-ed */
	bool told;                /* the socket knows that there is something */
	bool writing, ready;
};

struct member *member_make(struct hub *hub, const struct hub_ports *ports, void *socket);
void member_free(struct member *member);
/* Lets the socket know, once, that there is something to ask for. */
void member_tell(struct member *member);
void member_due(struct member *member, enum member_due due);
/* An answer to a command; a member who lets them pile up is ended. */
void member_answer(struct member *member, const struct answer *answer);
/* An error without a command; the socket stays open. */
void member_say_error(struct member *member, enum gate gate);
/* Last words, then the close.  She must be out of her room, as for the next. */
void member_end(struct member *member, enum gate gate, enum close_code code);
/* The close at once, or when nobody came for the last words. */
void member_close(struct member *member, enum gate gate, enum close_code code);
/* Notes a frame that led to nothing; true when there were too many of them lately. */
bool member_is_flooding(struct member *member);

/* A list of members without order; each knows her place, so leaving costs nothing. */
struct crowd {
	struct member **items;
	uint32_t count, cap;
};

void crowd_add(struct crowd *crowd, struct member *member, enum crowd_kind kind);
void crowd_remove(struct crowd *crowd, struct member *member, enum crowd_kind kind);
void crowd_free(struct crowd *crowd);

#endif
