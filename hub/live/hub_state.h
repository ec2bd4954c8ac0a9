/* SPDX-License-Identifier: EUPL-1.2 */
/* What the hub is made of, for the files that together are the hub. */
#ifndef LIVE_HUB_STATE_H
#define LIVE_HUB_STATE_H

#include "live/practice.h"
#include "live/rooms.h"

struct hub {
	struct hub_ports ports;
	struct scratch scratch;
	struct alarms alarms;
	struct rooms rooms;
	struct practices practices;
	struct crowd members;     /* all connections */
	struct alarm sweep;       /* what has time: dead peers, bodies, keys, rooms that are over */
	bool draining;            /* nothing new is taken */
	bool writable;            /* the last batch was saved */
	uint64_t stopped;         /* by the guard, since the start */
};

#endif
