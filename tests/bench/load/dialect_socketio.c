/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Socket.IO 5 over Engine.IO 4, WebSocket from the first byte.  The server puts a
 * member into the room of her query before it answers her connect.
 */
#include "dialect.h"

static void path_add(const struct member *member, struct bytes *out)
{
	bytes_add_format(out, "/socket.io/?EIO=4&transport=websocket&room=%u",
			 (unsigned)member->room);
}

static void hear(struct member *member, struct span payload)
{
	if (span_begins(payload, SPAN("0{")))
		member_send(member, OPCODE_TEXT, SPAN("40"));
	else if (span_begins(payload, SPAN("2")))
		member_send(member, OPCODE_TEXT, SPAN("3"));
	else if (span_begins(payload, SPAN("40")))
		member_enter(member);
	else
		member_hear_marks(member, payload);
}

static void opened(struct member *member)
{
	(void)member; /* the server speaks first */
}

static void post(struct member *member, struct span text, uint32_t mark)
{
	struct bytes event = { 0 };
	(void)mark;

	bytes_add_span(&event, SPAN("42[\"say\",\""));
	bytes_add_span(&event, text);
	bytes_add_span(&event, SPAN("\"]"));
	member_send(member, OPCODE_TEXT, bytes_span(&event));
	bytes_free(&event);
}

static void voice(struct member *member, uint32_t place, uint32_t mark)
{
	struct bytes text = { 0 };

	voice_text_add(member, place, mark, &text);
	post(member, bytes_span(&text), mark);
	bytes_free(&text);
}

const struct dialect dialect_socketio = {
	.name = "socketio", .path_add = path_add, .opened = opened, .hear = hear, .post = post,
	.voice = voice,
};
