/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Promise 6 of hub/web, and times in exports.  The expected times are those of
 * `date -d 'TZ="Europe/Helsinki" …' +%s`.
 */
#include <string.h>

#include "cmocka_all.h"

#include "base/day.h"

static void assert_day(const char *day, uint64_t begin_s, uint64_t end_s)
{
	uint64_t begin_ms, end_ms;

	assert_true(day_find(str_from(day), &begin_ms, &end_ms));
	assert_int_equal(begin_ms / 1000, begin_s);
	assert_int_equal(end_ms / 1000, end_s);
}

static void a_winter_day_begins_two_hours_before_utc(void **state)
{
	(void)state;
	assert_day("2026-11-20", 1795125600, 1795212000);
}

static void a_summer_day_begins_three_hours_before_utc(void **state)
{
	(void)state;
	assert_day("2026-07-01", 1782853200, 1782939600);
}

static void the_day_in_march_has_23_hours(void **state)
{
	(void)state;
	assert_day("2026-03-29", 1774735200, 1774818000);
}

static void the_day_in_october_has_25_hours(void **state)
{
	(void)state;
	assert_day("2026-10-25", 1792875600, 1792965600);
}

static void a_leap_day_is_a_day(void **state)
{
	uint64_t begin_ms, end_ms;
	(void)state;

	assert_day("2028-02-29", 1835388000, 1835474400);
	assert_false(day_find(STR("2026-02-29"), &begin_ms, &end_ms));
	assert_false(day_find(STR("2100-02-29"), &begin_ms, &end_ms));
}

static void what_is_no_day_is_refused(void **state)
{
	static const char *const wrong[] = {
		"", "2026-1-01", "2026-13-01", "2026-00-10", "2026-01-32", "2026-01-00",
		"20x6-01-01", "2026/01/01", "2026-01-011",
	};
	uint64_t begin_ms, end_ms;
	(void)state;

	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++)
		assert_false(day_find(str_from(wrong[i]), &begin_ms, &end_ms));
}

static void assert_times(uint64_t at_s, const char *here, const char *utc)
{
	struct buf out = { 0 };

	day_add_time(&out, at_s * 1000 + 999);
	assert_int_equal(out.len, strlen(here));
	assert_memory_equal(out.ptr, here, out.len);
	buf_reset(&out);
	day_add(&out, at_s * 1000);
	assert_int_equal(out.len, 10);
	assert_memory_equal(out.ptr, here, 10);
	buf_reset(&out);
	day_add_utc(&out, at_s * 1000);
	assert_int_equal(out.len, strlen(utc));
	assert_memory_equal(out.ptr, utc, out.len);
	buf_free(&out);
}

static void a_time_is_told_as_a_clock_in_finland_shows_it_and_as_utc(void **state)
{
	(void)state;
	assert_times(0, "1970-01-01 02:00:00", "1970-01-01T00:00:00Z");
	assert_times(1795125600, "2026-11-20 00:00:00", "2026-11-19T22:00:00Z");
	assert_times(1782853199, "2026-06-30 23:59:59", "2026-06-30T20:59:59Z");
	assert_times(1774745999, "2026-03-29 02:59:59", "2026-03-29T00:59:59Z");
	assert_times(1774746000, "2026-03-29 04:00:00", "2026-03-29T01:00:00Z");
	assert_times(1835388000, "2028-02-29 00:00:00", "2028-02-28T22:00:00Z");
	assert_times(1798754399, "2026-12-31 23:59:59", "2026-12-31T21:59:59Z");
	assert_times(1798754400, "2027-01-01 00:00:00", "2026-12-31T22:00:00Z");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_winter_day_begins_two_hours_before_utc),
		cmocka_unit_test(a_summer_day_begins_three_hours_before_utc),
		cmocka_unit_test(the_day_in_march_has_23_hours),
		cmocka_unit_test(the_day_in_october_has_25_hours),
		cmocka_unit_test(a_leap_day_is_a_day),
		cmocka_unit_test(what_is_no_day_is_refused),
		cmocka_unit_test(a_time_is_told_as_a_clock_in_finland_shows_it_and_as_utc),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
