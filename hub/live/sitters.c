/* SPDX-License-Identifier: EUPL-1.2 */
#include "live/sitters.h"

#include <stdlib.h>

#include <sodium.h>

#include "base/check.h"
#include "protocol/limits.h"

#define SITTERS_CAP_FIRST 8u
#define RATE_COST_MS (1000u / LIMIT_SEAT_RATE)

static struct str key_str(const struct seat_key *key)
{
	return (struct str){ (const char *)key->bytes, sizeof(key->bytes) };
}

struct sitter *sitters_find(const struct sitters *sitters, const struct seat_key *key)
{
	uint32_t place;

	return table_find(&sitters->by_key, key_str(key), &place) ? sitters->items[place] : NULL;
}

static void sitters_put(struct sitters *sitters, uint32_t place, struct sitter *sitter)
{
	sitter->place = place;
	sitters->items[place] = sitter;
	table_set(&sitters->by_key, key_str(&sitter->key), place);
}

static struct sitter *sitters_add(struct sitters *sitters, const struct seat_key *key)
{
	struct sitter *sitter = calloc(1, sizeof(*sitter));

	CHECK(sitter);
	sitter->key = *key;
	if (sitters->count == sitters->cap) {
		sitters->cap = sitters->cap ? sitters->cap * 2 : SITTERS_CAP_FIRST;
		sitters->items = realloc(sitters->items, sitters->cap * sizeof(struct sitter *));
		CHECK(sitters->items);
	}
	sitters_put(sitters, sitters->count++, sitter);
	return sitter;
}

static void sitter_free(struct sitter *sitter)
{
	/* The secret's trace goes with the last tab. */
	sodium_memzero(sitter, sizeof(*sitter));
	free(sitter);
}

static void sitters_remove(struct sitters *sitters, struct sitter *sitter)
{
	CHECK(!sitter->tabs && !sitter->flights);
	struct sitter *last = sitters->items[--sitters->count];

	table_remove(&sitters->by_key, key_str(&sitter->key));
	if (last != sitter)
		sitters_put(sitters, sitter->place, last);
	sitter_free(sitter);
}

struct sitter *sitters_enter(struct sitters *sitters, const struct seat_key *key,
			     struct member *member)
{
	struct sitter *sitter = sitters_find(sitters, key);

	CHECK(!member->sitter);
	if (!sitter)
		sitter = sitters_add(sitters, key);
	member->next_tab = sitter->tabs;
	member->sitter = sitter;
	sitter->tabs = member;
	sitter->tab_count++;
	return sitter;
}

void sitters_leave(struct sitters *sitters, struct member *member)
{
	struct sitter *sitter = member->sitter;
	struct member **link = &sitter->tabs;

	while (*link != member) {
		CHECK(*link);
		link = &(*link)->next_tab;
	}
	*link = member->next_tab;
	member->next_tab = NULL;
	member->sitter = NULL;
	sitter->tab_count--;
	if (!sitter->tabs && !sitter->flights && sitter->paid_until_ms == 0)
		sitters_remove(sitters, sitter);
}

void sitters_sweep(struct sitters *sitters, uint64_t now_ms)
{
	for (uint32_t i = sitters->count; i > 0; i--) {
		struct sitter *sitter = sitters->items[i - 1];
		if (!sitter->tabs && !sitter->flights && sitter->paid_until_ms <= now_ms)
			sitters_remove(sitters, sitter);
	}
}

void sitters_free(struct sitters *sitters)
{
	for (uint32_t i = 0; i < sitters->count; i++) {
		struct sitter *sitter = sitters->items[i];
		while (sitter->flights) {
			struct flight *flight = sitter->flights;
			sitter_remove_flight(sitter, flight);
			free(flight);
		}
		sitter_free(sitter);
	}
	free(sitters->items);
	table_free(&sitters->by_key);
	*sitters = (struct sitters){ 0 };
}

bool sitter_take_rate(struct sitter *sitter, uint64_t now_ms)
{
	uint64_t paid = sitter->paid_until_ms > now_ms ? sitter->paid_until_ms : now_ms;

	if (paid - now_ms > (LIMIT_SEAT_BURST - 1) * RATE_COST_MS)
		return false;
	sitter->paid_until_ms = paid + RATE_COST_MS;
	return true;
}

void sitter_add_flight(struct sitter *sitter, struct flight *flight)
{
	CHECK(sitter->flight_count < LIMIT_IN_FLIGHT);
	flight->sitter = sitter;
	flight->next = sitter->flights;
	sitter->flights = flight;
	sitter->flight_count++;
}

void sitter_remove_flight(struct sitter *sitter, struct flight *flight)
{
	struct flight **link = &sitter->flights;

	while (*link != flight) {
		CHECK(*link);
		link = &(*link)->next;
	}
	*link = flight->next;
	sitter->flight_count--;
}

struct flight *sitter_find_flight(const struct sitter *sitter, struct str id)
{
	struct flight *flight = sitter->flights;

	while (flight && !str_equal(command_id_str(&flight->id), id))
		flight = flight->next;
	return flight;
}

void sitter_answer(struct sitter *sitter, const struct answer *answer)
{
	for (struct member *tab = sitter->tabs; tab; tab = tab->next_tab)
		member_answer(tab, answer);
}

void sitter_own_due(struct sitter *sitter)
{
	for (struct member *tab = sitter->tabs; tab; tab = tab->next_tab)
		member_due(tab, DUE_OWN);
}
