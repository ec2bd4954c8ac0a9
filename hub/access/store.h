/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The tables of access.db through one connection: accounts as folded, and
 * passphrases and log-ins, which are nowhere else.
 *
 * Two kinds of connections: the loop's is lazy (it never waits for a sync: what
 * it writes can be folded again), those of hashing jobs sync each commit.
 */
#ifndef ACCESS_STORE_H
#define ACCESS_STORE_H

#include "access/access.h"
#include "access/passphrase.h"
#include "access/roll.h"
#include "base/arena.h"

struct store;

enum store_use { STORE_LAZY, STORE_SYNCED, STORE_READ };

enum fail store_open(struct store **store, const char *path, enum store_use use);
void store_close(struct store *store); /* NULL is fine */

/* How far the organisation's journal is folded. */
enum fail store_find_roll(struct store *store, struct roll *roll);
/* The next record of the organisation's journal, and the roll, in one transaction. */
enum fail store_apply(struct store *store, const struct record *record, struct roll *roll);

/* By id. */
enum fail store_accounts(struct store *store, account_visit *visit, void *visitor);
/* Strings live in the arena.  `folded`: by text_fold; of equal names the oldest account. */
enum fail store_find_name(struct store *store, struct str folded, struct account *account,
			  struct arena *arena);
enum fail store_find_account(struct store *store, uint64_t id, struct account *account,
			     struct arena *arena);
/* The highest id ever given; 0 before the first. */
enum fail store_find_last_id(struct store *store, uint64_t *id);

/* FAIL_NOT_FOUND: none was ever set. */
enum fail store_find_passphrase(struct store *store, uint64_t account,
				char hash[PASSPHRASE_HASH_LEN]);
/* A one-time passphrase instead of whatever there was; ends the account's log-ins. */
enum fail store_reset_passphrase(struct store *store, uint64_t account, const char *hash);
/* One's own.  FAIL_DENIED: the one in force is not `before` any more. */
enum fail store_change_passphrase(struct store *store, uint64_t account, const char *before,
				  const char *hash);

struct login {
	struct digest digest; /* of the cookie */
	uint64_t account;
	uint64_t until_ms;
};

/* FAIL_DENIED: the passphrase in force is not `hash` any more.  Takes those away that ended by now. */
enum fail store_add_login(struct store *store, const struct login *login, const char *hash,
			  uint64_t now_ms);
enum fail store_find_login(struct store *store, const struct digest *digest,
			   struct login *login); /* FAIL_NOT_FOUND */
enum fail store_end_login(struct store *store, const struct digest *digest);

#endif
