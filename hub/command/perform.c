/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/perform.h"

#include <stdlib.h>

#include <jansson.h>

#include "access/organisation.h"
#include "base/arena.h"
#include "base/check.h"
#include "command/perform_erase.h"
#include "command/perform_import.h"
#include "wire/json.h"

static const char *account_words(enum fail fail)
{
	switch (fail) {
	case FAIL_EXISTS: return "there is an account with this name";
	case FAIL_NOT_FOUND: return "there is no account with this name";
	case FAIL_USAGE: return "a name has 1 to 120 characters, a role is coordinator or admin";
	case FAIL_BUSY: return "too much at once: try again";
	case FAIL_CLOSED: return "the hub is stopping: try again";
	default: return fail_words(fail);
	}
}

static void passphrase_answer(void *self, enum fail fail, struct str passphrase)
{
	struct performance *waiting = self;
	struct buf answer = { 0 };
	struct json json = { .out = &answer };

	if (fail) {
		perform_refuse(waiting, account_words(fail));
	} else {
		json_open(&json, '{');
		member_text(&json, "passphrase", passphrase);
		json_close(&json, '}');
		waiting->answered(waiting->self, buf_str(&answer));
	}
	buf_free(&answer);
	free(waiting);
}

/*
 * For a command that waits for the journal or for a passphrase to be hashed; freed by its answer.
 */
static struct performance *performance_keep(const struct performance *performance)
{
	struct performance *waiting = malloc(sizeof(*waiting));

	CHECK(waiting);
	*waiting = *performance;
	return waiting;
}

static void account_added(void *self, enum fail fail, uint64_t account)
{
	struct performance *waiting = self;

	if (fail)
		passphrase_answer(waiting, fail, STR(""));
	else
		access_reset(waiting->access, account, passphrase_answer, waiting);
}

static struct str text_of(const json_t *line, const char *key)
{
	const json_t *value = json_object_get(line, key);

	return (struct str){ json_string_value(value), json_string_length(value) };
}

static void user_add(const struct performance *performance, const json_t *line)
{
	struct account_wish wish = { .name = text_of(line, "name"), .role = ROLE_HUB };
	struct str role = text_of(line, "role");

	if (str_equal(role, STR("coordinator")))
		wish.role = ROLE_COORDINATOR;
	if (str_equal(role, STR("admin")))
		wish.role = ROLE_ADMIN;
	organisation_add_account(performance->organisation, &wish, account_added,
				 performance_keep(performance));
}

static void user_reset(const struct performance *performance, const json_t *line)
{
	struct arena arena = { 0 };
	struct account account;

	enum fail fail = access_find(performance->access, text_of(line, "name"), &account, &arena);
	if (fail)
		perform_refuse(performance, account_words(fail));
	else
		access_reset(performance->access, account.id, passphrase_answer,
			     performance_keep(performance));
	arena_free(&arena);
}

static bool account_write(void *self, const struct account *account)
{
	struct json *json = self;

	json_open(json, '{');
	member_text(json, "name", account->name);
	json_key(json, "role");
	json_word(json, role_word(account->role));
	member_bool(json, "choose_passphrase", account->choose_passphrase);
	json_close(json, '}');
	return true;
}

static void user_list(const struct performance *performance, const json_t *line)
{
	struct buf answer = { 0 };
	struct json json = { .out = &answer };
	(void)line;

	json_open(&json, '{');
	json_key(&json, "accounts");
	json_open(&json, '[');
	enum fail fail = access_accounts(performance->access, account_write, &json);
	json_close(&json, ']');
	json_close(&json, '}');
	if (fail)
		perform_refuse(performance, fail_words(fail));
	else
		performance->answered(performance->self, buf_str(&answer));
	buf_free(&answer);
}

void perform_line(const struct performance *performance, struct str line)
{
	static const struct {
		struct str word;
		void (*perform)(const struct performance *performance, const json_t *line);
	} commands[] = {
		{ STR("user_add"), user_add }, { STR("user_list"), user_list },
		{ STR("user_reset"), user_reset }, { STR("import_begin"), import_begin },
		{ STR("import_add"), import_add }, { STR("import_end"), import_end },
		{ STR("erase"), erase_thing }, { STR("erase_session"), erase_session },
		{ STR("erase_card"), erase_card },
		{ STR("keep"), keep_session },
	};
	json_t *read = json_loadb(line.ptr, line.len, JSON_REJECT_DUPLICATES, NULL);
	struct str word = text_of(read, "command");

	for (size_t i = 0; i < sizeof(commands) / sizeof(*commands); i++) {
		if (!str_equal(word, commands[i].word))
			continue;
		commands[i].perform(performance, read);
		json_decref(read);
		return;
	}
	perform_refuse(performance, "this hub does not know the command: another version?");
	json_decref(read);
}
