/* SPDX-License-Identifier: EUPL-1.2 */
/* The ledger's destroyed bodies as a set, for telling an erasure from a loss. */
#ifndef COMMAND_ERASURES_H
#define COMMAND_ERASURES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/fail.h"
#include "base/table.h"

/* Zero is a valid empty set. */
struct erasures {
	struct table bodies; /* by session and seq */
	struct arena keys;
};

/* Reads the ledger; a missing one names nothing. */
enum fail erasures_read(struct erasures *erasures, const char *path);
bool erasures_has(const struct erasures *erasures, struct str session, uint64_t seq);
void erasures_free(struct erasures *erasures);

#endif
