/* SPDX-License-Identifier: EUPL-1.2 */
#include "access/hasher.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/check.h"
#include "host/loop.h"

struct hasher {
	struct loop *loop;
	struct hashing waiting[HASHINGS_WAITING_MAX]; /* a ring */
	unsigned first, count;
	unsigned running;
};

struct turn {
	struct hasher *hasher;
	struct hashing hashing;
};

void hasher_open(struct hasher **hasher, struct loop *loop)
{
	*hasher = calloc(1, sizeof(**hasher));
	CHECK(*hasher);
	(*hasher)->loop = loop;
}

static void hasher_go_on(struct hasher *hasher);

static void turn_work(void *self)
{
	struct turn *turn = self;

	turn->hashing.work(turn->hashing.self);
}

static void turn_done(void *self)
{
	struct turn *turn = self;
	struct hasher *hasher = turn->hasher;

	hasher->running--;
	/* Before anybody else takes the place in the pool that was just left. */
	hasher_go_on(hasher);
	turn->hashing.done(turn->hashing.self);
	free(turn);
}

static bool turn_begin(struct hasher *hasher, const struct hashing *hashing)
{
	struct turn *turn = malloc(sizeof(*turn));
	CHECK(turn);
	*turn = (struct turn){ hasher, *hashing };
	if (loop_job(hasher->loop, turn_work, turn_done, turn)) {
		free(turn);
		return false;
	}
	hasher->running++;
	return true;
}

static void hasher_go_on(struct hasher *hasher)
{
	while (hasher->count && hasher->running < HASHINGS_MAX) {
		if (!turn_begin(hasher, &hasher->waiting[hasher->first]))
			return;
		hasher->first = (hasher->first + 1) % HASHINGS_WAITING_MAX;
		hasher->count--;
	}
}

enum fail hasher_add(struct hasher *hasher, const struct hashing *hashing)
{
	if (!hasher->loop) {
		hashing->work(hashing->self);
		hashing->done(hashing->self);
		return FAIL_NONE;
	}
	/* Whoever waits is woken by a turn of ours that ends: so without one, nobody may wait. */
	if (hasher->running == 0) {
		CHECK(hasher->count == 0);
		return turn_begin(hasher, hashing) ? FAIL_NONE : FAIL_BUSY;
	}
	if (hasher->count == HASHINGS_WAITING_MAX)
		return FAIL_BUSY;
	hasher->waiting[(hasher->first + hasher->count++) % HASHINGS_WAITING_MAX] = *hashing;
	hasher_go_on(hasher);
	return FAIL_NONE;
}

void hasher_close(struct hasher *hasher)
{
	CHECK(!hasher || (hasher->running == 0 && hasher->count == 0));
	free(hasher);
}
