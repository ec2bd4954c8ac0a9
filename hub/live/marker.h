/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Session and seq of the entry that is being applied, in a small mapped file: a
 * start that finds one there knows whose entry brought the hub down.
 */
#ifndef LIVE_MARKER_H
#define LIVE_MARKER_H

#include "base/fail.h"
#include "base/text.h"

struct marker;

enum fail marker_open(struct marker **marker, const char *path);
/* What a crash left behind; empty session: nothing.  Borrowed until the next marker_set. */
struct str marker_session(const struct marker *marker);
uint64_t marker_seq(const struct marker *marker);
void marker_set(struct marker *marker, struct str session, uint64_t seq);
void marker_clear(struct marker *marker);
void marker_close(struct marker *marker); /* NULL is fine */

#endif
