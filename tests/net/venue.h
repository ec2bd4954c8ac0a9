/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A server on a free port of loopback, its loop on a thread of its own, with
 * the echo hub behind it and a handler that answers every request:
 *   /echo      200, method, path, query "q" and the body
 *   /large     200, 3 MiB that last
 *   /later     as /echo, from a job's end
 *   otherwise  404
 */
#ifndef TESTS_NET_VENUE_H
#define TESTS_NET_VENUE_H

#include <stdbool.h>

struct venue;

#define VENUE_LARGE (3u * 1024 * 1024)

struct venue *venue_open(const char *origin);
unsigned venue_port(const struct venue *venue);
/* Upgrades are answered 503 while it is false. */
void venue_ready(struct venue *venue, bool ready);
/* Begins the drain: 1012 to all, at most `ms` for what is under way. */
void venue_drain(struct venue *venue, unsigned ms);
/* Waits for the end (draining first where nobody did), frees all; gives the members left over. */
unsigned venue_close(struct venue *venue);

#endif
