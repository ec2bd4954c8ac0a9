/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The texts of an entry, held before the guard ere anything of them is stored.  What it found and
 * the writer confirmed goes into the entry's head; what she did not is told to her alone.
 */
#ifndef LIVE_SCREENING_H
#define LIVE_SCREENING_H

#include "live/ports.h"

/*
 * False: the entry may not be appended, because of `found` (the first LIMIT_FINDINGS).  Takes what
 * the entry says is confirmed for the writer's word, and leaves there what was found of it.
 */
bool screening_check(const struct hub_ports *ports, struct entry *entry,
		     struct personal_data *found);
/* Is there something certain in it?  For texts that are looked at and not kept. */
bool screening_stops(const struct hub_ports *ports, struct str text);

#endif
