/* SPDX-License-Identifier: EUPL-1.2 */
/* What the fold alone does with seats. */
#ifndef DOMAIN_ROSTER_SEATS_H
#define DOMAIN_ROSTER_SEATS_H

#include "domain/roster.h"

bool seat_key_is_zero(const struct seat_key *key);
/* The seat of this key, numbered now if it has no number yet. */
uint32_t roster_take(struct roster *roster, const struct seat_key *key);
void roster_free(struct roster *roster);

#endif
