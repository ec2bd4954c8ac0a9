/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The agenda: phases and the quarter of an hour, in entry time.  Pure; it
 * moves by entries alone.  A move begins its phase at once; what it reveals is
 * shown with `revealed`, 10 s later or at a second press, which ends the undo.
 */
#ifndef DOMAIN_AGENDA_H
#define DOMAIN_AGENDA_H

#include "domain/entry.h"

#define UNDO_MS 10000u
#define EXTRA_GRACE_MS 180000u
/* What a phase that the clock had ended gets when that is undone: time to extend it. */
#define UNDO_LEFT_MS 60000u
#define PRACTICE_LIFE_MS (24u * 3600u * 1000u)

/* Texts of a phase that was left are still taken. */
struct grace {
	uint32_t phase;
	bool open;
	bool extra_open;      /* the longer one, for seats with extra time */
	uint64_t until_ms, extra_until_ms;
};

/* Where the agenda stood before the latest move, for its undo. */
struct place {
	uint32_t phase;
	uint64_t begun_ms, left_ms; /* time left when it was left; 0 untimed */
};

struct agenda {
	uint32_t phase;        /* index; template.phase_count: closed */
	uint32_t shown;        /* index of the phase whose sight rules */
	uint32_t move;         /* number of the latest move, 0 before the first */
	bool revealed;         /* the latest move is revealed (true before the first) */
	uint64_t begun_ms, ends_ms; /* of this phase; ends 0: untimed */
	uint64_t undo_until_ms;     /* 0: nothing to undo */
	struct place before;
	struct grace graces[TEMPLATE_PHASES_MAX];
	uint64_t opened_ms, started_ms, closed_ms; /* started: first left the lobby; 0: not yet */
	bool sealed;
	bool paused, frozen;   /* either: the clock stands; frozen: the floor is dark, too */
	uint64_t left_ms;      /* while the clock stands: time left of this phase */
	uint64_t stood_ms;     /* while the clock stands: since when */
	uint32_t by;           /* seat that acted on this last; SEAT_NONE: the clock */
	uint64_t changed_seq;  /* last entry that changed any of this */
	uint64_t sight_seq;    /* last entry that changed what a lane sees */
};

struct session;

bool agenda_is_closed(const struct session *session);
/* Paused or frozen, and not closed: no phase and no grace ends. */
bool agenda_stands(const struct session *session);
/* Does a posting wait for approval: by this phase, or by one whose grace is open. */
bool agenda_approves(const struct session *session);
/* Acts that a participant may do now, grace included (enum act, or-ed). */
uint32_t agenda_may(const struct session *session, bool extra_time);
/* What the lane sees now (enum sight, or-ed). */
uint32_t agenda_sees(const struct session *session, enum lane lane);

/*
 * The next deadline's entry, the hub's own: kind, role, on, value filled in, all else zero.  The
 * caller's: seq and time; of a `closed` (the end of the last phase) the value, most present at
 * once; of a `sealed` (due when the close is revealed and every grace is over) the digest.  False
 * when nothing is ever due.  `*due_ms` may lie in the past.
 */
bool agenda_due(const struct session *session, struct entry *entry, uint64_t *due_ms);

#endif
