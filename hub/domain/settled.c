/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/settled.h"

#include <stdlib.h>

#include "base/check.h"
#include "domain/items.h"

/* Seat key ‖ command id; the seat's length is fixed, so no two pairs give one key. */
static struct buf command_key(const struct seat_key *seat, struct str command)
{
	struct buf key = { 0 };

	buf_add(&key, seat->bytes, sizeof(seat->bytes));
	buf_add_str(&key, command);
	return key;
}

const struct settlement *settled_find(const struct settled *settled, const struct seat_key *seat,
				      struct str command)
{
	uint32_t place;

	/* The hub's own entries have no id: each is judged anew. */
	if (command.len == 0)
		return NULL;
	struct buf key = command_key(seat, command);
	bool is_known = table_find(&settled->by_command, buf_str(&key), &place);
	buf_free(&key);
	return is_known ? &settled->items[place] : NULL;
}

void settled_add(struct settled *settled, const struct entry *entry,
		 struct settlement settlement)
{
	CHECK(entry->command.len > 0);
	CHECK(!settled_find(settled, &entry->seat, entry->command));
	uint32_t place = settled->count++;
	settled->items = items_grow_u32(settled->items, place, &settled->cap,
					sizeof(*settled->items));
	settled->items[place] = settlement;
	struct buf key = command_key(&entry->seat, entry->command);
	table_set(&settled->by_command, str_copy(&settled->keys, buf_str(&key)), place);
	buf_free(&key);
}

void settled_free(struct settled *settled)
{
	free(settled->items);
	table_free(&settled->by_command);
	arena_free(&settled->keys);
	*settled = (struct settled){ 0 };
}
