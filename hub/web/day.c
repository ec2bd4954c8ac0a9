/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/day.h"

#define DAY_S 86400
#define HOUR_S 3600

static bool year_is_leap(int64_t year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int64_t month_len(int64_t year, int64_t month)
{
	static const int64_t lens[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return month == 2 && year_is_leap(year) ? 29 : lens[month - 1];
}

/* Days since 1970-01-01 of the proleptic Gregorian calendar. */
static int64_t days_until(int64_t year, int64_t month, int64_t day)
{
	int64_t before = year - 1;
	int64_t days = before * 365 + before / 4 - before / 100 + before / 400 - 719162;

	for (int64_t each = 1; each < month; each++)
		days += month_len(year, each);
	return days + day - 1;
}

/* Seconds at 1.00 UTC on the month's last Sunday.  1970-01-01 was a Thursday. */
static int64_t last_sunday_s(int64_t year, int64_t month)
{
	int64_t last = days_until(year, month, month_len(year, month));

	return (last - (last + 4) % 7) * DAY_S + HOUR_S;
}

static uint64_t midnight_ms(int64_t year, int64_t days)
{
	int64_t at = days * DAY_S - 2 * HOUR_S;

	if (at >= last_sunday_s(year, 3) && at < last_sunday_s(year, 10))
		at -= HOUR_S;
	return at < 0 ? 0 : (uint64_t)at * 1000;
}

bool day_find(struct str day, uint64_t *begin_ms, uint64_t *end_ms)
{
	uint64_t year, month, date;

	if (day.len != 10 || day.ptr[4] != '-' || day.ptr[7] != '-' ||
	    !str_to_u64(str_slice(day, 0, 4), &year) || !str_to_u64(str_slice(day, 5, 7), &month) ||
	    !str_to_u64(str_slice(day, 8, 10), &date))
		return false;
	if (year < 1970 || year > 2999 || month < 1 || month > 12 || date < 1 ||
	    (int64_t)date > month_len((int64_t)year, (int64_t)month))
		return false;
	int64_t days = days_until((int64_t)year, (int64_t)month, (int64_t)date);
	*begin_ms = midnight_ms((int64_t)year, days);
	*end_ms = midnight_ms((int64_t)year, days + 1);
	return true;
}
