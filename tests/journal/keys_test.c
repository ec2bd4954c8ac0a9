/* SPDX-License-Identifier: EUPL-1.2 */
#include "journal/keys.h"

#include <fcntl.h>
#include <sys/stat.h>

#include "cmocka_all.h"
#include "scratch.h"

static const uint8_t key_one[SESSION_KEY_LEN] = { 1, 2, 3 };
static const uint8_t key_two[SESSION_KEY_LEN] = { 4, 5, 6 };

static void assert_key(struct keys *keys, struct str session, const uint8_t *should)
{
	uint8_t key[SESSION_KEY_LEN];

	assert_int_equal(keys_find(keys, session, key), FAIL_NONE);
	assert_memory_equal(key, should, SESSION_KEY_LEN);
}

static void assert_no_key(struct keys *keys, struct str session)
{
	uint8_t key[SESSION_KEY_LEN];

	assert_int_equal(keys_find(keys, session, key), FAIL_NOT_FOUND);
}

/* What both kinds of keys must do. */
static void keys_try(struct keys *keys)
{
	assert_no_key(keys, STR("a"));
	assert_int_equal(keys_put(keys, STR("a"), key_one), FAIL_NONE);
	assert_int_equal(keys_put(keys, STR("ab"), key_two), FAIL_NONE);
	assert_int_equal(keys_put(keys, STR("a"), key_two), FAIL_EXISTS);
	assert_key(keys, STR("a"), key_one);
	assert_key(keys, STR("ab"), key_two);
	assert_int_equal(keys_destroy(keys, STR("a")), FAIL_NONE);
	assert_int_equal(keys_destroy(keys, STR("a")), FAIL_NONE);
	assert_no_key(keys, STR("a"));
	assert_key(keys, STR("ab"), key_two);
	assert_no_key(keys, STR("../ab"));
	assert_no_key(keys, STR(""));
	assert_int_equal(keys_put(keys, STR("a"), key_two), FAIL_NONE);
	assert_key(keys, STR("a"), key_two);
}

static void keys_are_put_found_and_destroyed_in_memory(void **state)
{
	struct keys *keys;
	(void)state;

	assert_int_equal(keys_open_memory(&keys), FAIL_NONE);
	keys_try(keys);
	keys_close(keys);
	keys_close(NULL);
}

static void keys_are_put_found_and_destroyed_in_a_folder(void **state)
{
	struct scratch scratch;
	struct keys *keys;
	struct stat found;
	(void)state;

	scratch_open(&scratch);
	assert_int_equal(keys_open(&keys, scratch_path(&scratch, "keys")), FAIL_NONE);
	keys_try(keys);
	assert_int_equal(stat(scratch_path(&scratch, "keys"), &found), 0);
	assert_int_equal(found.st_mode & 07777, 0700);
	assert_int_equal(stat(scratch_path(&scratch, "keys/ab"), &found), 0);
	assert_int_equal(found.st_mode & 07777, 0600);
	keys_close(keys);

	assert_int_equal(keys_open(&keys, scratch_path(&scratch, "keys")), FAIL_NONE);
	assert_key(keys, STR("ab"), key_two);
	keys_close(keys);
	scratch_close(&scratch);
}

/* Whoever has the file open, or finds its blocks, finds zeros. */
static void a_destroyed_key_is_overwritten_before_its_name_goes(void **state)
{
	struct scratch scratch;
	struct keys *keys;
	uint8_t left[SESSION_KEY_LEN];
	(void)state;

	scratch_open(&scratch);
	assert_int_equal(keys_open(&keys, scratch_path(&scratch, "keys")), FAIL_NONE);
	assert_int_equal(keys_put(keys, STR("a"), key_one), FAIL_NONE);
	int fd = open(scratch_path(&scratch, "keys/a"), O_RDONLY);
	assert_int_equal(keys_destroy(keys, STR("a")), FAIL_NONE);
	assert_int_equal(read(fd, left, sizeof(left)), sizeof(left));
	for (size_t i = 0; i < sizeof(left); i++)
		assert_int_equal(left[i], 0);
	close(fd);
	assert_int_equal(access(scratch_path(&scratch, "keys/a"), F_OK), -1);
	keys_close(keys);
	scratch_close(&scratch);
}

static void what_a_crash_left_of_a_destroyed_key_is_no_key(void **state)
{
	static const uint8_t zeros[SESSION_KEY_LEN];
	struct scratch scratch;
	struct keys *keys;
	(void)state;

	scratch_open(&scratch);
	assert_int_equal(keys_open(&keys, scratch_path(&scratch, "keys")), FAIL_NONE);
	int fd = open(scratch_path(&scratch, "keys/a"), O_WRONLY | O_CREAT, 0600);
	assert_int_equal(write(fd, zeros, sizeof(zeros)), sizeof(zeros));
	close(fd);
	assert_no_key(keys, STR("a"));
	assert_int_equal(keys_destroy(keys, STR("a")), FAIL_NONE);
	assert_int_equal(access(scratch_path(&scratch, "keys/a"), F_OK), -1);
	keys_close(keys);
	scratch_close(&scratch);
}

static void a_key_of_another_length_is_corrupt(void **state)
{
	struct scratch scratch;
	struct keys *keys;
	uint8_t key[SESSION_KEY_LEN];
	(void)state;

	scratch_open(&scratch);
	assert_int_equal(keys_open(&keys, scratch_path(&scratch, "keys")), FAIL_NONE);
	int fd = open(scratch_path(&scratch, "keys/a"), O_WRONLY | O_CREAT, 0600);
	assert_int_equal(write(fd, "short", 5), 5);
	close(fd);
	assert_int_equal(keys_find(keys, STR("a"), key), FAIL_CORRUPT);
	keys_close(keys);
	scratch_close(&scratch);
}

static void a_folder_that_cannot_be_had_is_told(void **state)
{
	struct keys *keys;
	(void)state;

	assert_int_equal(keys_open(&keys, "/nonexistent/keys"), FAIL_NOT_FOUND);
	assert_null(keys);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_are_put_found_and_destroyed_in_memory),
		cmocka_unit_test(keys_are_put_found_and_destroyed_in_a_folder),
		cmocka_unit_test(a_destroyed_key_is_overwritten_before_its_name_goes),
		cmocka_unit_test(what_a_crash_left_of_a_destroyed_key_is_no_key),
		cmocka_unit_test(a_key_of_another_length_is_corrupt),
		cmocka_unit_test(a_folder_that_cannot_be_had_is_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
