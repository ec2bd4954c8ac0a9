/* SPDX-License-Identifier: EUPL-1.2 */
#include "host/clock.h"

#include <time.h>

#include "base/check.h"

static uint64_t clock_ms(clockid_t id)
{
	struct timespec now;

	CHECK(clock_gettime(id, &now) == 0);
	return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}

uint64_t clock_wall_ms(void)
{
	return clock_ms(CLOCK_REALTIME);
}

uint64_t clock_monotonic_ms(void)
{
	return clock_ms(CLOCK_MONOTONIC);
}
