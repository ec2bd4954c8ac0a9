/* SPDX-License-Identifier: EUPL-1.2 */
#include "access/access.h"

#include "office.h"

#define OWN "neljä harmaata kissaa"

/* An account with an own passphrase; gives its id. */
static uint64_t account_with(struct office *office, const char *name)
{
	char once[64];

	assert_int_equal(office_add(office, name, ROLE_COORDINATOR), FAIL_NONE);
	uint64_t account = office->account;
	assert_int_equal(office_reset(office, account), FAIL_NONE);
	strcpy(once, office->secret);
	assert_int_equal(office_choose(office, account, once, OWN), FAIL_NONE);
	return account;
}

/* Promise 4 of access/README.md */
static void a_one_time_passphrase_has_twenty_letters_in_groups(void **state)
{
	struct office *office = *state;
	char first[64];

	office_add(office, "Maija", ROLE_COORDINATOR);
	assert_int_equal(office_reset(office, office->account), FAIL_NONE);
	strcpy(first, office->secret);
	assert_int_equal(strlen(first), 23);
	assert_int_equal(strspn(first, "abcdefghjkmnpqrstuvwxyz-"), 23);
	assert_true(first[5] == '-' && first[11] == '-' && first[17] == '-');
	assert_int_equal(office_reset(office, office->account), FAIL_NONE);
	assert_string_not_equal(first, office->secret);
	assert_int_equal(office_reset(office, 99), FAIL_NOT_FOUND);
	assert_string_equal(office->secret, "");
}

static void the_first_sign_in_asks_for_an_own_passphrase(void **state)
{
	struct office *office = *state;
	char once[64];

	office_add(office, "Maija", ROLE_ADMIN);
	office_reset(office, office->account);
	strcpy(once, office->secret);
	assert_int_equal(office_login(office, "maija", once), FAIL_NONE);
	assert_true(office->choose_passphrase);
	assert_int_equal(office->role, ROLE_ADMIN);
	assert_int_equal(office_choose(office, office->account, once, OWN), FAIL_NONE);
	assert_int_equal(office_login(office, "Maija", once), FAIL_DENIED);
	assert_int_equal(office_login(office, "Maija", OWN), FAIL_NONE);
	assert_false(office->choose_passphrase);
}

static void an_own_passphrase_is_long_enough_and_another_one(void **state)
{
	struct office *office = *state;
	char once[64], long_one[PASSPHRASE_MAX + 2];

	office_add(office, "Maija", ROLE_COORDINATOR);
	uint64_t account = office->account;
	office_reset(office, account);
	strcpy(once, office->secret);
	memset(long_one, 'x', sizeof(long_one) - 1);
	long_one[sizeof(long_one) - 1] = 0;
	assert_int_equal(office_choose(office, account, once, "ääääääääääi"), FAIL_USAGE);
	assert_int_equal(office_choose(office, account, once, "            "), FAIL_USAGE);
	assert_int_equal(office_choose(office, account, once, long_one), FAIL_USAGE);
	assert_int_equal(office_choose(office, account, once, once), FAIL_USAGE);
	assert_int_equal(office_choose(office, account, "aaaaa-aaaaa", OWN), FAIL_DENIED);
	assert_int_equal(office_choose(office, 99, once, OWN), FAIL_NOT_FOUND);
	assert_int_equal(office_choose(office, account, once, "ääääääääääiy"), FAIL_NONE);
}

static void a_passphrase_is_the_same_however_it_was_composed(void **state)
{
	struct office *office = *state;

	account_with(office, "Maija");
	assert_int_equal(office_login(office, "Maija", "nelja\xcc\x88 harmaata kissaa"), FAIL_NONE);
	assert_int_equal(office_login(office, "Maija", "nelja harmaata kissaa"), FAIL_DENIED);
}

/* Promise 3 */
static void a_wrong_name_is_answered_as_a_wrong_passphrase(void **state)
{
	struct office *office = *state;

	account_with(office, "Maija");
	assert_int_equal(office_login(office, "Maija", "neljä harmaata kissa"), FAIL_DENIED);
	assert_int_equal(office->account, 0);
	assert_string_equal(office->secret, "");
	assert_int_equal(office_login(office, "Matti", OWN), FAIL_DENIED);
	assert_int_equal(office_login(office, "", OWN), FAIL_DENIED);
	assert_int_equal(office_login(office, "\xff", "\xff"), FAIL_DENIED);
}

static void an_account_without_a_passphrase_lets_nobody_in(void **state)
{
	struct office *office = *state;

	office_add(office, "Maija", ROLE_COORDINATOR);
	assert_int_equal(office_login(office, "Maija", ""), FAIL_DENIED);
	assert_int_equal(office_login(office, "Maija", "Maija"), FAIL_DENIED);
}

/* Promise 5 */
static void a_log_in_lives_for_twelve_hours(void **state)
{
	struct office *office = *state;
	uint64_t account = account_with(office, "Maija");

	assert_int_equal(office_login(office, "Maija", OWN), FAIL_NONE);
	assert_int_equal(strlen(office->secret), 43);
	assert_int_equal(office_who(office, office->secret), account);
	office->now_ms += LOGIN_LIFE_MS - 1;
	assert_int_equal(office_who(office, office->secret), account);
	office->now_ms += 1;
	assert_int_equal(office_who(office, office->secret), 0);
	assert_int_equal(office_who(office, ""), 0);
}

static void a_log_in_outlives_a_restart_and_ends_with_a_logout(void **state)
{
	struct office *office = *state;
	uint64_t account = account_with(office, "Maija");
	char other[64];

	office_login(office, "Maija", OWN);
	strcpy(other, office->secret);
	office_login(office, "Maija", OWN);
	assert_string_not_equal(other, office->secret);
	office_again(office);
	assert_int_equal(office_who(office, office->secret), account);
	access_logout(office->access, str_from(office->secret));
	assert_int_equal(office_who(office, office->secret), 0);
	assert_int_equal(office_who(office, other), account);
}

static void a_reset_ends_every_log_in_of_the_account(void **state)
{
	struct office *office = *state;
	uint64_t account = account_with(office, "Maija");
	uint64_t other = account_with(office, "Matti");
	char cookie[64], others[64];

	office_login(office, "Maija", OWN);
	strcpy(cookie, office->secret);
	office_login(office, "Matti", OWN);
	strcpy(others, office->secret);
	office_reset(office, account);
	assert_int_equal(office_who(office, cookie), 0);
	assert_int_equal(office_who(office, others), other);
	assert_int_equal(office_login(office, "Maija", OWN), FAIL_DENIED);
}

/* Promise 6 */
static void too_many_tries_are_refused_also_with_the_right_passphrase(void **state)
{
	struct office *office = *state;
	uint64_t account = account_with(office, "Maija");

	for (unsigned i = 0; i < 5; i++)
		assert_int_equal(office_login(office, "Maija", "wrong"), FAIL_DENIED);
	assert_int_equal(office_login(office, "MAIJA", OWN), FAIL_BUSY);
	assert_int_equal(office_choose(office, account, OWN, "kolme vihreää koiraa"), FAIL_BUSY);
	office->now_ms += 30000;
	assert_int_equal(office_login(office, "Maija", OWN), FAIL_NONE);
	assert_int_equal(office_login(office, "Maija", OWN), FAIL_NONE);
}

static void a_reset_lets_the_account_try_again(void **state)
{
	struct office *office = *state;
	uint64_t account = account_with(office, "Maija");
	char once[64];

	for (unsigned i = 0; i < 6; i++)
		office_login(office, "Maija", "wrong");
	office_reset(office, account);
	strcpy(once, office->secret);
	assert_int_equal(office_login(office, "Maija", once), FAIL_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, office_open, office_close)
		TEST(a_one_time_passphrase_has_twenty_letters_in_groups),
		TEST(the_first_sign_in_asks_for_an_own_passphrase),
		TEST(an_own_passphrase_is_long_enough_and_another_one),
		TEST(a_passphrase_is_the_same_however_it_was_composed),
		TEST(a_wrong_name_is_answered_as_a_wrong_passphrase),
		TEST(an_account_without_a_passphrase_lets_nobody_in),
		TEST(a_log_in_lives_for_twelve_hours),
		TEST(a_log_in_outlives_a_restart_and_ends_with_a_logout),
		TEST(a_reset_ends_every_log_in_of_the_account),
		TEST(too_many_tries_are_refused_also_with_the_right_passphrase),
		TEST(a_reset_lets_the_account_try_again),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
