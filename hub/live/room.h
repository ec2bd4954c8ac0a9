/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * One session that is under way, and whoever sits in it: its state, two lanes,
 * presence, the next deadline.  Every change comes as a committed record.
 */
#ifndef LIVE_ROOM_H
#define LIVE_ROOM_H

#include "journal/journal.h"
#include "live/room_state.h"

/* Takes no journal entry and tells nobody; copies the id. */
struct room *room_make(const struct hub_ports *ports, struct alarms *alarms,
		       struct scratch *scratch, struct str id);
void room_free(struct room *room); /* everybody has left */

/* Folds one record under the marker, nothing else; the state stays as it was when this fails. */
enum fail room_fold(struct room *room, const struct record *record, struct entry *entry,
		    struct outcome *outcome);
/* Serves it no more, and says why: its entry `seq` could not be folded. */
void room_set_aside(struct room *room, uint64_t seq, enum fail fail);
/* After its entries were folded: lanes begin at the state, deadlines are looked after. */
void room_begin(struct room *room);
/* Folds one durable record; `flight` is freed, NULL for another's entry. */
void room_committed(struct room *room, const struct record *record, struct flight *flight);
/* Its entry was surely not saved; `flight` is freed. */
void room_refused(struct room *room, struct flight *flight, enum fail fail);

/* Puts the member into a lane and on a seat (NULL: looks on); `since` as in the hello. */
void room_enter(struct room *room, struct member *member, const struct seat_key *seat,
		uint64_t since);
void room_leave(struct room *room, struct member *member);
/* Ends all members. */
void room_empty(struct room *room, enum gate gate, enum close_code code);

/* Looks again when the room wants to be called next. */
void room_arm(struct room *room);

#endif
