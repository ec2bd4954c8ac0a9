/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Whatever is to be done at a time: one heap over the one timer the hub has.
 * An alarm lies in its owner's memory; zero is one that is not set.
 */
#ifndef LIVE_ALARMS_H
#define LIVE_ALARMS_H

#include "live/ports.h"

#define NEVER UINT64_MAX

struct alarm {
	uint64_t due_ms;             /* monotonic */
	uint32_t place;              /* in the heap, from 1; 0: not set */
	void (*due)(void *self);     /* sets the alarm again if there is more to come */
	void *self;
};

struct alarms {
	const struct hub_ports *ports;
	struct alarm **heap; /* heap[1] is the first; owned, the alarms are not */
	uint32_t count, cap;
	uint64_t woken_at_ms; /* what the timer was set for last */
	bool stopped;
};

void alarms_init(struct alarms *alarms, const struct hub_ports *ports);
/* Nothing is due any more, and the timer is left alone. */
void alarms_stop(struct alarms *alarms);
void alarms_free(struct alarms *alarms);
/* NEVER takes it out. */
void alarm_set(struct alarms *alarms, struct alarm *alarm, uint64_t due_ms);
/* Calls all that are due at now_ms, in order of time, and sets the timer for the next. */
void alarms_run(struct alarms *alarms, uint64_t now_ms);

#endif
