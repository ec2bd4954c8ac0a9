/* SPDX-License-Identifier: EUPL-1.2 */
/* The NATS client protocol over WebSocket; a subject a room. */
#include "dialect.h"

static void path_add(const struct member *member, struct bytes *out)
{
	(void)member;
	bytes_add_span(out, SPAN("/"));
}

static void opened(struct member *member)
{
	struct bytes text = { 0 };

	bytes_add_format(&text, "CONNECT {\"verbose\":false,\"pedantic\":false}\r\n"
			 "SUB room.%u 1\r\nPING\r\n", (unsigned)member->room);
	member_send(member, OPCODE_BINARY, bytes_span(&text));
	bytes_free(&text);
}

static void hear(struct member *member, struct span payload)
{
	if (span_begins(payload, SPAN("PING")))
		member_send(member, OPCODE_BINARY, SPAN("PONG\r\n"));
	else if (member->stage == MEMBER_ENTERING && span_after(payload, SPAN("PONG\r\n")).ptr)
		member_enter(member);
	else
		member_hear_marks(member, payload);
}

static void post(struct member *member, struct span text, uint32_t mark)
{
	struct bytes line = { 0 };
	(void)mark;

	bytes_add_format(&line, "PUB room.%u %zu\r\n", (unsigned)member->room, text.len);
	bytes_add_span(&line, text);
	bytes_add_span(&line, SPAN("\r\n"));
	member_send(member, OPCODE_BINARY, bytes_span(&line));
	bytes_free(&line);
}

static void voice(struct member *member, uint32_t place, uint32_t mark)
{
	struct bytes text = { 0 };

	voice_text_add(member, place, mark, &text);
	post(member, bytes_span(&text), mark);
	bytes_free(&text);
}

const struct dialect dialect_nats = {
	.name = "nats", .path_add = path_add, .opened = opened, .hear = hear, .post = post,
	.voice = voice,
};
