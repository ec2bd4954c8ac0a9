/* SPDX-License-Identifier: EUPL-1.2 */
/* One timer for everything that has time: see sweep.c. */
#ifndef LIVE_SWEEP_H
#define LIVE_SWEEP_H

struct hub;

/* Sets the first sweep. */
void sweep_begin(struct hub *hub);

#endif
