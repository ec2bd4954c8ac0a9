/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/day.h"

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

static bool is_summer(int64_t year, int64_t at_s)
{
	return at_s >= last_sunday_s(year, 3) && at_s < last_sunday_s(year, 10);
}

static uint64_t midnight_ms(int64_t year, int64_t days)
{
	int64_t at = days * DAY_S - 2 * HOUR_S;

	if (is_summer(year, at))
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

struct date {
	int64_t year, month, day, second; /* of the day */
};

static struct date date_of(int64_t at_s)
{
	struct date date = { .second = at_s % DAY_S };
	int64_t days = at_s / DAY_S;

	/* No year is longer than 366 days, so this is never too late. */
	date.year = 1970 + days / 366;
	while (days_until(date.year + 1, 1, 1) <= days)
		date.year++;
	date.month = 1;
	while (date.month < 12 && days_until(date.year, date.month + 1, 1) <= days)
		date.month++;
	date.day = days - days_until(date.year, date.month, 1) + 1;
	return date;
}

static struct date date_here(uint64_t time_ms)
{
	int64_t at_s = (int64_t)(time_ms / 1000);
	int64_t year = date_of(at_s).year; /* the clock is never moved near its end */

	return date_of(at_s + 2 * HOUR_S + (is_summer(year, at_s) ? HOUR_S : 0));
}

static void date_add(struct buf *out, const struct date *date)
{
	buf_add_format(out, "%04d-%02d-%02d", (int)date->year, (int)date->month, (int)date->day);
}

static void clock_add(struct buf *out, const struct date *date)
{
	int second = (int)date->second;

	buf_add_format(out, "%02d:%02d:%02d", second / 3600, second / 60 % 60, second % 60);
}

void day_add(struct buf *out, uint64_t time_ms)
{
	struct date date = date_here(time_ms);

	date_add(out, &date);
}

void day_add_time(struct buf *out, uint64_t time_ms)
{
	struct date date = date_here(time_ms);

	date_add(out, &date);
	buf_add_byte(out, ' ');
	clock_add(out, &date);
}

void day_add_utc(struct buf *out, uint64_t time_ms)
{
	struct date date = date_of((int64_t)(time_ms / 1000));

	date_add(out, &date);
	buf_add_byte(out, 'T');
	clock_add(out, &date);
	buf_add_byte(out, 'Z');
}
