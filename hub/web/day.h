/* SPDX-License-Identifier: EUPL-1.2 */
/* Days of Finland's calendar as times of the hub. */
#ifndef WEB_DAY_H
#define WEB_DAY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

/*
 * The Unix time in ms at which the day "2026-11-20" begins in Europe/Helsinki, and that at which it
 * ends.  UTC+2, and UTC+3 from the last Sunday of March to the last of October, both at 1.00 UTC
 * (directive 2000/84/EC).  False: no such day, or one before 1970 or after 2999.
 */
bool day_find(struct str day, uint64_t *begin_ms, uint64_t *end_ms);

#endif
