/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What the hub is given at its opening: journal, clock, timer, randomness and
 * sockets.  A simulation gives others.  All on the loop's thread.
 */
#ifndef LIVE_PORTS_H
#define LIVE_PORTS_H

#include "domain/session.h"
#include "wire/gate.h"
#include "wire/suggest.h"

struct journal;
struct keys;
struct ledger;
struct marker;

/* A link's capability, by whoever keeps the hub's key. */
typedef bool capability_check(void *self, struct str token, enum role role, struct str session);
/*
 * Looks for personal data in a text: place, kind and whether it is certain of each, in order.
 * False: there is more than the list holds.
 */
typedef bool text_guard(void *self, struct str text, struct personal_data *found);

/* A session's opening is durable: its id; or why it is not, with an empty id. */
typedef void opened_event(void *self, struct str session, enum fail fail);

/* The office's entry is durable and folded, with what came of it; or why it is not. */
typedef void acted_event(void *self, enum fail fail, struct outcome outcome);

struct hub_ports {
	struct journal *journal; /* borrowed, as the next two */
	struct keys *keys;
	struct ledger *ledger;

	void *self; /* of what follows */
	uint64_t (*wall_ms)(void *self);
	uint64_t (*monotonic_ms)(void *self);
	void (*random)(void *self, void *bytes, size_t len);
	/* Call hub_tick then; a new call replaces. */
	void (*wake_at)(void *self, uint64_t monotonic_ms);
	capability_check *capability_is;
	/* Adds path and fragment of the wall's link, for a facilitator; NULL: she is not told. */
	void (*wall_link)(void *self, struct str session, struct buf *out);
	/*
	 * A writer asks what is like what she writes: borrowed until hub_suggested(asker) is
	 * called, which may be within this.  NULL: nobody answers.
	 */
	void (*suggest)(void *self, const struct suggest_question *question, void *asker);
	text_guard *guard; /* NULL: texts are not looked into */
	/* A session is sealed and may be archived, or was forgotten. */
	void (*session_sealed)(void *self, struct str session);
	void (*session_forgotten)(void *self, struct str session);
	/* The journal is broken: all were told 1012, the program should end with a message. */
	void (*broken)(void *self, enum fail fail);

	/*
	 * There is something to write: ask member_next_frame until it gives NULL, now or when the
	 * socket is writable.  Told once until then.  member_leave is never called from within this
	 * or the next.
	 */
	void (*socket_ready)(void *socket);
	/* Close politely, after what was given is written. */
	void (*socket_close)(void *socket, int code, const char *word);

	/* Session and seq of the entry under application, in a mapped file; NULL: none is kept. */
	struct marker *marker;
};

#endif
