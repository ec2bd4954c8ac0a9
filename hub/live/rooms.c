/* SPDX-License-Identifier: EUPL-1.2 */
#include "live/rooms.h"

#include <stdlib.h>

#include "base/check.h"

#define ROOMS_CAP_FIRST 16u

static struct room *find(const struct rooms *rooms, const struct table *table, struct str key)
{
	uint32_t place;

	return key.len && table_find(table, key, &place) ? rooms->items[place] : NULL;
}

struct room *rooms_find(const struct rooms *rooms, struct str id)
{
	return find(rooms, &rooms->by_id, id);
}

struct room *rooms_find_code(const struct rooms *rooms, struct str code)
{
	return find(rooms, &rooms->by_code, code);
}

static void rooms_put(struct rooms *rooms, uint32_t place, struct room *room)
{
	rooms->items[place] = room;
	room->place = place;
	table_set(&rooms->by_id, room->session.id, place);
	if (room->code.len)
		table_set(&rooms->by_code, room->code, place);
}

void rooms_add(struct rooms *rooms, struct room *room)
{
	CHECK(!rooms_find(rooms, room->session.id));
	if (rooms->count == rooms->cap) {
		rooms->cap = rooms->cap ? rooms->cap * 2 : ROOMS_CAP_FIRST;
		rooms->items = realloc(rooms->items, rooms->cap * sizeof(struct room *));
		CHECK(rooms->items);
	}
	rooms_put(rooms, rooms->count++, room);
}

void rooms_name(struct rooms *rooms, struct room *room, struct str code)
{
	CHECK(!room->code.len && !rooms_find_code(rooms, code));
	room->code = str_copy(&room->session.arena, code);
	table_set(&rooms->by_code, room->code, room->place);
}

void rooms_remove(struct rooms *rooms, struct room *room)
{
	CHECK(rooms->items[room->place] == room);
	struct room *last = rooms->items[--rooms->count];

	table_remove(&rooms->by_id, room->session.id);
	if (room->code.len)
		table_remove(&rooms->by_code, room->code);
	if (last != room)
		rooms_put(rooms, room->place, last);
}

static void note(struct rooms *rooms, struct table *table, struct str key)
{
	if (key.len)
		table_set(table, str_copy(&rooms->arena, key), 1);
}

static bool is_noted(const struct table *table, struct str key)
{
	uint32_t one;

	return key.len && table_find(table, key, &one);
}

void rooms_note_ended(struct rooms *rooms, struct str id, struct str code)
{
	note(rooms, &rooms->ended_ids, id);
	note(rooms, &rooms->ended_codes, code);
}

bool rooms_is_ended(const struct rooms *rooms, struct str id)
{
	return is_noted(&rooms->ended_ids, id);
}

bool rooms_is_ended_code(const struct rooms *rooms, struct str code)
{
	return is_noted(&rooms->ended_codes, code);
}

void rooms_forget_ended(struct rooms *rooms, struct str id, struct str code)
{
	table_remove(&rooms->ended_ids, id);
	if (code.len)
		table_remove(&rooms->ended_codes, code);
}

void rooms_free(struct rooms *rooms)
{
	free(rooms->items);
	table_free(&rooms->by_id);
	table_free(&rooms->by_code);
	table_free(&rooms->ended_ids);
	table_free(&rooms->ended_codes);
	arena_free(&rooms->arena);
	*rooms = (struct rooms){ 0 };
}
