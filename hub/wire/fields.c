/* SPDX-License-Identifier: EUPL-1.2 */
#include "wire/fields.h"

#include <math.h>
#include <string.h>

#include "base/check.h"
#include "wire/personal.h"

_Static_assert(sizeof(message_rules) / sizeof(*message_rules) == MESSAGE_RULES_COUNT,
	       "the generated tables fit together");

const struct message_rule *message_rule_find(struct str word)
{
	for (uint32_t i = 0; i < MESSAGE_RULES_COUNT; i++)
		if (str_is(word, message_rules[i].word))
			return &message_rules[i];
	return NULL;
}

/* jansson has made sure of the UTF-8. */
static enum gate text_decode(struct str *text, struct arena *arena, const struct field_rule *rule)
{
	if (text_check(*text, rule->lines) != TEXT_FINE)
		return GATE_BAD_TEXT;
	if (text_normalise(arena, *text, text))
		return GATE_BAD_TEXT;
	size_t count = text_count(*text);
	if (count < rule->min)
		return GATE_EMPTY;
	return count > rule->max ? GATE_TOO_LONG : GATE_NONE;
}

static bool is_letters(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.ptr[i] < 'a' || text.ptr[i] > 'z')
			return false;
	return true;
}

static enum gate token_decode(struct str token, const struct field_rule *rule)
{
	bool letters = rule->type == FIELD_LETTERS;
	bool fits = token.len >= rule->min && token.len <= rule->max;

	if (!fits || !(letters ? is_letters(token) : str_is_token(token)))
		return GATE_MALFORMED;
	return GATE_NONE;
}

static enum gate word_decode(struct str word, const struct field_rule *rule)
{
	if (rule->may_be_empty && word.len == 0)
		return GATE_NONE;
	for (uint32_t i = 0; i < rule->word_count; i++)
		if (str_is(word, rule->words[i]))
			return GATE_NONE;
	return GATE_UNKNOWN_WORD;
}

static enum gate string_decode(struct str *text, struct arena *arena, const struct field_rule *rule)
{
	switch (rule->type) {
	case FIELD_TEXT:
		return text_decode(text, arena, rule);
	case FIELD_TOKEN:
	case FIELD_LETTERS:
		return token_decode(*text, rule);
	case FIELD_WORD:
		return word_decode(*text, rule);
	case FIELD_VOCABULARY:
		return vocabulary_has(rule->vocabulary, *text) ? GATE_NONE : GATE_UNKNOWN_WORD;
	default:
		return GATE_MALFORMED;
	}
}

/* Gives the JSON string itself, which lives as long as the tree: a copy of it is what stays. */
static enum gate string_take(struct str *text, struct arena *arena, const json_t *json,
			     const struct field_rule *rule)
{
	struct str raw = { json_string_value(json), json_string_length(json) };

	enum gate gate = string_decode(&raw, arena, rule);
	if (!gate)
		*text = str_copy(arena, raw);
	return gate;
}

static enum gate integer_decode(uint64_t *integer, const json_t *json,
				const struct field_rule *rule)
{
	if (!json_is_integer(json) || json_integer_value(json) < 0)
		return GATE_MALFORMED;
	*integer = (uint64_t)json_integer_value(json);
	return *integer >= rule->min && *integer <= rule->max ? GATE_NONE : GATE_MALFORMED;
}

static bool items_have(const struct field_value *value, struct str item)
{
	for (uint32_t i = 0; i < value->item_count; i++)
		if (str_equal(value->items[i], item))
			return true;
	return false;
}

static enum gate list_decode(struct field_value *value, struct arena *arena, const json_t *json,
			     const struct field_rule *rule)
{
	CHECK(rule->items_max <= LIMIT_TAGS);
	if (!json_is_array(json))
		return GATE_MALFORMED;
	if (json_array_size(json) > rule->items_max)
		return GATE_TOO_MANY_TAGS;
	for (size_t i = 0; i < json_array_size(json); i++) {
		struct str item;
		if (!json_is_string(json_array_get(json, i)))
			return GATE_MALFORMED;
		enum gate gate = string_take(&item, arena, json_array_get(json, i), rule);
		if (gate)
			return gate;
		if (!items_have(value, item))
			value->items[value->item_count++] = item;
	}
	return GATE_NONE;
}

static enum gate personal_take(struct field_value *value, struct arena *arena,
			       const json_t *json)
{
	struct personal_data *personal = arena_take(arena, sizeof(*personal));

	value->personal = personal;
	return personal_data_read(personal, json);
}

static enum gate value_decode(struct field_value *value, struct arena *arena, const json_t *json,
			      const struct field_rule *rule)
{
	value->given = true;
	if (rule->list)
		return list_decode(value, arena, json, rule);
	switch (rule->type) {
	case FIELD_INTEGER:
		return integer_decode(&value->integer, json, rule);
	case FIELD_PERSONAL:
		return personal_take(value, arena, json);
	case FIELD_NUMBER:
		value->number = json_number_value(json);
		return json_is_number(json) && isfinite(value->number) ? GATE_NONE : GATE_MALFORMED;
	case FIELD_BOOLEAN:
		value->boolean = json_is_true(json);
		return json_is_boolean(json) ? GATE_NONE : GATE_MALFORMED;
	default:
		if (!json_is_string(json))
			return GATE_MALFORMED;
		return string_take(&value->text, arena, json, rule);
	}
}

enum gate fields_decode(struct fields *fields, struct arena *arena, const json_t *object)
{
	const struct message_rule *rule = fields->rule;
	enum gate gate = GATE_NONE;

	CHECK(rule->field_count <= MESSAGE_FIELDS_MAX);
	for (uint32_t i = 0; i < rule->field_count && !gate; i++) {
		const json_t *json = json_object_get(object, rule->fields[i].name);
		fields->values[i] = (struct field_value){ 0 };
		if (json)
			gate = value_decode(&fields->values[i], arena, json, &rule->fields[i]);
		else if (rule->fields[i].required)
			gate = GATE_MALFORMED;
	}
	return gate;
}

struct field_value fields_find(const struct fields *fields, const char *name)
{
	for (uint32_t i = 0; i < fields->rule->field_count; i++)
		if (strcmp(fields->rule->fields[i].name, name) == 0)
			return fields->values[i];
	return (struct field_value){ 0 };
}
