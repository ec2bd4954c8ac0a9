/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A thread: a phenomenon, its head, and what was merged into it.  What is said
 * about a merged phenomenon means its thread; what is done to a text means the
 * one that was named.
 */
#ifndef DOMAIN_THREADS_H
#define DOMAIN_THREADS_H

#include "domain/phenomena.h"
#include "domain/rule.h"

/* For the fold alone. */

/* The head of the thread that the id names; there must be one. */
struct phenomenon *thread_take(struct session *session, uint64_t id);
/*
 * May anything be said in its thread: REFUSAL_UNKNOWN_THING, REFUSAL_GONE when that is out of
 * sight, REFUSAL_LOCKED for participants.
 */
enum refusal thread_check_open(const struct session *session, const struct wish *wish,
			       uint64_t id);
/*
 * Something was merged, unmerged, or went out of sight or came into it: heads, sight, comments,
 * spotlight and tallies follow.
 */
void threads_settle(struct session *session, const struct wish *wish);
/* Withdrawn: what was merged into it moves on to where it was merged, or stands by itself. */
void thread_leave(struct session *session, const struct wish *wish, struct phenomenon *phenomenon);

#endif
