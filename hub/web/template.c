/* SPDX-License-Identifier: EUPL-1.2 */
/* Strict: every field that `GET /api/templates` gives must be there and within its limits. */
#include "web/template.h"

#include "protocol/limits.h"
#include "web/body.h"

/* A list of words as their bits, or-ed. */
static bool words_read(uint32_t *bits, const json_t *list,
		       bool (*find)(struct str word, uint32_t *bit))
{
	size_t count = json_array_size(list);

	*bits = 0;
	if (!json_is_array(list))
		return false;
	for (size_t i = 0; i < count; i++) {
		const json_t *word = json_array_get(list, i);
		uint32_t bit;
		if (!json_is_string(word) ||
		    !find((struct str){ json_string_value(word), json_string_length(word) }, &bit))
			return false;
		*bits |= bit;
	}
	return true;
}

static bool number_read(uint32_t *number, const json_t *body, const char *key, uint32_t max)
{
	return body_take_number(number, json_object_get(body, key), 0, max) == GATE_NONE;
}

static bool boolean_read(bool *value, const json_t *body, const char *key)
{
	const json_t *json = json_object_get(body, key);

	*value = json_is_true(json);
	return json_is_boolean(json);
}

static enum gate phase_read(struct phase *phase, struct arena *arena, const json_t *body)
{
	static const struct text_limit prompt = { .key = "prompt", .max = LIMIT_PROMPT,
						  .may_be_empty = true };
	uint32_t length_s;

	bool is_whole =
		phase_find(body_text(body, "kind"), &phase->kind) &&
		number_read(&length_s, body, "length_s", LIMIT_PHASE_S) &&
		boolean_read(&phase->waits, body, "waits") &&
		boolean_read(&phase->approves, body, "approves") &&
		words_read(&phase->allows, json_object_get(body, "allows"), act_find) &&
		words_read(&phase->sees[LANE_FLOOR], json_object_get(body, "floor"), sight_find) &&
		words_read(&phase->sees[LANE_DESK], json_object_get(body, "desk"), sight_find);
	if (!is_whole)
		return GATE_BAD_TEMPLATE;
	phase->length_ms = length_s * 1000;
	enum gate gate = body_take_text(&phase->prompt, arena, body, &prompt);
	return gate == GATE_BAD_REQUEST ? GATE_BAD_TEMPLATE : gate;
}

static enum gate whole_read(struct template *template, struct arena *arena, const json_t *body)
{
	const json_t *phases = json_object_get(body, "phases");
	struct str id = body_text(body, "id");
	size_t count = json_array_size(phases);
	enum gate gate = GATE_NONE;
	uint32_t grace_s;

	bool is_whole = id.len > 0 && id.len <= LIMIT_TEMPLATE_ID && str_is_token(id) &&
			count <= TEMPLATE_PHASES_MAX &&
			number_read(&grace_s, body, "grace_s", LIMIT_GRACE_S_MAX) &&
			number_read(&template->dots, body, "dots", LIMIT_DOTS_MAX) &&
			number_read(&template->dots_each, body, "dots_each", LIMIT_DOTS_MAX);
	if (!is_whole)
		return GATE_BAD_TEMPLATE;
	template->id = str_copy(arena, id);
	template->grace_ms = grace_s * 1000;
	template->phase_count = (uint32_t)count;
	for (size_t i = 0; i < count && !gate; i++)
		gate = phase_read(&template->phases[i], arena, json_array_get(phases, i));
	if (!gate && !template_is_sound(template))
		gate = GATE_BAD_TEMPLATE;
	return gate;
}

enum gate template_read(struct template *template, struct arena *arena, const json_t *value)
{
	*template = (struct template){ 0 };
	if (json_is_object(value))
		return whole_read(template, arena, value);
	if (!json_is_string(value))
		return GATE_BAD_REQUEST;
	struct str id = { json_string_value(value), json_string_length(value) };
	const struct template *found = template_find(id);
	if (!found)
		return GATE_UNKNOWN_WORD;
	*template = *found;
	return GATE_NONE;
}
