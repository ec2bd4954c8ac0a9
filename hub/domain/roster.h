/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Seats, numbered at their first entry, and what each said of itself.  Seats
 * never leave the hub: frames say "yours", a transcript "author".
 */
#ifndef DOMAIN_ROSTER_H
#define DOMAIN_ROSTER_H

#include "base/table.h"
#include "domain/body_text.h"

#define SEAT_NONE UINT32_MAX
/* A profession is shown only where so many seats chose the same. */
#define PROFESSION_SEATS_MIN 3u

struct seat {
	struct seat_key key;
	struct body_text name;
	enum profession profession;
	bool extra_time;
	uint32_t removals;        /* posts through which facilitators removed it; 0: it is in */
	uint32_t facilitator;     /* number among the facilitators, from 1; 0: it is none */
	uint32_t posts, comments; /* ever made, for the limits */
	uint32_t dots_spent;
	uint64_t changed_seq;     /* of name, profession, extra time, dots, removal, number */
	uint64_t label_seq;       /* last entry that changed how it is named beside its posts */
};

struct roster {
	struct seat *seats;
	uint32_t count, cap;
	struct table by_key;    /* keys borrow from `keys`, an allocation that never moves */
	struct arena keys;
	uint32_t professions[PROFESSION_COUNT];
	uint32_t extra_time_count; /* seats */
	uint32_t facilitators;     /* seats that acted as one */
	uint32_t voted_count;      /* seats with at least one dot given */
};

/* SEAT_NONE where the key never had an entry. */
uint32_t roster_find(const struct roster *roster, const struct seat_key *key);
/* The profession as it may be shown beside a seat's posts: NONE under the minimum. */
enum profession roster_shown_profession(const struct roster *roster, uint32_t seat);

/* For the fold alone. */

bool seat_key_is_zero(const struct seat_key *key);
/* The seat of this key, numbered now if it has no number yet. */
uint32_t roster_take(struct roster *roster, const struct seat_key *key);
void roster_free(struct roster *roster);

#endif
