/* SPDX-License-Identifier: EUPL-1.2 */
#include "wire/suggest.h"

#include "wire/json.h"

static void met_add(struct json *json, const struct suggest_met *met)
{
	json_key(json, "met");
	json_open(json, '{');
	member_texts(json, "tags", met->tags, met->tag_count);
	member_u64(json, "sessions", met->sessions);
	member_u64(json, "phenomena", met->phenomena);
	member_u64(json, "steps", met->steps);
	member_u64(json, "last", met->last_ms);
	json_close(json, '}');
}

void encode_suggestion(struct buf *out, uint64_t n, const struct suggest_answer *answer)
{
	struct json json = { .out = out };

	json_open(&json, '{');
	member_text(&json, "t", STR("suggest"));
	member_u64(&json, "n", n);
	member_texts(&json, "tags", answer->tags, answer->tag_count);
	if (answer->met.phenomena)
		met_add(&json, &answer->met);
	json_close(&json, '}');
}
