/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The hot path: what a socket is given when it asks.  For a thousand members
 * who stand at the ring's end, a flush is one frame encoded and for each a
 * look at four fields, one count up and one cursor up.  README.md counts it.
 */
#include "base/check.h"
#include "live/hub.h"
#include "live/hub_state.h"
#include "live/room.h"
#include "live/suggesting.h"

/* The rest of a value set is given before anything newer. */
static struct frame *set_begin(struct member *member, struct frame *first)
{
	CHECK(!member->rest);
	if (first)
		member->rest = frame_hold(first->next);
	return first;
}

static struct frame *rest_next(struct member *member)
{
	struct frame *frame = member->rest;

	member->rest = frame_hold(frame->next);
	return frame;
}

/* Most of a welcome is the same for all who come while the session stands still. */
static struct str opening_text(struct room *room)
{
	struct buf *text = &room->scratch->text;
	uint64_t seq = room->session.seq;

	if (!room->opening || room->opening->to != seq) {
		buf_reset(text);
		encode_opening(text, &room->session);
		frame_drop(room->opening);
		room->opening = frame_make(buf_str(text), 0, seq);
	}
	return (struct str){ frame_text(room->opening), room->opening->len };
}

static struct frame *welcome_next(struct member *member)
{
	struct room *room = member->room;
	struct buf *text = &room->scratch->text;
	struct buf *wall = &room->scratch->body;
	struct welcome welcome = {
		.opening = opening_text(room),
		.role = member->role,
		.now_ms = room->ports->wall_ms(room->ports->self),
		.fresh = lane_is_behind(&room->lanes[member->lane], member->cursor),
	};

	buf_reset(wall);
	if (member->role == ROLE_FACILITATOR && room->ports->wall_link)
		room->ports->wall_link(room->ports->self, room->session.id, wall);
	welcome.wall = buf_str(wall);
	buf_reset(text);
	encode_welcome(text, &room->session, &welcome);
	return frame_make(buf_str(text), 0, 0);
}

static struct frame *error_next(struct member *member)
{
	struct buf *text = &member->hub->scratch.text;

	buf_reset(text);
	encode_error(text, member->gate);
	return frame_make(buf_str(text), 0, 0);
}

static struct frame *pong_next(struct member *member)
{
	struct buf *text = &member->hub->scratch.text;

	buf_reset(text);
	encode_pong(text, member->ping_at, member->ports->wall_ms(member->ports->self));
	return frame_make(buf_str(text), 0, 0);
}

/* Her own things and the answers she waits for, from the state; NULL when nothing of it changed. */
static struct frame *own_next(struct member *member)
{
	struct room *room = member->room;
	const struct session *session = &room->session;
	struct parts *parts = &room->scratch->parts;
	struct own_view view = {
		.seat = member->sitter ? roster_find(&session->roster, &member->sitter->key)
				       : SEAT_NONE,
		.from = member->own_to,
		.answers = answers_list(member->answers),
		.answer_count = answers_count(member->answers),
	};
	struct frame *first = NULL;

	parts_reset(parts);
	if (encode_own(parts, session, &view))
		first = frames_of_parts(parts, view.from, session->seq);
	member->own_to = session->seq;
	answers_free(&member->answers);
	return set_begin(member, first);
}

static bool take_due(struct member *member, enum member_due due)
{
	bool is_due = (member->due & due) != 0;

	member->due &= ~(uint32_t)due;
	return is_due;
}

/* What is due to her alone: small, and before what all get. */
static struct frame *due_next(struct member *member)
{
	if (take_due(member, DUE_WELCOME))
		return welcome_next(member);
	if (take_due(member, DUE_ERROR))
		return error_next(member);
	if (take_due(member, DUE_PONG))
		return pong_next(member);
	if (take_due(member, DUE_OWN)) {
		struct frame *own = own_next(member);
		if (own)
			return own;
	}
	return take_due(member, DUE_SUGGESTION) ? suggesting_take(member) : NULL;
}

static struct frame *lane_frame_next(struct member *member)
{
	struct room *room = member->room;
	struct lane_ring *lane = &room->lanes[member->lane];

	if (lane_is_behind(lane, member->cursor))
		lane_take_snapshot(lane, &room->session, member->lane,
				   &room->scratch->parts);
	return set_begin(member, lane_next(lane, &member->cursor));
}

static struct frame *presence_next(struct member *member)
{
	const struct presence *presence = &member->room->presence;

	if (member->presence_number == presence->number)
		return NULL;
	member->presence_number = presence->number;
	return frame_hold(presence->frame);
}

static struct frame *frame_next(struct member *member)
{
	struct frame *frame = NULL;

	if (member->rest)
		return rest_next(member);
	if (member->due)
		frame = due_next(member);
	if (!frame)
		frame = lane_frame_next(member);
	if (!frame)
		frame = presence_next(member);
	return frame;
}

struct frame *member_next_frame(struct member *member)
{
	struct frame *frame = NULL;

	if (member->stage == MEMBER_IN)
		frame = frame_next(member);
	if (member->stage == MEMBER_ENDING) {
		if (take_due(member, DUE_ERROR))
			return error_next(member);
		/* The last words were written when she is asked for the next. */
		member_close(member, member->gate, member->close_code);
	}
	if (!frame)
		member->told = false;
	return frame;
}
