/* SPDX-License-Identifier: EUPL-1.2 */
/* What one says goes to everybody in the room, which the path names: nchan, ws, the floor. */
#include "dialect.h"

static void path_add(const struct member *member, struct bytes *out)
{
	bytes_add_format(out, "%s%u", member->crowd->options->path, (unsigned)member->room);
}

static void hear(struct member *member, struct span payload)
{
	member_hear_marks(member, payload);
	member_hear_tallies(member, payload);
}

static void post(struct member *member, struct span text, uint32_t mark)
{
	(void)mark;
	member_send(member, OPCODE_TEXT, text);
}

static void voice(struct member *member, uint32_t place, uint32_t mark)
{
	struct bytes text = { 0 };

	voice_text_add(member, place, mark, &text);
	member_send(member, OPCODE_TEXT, bytes_span(&text));
	bytes_free(&text);
}

const struct dialect dialect_plain = {
	.name = "plain", .path_add = path_add, .hear = hear, .post = post, .voice = voice,
};
