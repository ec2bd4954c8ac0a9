/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A whole hub from one seed: the real domain, wire and live, over a disk that
 * fills and doubts, a network that loses, a clock that jumps, and a process that
 * dies.  See README.md.
 */
#ifndef TESTS_SIM_SIM_H
#define TESTS_SIM_SIM_H

#include "domain/fold.h"
#include "journal/journal_memory.h"
#include "journal/keys.h"
#include "journal/ledger.h"
#include "live/hub.h"
#include "sim/dice.h"
#include "wire/view.h"

#define BROWSERS 5  /* three participants, a facilitator, a wall */
#define TABS 6      /* the first participant has two */
#define FACILITATOR 3
#define WALL 4
#define COMMANDS_MAX 1200
#define TEXTS_MAX 2000
#define QUEUE_MAX 400
#define SIM_START_MS 1795257600000u

struct sim;

/* One command a browser has sent, or is going to. */
struct wish {
	uint32_t browser;
	char *frame;     /* what is sent, and sent again, with the same id */
	bool settled;    /* the browser was told what came of it */
	bool ok;
	uint64_t thing;
};

struct browser {
	enum role role;
	char secret[32]; /* empty: a wall */
	struct seat_key seat;
	uint32_t texts;  /* for what it writes next */
};

/* Frames under way on one connection, in order; cut off with it. */
struct queue {
	char *frames[QUEUE_MAX];
	uint32_t count;
};

struct tab {
	struct sim *sim;
	uint32_t number, browser;
	struct member *member;   /* the hub's end; may outlive ours by a while */
	bool connected;          /* our end */
	bool has_something;      /* the hub said so and was not asked to the end */
	bool over;               /* told not to come back */
	int close_code;          /* the hub closed; 0: it did not */
	struct queue out, in;
	struct view lane, own;
};

struct sim {
	uint64_t seed;
	struct dice dice;
	bool tells;              /* prints what happens */
	bool eager;              /* sockets take frames the moment the hub has them */
	uint32_t step;

	struct memory_disk *disk;
	struct journal *journal;
	struct keys *keys;
	struct ledger *ledger;
	struct hub *hub;
	uint64_t now_ms, wake_ms, wall_ahead_ms;
	bool broke;
	char session[33], code[7];
	bool sealed;

	struct browser browsers[BROWSERS];
	struct tab tabs[TABS];
	struct wish wishes[COMMANDS_MAX];
	uint32_t wish_count;
	uint32_t text_count;

	/* Our own fold of what is on the disk. */
	struct session shadow;
	uint32_t on_disk[COMMANDS_MAX];   /* entries of each command */
	bool is_durable[TEXTS_MAX];       /* was ever on the disk */
	struct parts parts;
};

/* Runs one seed; ends the process with words where an invariant does not hold. */
void sim_run(uint64_t seed, bool tells);

/* --- for the files that together are the simulation */

void sim_tell(const struct sim *sim, const char *format, ...) __attribute__((format(printf, 2, 3)));
_Noreturn void sim_fail(const struct sim *sim, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* machine.c: the hub with its disk and clock. */
void machine_open(struct sim *sim);
void machine_close(struct sim *sim);
void machine_start(struct sim *sim);
void machine_crash(struct sim *sim);
void machine_commit(struct sim *sim, size_t count);
/* Moves the clock, waking the hub at its times or, `late`, only after all. */
void machine_wait(struct sim *sim, uint64_t ms, bool late);
/* By the hub: NULL when there is no room. */
const struct session *machine_state(const struct sim *sim);

/* tab.c: a browser's end of a connection. */
void tab_connect(struct tab *tab);
void tab_cut(struct tab *tab);       /* our end is gone; the hub has not noticed */
void tab_leave(struct tab *tab);     /* the hub has noticed */
void tab_pull(struct tab *tab);      /* the socket takes what the hub has */
bool tab_send_one(struct tab *tab);  /* one frame arrives at the hub; false: none is under way */
bool tab_receive_one(struct tab *tab);
void tab_say(struct tab *tab, const char *frame);
void tabs_close(struct sim *sim);

/* people.c: what they do. */
void person_act(struct tab *tab);
/* Sends again what is not settled. */
void person_insist(struct tab *tab);
struct wish *wish_find(struct sim *sim, const char *id); /* NULL */
/* She was told what came of it, or that the session is over and nothing comes any more. */
bool wish_is_over(const struct sim *sim, const struct wish *wish);

/* invariants.c */
void shadow_catch_up(struct sim *sim);
void check_frame(struct tab *tab, struct frame *frame);
/* Everything is at rest: views are what a fresh one would be, the state is the journal's. */
void check_rest(struct sim *sim);
/* The end of a run without faults: all is settled, and what is due is gone. */
void check_end(struct sim *sim);

#endif
