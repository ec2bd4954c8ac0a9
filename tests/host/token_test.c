/* SPDX-License-Identifier: EUPL-1.2 */
#include "host/token.h"

#include "base/digest.h"
#include "cmocka_all.h"
#include "scratch.h"

static void a_key_is_made_once_and_found_again(void **state)
{
	struct scratch scratch;
	struct hub_key made, found;
	(void)state;

	scratch_open(&scratch);
	assert_int_equal(hub_key_open(&made, scratch_path(&scratch, "key")), FAIL_NONE);
	assert_int_equal(hub_key_open(&found, scratch_path(&scratch, "key")), FAIL_NONE);
	assert_memory_equal(made.bytes, found.bytes, sizeof(made.bytes));
	assert_int_equal(hub_key_open(&found, scratch_path(&scratch, "other")), FAIL_NONE);
	assert_memory_not_equal(made.bytes, found.bytes, sizeof(made.bytes));
	assert_int_equal(hub_key_open(&found, scratch_path(&scratch, "no/such")), FAIL_NOT_FOUND);
	scratch_close(&scratch);
}

/* Promise 6 of host/README.md */
static void a_token_opens_its_own_purpose_and_session_alone(void **state)
{
	const struct hub_key key = { { 1, 2, 3 } }, other_key = { { 1, 2, 4 } };
	struct buf token = { 0 }, again = { 0 };
	(void)state;

	token_make(&token, &key, STR("wall"), STR("abc"));
	token_make(&again, &key, STR("wall"), STR("abc"));
	assert_str(buf_str(&token), buf_str(&again));
	assert_int_equal(token.len, 32);
	assert_true(str_is_token(buf_str(&token)));
	assert_true(token_is(buf_str(&token), &key, STR("wall"), STR("abc")));
	assert_false(token_is(buf_str(&token), &key, STR("facilitator"), STR("abc")));
	assert_false(token_is(buf_str(&token), &key, STR("wall"), STR("abd")));
	assert_false(token_is(buf_str(&token), &key, STR("wal"), STR("labc")));
	assert_false(token_is(buf_str(&token), &other_key, STR("wall"), STR("abc")));
	assert_false(token_is(STR(""), &key, STR("wall"), STR("abc")));
	assert_false(token_is(str_slice(buf_str(&token), 0, 31), &key, STR("wall"), STR("abc")));
	token.ptr[31] = token.ptr[31] == 'A' ? 'B' : 'A';
	assert_false(token_is(buf_str(&token), &key, STR("wall"), STR("abc")));
	buf_free(&token);
	buf_free(&again);
}

static void random_bytes_are_not_the_same_twice(void **state)
{
	struct digest a = { 0 }, b = { 0 };
	(void)state;

	random_bytes(a.bytes, sizeof(a.bytes));
	random_bytes(b.bytes, sizeof(b.bytes));
	assert_false(digest_equal(&a, &b));
	assert_false(digest_is_zero(&a));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_key_is_made_once_and_found_again),
		cmocka_unit_test(a_token_opens_its_own_purpose_and_session_alone),
		cmocka_unit_test(random_bytes_are_not_the_same_twice),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
