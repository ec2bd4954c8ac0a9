/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/body.h"

#include "web/answer.h"

json_t *body_read(struct request *request)
{
	struct str text = request_body(request);
	json_t *body = json_loadb(text.ptr ? text.ptr : "", text.len, JSON_REJECT_DUPLICATES, NULL);

	if (json_is_object(body))
		return body;
	json_decref(body);
	answer_refused(request, 400, GATE_MALFORMED);
	return NULL;
}

struct str body_text(const json_t *body, const char *key)
{
	const json_t *value = json_object_get(body, key);

	if (!json_is_string(value))
		return (struct str){ 0 };
	return (struct str){ json_string_value(value), json_string_length(value) };
}

enum gate body_take_text(struct str *out, struct arena *arena, const json_t *body,
			 const struct text_limit *limit)
{
	if (!json_is_string(json_object_get(body, limit->key)))
		return GATE_BAD_REQUEST;
	struct str text = body_text(body, limit->key);
	if (text_check(text, limit->lines) != TEXT_FINE || text_normalise(arena, text, out))
		return GATE_BAD_TEXT;
	if (out->len == 0 && !limit->may_be_empty)
		return GATE_EMPTY;
	return text_count(*out) > limit->max ? GATE_TOO_LONG : GATE_NONE;
}

enum gate body_take_u64(uint64_t *out, const json_t *number)
{
	if (!json_is_integer(number) || json_integer_value(number) < 0)
		return GATE_BAD_REQUEST;
	*out = (uint64_t)json_integer_value(number);
	return GATE_NONE;
}

enum gate body_take_number(uint32_t *out, const json_t *number, uint32_t min, uint32_t max)
{
	if (!json_is_integer(number))
		return GATE_BAD_REQUEST;
	json_int_t value = json_integer_value(number);
	if (value < (json_int_t)min || value > (json_int_t)max)
		return GATE_BAD_REQUEST;
	*out = (uint32_t)value;
	return GATE_NONE;
}
