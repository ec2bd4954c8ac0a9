/* SPDX-License-Identifier: EUPL-1.2 */
#include "wire/view.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

static const char *const lists[] = { "phenomena", "tallies", "comments", "steps", "posts" };
static const char *const maps[] = { "voices", "votes", "asleep", "tagged" };
static const char *const values[] = { "agenda", "spotlight", "counts", "dots_left", "name",
				      "profession", "extra_time", "removed", "facilitator" };

static void view_empty(struct view *view)
{
	json_decref(view->shown);
	view->shown = json_object();
	for (size_t i = 0; i < COUNT(lists); i++)
		json_object_set_new(view->shown, lists[i], json_object());
	for (size_t i = 0; i < COUNT(maps); i++)
		json_object_set_new(view->shown, maps[i], json_object());
}

static void parts_forget(struct view *view)
{
	while (view->part_count)
		json_decref(view->parts[--view->part_count]);
}

void view_init(struct view *view)
{
	*view = (struct view){ 0 };
	view_empty(view);
}

void view_reset(struct view *view)
{
	parts_forget(view);
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
			 (long long)json_integer_value(json_object_get(thing, "id")));
		json_object_set(shown, key, thing);
	}
}

/* false, 0 and [] are values: of what is not there. */
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
		snprintf(key, sizeof(key), "%lld", (long long)json_integer_value(id));
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

static bool set_replaces(const json_t *frame)
{
	const char *t = json_string_value(json_object_get(frame, "t"));
	bool from_nothing = json_integer_value(json_object_get(frame, "from")) == 0;

	return strcmp(t, "snapshot") == 0 || (strcmp(t, "own") == 0 && from_nothing);
}

void view_take(struct view *view, json_t *frame)
{
	const json_t *part = json_object_get(frame, "part");
	size_t nth = part ? (size_t)json_integer_value(json_array_get(part, 0)) : 1;
	size_t of = part ? (size_t)json_integer_value(json_array_get(part, 1)) : 1;

	if (nth == 1)
		parts_forget(view); /* a set that was begun and given up */
	CHECK(nth == view->part_count + 1);
	CHECK(view->part_count < VIEW_PARTS_MAX);
	view->parts[view->part_count++] = json_incref(frame);
	if (nth < of)
		return;
	if (set_replaces(view->parts[0]))
		view_empty(view);
	for (uint32_t i = 0; i < view->part_count; i++)
		part_take(view, view->parts[i]);
	view->to = (uint64_t)json_integer_value(json_object_get(frame, "to"));
	parts_forget(view);
}

void view_take_parts(struct view *view, const struct parts *parts)
{
	for (uint32_t i = 0; i < parts->count; i++) {
		const struct buf *bytes = &parts->items[i];
		json_t *frame = json_loadb(bytes->ptr, bytes->len, JSON_REJECT_DUPLICATES, NULL);

		CHECK(json_is_object(frame));
		view_take(view, frame);
		json_decref(frame);
	}
}

bool view_equal(const struct view *a, const struct view *b)
{
	return json_equal(a->shown, b->shown);
}

size_t view_count(const struct view *view, const char *list)
{
	return json_object_size(json_object_get(view->shown, list));
}

uint64_t view_thing(const struct view *view, const char *list, size_t nth)
{
	void *at = json_object_iter(json_object_get(view->shown, list));

	while (at && nth-- > 0)
		at = json_object_iter_next(json_object_get(view->shown, list), at);
	return at ? strtoull(json_object_iter_key(at), NULL, 10) : 0;
}

uint64_t view_agenda(const struct view *view, const char *key)
{
	const json_t *agenda = json_object_get(view->shown, "agenda");

	return (uint64_t)json_integer_value(json_object_get(agenda, key));
}
