/* SPDX-License-Identifier: EUPL-1.2 */
#include "base/check.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/fail.h"
#include "cmocka_all.h"

static void what_holds_goes_on(void **state)
{
	int seen = 0;
	(void)state;

	CHECK(++seen == 1);
	assert_int_equal(seen, 1);
}

static void what_does_not_hold_ends_the_program_and_names_its_place(void **state)
{
	char said[256] = "";
	int ends[2], status;
	(void)state;

	assert_int_equal(pipe(ends), 0);
	pid_t child = fork();
	if (child == 0) {
		dup2(ends[1], STDERR_FILENO);
		signal(SIGABRT, SIG_DFL);
		CHECK(child == 1);
		_exit(0);
	}
	close(ends[1]);
	assert_true(read(ends[0], said, sizeof(said) - 1) > 0);
	close(ends[0]);
	waitpid(child, &status, 0);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGABRT);
	assert_non_null(strstr(said, "check_test.c:"));
	assert_non_null(strstr(said, "child == 1"));
}

static void every_failure_has_words(void **state)
{
	(void)state;

	assert_string_equal(fail_words(FAIL_NONE), "no failure");
	assert_string_equal(fail_words(FAIL_DISK_FULL), "the disk is full");
	for (int fail = 0; fail < FAIL_COUNT; fail++)
		assert_true(strlen(fail_words((enum fail)fail)) > 0);
	assert_string_equal(fail_words(FAIL_COUNT), "unknown failure");
	assert_string_equal(fail_words((enum fail)-1), "unknown failure");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_holds_goes_on),
		cmocka_unit_test(what_does_not_hold_ends_the_program_and_names_its_place),
		cmocka_unit_test(every_failure_has_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
