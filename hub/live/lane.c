/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A frame says values from where the last one ended to now.  A flush with
 * nothing to say for this lane makes none and leaves `to` where it was, so the
 * frames in the ring always follow on each other, and `base` is where they begin.
 */
#include "live/lane.h"

#include "base/check.h"

void lane_init(struct lane_ring *lane, uint64_t seq)
{
	*lane = (struct lane_ring){ .first = 1, .next = 1, .base = seq, .to = seq };
}

static struct frame **ring_slot(struct lane_ring *lane, uint64_t number)
{
	return &lane->frames[number % RING_FRAMES_MAX];
}

static size_t frame_bytes(const struct frame *frame)
{
	size_t bytes = 0;

	for (; frame; frame = frame->next)
		bytes += sizeof(*frame) + frame->len;
	return bytes;
}

static void ring_drop_first(struct lane_ring *lane)
{
	CHECK(lane->first < lane->next);
	struct frame **slot = ring_slot(lane, lane->first++);

	lane->base = (*slot)->to;
	lane->bytes -= frame_bytes(*slot);
	frame_drop(*slot);
	*slot = NULL;
}

static void ring_add(struct lane_ring *lane, struct frame *frame)
{
	if (lane->next - lane->first == RING_FRAMES_MAX)
		ring_drop_first(lane);
	*ring_slot(lane, lane->next++) = frame;
	lane->bytes += frame_bytes(frame);
	while (lane->bytes > RING_BYTES_MAX && lane->next - lane->first > 1)
		ring_drop_first(lane);
}

static void ring_empty(struct lane_ring *lane)
{
	while (lane->first < lane->next)
		ring_drop_first(lane);
	frame_drop(lane->snapshot);
	lane->snapshot = NULL;
	lane->base = lane->to;
}

void lane_free(struct lane_ring *lane)
{
	ring_empty(lane);
	crowd_free(&lane->crowd);
}

struct frame *frames_of_parts(const struct parts *parts, uint64_t from, uint64_t to)
{
	struct frame *first = NULL;

	for (uint32_t i = parts->count; i > 0; i--) {
		struct frame *frame = frame_make(buf_str(&parts->items[i - 1]), from, to);
		frame->next = first;
		first = frame;
	}
	return first;
}

void lane_flush(struct lane_ring *lane, const struct session *session, enum lane which,
		struct parts *scratch)
{
	CHECK(session->seq >= lane->to);
	if (lane->crowd.count == 0) {
		/* Nobody reads: who comes gets a snapshot, cheaper than frames for nobody. */
		lane->to = session->seq;
		ring_empty(lane);
		return;
	}
	parts_reset(scratch);
	encode_frame(scratch, session, which, lane->to);
	struct frame *frame = frames_of_parts(scratch, lane->to, session->seq);
	if (!frame)
		return;
	ring_add(lane, frame);
	lane->to = session->seq;
	frame_drop(lane->snapshot);
	lane->snapshot = NULL;
	for (uint32_t i = 0; i < lane->crowd.count; i++)
		member_tell(lane->crowd.items[i]);
}

/* What she was given in part would show what must be gone: from the beginning, then. */
static void member_start_over(struct member *member)
{
	frame_drop(member->rest);
	member->rest = NULL;
	member->cursor = 0;
	member->own_to = 0;
	member_due(member, DUE_OWN);
}

void lane_bar(struct lane_ring *lane, uint64_t seq)
{
	CHECK(seq > lane->barrier);
	lane->barrier = seq;
	ring_empty(lane);
	for (uint32_t i = 0; i < lane->crowd.count; i++)
		if (lane->crowd.items[i]->rest)
			member_start_over(lane->crowd.items[i]);
}

uint64_t lane_cursor(const struct lane_ring *lane, uint64_t since)
{
	uint64_t number = lane->first;

	if (since == 0 || since < lane->base)
		return 0;
	while (number < lane->next && lane->frames[number % RING_FRAMES_MAX]->to <= since)
		number++;
	return number;
}

bool lane_is_behind(const struct lane_ring *lane, uint64_t cursor)
{
	return cursor < lane->first;
}

struct frame *lane_next(struct lane_ring *lane, uint64_t *cursor)
{
	if (lane_is_behind(lane, *cursor)) {
		CHECK(lane->snapshot);
		*cursor = lane->next;
		return frame_hold(lane->snapshot);
	}
	CHECK(*cursor <= lane->next);
	if (*cursor == lane->next)
		return NULL;
	return frame_hold(*ring_slot(lane, (*cursor)++));
}

void lane_take_snapshot(struct lane_ring *lane, const struct session *session, enum lane which,
			struct parts *scratch)
{
	if (lane->snapshot)
		return;
	parts_reset(scratch);
	encode_snapshot(scratch, session, which);
	/* It was taken at the last frame or after it, so the ring goes on from there. */
	lane->snapshot = frames_of_parts(scratch, 0, session->seq);
	CHECK(lane->snapshot);
}
