/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/guesses.h"

#include <stdlib.h>

#include "base/check.h"
#include "host/clock.h"
#include "host/loop.h"
#include "web/answer.h"

#define BUDGET 100u      /* a room of people may mistype at the same time */
#define REFILL_MS 500u   /* for one more */
#define HOLD_MS 2000u
#define HELD_MAX 512u

struct held {
	struct request *request;
	uint64_t until_ms;
};

struct guesses {
	struct timer *timer;
	uint64_t filled_ms;  /* up to when the budget was reckoned */
	uint32_t budget;
	uint32_t first, count; /* a ring; all wait equally long, so the first is due first */
	struct held held[HELD_MAX];
};

static void guesses_answer(struct guesses *guesses)
{
	struct request *request = guesses->held[guesses->first].request;

	guesses->first = (guesses->first + 1) % HELD_MAX;
	guesses->count--;
	answer_refused(request, 429, GATE_TOO_MANY_GUESSES);
}

static void guesses_due(void *self)
{
	struct guesses *guesses = self;
	uint64_t now_ms = clock_monotonic_ms();

	while (guesses->count > 0 && guesses->held[guesses->first].until_ms <= now_ms)
		guesses_answer(guesses);
	if (guesses->count > 0)
		timer_arm(guesses->timer, guesses->held[guesses->first].until_ms);
}

struct guesses *guesses_open(struct loop *loop)
{
	struct guesses *guesses = calloc(1, sizeof(*guesses));
	CHECK(guesses);

	guesses->timer = timer_open(loop, guesses_due, guesses);
	guesses->budget = BUDGET;
	guesses->filled_ms = clock_monotonic_ms();
	return guesses;
}

static bool guesses_take(struct guesses *guesses, uint64_t now_ms)
{
	uint64_t more = (now_ms - guesses->filled_ms) / REFILL_MS;

	guesses->filled_ms += more * REFILL_MS;
	guesses->budget = guesses->budget + more < BUDGET ? guesses->budget + (uint32_t)more
							  : BUDGET;
	if (guesses->budget == 0)
		return false;
	guesses->budget--;
	return true;
}

void guesses_miss(struct guesses *guesses, struct request *request)
{
	uint64_t now_ms = clock_monotonic_ms();

	if (guesses_take(guesses, now_ms)) {
		answer_refused(request, 404, GATE_NO_SUCH_SESSION);
		return;
	}
	if (guesses->count == HELD_MAX) {
		request_reply(request, &(struct reply){ .status = 429, .close = true });
		return;
	}
	guesses->held[(guesses->first + guesses->count) % HELD_MAX] = (struct held){
		.request = request, .until_ms = now_ms + HOLD_MS,
	};
	if (guesses->count++ == 0)
		timer_arm(guesses->timer, now_ms + HOLD_MS);
}

void guesses_close(struct guesses *guesses)
{
	if (!guesses)
		return;
	while (guesses->count > 0)
		guesses_answer(guesses);
	timer_close(guesses->timer);
	free(guesses);
}
