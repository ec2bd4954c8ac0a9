/* SPDX-License-Identifier: EUPL-1.2 */
#include "host/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>

#include "cmocka_all.h"
#include "host/folder.h"
#include "scratch.h"

static int open_scratch(void **state)
{
	static struct scratch scratch;

	scratch_open(&scratch);
	*state = &scratch;
	return 0;
}

static int close_scratch(void **state)
{
	scratch_close(*state);
	return 0;
}

static void a_file_made_is_read_back_and_private(void **state)
{
	const char *path = scratch_path(*state, "key");
	struct stat found;
	char back[5];

	assert_int_equal(file_make(path, "abcde", 5), FAIL_NONE);
	assert_int_equal(file_read(path, back, 5), FAIL_NONE);
	assert_memory_equal(back, "abcde", 5);
	assert_int_equal(stat(path, &found), 0);
	assert_int_equal(found.st_mode & 07777, 0600);
	assert_int_equal(found.st_nlink, 1);
	assert_int_equal(access(scratch_path(*state, "key.draft"), F_OK), -1);
}

static void a_file_is_never_made_over_another(void **state)
{
	const char *path = scratch_path(*state, "key");
	char back[3];

	assert_int_equal(file_make(path, "one", 3), FAIL_NONE);
	assert_int_equal(file_make(path, "two", 3), FAIL_EXISTS);
	assert_int_equal(file_read(path, back, 3), FAIL_NONE);
	assert_memory_equal(back, "one", 3);
}

/* Promise 4 of host/README.md */
static void a_draft_of_a_crash_is_in_nobodys_way(void **state)
{
	char back[3];

	assert_int_equal(file_make(scratch_path(*state, "key.draft"), "half", 4), FAIL_NONE);
	assert_int_equal(file_make(scratch_path(*state, "key"), "new", 3), FAIL_NONE);
	assert_int_equal(file_read(scratch_path(*state, "key"), back, 3), FAIL_NONE);
	assert_memory_equal(back, "new", 3);
}

/* A crash between the two names of a file made must not cost the file at the next try. */
static void a_draft_that_shares_a_file_in_use_does_not_harm_it(void **state)
{
	char path[128], back[3];

	strcpy(path, scratch_path(*state, "key"));
	assert_int_equal(file_make(path, "one", 3), FAIL_NONE);
	assert_int_equal(link(path, scratch_path(*state, "key.draft")), 0);
	assert_int_equal(file_make(path, "two", 3), FAIL_EXISTS);
	assert_int_equal(file_read(path, back, 3), FAIL_NONE);
	assert_memory_equal(back, "one", 3);
}

static void a_file_of_another_length_is_corrupt(void **state)
{
	const char *path = scratch_path(*state, "key");
	char back[8];

	assert_int_equal(file_make(path, "abcde", 5), FAIL_NONE);
	assert_int_equal(file_read(path, back, 4), FAIL_CORRUPT);
	assert_int_equal(file_read(path, back, 6), FAIL_CORRUPT);
	assert_int_equal(file_read(scratch_path(*state, "none"), back, 4), FAIL_NOT_FOUND);
}

static void what_is_destroyed_was_overwritten_first(void **state)
{
	const char *path = scratch_path(*state, "key");
	char text[1300], back[1300];

	memset(text, 'x', sizeof(text));
	assert_int_equal(file_make(path, text, sizeof(text)), FAIL_NONE);
	int fd = open(path, O_RDONLY);  /* what an undeleting eye would see */
	assert_int_equal(file_destroy(path), FAIL_NONE);
	assert_int_equal(access(path, F_OK), -1);
	assert_int_equal(read(fd, back, sizeof(back)), sizeof(back));
	for (size_t i = 0; i < sizeof(back); i++)
		assert_int_equal(back[i], 0);
	close(fd);
	assert_int_equal(file_destroy(path), FAIL_NOT_FOUND);
}

static void a_folder_is_made_private_and_held_by_one(void **state)
{
	char path[128];
	struct folder *first, *second;
	struct stat found;

	strcpy(path, scratch_path(*state, "data"));
	assert_int_equal(folder_open(&first, path), FAIL_NONE);
	assert_int_equal(stat(path, &found), 0);
	assert_int_equal(found.st_mode & 07777, 0700);
	assert_int_equal(folder_open(&second, path), FAIL_BUSY);
	assert_null(second);
	folder_close(first);
	assert_int_equal(folder_open(&second, path), FAIL_NONE);
	folder_close(second);
	folder_close(NULL);
}

static void a_folder_that_cannot_be_made_is_told(void **state)
{
	struct folder *folder;

	assert_int_equal(file_make(scratch_path(*state, "file"), "", 0), FAIL_NONE);
	assert_int_equal(folder_open(&folder, scratch_path(*state, "file")), FAIL_EXISTS);
	assert_int_equal(folder_open(&folder, scratch_path(*state, "no/such")), FAIL_NOT_FOUND);
	assert_null(folder);
}

static void a_path_is_put_together(void **state)
{
	struct buf buf = { 0 };
	(void)state;

	assert_string_equal(folder_path("data", "journal.db", &buf), "data/journal.db");
	assert_string_equal(folder_path("/a/b", "c", &buf), "/a/b/c");
	buf_free(&buf);
}

static void errors_of_the_system_have_their_meaning(void **state)
{
	(void)state;

	assert_int_equal(file_fail(0), FAIL_NONE);
	assert_int_equal(file_fail(ENOSPC), FAIL_DISK_FULL);
	assert_int_equal(file_fail(ENOENT), FAIL_NOT_FOUND);
	assert_int_equal(file_fail(EACCES), FAIL_DENIED);
	assert_int_equal(file_fail(EIO), FAIL_IO);
	assert_int_equal(file_write(-1, "x", 1), FAIL_IO);
}

#define WITH_SCRATCH(test) cmocka_unit_test_setup_teardown(test, open_scratch, close_scratch)

int main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_SCRATCH(a_file_made_is_read_back_and_private),
		WITH_SCRATCH(a_file_is_never_made_over_another),
		WITH_SCRATCH(a_draft_of_a_crash_is_in_nobodys_way),
		WITH_SCRATCH(a_draft_that_shares_a_file_in_use_does_not_harm_it),
		WITH_SCRATCH(a_file_of_another_length_is_corrupt),
		WITH_SCRATCH(what_is_destroyed_was_overwritten_first),
		WITH_SCRATCH(a_folder_is_made_private_and_held_by_one),
		WITH_SCRATCH(a_folder_that_cannot_be_made_is_told),
		cmocka_unit_test(a_path_is_put_together),
		cmocka_unit_test(errors_of_the_system_have_their_meaning),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
