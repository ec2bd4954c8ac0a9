/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * How given dots count.  They stay with the phenomenon that they were given
 * to; a thread counts, for each seat, min(the most on one, their sum), and the
 * seat has spent the sum of the same.  Where that is more than its budget (an
 * unmerge, a restore), its latest dots sleep: kept, not counted, until there is
 * room again.  All of this follows from what was given, and when; it is counted
 * again wherever threads or sight change.
 */
#ifndef DOMAIN_DOTS_H
#define DOMAIN_DOTS_H

#include "domain/phenomena.h"
#include "domain/rule.h"

/* For the fold alone. */

/* Of all seats: tallies, what is spent, what sleeps.  Heads and sight must be settled. */
void dots_count_all(struct session *session, const struct wish *wish);
/* Of one seat that gave or took back. */
void dots_count_seat(struct session *session, const struct wish *wish, uint32_t seat);
/* So many dots the wish's seat has on the thread now, capped. */
uint32_t dots_on_thread(const struct session *session, uint32_t seat, uint64_t head);
/* How many of the wish's dots would count, set on this thread now. */
uint32_t dots_that_would_count(const struct session *session, const struct wish *wish,
			       uint64_t head);

#endif
