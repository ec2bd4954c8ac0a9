/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Open addressing with linear probing, at most two thirds full.  A removal
 * shifts back what follows it, so there are no tombstones and a lookup ends at
 * the first free slot.  The hash is SipHash under a fixed key: it spreads well,
 * and a secret would be of no use, for keys that strangers choose are counted
 * and limited before they get here.
 */
#include "base/table.h"

#include <stdlib.h>
#include <string.h>

#include <sodium.h>

#include "base/check.h"

#define TABLE_CAP_FIRST ((size_t)16)

static uint32_t key_hash(struct str key)
{
	static const uint8_t fixed_key[crypto_shorthash_KEYBYTES];
	uint8_t hash[crypto_shorthash_BYTES];
	uint32_t low = 0;

	crypto_shorthash(hash, (const uint8_t *)key.ptr, key.len, fixed_key);
	memcpy(&low, hash, sizeof(low));
	return low;
}

static bool slot_has(const struct table_slot *slot, uint32_t hash, struct str key)
{
	return slot->hash == hash && str_equal(slot->key, key);
}

/* Where the key stands, or the free slot where it would. */
static size_t slot_find(const struct table *table, uint32_t hash, struct str key)
{
	size_t at = hash & (table->cap - 1);

	while (table->slots[at].key.ptr && !slot_has(&table->slots[at], hash, key))
		at = (at + 1) & (table->cap - 1);
	return at;
}

static void table_grow(struct table *table)
{
	struct table larger = { .count = table->count };

	larger.cap = table->cap ? table->cap * 2 : TABLE_CAP_FIRST;
	CHECK(larger.cap <= UINT32_MAX);
	larger.slots = calloc(larger.cap, sizeof(*larger.slots));
	CHECK(larger.slots);
	for (size_t i = 0; i < table->cap; i++) {
		const struct table_slot *slot = &table->slots[i];
		if (slot->key.ptr)
			larger.slots[slot_find(&larger, slot->hash, slot->key)] = *slot;
	}
	free(table->slots);
	*table = larger;
}

void table_set(struct table *table, struct str key, uint32_t value)
{
	CHECK(key.ptr);
	if ((table->count + 1) * 3 > table->cap * 2)
		table_grow(table);
	uint32_t hash = key_hash(key);
	struct table_slot *slot = &table->slots[slot_find(table, hash, key)];
	if (!slot->key.ptr) {
		slot->key = key;
		slot->hash = hash;
		table->count++;
	}
	slot->value = value;
}

bool table_find(const struct table *table, struct str key, uint32_t *value)
{
	CHECK(key.ptr);
	if (table->count == 0)
		return false;
	const struct table_slot *slot = &table->slots[slot_find(table, key_hash(key), key)];
	if (!slot->key.ptr)
		return false;
	*value = slot->value;
	return true;
}

void table_remove(struct table *table, struct str key)
{
	CHECK(key.ptr);
	if (table->count == 0)
		return;
	size_t mask = table->cap - 1;
	size_t hole = slot_find(table, key_hash(key), key);
	if (!table->slots[hole].key.ptr)
		return;
	table->count--;
	for (size_t at = (hole + 1) & mask; table->slots[at].key.ptr; at = (at + 1) & mask) {
		/* What stands between its home and here may move back as far as its home. */
		size_t home = table->slots[at].hash & mask;
		if (((at - home) & mask) >= ((at - hole) & mask)) {
			table->slots[hole] = table->slots[at];
			hole = at;
		}
	}
	table->slots[hole] = (struct table_slot){ 0 };
}

void table_free(struct table *table)
{
	free(table->slots);
	*table = (struct table){ 0 };
}
