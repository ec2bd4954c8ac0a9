/* SPDX-License-Identifier: EUPL-1.2 */
#include "wire/view.h"

#include <stdio.h>
#include <string.h>

#include "base/check.h"

static const char *const lists[] = { "phenomena", "tallies", "comments", "steps", "posts" };
static const char *const maps[] = { "voices", "votes", "asleep", "tagged" };
static const char *const values[] = { "agenda", "spotlight", "counts", "dots_left", "name",
				      "profession", "extra_time", "removed", "facilitator" };

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

void view_init(struct view *view)
{
	*view = (struct view){ .shown = json_object() };
	for (size_t i = 0; i < COUNT(lists); i++)
		json_object_set_new(view->shown, lists[i], json_object());
	for (size_t i = 0; i < COUNT(maps); i++)
		json_object_set_new(view->shown, maps[i], json_object());
}

void view_reset(struct view *view)
{
	json_decref(view->shown);
	*view = (struct view){ 0 };
}

static void list_take(json_t *shown, const json_t *things)
{
	size_t i;
	json_t *thing;
	char key[24];

	json_array_foreach (things, i, thing) {
		snprintf(key, sizeof(key), "%lld",
			 json_integer_value(json_object_get(thing, "id")));
		json_object_set(shown, key, thing);
	}
}

/* false, 0 and [] are what is not there. */
static bool is_nothing(const json_t *value)
{
	return json_is_false(value) || (json_is_integer(value) && !json_integer_value(value)) ||
	       (json_is_array(value) && !json_array_size(value));
}

static void map_take(json_t *shown, json_t *said)
{
	const char *key;
	json_t *value;

	json_object_foreach (said, key, value) {
		json_object_set(shown, key, value);
		if (is_nothing(value))
			json_object_del(shown, key);
	}
}

static void gone_take(json_t *shown, const json_t *gone)
{
	size_t i;
	json_t *id;
	char key[24];

	json_array_foreach (gone, i, id) {
		snprintf(key, sizeof(key), "%lld", json_integer_value(id));
		for (size_t list = 0; list < COUNT(lists); list++)
			json_object_del(json_object_get(shown, lists[list]), key);
	}
}

static void part_take(struct view *view, const json_t *part)
{
	for (size_t i = 0; i < COUNT(values); i++)
		if (json_object_get(part, values[i]))
			json_object_set(view->shown, values[i], json_object_get(part, values[i]));
	for (size_t i = 0; i < COUNT(lists); i++)
		list_take(json_object_get(view->shown, lists[i]), json_object_get(part, lists[i]));
	for (size_t i = 0; i < COUNT(maps); i++)
		map_take(json_object_get(view->shown, maps[i]), json_object_get(part, maps[i]));
	gone_take(view->shown, json_object_get(part, "gone"));
}

void view_take(struct view *view, const struct parts *parts)
{
	for (uint32_t i = 0; i < parts->count; i++) {
		const struct buf *bytes = &parts->items[i];
		json_t *part = json_loadb(bytes->ptr, bytes->len, JSON_REJECT_DUPLICATES, NULL);
		CHECK(json_is_object(part));
		const char *t = json_string_value(json_object_get(part, "t"));
		bool replaces = strcmp(t, "snapshot") == 0 ||
				(strcmp(t, "own") == 0 &&
				 json_integer_value(json_object_get(part, "from")) == 0);
		if (i == 0 && replaces) {
			view_reset(view);
			view_init(view);
		}
		part_take(view, part);
		view->to = (uint64_t)json_integer_value(json_object_get(part, "to"));
		json_decref(part);
	}
}

bool view_equal(const struct view *a, const struct view *b)
{
	return json_equal(a->shown, b->shown);
}
