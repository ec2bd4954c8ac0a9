/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What a room is made of.  For the files that together are the room (append,
 * deadline, room, bodies) and those of the hub; what may be done with it stands in room.h.
 */
#ifndef LIVE_ROOM_STATE_H
#define LIVE_ROOM_STATE_H

#include "journal/keys.h"
#include "live/alarms.h"
#include "live/lane.h"
#include "live/presence.h"
#include "live/scratch.h"

enum room_stage {
	ROOM_OPENING,   /* its opening entry is not durable yet */
	ROOM_LIVE,
	ROOM_SEALED,    /* stays for late lookers until over_ms */
	ROOM_ASIDE      /* an entry could not be folded: not served */
};

struct room {
	const struct hub_ports *ports;
	struct alarms *alarms;
	struct scratch *scratch;

	enum room_stage stage;
	uint32_t place;               /* in the rooms */
	struct str code;              /* join code; empty before it is known */
	struct session session;
	uint8_t key[SESSION_KEY_LEN]; /* makes seats; wiped with the seal */
	bool has_key, key_noted;      /* the stored one was not destroyed; stands in the ledger */
	struct lane_ring lanes[LANE_COUNT];
	struct sitters sitters;
	struct presence presence;
	struct frame *opening;        /* what every welcome says at its `to`; NULL: nobody came */
	uint32_t member_count;

	struct alarm alarm;           /* flush, presence, deadline: whichever comes first */
	bool dirty;                   /* something changed since the last flush */
	bool flushed_crowd;           /* the last flush gathered many changes */
	uint32_t gathered;            /* changes since then */
	uint64_t flushed_ms;          /* monotonic, as the next two */
	uint64_t deadline_ms;         /* the agenda's next entry is due; NEVER: none */
	uint64_t over_ms;             /* sealed: nobody is let in after this */

	uint32_t flight_count;        /* entries the journal has not answered */
	struct flight *own_flight;    /* the hub's own entry among them, owned; NULL: none */
	struct flight *office_flight; /* the office's among them, owned; NULL: none */
	acted_event *acted;           /* hears of that one */
	void *actor;
	/* Of session.due: how many stand in the ledger, how many the journal was given. */
	size_t due_noted, due_given;
	uint32_t destroying;          /* given and not gone yet */

	opened_event *opened;         /* hears of the opening; NULL when there is nobody */
	void *opener;
};

#endif
