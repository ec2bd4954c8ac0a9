/* SPDX-License-Identifier: EUPL-1.2 */
/* An organisation over a journal in memory, with a clock of the test's; hashing is done at once. */
#ifndef TESTS_ACCESS_OFFICE_H
#define TESTS_ACCESS_OFFICE_H

#include "access/organisation.h"
#include "base/arena.h"
#include "journal/journal_memory.h"
#include "scratch.h"

#include "cmocka_all.h"

struct office {
	struct scratch scratch;
	char path[96]; /* of access.db */
	struct memory_disk *disk;
	struct journal *journal;
	struct access *access;
	struct organisation *organisation;
	uint64_t now_ms;
	struct arena arena;
	/* What the last command was answered. */
	unsigned answers;
	enum fail fail;
	uint64_t account;
	enum role role;
	bool choose_passphrase;
	char secret[64]; /* one-time passphrase or cookie */
};

int office_open(void **state);
int office_close(void **state);
/* Access and organisation closed and opened again, on the same journal and file. */
void office_again(struct office *office);

/*
 * Each gives what was answered; the account's id, the passphrase or the cookie stand in the
 * office.
 */
enum fail office_add(struct office *office, const char *name, enum role role);
enum fail office_reset(struct office *office, uint64_t account);
enum fail office_login(struct office *office, const char *name, const char *passphrase);
enum fail office_choose(struct office *office, uint64_t account, const char *old,
			const char *fresh);
/* Whose the cookie is; 0: nobody's. */
uint64_t office_who(struct office *office, const char *cookie);

#endif
