/* SPDX-License-Identifier: EUPL-1.2 */
#include "access/tries.h"

#include <string.h>

#include "base/check.h"
#include "base/digest.h"

void tries_init(struct tries *tries, const uint8_t key[32])
{
	*tries = (struct tries){ 0 };
	memcpy(tries->key, key, sizeof(tries->key));
}

static struct tries_slot *slot_of(struct tries *tries, struct str name)
{
	const struct str key = { (const char *)tries->key, sizeof(tries->key) };
	struct digest digest = digest_of(key, &name, 1);

	return &tries->slots[(digest.bytes[0] | (uint32_t)digest.bytes[1] << 8) % TRIES_SLOTS];
}

static uint64_t least(uint64_t a, uint64_t b)
{
	return a < b ? a : b;
}

bool tries_take(struct tries *tries, struct str name, uint64_t now_ms)
{
	const uint64_t allowance_ms = (uint64_t)TRIES_BURST * TRIES_REFILL_MS;
	struct tries_slot *slot = slot_of(tries, name);

	CHECK(now_ms < UINT64_MAX - allowance_ms);
	/* A clock that was set back must not lock anybody out for longer than these. */
	slot->until_ms = least(slot->until_ms, now_ms + TRIES_WAIT_MS);
	tries->spent_ms = least(tries->spent_ms, now_ms + allowance_ms);

	uint64_t spent_ms = tries->spent_ms > now_ms ? tries->spent_ms : now_ms;
	if (slot->until_ms > now_ms || spent_ms + TRIES_REFILL_MS > now_ms + allowance_ms)
		return false;
	tries->spent_ms = spent_ms + TRIES_REFILL_MS;
	if (slot->failures < TRIES_FREE)
		slot->failures++;
	if (slot->failures == TRIES_FREE)
		slot->until_ms = now_ms + TRIES_WAIT_MS;
	return true;
}

void tries_give(struct tries *tries, struct str name)
{
	struct tries_slot *slot = slot_of(tries, name);

	*slot = (struct tries_slot){ 0 };
	tries->spent_ms -= least(tries->spent_ms, TRIES_REFILL_MS);
}
