/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * How many passphrases may be tried: for one name five in a row, then one each
 * 30 s (NIST SP 800-63B, 5.2.2); over all names 60 at once and one a second.
 * In memory alone, by names alone: no address is looked at.
 *
 * A name has a slot by a keyed digest, whether or not there is such an account,
 * so memory is bounded, nobody can push another's count out, and nothing tells
 * which names exist.
 */
#ifndef ACCESS_TRIES_H
#define ACCESS_TRIES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

#define TRIES_FREE 5u
#define TRIES_WAIT_MS 30000u
#define TRIES_BURST 60u
#define TRIES_REFILL_MS 1000u
#define TRIES_SLOTS 1024u

struct tries_slot {
	uint32_t failures; /* in a row */
	uint64_t until_ms; /* no try before */
};

struct tries {
	uint8_t key[32];
	uint64_t spent_ms; /* when the whole allowance is full again */
	struct tries_slot slots[TRIES_SLOTS];
};

/* `key` is random, so that nobody can choose a name for another's slot. */
void tries_init(struct tries *tries, const uint8_t key[32]);
/*
 * May this name be tried at this time (ms, of any clock)?  If so it counts as failed until
 * tries_give, so that tries under way at once are counted too.
 */
bool tries_take(struct tries *tries, struct str name, uint64_t now_ms);
/* It was right after all, or the passphrase is a new one. */
void tries_give(struct tries *tries, struct str name);

#endif
