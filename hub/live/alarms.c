/* SPDX-License-Identifier: EUPL-1.2 */
#include "live/alarms.h"

#include <stdlib.h>

#include "base/check.h"

#define ALARMS_CAP_FIRST 64u

void alarms_init(struct alarms *alarms, const struct hub_ports *ports)
{
	*alarms = (struct alarms){ .ports = ports, .woken_at_ms = NEVER };
}

void alarms_stop(struct alarms *alarms)
{
	alarms->stopped = true;
}

void alarms_free(struct alarms *alarms)
{
	free(alarms->heap);
	*alarms = (struct alarms){ 0 };
}

static void heap_put(struct alarms *alarms, uint32_t place, struct alarm *alarm)
{
	alarms->heap[place] = alarm;
	alarm->place = place;
}

static void heap_rise(struct alarms *alarms, struct alarm *alarm)
{
	uint32_t place = alarm->place;

	for (; place > 1 && alarms->heap[place / 2]->due_ms > alarm->due_ms; place /= 2)
		heap_put(alarms, place, alarms->heap[place / 2]);
	heap_put(alarms, place, alarm);
}

static void heap_sink(struct alarms *alarms, struct alarm *alarm)
{
	uint32_t place = alarm->place;

	for (;;) {
		uint32_t child = place * 2;
		if (child < alarms->count &&
		    alarms->heap[child + 1]->due_ms < alarms->heap[child]->due_ms)
			child++;
		if (child > alarms->count || alarms->heap[child]->due_ms >= alarm->due_ms)
			break;
		heap_put(alarms, place, alarms->heap[child]);
		place = child;
	}
	heap_put(alarms, place, alarm);
}

static void heap_add(struct alarms *alarms, struct alarm *alarm)
{
	if (alarms->count + 1 >= alarms->cap) {
		alarms->cap = alarms->cap ? alarms->cap * 2 : ALARMS_CAP_FIRST;
		alarms->heap = realloc(alarms->heap, alarms->cap * sizeof(struct alarm *));
		CHECK(alarms->heap);
	}
	heap_put(alarms, ++alarms->count, alarm);
	heap_rise(alarms, alarm);
}

static void heap_remove(struct alarms *alarms, struct alarm *alarm)
{
	CHECK(alarms->heap[alarm->place] == alarm);
	struct alarm *last = alarms->heap[alarms->count--];

	if (last != alarm) {
		heap_put(alarms, alarm->place, last);
		heap_rise(alarms, last);
		heap_sink(alarms, last);
	}
	alarm->place = 0;
}

static void timer_set(struct alarms *alarms)
{
	uint64_t first = alarms->count ? alarms->heap[1]->due_ms : NEVER;

	/* A timer that goes off too early costs less than setting it at every change. */
	if (first >= alarms->woken_at_ms || alarms->stopped)
		return;
	alarms->woken_at_ms = first;
	alarms->ports->wake_at(alarms->ports->self, first);
}

void alarm_set(struct alarms *alarms, struct alarm *alarm, uint64_t due_ms)
{
	if (alarm->place && alarm->due_ms == due_ms)
		return;
	if (alarm->place)
		heap_remove(alarms, alarm);
	alarm->due_ms = due_ms;
	if (due_ms != NEVER)
		heap_add(alarms, alarm);
	timer_set(alarms);
}

void alarms_run(struct alarms *alarms, uint64_t now_ms)
{
	/* The timer is spent: whatever comes first now must be asked for anew. */
	alarms->woken_at_ms = NEVER;
	while (!alarms->stopped && alarms->count && alarms->heap[1]->due_ms <= now_ms) {
		struct alarm *alarm = alarms->heap[1];
		heap_remove(alarms, alarm);
		alarm->due(alarm->self);
	}
	timer_set(alarms);
}
