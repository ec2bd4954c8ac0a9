/* SPDX-License-Identifier: EUPL-1.2 */
/* vartti user add NAME | list | reset NAME: accounts, by way of whoever holds the folder. */
#include <stdio.h>
#include <string.h>

#include <jansson.h>

#include "base/buf.h"
#include "command/command.h"
#include "command/control.h"
#include "config.h"
#include "wire/json.h"

static int complain(const char *what)
{
	fprintf(stderr, "vartti user: %s (vartti help)\n", what);
	return EXIT_USAGE;
}

static void passphrase_print(const struct config *config, const json_t *answer)
{
	printf("%s\n", json_string_value(json_object_get(answer, "passphrase")));
	fprintf(stderr, "one-time passphrase of %s; the first sign-in asks for an own one\n",
		config->name);
}

static void accounts_print(const struct config *config, const json_t *answer)
{
	const json_t *account;
	size_t i;
	(void)config;

	json_array_foreach(json_object_get(answer, "accounts"), i, account)
		printf("%s\t%s\t%s\n", json_string_value(json_object_get(account, "name")),
		       json_string_value(json_object_get(account, "role")),
		       json_is_true(json_object_get(account, "choose_passphrase"))
			       ? "one-time passphrase" : "own passphrase");
}

/* The line for control_ask. */
static void line_write(struct buf *line, const char *command, const struct config *config)
{
	struct json json = { .out = line };

	json_open(&json, '{');
	json_key(&json, "command");
	json_word(&json, command);
	json_key(&json, "name");
	json_word(&json, config->name);
	json_key(&json, "role");
	json_word(&json, config->role);
	json_close(&json, '}');
}

static const char *ask_words(enum fail fail)
{
	switch (fail) {
	case FAIL_BUSY: return "the folder is locked and no hub answers";
	case FAIL_UNKNOWN_OUTCOME: return "the hub did not answer: see user list";
	default: return fail_words(fail);
	}
}

typedef void answer_print(const struct config *config, const json_t *answer);

static int user_ask(const struct config *config, const char *command, answer_print *print)
{
	struct buf line = { 0 }, answer = { 0 };
	int status = EXIT_FAILED;

	line_write(&line, command, config);
	enum fail fail = control_ask(config->data, buf_str(&line), &answer);
	json_t *read = fail ? NULL : json_loadb(answer.ptr, answer.len, 0, NULL);
	const char *error = json_string_value(json_object_get(read, "error"));
	if (fail) {
		fprintf(stderr, "vartti user: %s: %s\n", config->data, ask_words(fail));
	} else if (error || !read) {
		fprintf(stderr, "vartti user: %s\n",
			error ? error : "the hub's answer is not JSON");
	} else {
		print(config, read);
		status = EXIT_FINE;
	}
	json_decref(read);
	buf_free(&line);
	buf_free(&answer);
	return status;
}

int user_run(const struct config *config)
{
	const char *what = config->rest_count ? config->rest[0] : "";
	bool named = config->name[0] != '\0';

	if (text_check(str_from(config->name), false) != TEXT_FINE)
		return complain("the name is not a line of UTF-8");
	if (strlen(config->name) > CONTROL_LINE_MAX / 2)
		return complain("the name is too long");
	if (strcmp(config->role, "coordinator") != 0 && strcmp(config->role, "admin") != 0)
		return complain("--role is coordinator or admin");
	if (strcmp(what, "list") == 0)
		return named ? complain("list takes no name")
			     : user_ask(config, "user_list", accounts_print);
	if (strcmp(what, "add") != 0 && strcmp(what, "reset") != 0)
		return complain("add NAME, list, or reset NAME");
	if (!named)
		return complain("a name is missing");
	return user_ask(config, strcmp(what, "add") == 0 ? "user_add" : "user_reset",
			passphrase_print);
}
