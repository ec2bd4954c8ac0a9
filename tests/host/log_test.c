/* SPDX-License-Identifier: EUPL-1.2 */
#include "host/log.h"

#include <fcntl.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "cmocka_all.h"
#include "host/clock.h"

struct said {
	char text[4096];
	size_t len;
};

/* What one message looks like on standard error. */
static void log_caught(struct said *said, enum log_level level, const char *words)
{
	int ends[2];

	assert_int_equal(pipe(ends), 0);
	int kept = dup(STDERR_FILENO);
	dup2(ends[1], STDERR_FILENO);
	log_line(level, "%s", words);
	dup2(kept, STDERR_FILENO);
	close(kept);
	close(ends[1]);
	ssize_t len = read(ends[0], said->text, sizeof(said->text) - 1);
	close(ends[0]);
	assert_true(len > 0);
	said->len = (size_t)len;
	said->text[len] = 0;
}

static void a_message_has_time_level_and_words(void **state)
{
	struct said said;
	struct tm utc;
	(void)state;

	log_caught(&said, LOG_WARN, "the disk is full");
	const char *rest = strptime(said.text, "%Y-%m-%dT%H:%M:%S", &utc);
	assert_non_null(rest);
	assert_int_equal(rest[0], '.');
	assert_string_equal(rest + 4, "Z warn the disk is full\n");
	long long off_s = (long long)timegm(&utc) - (long long)(clock_wall_ms() / 1000);
	assert_true(off_s >= -2 && off_s <= 2);
}

/* Promise 7 of host/README.md */
static void a_message_is_one_line_whatever_stands_in_it(void **state)
{
	struct said said;
	char long_words[3000];
	(void)state;

	log_caught(&said, LOG_ERROR, "a\nb\r\x1b[2Jc\x7f");
	assert_non_null(strstr(said.text, "error a b  [2Jc \n"));

	memset(long_words, 'x', sizeof(long_words) - 1);
	long_words[sizeof(long_words) - 1] = 0;
	log_caught(&said, LOG_INFO, long_words);
	assert_int_equal(said.len, 1024);
	assert_ptr_equal(strchr(said.text, '\n'), said.text + said.len - 1);
}

static void the_monotonic_clock_does_not_go_back(void **state)
{
	uint64_t last_ms = clock_monotonic_ms();
	(void)state;

	for (int i = 0; i < 10000; i++) {
		uint64_t now_ms = clock_monotonic_ms();
		assert_true(now_ms >= last_ms);
		last_ms = now_ms;
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_message_has_time_level_and_words),
		cmocka_unit_test(a_message_is_one_line_whatever_stands_in_it),
		cmocka_unit_test(the_monotonic_clock_does_not_go_back),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
