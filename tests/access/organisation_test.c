/* SPDX-License-Identifier: EUPL-1.2 */
#include "access/organisation.h"

#include "base/buf.h"
#include "domain/entry.h"
#include "office.h"

static bool account_write(void *self, const struct account *account)
{
	buf_add_format(self, "%llu %s %.*s\n", (unsigned long long)account->id,
		       role_word(account->role), STR_ARGS(account->name));
	return true;
}

/* The table of accounts as text. */
static const char *accounts_of(struct access *access, struct buf *out)
{
	buf_reset(out);
	assert_int_equal(access_accounts(access, account_write, out), FAIL_NONE);
	buf_add_byte(out, 0);
	return out->ptr;
}

static void append(struct office *office, struct entry entry)
{
	const uint8_t salt[ENTRY_SALT_LEN] = { 5 };
	struct buf head = { 0 }, body = { 0 };
	struct record record = { .session = STR(ORGANISATION), .has_body = entry.text_count > 0 };

	memcpy(record.salt, salt, sizeof(salt));
	if (record.has_body) {
		entry_encode_body(&body, &entry);
		entry_seal_body(&entry, salt, buf_str(&body));
	}
	entry_encode_head(&head, &entry);
	record.head = buf_str(&head);
	record.body = buf_str(&body);
	assert_int_equal(journal_append(office->journal, &record, NULL), FAIL_NONE);
	journal_memory_commit(office->journal, 1);
	buf_free(&head);
	buf_free(&body);
}

static void append_account(struct office *office, uint64_t id, const char *name)
{
	append(office, (struct entry){ .kind = ENTRY_ACCOUNT_ADDED, .role = ROLE_ADMIN, .on = id,
				       .value = ROLE_COORDINATOR,
				       .texts = { str_from(name), STR("") }, .text_count = 2 });
}

/* Promise 1 of access/README.md */
static void an_account_is_there_when_it_is_answered(void **state)
{
	struct office *office = *state;
	struct account account;

	assert_int_equal(office_add(office, " Maija Virtanen ", ROLE_COORDINATOR), FAIL_NONE);
	assert_int_equal(office->account, 1);
	assert_int_equal(access_find(office->access, STR("MAIJA VIRTANEN"), &account,
				     &office->arena), FAIL_NONE);
	assert_int_equal(account.id, 1);
	assert_str(account.name, STR("Maija Virtanen"));
	assert_true(account.choose_passphrase);
	assert_int_equal(access_find(office->access, STR("Maija"), &account, &office->arena),
			 FAIL_NOT_FOUND);
	assert_int_equal(access_find(office->access, STR(""), &account, &office->arena),
			 FAIL_NOT_FOUND);
}

static void a_name_is_taken_in_any_case_also_by_one_under_way(void **state)
{
	struct office *office = *state;

	assert_int_equal(office_add(office, "Päivi", ROLE_COORDINATOR), FAIL_NONE);
	assert_int_equal(office_add(office, "PÄIVI", ROLE_ADMIN), FAIL_EXISTS);
	assert_int_equal(office_add(office, "Paivi", ROLE_ADMIN), FAIL_NONE);
}

struct ear {
	enum fail fails[4];
	uint64_t accounts[4];
	unsigned count;
};

static void account_heard(void *self, enum fail fail, uint64_t account)
{
	struct ear *ear = self;

	ear->fails[ear->count] = fail;
	ear->accounts[ear->count++] = account;
}

static void commands_under_way_at_once_know_of_each_other(void **state)
{
	struct office *office = *state;
	const struct account_wish maija = { STR("Maija"), ROLE_COORDINATOR };
	const struct account_wish again = { STR("maija"), ROLE_COORDINATOR };
	const struct account_wish matti = { STR("Matti"), ROLE_ADMIN };
	struct ear ear = { 0 };

	organisation_add_account(office->organisation, &maija, account_heard, &ear);
	assert_int_equal(ear.count, 0); /* not durable yet */
	organisation_add_account(office->organisation, &again, account_heard, &ear);
	organisation_add_account(office->organisation, &matti, account_heard, &ear);
	journal_memory_commit(office->journal, 2);
	assert_int_equal(ear.count, 3);
	assert_int_equal(ear.fails[0], FAIL_EXISTS);
	assert_int_equal(ear.accounts[1], 1);
	assert_int_equal(ear.accounts[2], 2);
}

static void a_name_must_be_a_name_and_a_role_one_of_two(void **state)
{
	struct office *office = *state;
	char long_name[ACCOUNT_NAME_MAX + 2];

	memset(long_name, 'a', sizeof(long_name) - 1);
	long_name[sizeof(long_name) - 1] = 0;
	assert_int_equal(office_add(office, "", ROLE_COORDINATOR), FAIL_USAGE);
	assert_int_equal(office_add(office, "   ", ROLE_COORDINATOR), FAIL_USAGE);
	assert_int_equal(office_add(office, "Mai\nja", ROLE_COORDINATOR), FAIL_USAGE);
	assert_int_equal(office_add(office, "\xc3", ROLE_COORDINATOR), FAIL_USAGE);
	assert_int_equal(office_add(office, long_name, ROLE_COORDINATOR), FAIL_USAGE);
	assert_int_equal(office_add(office, "Maija", ROLE_FACILITATOR), FAIL_USAGE);
	assert_int_equal(office_add(office, long_name + 1, ROLE_ADMIN), FAIL_NONE);
}

static void what_the_journal_refuses_is_no_account(void **state)
{
	struct office *office = *state;
	struct buf out = { 0 };

	memory_disk_fill(office->disk, 1);
	assert_int_equal(office_add(office, "Maija", ROLE_COORDINATOR), FAIL_DISK_FULL);
	assert_string_equal(accounts_of(office->access, &out), "");
	assert_int_equal(office_add(office, "Maija", ROLE_COORDINATOR), FAIL_NONE);
	buf_free(&out);
}

static void a_broken_journal_answers_whoever_waits(void **state)
{
	struct office *office = *state;

	memory_disk_break(office->disk);
	assert_int_not_equal(office_add(office, "Maija", ROLE_COORDINATOR), FAIL_NONE);
}

/* Promise 2 */
static void two_folds_give_the_same_table(void **state)
{
	struct office *office = *state;
	struct buf once = { 0 }, again = { 0 };
	struct access *access;

	append_account(office, 1, "Maija");
	append_account(office, 2, "Matti");
	append_account(office, 2, "another with the same id");
	append_account(office, 1, "an id that was given");
	append(office, (struct entry){ .kind = ENTRY_ACCOUNT_REMOVED, .role = ROLE_ADMIN,
				       .on = 1 });
	append_account(office, 1, "an id that was removed");
	append_account(office, 7, "Päivi");
	assert_string_equal(accounts_of(office->access, &once),
			    "2 coordinator Matti\n7 coordinator Päivi\n");
	assert_int_equal(access_open(&access, scratch_path(&office->scratch, "other.db"), NULL),
			 FAIL_NONE);
	assert_int_equal(access_fold(access, office->journal), FAIL_NONE);
	assert_int_equal(access_fold(access, office->journal), FAIL_NONE);
	assert_string_equal(accounts_of(access, &again), once.ptr);
	access_close(access);
	assert_int_equal(office_add(office, "Liisa", ROLE_ADMIN), FAIL_NONE);
	assert_int_equal(office->account, 8);
	buf_free(&once);
	buf_free(&again);
}

static void what_was_not_yet_folded_is_folded_at_the_start(void **state)
{
	struct office *office = *state;
	struct buf out = { 0 };

	office_add(office, "Maija", ROLE_COORDINATOR);
	office_again(office);
	assert_int_equal(remove(office->path), 0);
	office_again(office);
	assert_string_equal(accounts_of(office->access, &out), "1 coordinator Maija\n");
	buf_free(&out);
}

static void a_destroyed_name_leaves_an_account_that_nobody_finds(void **state)
{
	struct office *office = *state;
	struct buf out = { 0 };
	struct account account;

	office_add(office, "Maija", ROLE_COORDINATOR);
	journal_destroy(office->journal, STR(ORGANISATION), 1);
	journal_memory_tidy(office->journal);
	assert_int_equal(remove(office->path), 0);
	office_again(office);
	assert_string_equal(accounts_of(office->access, &out), "1 coordinator \n");
	assert_int_equal(access_find(office->access, STR("Maija"), &account, &office->arena),
			 FAIL_NOT_FOUND);
	buf_free(&out);
}

/* Promise 7 */
static void the_chain_tells_a_journal_that_was_changed(void **state)
{
	struct office *office = *state;
	struct memory_disk *other = memory_disk_make();
	struct journal *journal = office->journal;
	uint64_t seq;

	office_add(office, "Maija", ROLE_COORDINATOR);
	office_add(office, "Matti", ROLE_COORDINATOR);
	assert_int_equal(organisation_check(journal, office->path, &seq), FAIL_NONE);
	assert_int_equal(seq, 2);
	assert_int_equal(organisation_check(journal, "/nowhere/access.db", &seq), FAIL_NONE);
	assert_int_equal(journal_memory_open(&office->journal, other), FAIL_NONE);
	append_account(office, 1, "Maija");
	assert_int_equal(organisation_check(office->journal, office->path, &seq), FAIL_CORRUPT);
	assert_int_equal(seq, 2); /* it is missing */
	append_account(office, 3, "Matti");
	assert_int_equal(organisation_check(office->journal, office->path, &seq), FAIL_CORRUPT);
	assert_int_equal(seq, 2);
	journal_close(office->journal);
	memory_disk_free(other);
	office->journal = journal;
}

static void entries_of_a_session_are_none_of_the_organisation(void **state)
{
	struct office *office = *state;
	struct access *access;

	append_account(office, 1, "Maija");
	append(office, (struct entry){ .kind = ENTRY_HIDDEN, .role = ROLE_FACILITATOR, .on = 1 });
	assert_int_equal(access_open(&access, scratch_path(&office->scratch, "other.db"), NULL),
			 FAIL_NONE);
	assert_int_equal(access_fold(access, office->journal), FAIL_MALFORMED);
	access_close(access);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, office_open, office_close)
		TEST(an_account_is_there_when_it_is_answered),
		TEST(a_name_is_taken_in_any_case_also_by_one_under_way),
		TEST(commands_under_way_at_once_know_of_each_other),
		TEST(a_name_must_be_a_name_and_a_role_one_of_two),
		TEST(what_the_journal_refuses_is_no_account),
		TEST(a_broken_journal_answers_whoever_waits),
		TEST(two_folds_give_the_same_table),
		TEST(what_was_not_yet_folded_is_folded_at_the_start),
		TEST(a_destroyed_name_leaves_an_account_that_nobody_finds),
		TEST(the_chain_tells_a_journal_that_was_changed),
		TEST(entries_of_a_session_are_none_of_the_organisation),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
