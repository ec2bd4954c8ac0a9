/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * vartti.v1, as protocol/README.md has it.  A member has joined when her
 * snapshot is whole.  A command's id is its mark, so an outcome leads back to it.
 */
#include "dialect.h"
#include "mark.h"

#define HEAD_MAX 100u /* of a frame: `part` stands within, if it is there */

static void path_add(const struct member *member, struct bytes *out)
{
	(void)member;
	bytes_add_span(out, SPAN("/ws"));
}

static void opened(struct member *member)
{
	struct bytes text = { 0 };

	bytes_add_format(&text, "{\"t\":\"hello\",\"code\":\"%s\","
			 "\"secret\":\"bench-secret-%010u\",\"since\":0}",
			 member_room(member)->code, (unsigned)member->number);
	member_send(member, OPCODE_TEXT, bytes_span(&text));
	bytes_free(&text);
}

/* "part":[1,3] near the beginning: whether it is the last; a frame without it is whole. */
static bool is_last_part(struct span payload)
{
	struct span head = { payload.ptr, payload.len < HEAD_MAX ? payload.len : HEAD_MAX };
	struct span part = span_after(head, SPAN("\"part\":["));

	if (!part.ptr)
		return true;
	return span_number(part) == span_number(span_after(part, SPAN(",")));
}

static void hear_snapshot(struct member *member, struct span payload)
{
	member->entry_bytes += (uint32_t)payload.len;
	member_hear_tallies(member, payload);
	if (is_last_part(payload))
		member_enter(member);
}

static void hear_frame(struct member *member, struct span payload)
{
	member_hear_marks(member, payload);
	member_hear_tallies(member, payload);
}

/* "outcomes":[{"id":"zqaaaaab","ok":7},{"id":"zqaaaaac","refused":"too_fast"}] */
static void hear_outcomes(struct member *member, struct span payload)
{
	const struct ears *ears = &member->crowd->ears;
	struct span rest = span_after(payload, SPAN("\"outcomes\":["));
	uint32_t mark;

	while (ears->answered && rest.ptr && mark_take(&rest, &mark))
		ears->answered(ears->self, member, mark, span_begins(rest, SPAN("\",\"ok\":")));
}

static void hear(struct member *member, struct span payload)
{
	if (span_begins(payload, SPAN("{\"t\":\"frame\"")))
		hear_frame(member, payload);
	else if (span_begins(payload, SPAN("{\"t\":\"own\"")))
		hear_outcomes(member, payload);
	else if (span_begins(payload, SPAN("{\"t\":\"snapshot\"")))
		hear_snapshot(member, payload);
}

static void command_send(struct member *member, const char *kind, uint32_t mark,
			 struct span fields)
{
	struct bytes text = { 0 };

	bytes_add_format(&text, "{\"t\":\"%s\",\"id\":\"", kind);
	mark_add(&text, mark);
	bytes_add_span(&text, SPAN("\","));
	bytes_add_span(&text, fields);
	bytes_add_span(&text, SPAN("}"));
	member_send(member, OPCODE_TEXT, bytes_span(&text));
	bytes_free(&text);
}

static void post(struct member *member, struct span text, uint32_t mark)
{
	struct bytes fields = { 0 };

	bytes_add_span(&fields, SPAN("\"lang\":\"fi\",\"text\":\""));
	bytes_add_span(&fields, text);
	bytes_add_span(&fields, SPAN("\""));
	command_send(member, "post", mark, bytes_span(&fields));
	bytes_free(&fields);
}

static void voice(struct member *member, uint32_t place, uint32_t mark)
{
	struct bytes fields = { 0 };

	bytes_add_format(&fields, "\"on\":%u,\"set\":true",
			 (unsigned)member_room(member)->things[place]);
	command_send(member, "voice", mark, bytes_span(&fields));
	bytes_free(&fields);
}

static void vote(struct member *member, uint32_t place, uint32_t mark, bool set)
{
	struct bytes fields = { 0 };

	bytes_add_format(&fields, "\"on\":%u,\"dots\":%d",
			 (unsigned)member_room(member)->things[place], set);
	command_send(member, "vote", mark, bytes_span(&fields));
	bytes_free(&fields);
}

const struct dialect dialect_vartti = {
	.name = "vartti", .subprotocol = "vartti.v1", .path_add = path_add, .opened = opened,
	.hear = hear, .post = post, .voice = voice, .vote = vote,
};
