/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The settings: environment first, then the command line; what a command does not know is an
 * error.
 */
#include "cmocka_all.h"

#include <stdlib.h>

#include "config.h"

#define WORDS_MAX 12

/* The program's words up to a NULL. */
static enum fail load(struct config *config, const char *const *words)
{
	static char *argv[WORDS_MAX + 1]; /* config borrows from it */
	int argc = 0;

	argv[argc++] = (char *)"vartti";
	while (words[argc - 1]) {
		argv[argc] = (char *)words[argc - 1];
		argc++;
	}
	argv[argc] = NULL;
	return config_load(config, argc, argv);
}

#define LOAD(config, ...) load(config, (const char *const[WORDS_MAX]){ __VA_ARGS__ })

static int forget_environment(void **state)
{
	(void)state;
	unsetenv("VARTTI_DATA");
	unsetenv("VARTTI_LISTEN");
	return 0;
}

static void without_anything_said_the_defaults_rule(void **state)
{
	struct config config;
	(void)state;

	assert_int_equal(LOAD(&config, "serve"), FAIL_NONE);
	assert_string_equal(config.command, "serve");
	assert_string_equal(config.data, "./data");
	assert_string_equal(config.listen, "127.0.0.1:7515");
	assert_string_equal(config.origin, "");
	assert_false(config.practice);
}

static void the_command_line_rules_over_the_environment(void **state)
{
	struct config config;
	(void)state;

	setenv("VARTTI_DATA", "/from/environment", 1);
	setenv("VARTTI_LISTEN", "", 1);
	assert_int_equal(LOAD(&config, "serve"), FAIL_NONE);
	assert_string_equal(config.data, "/from/environment");
	assert_string_equal(config.listen, "127.0.0.1:7515");
	assert_int_equal(LOAD(&config, "serve", "--data", "/from/words"), FAIL_NONE);
	assert_string_equal(config.data, "/from/words");
}

static void a_value_stands_after_a_space_or_an_equals_sign(void **state)
{
	struct config config;
	(void)state;

	assert_int_equal(LOAD(&config, "serve", "--data=/a", "--practice", "--listen", "[::1]:80"),
			 FAIL_NONE);
	assert_string_equal(config.data, "/a");
	assert_string_equal(config.listen, "[::1]:80");
	assert_true(config.practice);
}

static void an_unknown_option_is_an_error(void **state)
{
	struct config config;
	(void)state;

	assert_int_equal(LOAD(&config, "serve", "--unknown"), FAIL_USAGE);
	assert_int_equal(LOAD(&config, "serve", "--dat", "x"), FAIL_USAGE);
	assert_int_equal(LOAD(&config, "serve", "--dataset", "x"), FAIL_USAGE);
	assert_int_equal(LOAD(&config, "serve", "-d", "x"), FAIL_USAGE);
}

static void an_option_of_another_command_is_an_error(void **state)
{
	struct config config;
	(void)state;

	assert_int_equal(LOAD(&config, "verify", "--listen", "127.0.0.1:80"), FAIL_USAGE);
	assert_int_equal(LOAD(&config, "export", "--practice"), FAIL_USAGE);
	assert_int_equal(LOAD(&config, "version", "--data", "x"), FAIL_USAGE);
}

static void a_missing_value_is_an_error(void **state)
{
	struct config config;
	(void)state;

	assert_int_equal(LOAD(&config, "serve", "--data"), FAIL_USAGE);
	assert_int_equal(LOAD(&config, "serve", "--data="), FAIL_USAGE);
}

static void an_unknown_or_missing_command_is_an_error(void **state)
{
	struct config config;
	(void)state;

	assert_int_equal(LOAD(&config, "sreve"), FAIL_USAGE);
	assert_int_equal(LOAD(&config, NULL), FAIL_USAGE);
}

static void words_after_a_command_are_counted(void **state)
{
	struct config config;
	(void)state;

	assert_int_equal(LOAD(&config, "user", "--data", "d", "add", "--role", "admin", "Maija"),
			 FAIL_NONE);
	assert_int_equal(config.rest_count, 2);
	assert_string_equal(config.rest[0], "add");
	assert_string_equal(config.name, "Maija");
	assert_string_equal(config.role, "admin");
	assert_int_equal(LOAD(&config, "user", "add", "Maija", "Meikäläinen"), FAIL_USAGE);
	assert_int_equal(LOAD(&config, "serve", "now"), FAIL_USAGE);
}

static void help_may_be_asked_anywhere(void **state)
{
	struct config config;
	(void)state;

	assert_int_equal(LOAD(&config, "--help"), FAIL_NONE);
	assert_string_equal(config.command, "help");
	assert_int_equal(LOAD(&config, "export", "--format", "json", "-h"), FAIL_NONE);
	assert_string_equal(config.command, "help");
	assert_int_equal(LOAD(&config, "--version"), FAIL_NONE);
	assert_string_equal(config.command, "version");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define CONFIG(test) cmocka_unit_test_setup(test, forget_environment)
		CONFIG(without_anything_said_the_defaults_rule),
		CONFIG(the_command_line_rules_over_the_environment),
		CONFIG(a_value_stands_after_a_space_or_an_equals_sign),
		CONFIG(an_unknown_option_is_an_error),
		CONFIG(an_option_of_another_command_is_an_error),
		CONFIG(a_missing_value_is_an_error),
		CONFIG(an_unknown_or_missing_command_is_an_error),
		CONFIG(words_after_a_command_are_counted),
		CONFIG(help_may_be_asked_anywhere),
#undef CONFIG
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
