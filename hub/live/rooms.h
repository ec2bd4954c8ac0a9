/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Rooms by session and by join code, and what is still known of sessions that
 * have none any more: that their link once led somewhere.
 */
#ifndef LIVE_ROOMS_H
#define LIVE_ROOMS_H

#include "live/room_state.h"

struct rooms {
	struct room **items;     /* owned */
	uint32_t count, cap;
	struct table by_id, by_code; /* of items; keys borrow from the sessions */
	struct table ended_ids, ended_codes; /* keys in the arena */
	struct arena arena;
};

void rooms_add(struct rooms *rooms, struct room *room);
/* By join code, too, once the opening entry or its wish has told it. */
void rooms_name(struct rooms *rooms, struct room *room, struct str code);
void rooms_remove(struct rooms *rooms, struct room *room); /* the room is the caller's then */
struct room *rooms_find(const struct rooms *rooms, struct str id);           /* may be NULL */
struct room *rooms_find_code(const struct rooms *rooms, struct str code);    /* may be NULL */

/* Keeps in mind that this session was there and is over. */
void rooms_note_ended(struct rooms *rooms, struct str id, struct str code);
bool rooms_is_ended(const struct rooms *rooms, struct str id);
bool rooms_is_ended_code(const struct rooms *rooms, struct str code);
void rooms_forget_ended(struct rooms *rooms, struct str id, struct str code);
void rooms_free(struct rooms *rooms);

#endif
