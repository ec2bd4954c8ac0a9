/* SPDX-License-Identifier: EUPL-1.2 */
#include "wire/personal.h"

#include "domain/template.h"
#include "wire/things.h"

#define PLACES_MAX TEMPLATE_PHASES_MAX /* no list with texts is longer */

static struct str word_read(const json_t *object, const char *key)
{
	const json_t *word = json_object_get(object, key);

	return json_is_string(word) ? (struct str){ json_string_value(word),
						    json_string_length(word) }
				    : (struct str){ 0 };
}

static bool number_read(uint16_t *number, const json_t *value, unsigned max)
{
	json_int_t read = json_integer_value(value);

	if (!json_is_integer(value) || read < 0 || read > (json_int_t)max)
		return false;
	*number = (uint16_t)read;
	return true;
}

/* Said from 0, kept from 1. */
static bool place_read(uint16_t *place, const json_t *value)
{
	if (!value)
		return true;
	if (!number_read(place, value, PLACES_MAX - 1))
		return false;
	++*place;
	return true;
}

static enum gate personal_part_read(struct personal_part *part, const json_t *object)
{
	struct str field = word_read(object, "in"), kind = word_read(object, "kind");

	*part = (struct personal_part){ 0 };
	bool is_whole = field.len && kind.len &&
			place_read(&part->at, json_object_get(object, "at")) &&
			number_read(&part->start, json_object_get(object, "start"),
				    LIMIT_POST) &&
			number_read(&part->end, json_object_get(object, "end"), LIMIT_POST);
	if (!is_whole)
		return GATE_MALFORMED;
	bool is_known = personal_field_find(field, &part->field) &&
			personal_kind_find(kind, &part->kind);
	return is_known ? GATE_NONE : GATE_UNKNOWN_WORD;
}

enum gate personal_data_read(struct personal_data *data, const json_t *list)
{
	size_t count = json_array_size(list);
	enum gate gate = GATE_NONE;

	data->count = 0;
	if (!json_is_array(list) || count > LIMIT_FINDINGS)
		return GATE_MALFORMED;
	while (!gate && data->count < count) {
		const json_t *object = json_array_get(list, data->count);
		gate = personal_part_read(&data->items[data->count++], object);
	}
	return gate;
}

void personal_data_add(struct json *json, const struct personal_data *data)
{
	json_key(json, "found");
	json_open(json, '[');
	for (uint32_t i = 0; i < data->count; i++) {
		const struct personal_part *part = &data->items[i];
		json_open(json, '{');
		member_word(json, "in", personal_field_word(part->field));
		if (part->at)
			member_u64(json, "at", part->at - 1u);
		member_u64(json, "start", part->start);
		member_u64(json, "end", part->end);
		member_word(json, "kind", personal_kind_word(part->kind));
		member_word(json, "certainty", part->blocks ? "block" : "warn");
		json_close(json, '}');
	}
	json_close(json, ']');
}
