/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Session and seq of the entry that is being applied, in a small mapped file: a
 * start that finds one there knows where the hub came down.  Whether the entry
 * brought it down, the start finds out by applying it again: one at which two
 * runs ended is named, and stays named, until somebody who has mended it takes
 * the file away.
 */
#ifndef LIVE_MARKER_H
#define LIVE_MARKER_H

#include "base/fail.h"
#include "base/text.h"

struct marker;

/* Made when missing (0600).  FAIL_IO, FAIL_DISK_FULL; FAIL_CORRUPT: a file of another shape. */
enum fail marker_open(struct marker **marker, const char *path);
/* Two runs ended while they applied the same entry of this session; `seq` says which. */
bool marker_names(const struct marker *marker, struct str session, uint64_t *seq);
/* The session was folded whole: that one run ended in it was no fault of its entries. */
void marker_forgive(struct marker *marker, struct str session);
void marker_set(struct marker *marker, struct str session, uint64_t seq);
void marker_clear(struct marker *marker);
void marker_close(struct marker *marker); /* NULL is fine */

#endif
