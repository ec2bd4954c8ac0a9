/* SPDX-License-Identifier: EUPL-1.2 */
/* MQTT 3.1.1 over WebSocket (its section 6), quality of service 0; a topic a room. */
#include "dialect.h"

#define CONNECT 0x10
#define CONNACK 0x20
#define PUBLISH 0x30
#define SUBSCRIBE 0x82
#define SUBACK 0x90

static void path_add(const struct member *member, struct bytes *out)
{
	(void)member;
	bytes_add_span(out, SPAN("/mqtt"));
}

/* A text with its length before it, section 1.5.3. */
static void string_add(struct bytes *out, struct span text)
{
	const unsigned char len[2] = { (unsigned char)(text.len >> 8), (unsigned char)text.len };

	bytes_add(out, len, sizeof(len));
	bytes_add_span(out, text);
}

/* Kind, remaining length (section 2.2.3), the rest. */
static void packet_send(struct member *member, unsigned char kind, struct span rest)
{
	struct bytes packet = { 0 };
	size_t len = rest.len;

	bytes_add(&packet, &kind, 1);
	do {
		unsigned char digit = (unsigned char)(len % 128 | (len >= 128 ? 0x80u : 0u));
		bytes_add(&packet, &digit, 1);
		len /= 128;
	} while (len);
	bytes_add_span(&packet, rest);
	member_send(member, OPCODE_BINARY, bytes_span(&packet));
	bytes_free(&packet);
}

static void topic_add(struct bytes *out, const struct member *member)
{
	struct bytes topic = { 0 };

	bytes_add_format(&topic, "room/%u", (unsigned)member->room);
	string_add(out, bytes_span(&topic));
	bytes_free(&topic);
}

static void opened(struct member *member)
{
	const unsigned char level_clean_no_keepalive[] = { 4, 2, 0, 0 };
	struct bytes packet = { 0 }, name = { 0 };

	string_add(&packet, SPAN("MQTT"));
	bytes_add(&packet, level_clean_no_keepalive, sizeof(level_clean_no_keepalive));
	bytes_add_format(&name, "member-%u", (unsigned)member->number);
	string_add(&packet, bytes_span(&name));
	packet_send(member, CONNECT, bytes_span(&packet));
	bytes_free(&packet);
	bytes_free(&name);
}

static void subscribe(struct member *member)
{
	const unsigned char packet_id[] = { 0, 1 }, quality = 0;
	struct bytes packet = { 0 };

	bytes_add(&packet, packet_id, sizeof(packet_id));
	topic_add(&packet, member);
	bytes_add(&packet, &quality, 1);
	packet_send(member, SUBSCRIBE, bytes_span(&packet));
	bytes_free(&packet);
}

static void hear(struct member *member, struct span payload)
{
	unsigned char kind = payload.len ? (unsigned char)payload.ptr[0] : 0;

	if (kind == CONNACK)
		subscribe(member);
	else if (kind == SUBACK)
		member_enter(member);
	else
		member_hear_marks(member, payload);
}

static void post(struct member *member, struct span text, uint32_t mark)
{
	struct bytes packet = { 0 };
	(void)mark;

	topic_add(&packet, member);
	bytes_add_span(&packet, text);
	packet_send(member, PUBLISH, bytes_span(&packet));
	bytes_free(&packet);
}

static void voice(struct member *member, uint32_t place, uint32_t mark)
{
	struct bytes text = { 0 };

	voice_text_add(member, place, mark, &text);
	post(member, bytes_span(&text), mark);
	bytes_free(&text);
}

const struct dialect dialect_mqtt = {
	.name = "mqtt", .subprotocol = "mqtt", .path_add = path_add, .opened = opened,
	.hear = hear, .post = post, .voice = voice,
};
