/* SPDX-License-Identifier: EUPL-1.2 */
#include "access/tries.h"

#include <stdio.h>
#include <stdlib.h>

#include "cmocka_all.h"

static int tries_make(void **state)
{
	static const uint8_t key[32] = { 1, 2, 3 };

	*state = malloc(sizeof(struct tries));
	tries_init(*state, key);
	return 0;
}

static int tries_free(void **state)
{
	free(*state);
	return 0;
}

static void five_in_a_row_are_free_then_one_each_half_minute(void **state)
{
	struct tries *tries = *state;

	for (unsigned i = 0; i < 5; i++)
		assert_true(tries_take(tries, STR("maija"), 1000));
	assert_false(tries_take(tries, STR("maija"), 1000));
	assert_false(tries_take(tries, STR("maija"), 30999));
	assert_true(tries_take(tries, STR("maija"), 31000));
	assert_false(tries_take(tries, STR("maija"), 60999));
	assert_true(tries_take(tries, STR("maija"), 61000));
}

static void a_name_does_not_block_another(void **state)
{
	struct tries *tries = *state;

	for (unsigned i = 0; i < 6; i++)
		tries_take(tries, STR("maija"), 1000);
	assert_false(tries_take(tries, STR("maija"), 1000));
	assert_true(tries_take(tries, STR("matti"), 1000));
}

static void what_was_right_does_not_count(void **state)
{
	struct tries *tries = *state;

	for (unsigned i = 0; i < 500; i++) {
		assert_true(tries_take(tries, STR("maija"), 1000));
		tries_give(tries, STR("maija"));
	}
	for (unsigned i = 0; i < 5; i++)
		assert_true(tries_take(tries, STR("maija"), 1000));
}

static void all_names_together_have_sixty_and_one_a_second(void **state)
{
	struct tries *tries = *state;
	char name[16];
	unsigned taken = 0;

	for (unsigned i = 0; i < 100; i++) {
		snprintf(name, sizeof(name), "name-%u", i);
		taken += tries_take(tries, str_from(name), 1000);
	}
	assert_int_equal(taken, 60);
	assert_false(tries_take(tries, STR("another"), 1999));
	assert_true(tries_take(tries, STR("another"), 2000));
	assert_false(tries_take(tries, STR("one more"), 2000));
}

static void a_clock_set_back_locks_nobody_out_for_long(void **state)
{
	struct tries *tries = *state;
	const uint64_t hour_ms = 3600 * 1000;

	for (unsigned i = 0; i < 60; i++)
		tries_take(tries, STR("maija"), hour_ms);
	assert_false(tries_take(tries, STR("maija"), 1000));
	assert_true(tries_take(tries, STR("maija"), 1000 + TRIES_WAIT_MS));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, tries_make, tries_free)
		TEST(five_in_a_row_are_free_then_one_each_half_minute),
		TEST(a_name_does_not_block_another),
		TEST(what_was_right_does_not_count),
		TEST(all_names_together_have_sixty_and_one_a_second),
		TEST(a_clock_set_back_locks_nobody_out_for_long),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
