/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A hub with everything around it in memory: a disk, a clock that stands until
 * it is moved, sockets that are read when the test says so.
 */
#ifndef TESTS_LIVE_WORLD_H
#define TESTS_LIVE_WORLD_H

#include <jansson.h>

#include "cmocka_all.h"
#undef fail /* cmocka's, in the way of `enum fail` */
#include "journal/journal_memory.h"
#include "journal/keys.h"
#include "journal/ledger.h"
#include "live/hub.h"
#include "live/marker.h"

#define WORLD_START_MS 1795257600000u
#define FRAMES_MAX 512

struct world {
	struct memory_disk *disk;
	struct journal *journal;
	struct keys *keys;
	struct ledger *ledger;
	struct marker *marker;     /* NULL unless a test gives one */
	text_guard *guard;         /* NULL unless a test gives one */
	/* NULL unless a test gives one. */
	void (*suggest)(void *world, const struct suggest_question *question, void *asker);
	struct hub *hub;
	uint64_t now_ms, wake_ms;  /* monotonic; the wall clock is WORLD_START_MS ahead */
	uint64_t random;
	char session[33], code[7]; /* of the session opened last */
	enum fail open_fail, broken;
	char sealed[33], forgotten[33];
};

/* A browser's tab, or a wall: its socket and what came in. */
struct client {
	struct world *world;
	struct member *member;
	bool has_something;        /* the hub said so */
	bool stalled;              /* does not read */
	int close_code;            /* 0: open */
	char close_word[32];
	json_t *frames[FRAMES_MAX]; /* as they came */
	size_t count;
};

void world_open(struct world *world);
void world_close(struct world *world);
/* The hub is gone with all that was not durable; clients lose their sockets by client_leave. */
void world_crash(struct world *world);
/* A new hub on what is there. */
void world_start(struct world *world);
/* Opens a session of vartti-15 and waits for it. */
void world_session(struct world *world);
void world_session_of(struct world *world, const struct opening_wish *wish);
/* Makes durable what was appended and does what is due now, until nothing happens any more. */
void world_settle(struct world *world);
/* Moves the clock, waking the hub when it asks for it. */
void world_wait(struct world *world, uint64_t ms);
struct str world_id(const struct world *world);
const struct session *world_state(const struct world *world);

/* Connects without a hello. */
void client_join(struct client *client, struct world *world);
/* Connects, and says hello: with the code, or for the roles with a link by session and token. */
void client_participant(struct client *client, struct world *world, const char *secret);
void client_returns(struct client *client, struct world *world, const char *secret, uint64_t since);
void client_facilitator(struct client *client, struct world *world);
void client_wall(struct client *client, struct world *world);
/* A frame to the hub, then world_settle. */
void client_says(struct client *client, const char *text);
/* Only the frame. */
void client_sends(struct client *client, const char *text);
/* Reads what the hub has for her. */
void client_reads(struct client *client);
/* The socket is gone; frames are kept. */
void client_leave(struct client *client);
void client_forget(struct client *client); /* frames too */

/* The nth frame with this `t` from the end (0: the last); NULL. */
const json_t *client_frame(const struct client *client, const char *t, size_t nth);
size_t client_frame_count(const struct client *client, const char *t);
/* What the outcome with this id says: "ok", a refusal's word, or "none"; the last one told. */
const char *client_outcome(const struct client *client, const char *id);
uint64_t client_outcome_thing(const struct client *client, const char *id);
/* How often it was told. */
size_t client_outcome_count(const struct client *client, const char *id);
/* Does any frame contain these bytes? */
bool client_saw(const struct client *client, const char *text);
/* Drops what was read so far. */
void client_clear(struct client *client);

/* Records of the session on the disk that hold this text, and all of them. */
size_t world_bodies_with(const struct world *world, const char *text);
size_t world_entries(const struct world *world);

#endif
