/* SPDX-License-Identifier: EUPL-1.2 */
/* What the hub says apart from value sets: greeting, presence, pong, error. */
#include "wire/encode.h"

#include "base/check.h"
#include "wire/things.h"

void encode_opening(struct buf *out, const struct session *session)
{
	const struct opening *opening = &session->opening;
	struct json json = { .out = out };

	member_text(&json, "title", body_text_at(&session->title, 0));
	member_text(&json, "question", body_text_at(&session->question, 0));
	member_text(&json, "lang", opening->lang);
	member_text(&json, "unit", opening->unit);
	member_text(&json, "area", opening->area);
	member_texts(&json, "areas", opening->areas, opening->area_count);
	member_text(&json, "county", opening->county);
	member_bool(&json, "practice", opening->practice);
	member_u64(&json, "opened", session->agenda.opened_ms);
	json_key(&json, "template");
	template_add(&json, &opening->template);
}

void encode_welcome(struct buf *out, const struct session *session, const struct welcome *welcome)
{
	struct json json = { .out = out };

	json_open(&json, '{');
	member_text(&json, "t", STR("welcome"));
	member_text(&json, "session", session->id);
	member_text(&json, "code", session->opening.code);
	member_word(&json, "role", role_word(welcome->role));
	member_u64(&json, "now", welcome->now_ms);
	member_bool(&json, "fresh", welcome->fresh);
	json_members(&json, welcome->opening);
	member_str(&json, "wall", welcome->wall);
	json_close(&json, '}');
}

void encode_presence(struct buf *out, uint32_t present, uint32_t writing, uint32_t ready)
{
	struct json json = { .out = out };

	json_open(&json, '{');
	member_text(&json, "t", STR("presence"));
	member_u64(&json, "present", present);
	member_u64(&json, "writing", writing);
	member_u64(&json, "ready", ready);
	json_close(&json, '}');
}

void encode_pong(struct buf *out, double at, uint64_t now_ms)
{
	struct json json = { .out = out };

	json_open(&json, '{');
	member_text(&json, "t", STR("pong"));
	json_key(&json, "at");
	json_double(&json, at);
	member_u64(&json, "now", now_ms);
	json_close(&json, '}');
}

void encode_error(struct buf *out, enum gate gate)
{
	struct json json = { .out = out };

	CHECK(gate != GATE_NONE);
	json_open(&json, '{');
	member_text(&json, "t", STR("error"));
	member_word(&json, "code", gate_word(gate));
	json_close(&json, '}');
}
