/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Each noun has a table of its fields in the order of domain/change.c; each kind
 * of value has one reader, which gives a fresh JSON value or a gate.
 */
#include "web/fields.h"

#include <stdlib.h>

#include "archive/glossary.h"
#include "base/check.h"
#include "protocol/choices.h"
#include "protocol/limits.h"
#include "web/answer.h"
#include "web/body.h"
#include "web/template.h"

struct field_shape {
	json_t *(*read)(struct ask *ask, const json_t *value, const struct field_shape *shape,
			enum gate *gate);
	size_t max;                /* code points, or items of a list */
	bool lines;
	const char *const *words;  /* of a choice, NULL at its end */
	enum vocabulary_list list; /* of a term */
};

static json_t *refuse(enum gate *gate, enum gate with)
{
	*gate = with;
	return NULL;
}

static struct str text_of(const json_t *value)
{
	return (struct str){ json_string_value(value), json_string_length(value) };
}

static json_t *read_text(struct ask *ask, const json_t *value, const struct field_shape *shape,
			 enum gate *gate)
{
	struct str text;

	if (!json_is_string(value))
		return refuse(gate, GATE_BAD_REQUEST);
	if (text_check(text_of(value), shape->lines) != TEXT_FINE ||
	    text_normalise(request_arena(ask->request), text_of(value), &text))
		return refuse(gate, GATE_BAD_TEXT);
	if (text_count(text) > shape->max)
		return refuse(gate, GATE_TOO_LONG);
	return json_stringn(text.len ? text.ptr : "", text.len);
}

static json_t *read_word(struct ask *ask, const json_t *value, const struct field_shape *shape,
			 enum gate *gate)
{
	(void)ask;
	if (!json_is_string(value))
		return refuse(gate, GATE_BAD_REQUEST);
	for (size_t i = 0; shape->words[i]; i++)
		if (str_is(text_of(value), shape->words[i]))
			return json_string(shape->words[i]);
	return refuse(gate, GATE_UNKNOWN_WORD);
}

/* A list whose items are each read so; what is said twice counts once. */
static json_t *read_list(struct ask *ask, const json_t *value, const struct field_shape *item,
			 enum gate *gate)
{
	json_t *list = json_array();

	if (!json_is_array(value))
		*gate = GATE_BAD_REQUEST;
	for (size_t i = 0; i < json_array_size(value) && !*gate; i++) {
		json_t *read = item->read(ask, json_array_get(value, i), item, gate);
		bool known = false;
		for (size_t at = 0; read && at < json_array_size(list); at++)
			known = known || json_equal(json_array_get(list, at), read);
		if (read && !known)
			json_array_append(list, read);
		json_decref(read);
	}
	if (!*gate)
		return list;
	json_decref(list);
	return NULL;
}

static json_t *read_words(struct ask *ask, const json_t *value, const struct field_shape *shape,
			  enum gate *gate)
{
	const struct field_shape item = { .read = read_word, .words = shape->words };

	return read_list(ask, value, &item, gate);
}

/* What was merged or is not in use any more is a term too. */
static json_t *read_term(struct ask *ask, const json_t *value, const struct field_shape *shape,
			 enum gate *gate)
{
	if (!json_is_string(value))
		return refuse(gate, GATE_BAD_REQUEST);
	struct str id = text_of(value);
	if (!glossary_has(ask->web->glossary, shape->list, id))
		return refuse(gate, GATE_UNKNOWN_WORD);
	return json_stringn(id.ptr, id.len);
}

static json_t *read_terms(struct ask *ask, const json_t *value, const struct field_shape *shape,
			  enum gate *gate)
{
	const struct field_shape item = { .read = read_term, .list = shape->list };

	if (json_array_size(value) > shape->max)
		return refuse(gate, GATE_TOO_MANY_TAGS);
	return read_list(ask, value, &item, gate);
}

static json_t *read_texts(struct ask *ask, const json_t *value, const struct field_shape *shape,
			  enum gate *gate)
{
	const struct field_shape item = { .read = read_text, .max = LIMIT_CARD_NAME };

	if (json_array_size(value) > shape->max)
		return refuse(gate, GATE_TOO_LONG);
	return read_list(ask, value, &item, gate);
}

/* An object of two members. */
struct pair {
	const char *names[2];
	struct field_shape shapes[2];
};

static json_t *read_pair(struct ask *ask, const json_t *value, const struct pair *pair,
			 enum gate *gate)
{
	json_t *object = json_object();

	if (!json_is_object(value))
		*gate = GATE_BAD_REQUEST;
	for (int i = 0; i < 2 && !*gate; i++) {
		const struct field_shape *shape = &pair->shapes[i];
		json_t *read = shape->read(ask, json_object_get(value, pair->names[i]), shape,
					   gate);
		if (read)
			json_object_set_new(object, pair->names[i], read);
	}
	if (!*gate)
		return object;
	json_decref(object);
	return NULL;
}

static const char *const kind_choice[] = { CHOICES_KIND, NULL };
static const char *const common_choice[] = { CHOICES_HOW_COMMON, NULL };
static const char *const known_choice[] = { CHOICES_HOW_KNOWN, NULL };
static const char *const level_choice[] = { CHOICES_CAUSE_LEVEL, NULL };
static const char *const recipient_choice[] = { CHOICES_RECIPIENT_KIND, NULL };

static json_t *read_cause(struct ask *ask, const json_t *value, const struct field_shape *shape,
			  enum gate *gate)
{
	static const struct pair pair = { { "text", "level" }, {
		{ .read = read_text, .max = LIMIT_CARD_STATEMENT, .lines = true },
		{ .read = read_word, .words = level_choice } } };

	(void)shape;
	return read_pair(ask, value, &pair, gate);
}

static json_t *read_recipient(struct ask *ask, const json_t *value,
			      const struct field_shape *shape, enum gate *gate)
{
	static const struct pair pair = { { "kind", "name" }, {
		{ .read = read_word, .words = recipient_choice },
		{ .read = read_text, .max = LIMIT_CARD_NAME } } };

	(void)shape;
	return read_pair(ask, value, &pair, gate);
}

static json_t *read_causes(struct ask *ask, const json_t *value, const struct field_shape *shape,
			   enum gate *gate)
{
	const struct field_shape item = { .read = read_cause };

	if (json_array_size(value) > shape->max)
		return refuse(gate, GATE_TOO_LONG);
	return read_list(ask, value, &item, gate);
}

static json_t *read_recipients(struct ask *ask, const json_t *value,
			       const struct field_shape *shape, enum gate *gate)
{
	const struct field_shape item = { .read = read_recipient };

	if (json_array_size(value) > shape->max)
		return refuse(gate, GATE_TOO_LONG);
	return read_list(ask, value, &item, gate);
}

static json_t *read_link(struct ask *ask, const json_t *value, const struct field_shape *shape,
			 enum gate *gate)
{
	json_t *link = read_text(ask, value, shape, gate);
	struct str text = text_of(link);

	if (link && text.len > 0 && !str_has_prefix(text, STR("https://")) &&
	    !str_has_prefix(text, STR("http://"))) {
		json_decref(link);
		return refuse(gate, GATE_BAD_TEXT);
	}
	return link;
}

static json_t *read_indicator(struct ask *ask, const json_t *value,
			      const struct field_shape *shape, enum gate *gate)
{
	static const struct pair pair = { { "name", "url" }, {
		{ .read = read_text, .max = LIMIT_CARD_NAME },
		{ .read = read_link, .max = LIMIT_CARD_STATEMENT } } };

	(void)shape;
	return read_pair(ask, value, &pair, gate);
}

static json_t *read_template(struct ask *ask, const json_t *value,
			     const struct field_shape *shape, enum gate *gate)
{
	struct template template;

	(void)shape;
	if (!json_is_object(value))
		return refuse(gate, GATE_BAD_TEMPLATE);
	*gate = template_read(&template, request_arena(ask->request), value);
	return *gate ? NULL : json_deep_copy(value);
}

static const struct field_shape card_shapes[] = {
	{ .read = read_text, .max = LIMIT_TITLE },
	{ .read = read_text, .max = LIMIT_CARD_STATEMENT, .lines = true },
	{ .read = read_text, .max = LIMIT_CARD_WHAT, .lines = true },
	{ .read = read_word, .words = kind_choice },
	{ .read = read_terms, .max = LIMIT_CARD_WORDS, .list = VOCABULARY_GROUPS },
	{ .read = read_terms, .max = LIMIT_CARD_WORDS, .list = VOCABULARY_SERVICES },
	{ .read = read_terms, .max = LIMIT_CARD_WORDS, .list = VOCABULARY_TAGS },
	{ .read = read_terms, .max = LIMIT_CARD_WORDS, .list = VOCABULARY_THEMES },
	{ .read = read_texts, .max = LIMIT_CARD_WORDS },
	{ .read = read_word, .words = common_choice },
	{ .read = read_words, .words = known_choice },
	{ .read = read_causes, .max = LIMIT_CAUSES },
	{ .read = read_text, .max = LIMIT_CARD_TEXT, .lines = true },
	{ .read = read_text, .max = LIMIT_CARD_TEXT, .lines = true },
	{ .read = read_text, .max = LIMIT_CARD_TEXT, .lines = true },
	{ .read = read_text, .max = LIMIT_CARD_STATEMENT, .lines = true },
	{ .read = read_recipients, .max = LIMIT_RECIPIENTS },
	{ .read = read_indicator },
};
static const struct field_shape series_shapes[] = {
	{ .read = read_text, .max = LIMIT_CARD_NAME },
	{ .read = read_text, .max = LIMIT_CARD_NAME },
	{ .read = read_text, .max = LIMIT_UNIT },
	{ .read = read_text, .max = LIMIT_AREA },
};
static const struct field_shape template_shapes[] = {
	{ .read = read_text, .max = LIMIT_CARD_NAME },
	{ .read = read_template },
};
static const struct field_shape term_shapes[] = {
	{ .read = read_text, .max = LIMIT_CARD_NAME },
	{ .read = read_text, .max = LIMIT_CARD_NAME },
	{ .read = read_text, .max = LIMIT_CARD_NAME },
	{ .read = read_term, .list = VOCABULARY_THEMES },
	{ .read = read_texts, .max = LIMIT_CARD_WORDS },
	{ .read = read_link, .max = LIMIT_CARD_STATEMENT },
};

static const struct field_shape *const shapes[NOUN_COUNT] = {
	[NOUN_CARD] = card_shapes, [NOUN_SERIES] = series_shapes,
	[NOUN_TEMPLATE] = template_shapes, [NOUN_TERM] = term_shapes,
};

struct str json_written(struct ask *ask, const json_t *value)
{
	char *text = json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);
	CHECK(text);
	struct str copy = str_copy(request_arena(ask->request), str_from(text));

	free(text);
	return copy;
}

/* One field into `into`.  The first of each noun is its name, which is never empty. */
static enum gate field_read(json_t *into, struct ask *ask, const struct field_shape *shape,
			    void *field)
{
	const json_t *value = json_object_iter_value(field);
	enum gate gate = GATE_NONE;

	json_t *made = json_is_null(value) ? json_null() : shape->read(ask, value, shape, &gate);
	if (made)
		json_object_set_new(into, json_object_iter_key(field), made);
	return gate;
}

static bool has_name(enum noun noun, const json_t *fields)
{
	return json_string_length(json_object_get(fields, noun_field(noun, 0))) > 0;
}

enum gate fields_read(struct fields *fields, struct ask *ask, enum noun noun,
		      const json_t *object)
{
	json_t *from = (json_t *)object; /* jansson's iterators ask for it */
	json_t *read = json_object();
	enum gate gate = json_is_object(object) ? GATE_NONE : GATE_BAD_REQUEST;

	*fields = (struct fields){ 0 };
	for (void *at = json_object_iter(from); at && !gate; at = json_object_iter_next(from, at)) {
		unsigned nth;
		if (!noun_find_field(noun, str_from(json_object_iter_key(at)), &nth))
			gate = GATE_BAD_REQUEST;
		else
			gate = field_read(read, ask, &shapes[noun][nth], at);
		fields->bits |= gate ? 0 : UINT64_C(1) << nth;
	}
	if (!gate && (fields->bits & 1) && !has_name(noun, read))
		gate = GATE_EMPTY;
	if (!gate)
		fields->text = json_written(ask, read);
	json_decref(read);
	return gate;
}

enum gate errand_take_fields(struct errand *errand, struct ask *ask, enum noun noun,
			     const json_t *body)
{
	struct fields fields;

	enum gate gate = fields_read(&fields, ask, noun, json_object_get(body, "fields"));
	errand->value = fields.bits;
	errand->text = fields.text;
	if (gate)
		return gate;
	if (errand->on)
		return body_take_u64(&errand->tag, json_object_get(body, "version"));
	return fields.bits & 1 ? GATE_NONE : GATE_EMPTY;
}

json_t *recipient_read(struct ask *ask, const json_t *value, enum gate *gate)
{
	return read_recipient(ask, value, NULL, gate);
}

json_t *text_read(struct ask *ask, const json_t *value, size_t max, enum gate *gate)
{
	const struct field_shape shape = { .max = max, .lines = true };

	return read_text(ask, value, &shape, gate);
}
