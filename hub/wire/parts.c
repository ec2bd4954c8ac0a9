/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * An item is written to the end of the newest part.  If that is too long then,
 * the item's bytes move to the head of a new one.  How many parts there are is
 * known only at the end, so each says its number last.
 */
#include "wire/parts.h"

#include <stdlib.h>

#include "base/check.h"

/* For the brackets and the number at a part's end. */
#define PART_TAIL_MAX 64u

void parts_reset(struct parts *parts)
{
	for (uint32_t i = 0; i < parts->count; i++)
		buf_reset(&parts->items[i]);
	parts->count = 0;
}

void parts_free(struct parts *parts)
{
	for (uint32_t i = 0; i < parts->cap; i++)
		buf_free(&parts->items[i]);
	free(parts->items);
	*parts = (struct parts){ 0 };
}

static struct buf *part_take(struct parts *parts)
{
	if (parts->count == parts->cap) {
		uint32_t cap = parts->cap ? parts->cap * 2 : 4;
		parts->items = realloc(parts->items, cap * sizeof(*parts->items));
		CHECK(parts->items);
		for (uint32_t i = parts->cap; i < cap; i++)
			parts->items[i] = (struct buf){ 0 };
		parts->cap = cap;
	}
	return &parts->items[parts->count++];
}

static void part_open(struct set *set)
{
	set->json = (struct json){ .out = part_take(set->parts) };
	json_open(&set->json, '{');
	json_key(&set->json, "t");
	json_word(&set->json, set->t);
	member_u64(&set->json, "from", set->from);
	member_u64(&set->json, "to", set->to);
	set->opened = false;
}

void set_open(struct set *set)
{
	CHECK(set->from <= set->to);
	parts_reset(set->parts);
	part_open(set);
}

void set_key(struct set *set, const char *key)
{
	CHECK(!set->section && set->parts->count == 1);
	json_key(&set->json, key);
	set->said = true;
}

void set_section_open(struct set *set, const char *key, char bracket)
{
	CHECK(!set->section);
	set->section = key;
	set->bracket = bracket;
	set->opened = false;
}

static void bracket_open(struct set *set)
{
	json_key(&set->json, set->section);
	json_open(&set->json, set->bracket);
	set->opened = true;
}

static uint8_t bracket_closing(const struct set *set)
{
	return set->bracket == '[' ? ']' : '}';
}

void set_item_open(struct set *set)
{
	CHECK(set->section);
	set->said = true;
	set->cut = set->json.out->len;
	set->item = set->cut + 1; /* after the comma */
	if (!set->opened) {
		bracket_open(set);
		set->item = set->json.out->len;
	}
}

/* The newest item goes to the head of a new part. */
static void item_move(struct set *set)
{
	uint32_t place = set->parts->count - 1;
	struct str item = str_slice(buf_str(set->json.out), set->item, set->json.out->len);
	bool is_first = set->item > set->cut + 1;

	part_open(set);
	bracket_open(set);
	CHECK(set->json.out->len + item.len + PART_TAIL_MAX <= LIMIT_CLIENT_FRAME);
	buf_add_str(set->json.out, item);
	set->json.comma = true;

	struct buf *full = &set->parts->items[place];
	full->len = set->cut;
	if (!is_first)
		buf_add_byte(full, bracket_closing(set));
}

void set_item_close(struct set *set)
{
	if (set->json.out->len + PART_TAIL_MAX > LIMIT_CLIENT_FRAME)
		item_move(set);
}

void set_section_close(struct set *set)
{
	CHECK(set->section);
	if (set->opened)
		json_close(&set->json, (char)bracket_closing(set));
	set->section = NULL;
	set->opened = false;
}

static void part_close(struct buf *part, uint32_t number, uint32_t count)
{
	struct json json = { .out = part, .comma = true };

	if (count > 1) {
		json_key(&json, "part");
		json_open(&json, '[');
		json_u64(&json, number);
		json_u64(&json, count);
		json_close(&json, ']');
	}
	json_close(&json, '}');
	CHECK(part->len <= LIMIT_CLIENT_FRAME);
}

bool set_close(struct set *set)
{
	struct parts *parts = set->parts;

	CHECK(!set->section);
	if (!set->said) {
		parts_reset(parts);
		return false;
	}
	for (uint32_t i = 0; i < parts->count; i++)
		part_close(&parts->items[i], i + 1, parts->count);
	return true;
}
