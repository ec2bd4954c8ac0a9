/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * One audience of a room: a ring of the latest shared frames, and a snapshot
 * for whoever is behind it.  Frames are numbered from 1; a member's cursor is
 * the number of the next one she gets.
 */
#ifndef LIVE_LANE_H
#define LIVE_LANE_H

#include "live/member.h"
#include "wire/encode.h"

#define RING_FRAMES_MAX 64u
#define RING_BYTES_MAX (64u * 1024u)

struct lane_ring {
	struct crowd crowd;      /* who reads here */
	struct frame *frames[RING_FRAMES_MAX]; /* by number, modulo; each a set's first part */
	uint64_t first, next;    /* numbers of the oldest kept and of the one to come */
	size_t bytes;            /* of the frames kept */
	uint64_t base;           /* who has seen up to here finds everything later in the ring */
	uint64_t to;             /* the last frame said everything up to here */
	uint64_t barrier;        /* what is older must not be shown any more */
	struct frame *snapshot;  /* at or after the last frame; NULL: nobody asked */
};

/* A lane that starts at a state which others may have seen. */
void lane_init(struct lane_ring *lane, uint64_t seq);
void lane_free(struct lane_ring *lane);

/* What changed since the last frame, encoded once, for all who read here. */
void lane_flush(struct lane_ring *lane, const struct session *session, enum lane which,
		struct parts *scratch);
/*
 * Older frames must not be shown across the entry just applied: ring, snapshot and sets begun are
 * emptied.  Who stood at the ring's end goes on with the next frame, who was behind gets a
 * snapshot.
 */
void lane_bar(struct lane_ring *lane, uint64_t seq);

/* The cursor of one who saw everything up to `since` (0: nothing); 0: she needs a snapshot. */
uint64_t lane_cursor(const struct lane_ring *lane, uint64_t since);
bool lane_is_behind(const struct lane_ring *lane, uint64_t cursor);
/* The next value set at the cursor, which moves on; NULL: nothing new.  Held for the caller. */
struct frame *lane_next(struct lane_ring *lane, uint64_t *cursor);
/* Encodes the snapshot unless it is there; all who join until the next flush share it. */
void lane_take_snapshot(struct lane_ring *lane, const struct session *session, enum lane which,
			struct parts *scratch);

/* Shared frames of the parts of one value set, the first held by the caller; NULL for none. */
struct frame *frames_of_parts(const struct parts *parts, uint64_t from, uint64_t to);

#endif
