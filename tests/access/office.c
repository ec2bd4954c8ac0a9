/* SPDX-License-Identifier: EUPL-1.2 */
#include "office.h"

static uint64_t office_wall_ms(void *self)
{
	const struct office *office = self;

	return office->now_ms;
}

static void parts_open(struct office *office)
{
	assert_int_equal(access_open(&office->access, office->path, NULL), FAIL_NONE);
	access_give_clock(office->access, office_wall_ms, office);
	assert_int_equal(journal_memory_open(&office->journal, office->disk), FAIL_NONE);
	assert_int_equal(organisation_open(&office->organisation, office->access, office->journal),
			 FAIL_NONE);
}

static void parts_close(struct office *office)
{
	journal_close(office->journal);
	organisation_close(office->organisation);
	access_close(office->access);
}

int office_open(void **state)
{
	struct office *office = calloc(1, sizeof(*office));

	scratch_open(&office->scratch);
	strcpy(office->path, scratch_path(&office->scratch, "access.db"));
	office->disk = memory_disk_make();
	office->now_ms = 1795257600000;
	parts_open(office);
	*state = office;
	return 0;
}

int office_close(void **state)
{
	struct office *office = *state;

	parts_close(office);
	memory_disk_free(office->disk);
	scratch_close(&office->scratch);
	arena_free(&office->arena);
	free(office);
	return 0;
}

void office_again(struct office *office)
{
	parts_close(office);
	parts_open(office);
}

static void office_answered(struct office *office, enum fail fail, struct str secret)
{
	office->answers++;
	office->fail = fail;
	snprintf(office->secret, sizeof(office->secret), "%.*s", STR_ARGS(secret));
}

static void account_added(void *self, enum fail fail, uint64_t account)
{
	struct office *office = self;

	office->account = account;
	office_answered(office, fail, STR(""));
}

enum fail office_add(struct office *office, const char *name, enum role role)
{
	const struct account_wish wish = { .name = str_from(name), .role = role };

	office->answers = 0;
	organisation_add_account(office->organisation, &wish, account_added, office);
	journal_memory_commit(office->journal, 1);
	assert_int_equal(office->answers, 1);
	return office->fail;
}

static void passphrase_reset(void *self, enum fail fail, struct str passphrase)
{
	office_answered(self, fail, passphrase);
}

enum fail office_reset(struct office *office, uint64_t account)
{
	office->answers = 0;
	access_reset(office->access, account, passphrase_reset, office);
	assert_int_equal(office->answers, 1);
	return office->fail;
}

static void login_answered(void *self, enum fail fail, const struct account *account,
			   struct str cookie)
{
	struct office *office = self;

	office->account = account->id;
	office->role = account->role;
	office->choose_passphrase = account->choose_passphrase;
	office_answered(office, fail, cookie);
}

enum fail office_login(struct office *office, const char *name, const char *passphrase)
{
	const struct login_wish wish = { str_from(name), str_from(passphrase) };

	office->answers = 0;
	access_login(office->access, &wish, login_answered, office);
	assert_int_equal(office->answers, 1);
	return office->fail;
}

static void passphrase_chosen(void *self, enum fail fail)
{
	office_answered(self, fail, STR(""));
}

enum fail office_choose(struct office *office, uint64_t account, const char *old, const char *fresh)
{
	const struct choose_wish wish = { account, str_from(old), str_from(fresh) };

	office->answers = 0;
	access_choose(office->access, &wish, passphrase_chosen, office);
	assert_int_equal(office->answers, 1);
	return office->fail;
}

uint64_t office_who(struct office *office, const char *cookie)
{
	struct account account;

	enum fail fail = access_who(office->access, str_from(cookie), &account, &office->arena);
	assert_true(!fail || fail == FAIL_NOT_FOUND);
	return fail ? 0 : account.id;
}
