/* SPDX-License-Identifier: EUPL-1.2 */
#ifndef HOST_CLOCK_H
#define HOST_CLOCK_H

#include <stdint.h>

uint64_t clock_wall_ms(void);      /* Unix time, UTC */
uint64_t clock_monotonic_ms(void); /* never goes back; for timers */

#endif
