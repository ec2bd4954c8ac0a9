/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Who sits in a room: a seat with all its tabs.  What a seat may do in a while
 * (commands a second, commands in flight) is counted here, so a second tab
 * brings nobody more.
 */
#ifndef LIVE_SITTERS_H
#define LIVE_SITTERS_H

#include "base/table.h"
#include "live/member.h"

/* A command whose entry was appended and not answered yet. */
struct flight {
	struct flight *next;      /* of the same sitter */
	struct room *room;
	struct sitter *sitter;    /* NULL: the hub's own entry */
	struct command_id id;
};

struct sitter {
	struct seat_key key;
	struct member *tabs;
	struct flight *flights;   /* owned until the journal answers */
	uint64_t paid_until_ms;   /* monotonic; commands up to here are accounted for */
	uint32_t place;           /* in sitters.items */
	uint32_t tab_count, flight_count;
	/* Tabs that say so; the seat is present, writing or ready when one does. */
	uint32_t present_tabs, writing_tabs, ready_tabs;
};

struct sitters {
	struct sitter **items;    /* owned */
	uint32_t count, cap;
	struct table by_key;      /* keys borrow from the sitters */
};

/* NULL when nobody sits there. */
struct sitter *sitters_find(const struct sitters *sitters, const struct seat_key *key);
/* Puts the member on this seat, beside her other tabs. */
struct sitter *sitters_enter(struct sitters *sitters, const struct seat_key *key,
			     struct member *member);
/* Takes her off; the sitter stays as long as the seat's rate must be remembered. */
void sitters_leave(struct sitters *sitters, struct member *member);
/* Forgets who has no tab, nothing in flight and a rate that is full again. */
void sitters_sweep(struct sitters *sitters, uint64_t now_ms);
void sitters_free(struct sitters *sitters);

/* Takes one command off the rate: 5 a second, 20 at once.  False: too fast. */
bool sitter_take_rate(struct sitter *sitter, uint64_t now_ms);

void sitter_add_flight(struct sitter *sitter, struct flight *flight);
void sitter_remove_flight(struct sitter *sitter, struct flight *flight);
/* NULL when no such command of this seat is in flight. */
struct flight *sitter_find_flight(const struct sitter *sitter, struct str id);
/* One answer to all tabs of the seat. */
void sitter_answer(struct sitter *sitter, const struct answer *answer);
/* Her own frame has something new, in every tab. */
void sitter_own_due(struct sitter *sitter);

#endif
