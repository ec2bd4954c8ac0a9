/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Who is there, who writes, who is ready: counted by seat, not by tab, never
 * journalled, told at most once a second in one frame shared by the room.
 */
#ifndef LIVE_PRESENCE_H
#define LIVE_PRESENCE_H

#include "live/sitters.h"

struct presence {
	uint32_t present, writing, ready; /* seats of participants */
	uint32_t present_max;             /* most at once */
	uint32_t number;                  /* of the frame; a member who has another wants it */
	struct frame *frame;              /* held; NULL before the first */
	bool changed;                     /* since the frame */
	uint64_t told_ms;                 /* monotonic */
};

/* Facilitators and walls are not counted, nor is who has no seat. */
void presence_enter(struct presence *presence, struct member *member);
void presence_leave(struct presence *presence, struct member *member);
void presence_say(struct presence *presence, struct member *member, bool writing, bool ready);
/* When the next frame is due (NEVER: nothing changed). */
uint64_t presence_due_ms(const struct presence *presence);
void presence_publish(struct presence *presence, uint64_t now_ms, struct buf *scratch);
void presence_free(struct presence *presence);

#endif
