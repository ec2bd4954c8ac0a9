/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The hub: rooms by session, and whoever sits in them.  It gets journal, clock,
 * timer, randomness and sockets through ports, so that a simulation can give
 * others.  All on one thread.
 *
 * Pull at the socket: the hub says "you have something" (socket_ready), the
 * transport asks for the next frame when the socket is writable
 * (member_next_frame).  Not asking is back-pressure; a member is a cursor and
 * little more, so one who falls behind costs no memory and gets a snapshot.
 */
#ifndef LIVE_HUB_H
#define LIVE_HUB_H

#include "domain/session.h"
#include "live/frame.h"
#include "live/ports.h"

struct hub;
struct member; /* one connection */

/* Copies the ports. */
enum fail hub_open(struct hub **hub, const struct hub_ports *ports);
/*
 * Folds every session that is not over and opens its room.  One that cannot be folded (unknown
 * kind, hole, damage, or named by the marker) is set aside, named in the log, and the others are
 * served.
 */
enum fail hub_recover(struct hub *hub);
/*
 * Deadlines, flushes, presence, dead peers, bodies and keys to destroy, practice sessions over
 * their day: whatever is due at monotonic_ms now.
 */
void hub_tick(struct hub *hub);
/*
 * Closes every socket with 1012 and takes nothing new, not even by the clock.  What is pending is
 * still folded; rooms stay until hub_close.
 */
void hub_drain(struct hub *hub);
/*
 * Frees rooms, members and what waits for the journal, which tells nobody from here on: what it
 * still saves is found by the next hub_recover.  NULL is fine.
 */
void hub_close(struct hub *hub);

/* One connection, from accept to close. */
struct member *hub_join(struct hub *hub, void *socket);
/* A text frame came in.  The first must be a hello. */
void member_receive(struct member *member, struct str text);
/* The next frame to write, held for the caller (frame_drop after writing); NULL: nothing now. */
struct frame *member_next_frame(struct member *member);
/* The answer to a question that went out by the port; NULL: there is none, go on. */
void hub_suggested(void *asker, const struct suggest_answer *answer);
/* The socket is gone. */
void member_leave(struct member *member);

/* What a coordinator, or the hub for a practice session, asks to be opened. */
struct opening_wish {
	struct str title, question, lang, unit, area, county;
	const struct str *areas;
	uint32_t area_count;
	struct template template;
	bool practice;
	uint32_t opener; /* account's id, 0: the hub */
	struct personal_data confirmed; /* of the guard's warnings, by whoever wrote the texts */
};

/*
 * Holds the wish's texts before the guard.  False: because of `found` it is not to be opened.
 * What is confirmed there that was not found is taken away.
 */
bool hub_check_wish(struct hub *hub, struct opening_wish *wish, struct personal_data *found);

/*
 * A wish that passed hub_check_wish; copies it.  Makes id, join code and key.  `opened` (NULL:
 * nobody is told) may be called before this returns.
 */
void hub_open_session(struct hub *hub, const struct opening_wish *wish, opened_event *opened,
		      void *self);

/*
 * The state of a session that has a room; NULL: none (archived, unknown, set aside).  Borrowed for
 * this turn.
 */
const struct session *hub_session(const struct hub *hub, struct str session);
/* By join code (six characters, upper case). */
const struct session *hub_session_by_code(const struct hub *hub, struct str code);
/* Walks the sessions that have a room. */
typedef bool hub_visit(void *self, const struct session *session);
void hub_sessions(const struct hub *hub, hub_visit *visit, void *visitor);

struct hub_figures {
	uint32_t rooms, members, set_aside;
	bool writable; /* the last batch was saved */
	uint64_t stopped; /* commands and wishes that the guard refused since the start */
};

struct hub_figures hub_figures(const struct hub *hub);
/* Walks the ids of sessions that are set aside.  Return false to stop. */
typedef bool aside_visit(void *self, struct str session);
void hub_set_aside(const struct hub *hub, aside_visit *visit, void *visitor);

#endif
