/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/table.h"

#include <stdio.h>
#include <string.h>

#include "cmocka_all.h"

#define MANY 5000

struct keys {
	char text[MANY][8];
};

static struct str keys_give(struct keys *keys, unsigned i)
{
	snprintf(keys->text[i], sizeof(keys->text[i]), "k%u", i);
	return str_from(keys->text[i]);
}

static void a_key_leads_to_its_latest_value(void **state)
{
	struct table table = { 0 };
	uint32_t value = 0;
	(void)state;

	table_set(&table, STR("a"), 1);
	table_set(&table, STR("b"), 2);
	table_set(&table, STR("a"), 3);
	assert_true(table_find(&table, STR("a"), &value));
	assert_int_equal(value, 3);
	assert_true(table_find(&table, STR("b"), &value));
	assert_int_equal(value, 2);
	assert_int_equal(table.count, 2);
	table_free(&table);
}

static void what_was_never_set_is_not_found(void **state)
{
	struct table table = { 0 };
	uint32_t value = 77;
	(void)state;

	assert_false(table_find(&table, STR("a"), &value));
	table_remove(&table, STR("a"));
	table_set(&table, STR("a"), 1);
	assert_false(table_find(&table, STR("aa"), &value));
	assert_false(table_find(&table, STR(""), &value));
	assert_int_equal(value, 77);
	table_free(&table);
}

static void the_empty_key_and_keys_with_nul_are_keys(void **state)
{
	struct table table = { 0 };
	uint32_t value;
	(void)state;

	table_set(&table, STR(""), 1);
	table_set(&table, STR("a\0b"), 2);
	table_set(&table, STR("a\0c"), 3);
	assert_true(table_find(&table, STR(""), &value));
	assert_int_equal(value, 1);
	assert_true(table_find(&table, STR("a\0b"), &value));
	assert_int_equal(value, 2);
	table_free(&table);
}

/* Sets and removes in an order of its own beside a plain array, and compares after each round. */
static void many_keys_come_and_go_as_in_a_plain_array(void **state)
{
	struct table table = { 0 };
	static struct keys keys;
	static bool there[MANY];
	uint32_t random = 12345, count = 0;
	(void)state;

	memset(there, 0, sizeof(there));
	for (unsigned i = 0; i < MANY; i++)
		keys_give(&keys, i);
	for (unsigned step = 0; step < 40000; step++) {
		random = random * 1664525 + 1013904223;
		unsigned i = (random >> 8) % MANY;
		if (random >> 31 && there[i])
			table_remove(&table, str_from(keys.text[i]));
		else if (random >> 31 == 0)
			table_set(&table, str_from(keys.text[i]), i);
		there[i] = random >> 31 ? false : true;
	}
	for (unsigned i = 0; i < MANY; i++) {
		uint32_t value = MANY;
		assert_int_equal(table_find(&table, str_from(keys.text[i]), &value), there[i]);
		assert_int_equal(value, there[i] ? i : MANY);
		count += there[i];
	}
	assert_int_equal(table.count, count);
	table_free(&table);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_key_leads_to_its_latest_value),
		cmocka_unit_test(what_was_never_set_is_not_found),
		cmocka_unit_test(the_empty_key_and_keys_with_nul_are_keys),
		cmocka_unit_test(many_keys_come_and_go_as_in_a_plain_array),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
