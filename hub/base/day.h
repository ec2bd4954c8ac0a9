/* SPDX-License-Identifier: EUPL-1.2 */
/* Days of Finland's calendar as times of the hub. */
#ifndef BASE_DAY_H
#define BASE_DAY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"

/*
 * The Unix time in ms at which the day "2026-11-20" begins in Europe/Helsinki, and that at which it
 * ends.  UTC+2, and UTC+3 from the last Sunday of March to the last of October, both at 1.00 UTC
 * (directive 2000/84/EC).  False: no such day, or one before 1970 or after 2999.
 */
bool day_find(struct str day, uint64_t *begin_ms, uint64_t *end_ms);
/* "2026-11-20 09:05:00" on a clock in Europe/Helsinki; before the year 3000. */
void day_add_time(struct buf *out, uint64_t time_ms);
/* "2026-11-20" of the same. */
void day_add(struct buf *out, uint64_t time_ms);
/* "2026-11-20T07:05:00Z" (RFC 3339, XML Schema's dateTime). */
void day_add_utc(struct buf *out, uint64_t time_ms);

#endif
