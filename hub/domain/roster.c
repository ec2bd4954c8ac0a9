/* SPDX-License-Identifier: EUPL-1.2 */
#include "domain/roster.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "domain/items.h"

static struct str key_str(const struct seat_key *key)
{
	return (struct str){ (const char *)key->bytes, sizeof(key->bytes) };
}

bool seat_key_is_zero(const struct seat_key *key)
{
	static const struct seat_key zero;

	return memcmp(key, &zero, sizeof(zero)) == 0;
}

uint32_t roster_find(const struct roster *roster, const struct seat_key *key)
{
	uint32_t seat;

	return table_find(&roster->by_key, key_str(key), &seat) ? seat : SEAT_NONE;
}

uint32_t roster_take(struct roster *roster, const struct seat_key *key)
{
	uint32_t seat = roster_find(roster, key);

	CHECK(!seat_key_is_zero(key));
	if (seat != SEAT_NONE)
		return seat;
	seat = roster->count++;
	CHECK(seat < SEAT_NONE);
	roster->seats = items_grow_u32(roster->seats, seat, &roster->cap, sizeof(*roster->seats));
	roster->seats[seat] = (struct seat){ .key = *key };
	table_set(&roster->by_key, str_copy(&roster->keys, key_str(key)), seat);
	return seat;
}

enum profession roster_shown_profession(const struct roster *roster, uint32_t seat)
{
	if (seat == SEAT_NONE)
		return PROFESSION_NONE;
	CHECK(seat < roster->count);
	enum profession profession = roster->seats[seat].profession;
	bool is_common = roster->professions[profession] >= PROFESSION_SEATS_MIN;
	return is_common ? profession : PROFESSION_NONE;
}

void roster_free(struct roster *roster)
{
	for (uint32_t i = 0; i < roster->count; i++)
		body_text_reset(&roster->seats[i].name);
	free(roster->seats);
	table_free(&roster->by_key);
	arena_free(&roster->keys);
	*roster = (struct roster){ 0 };
}
