/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The tables of access.db through one connection: accounts as folded, and
 * passphrases and log-ins, which are nowhere else.
 *
 * Two kinds of connections: the loop's is lazy (it never waits for a sync: what
 * it writes can be folded again), those of hashing jobs sync each commit.
 */
#ifndef ACCESS_VAULT_H
#define ACCESS_VAULT_H

#include "access/account.h"
#include "access/passphrase.h"
#include "access/roll.h"
#include "base/arena.h"

struct vault;

enum vault_use { VAULT_LAZY, VAULT_SYNCED, VAULT_READ };

enum fail vault_open(struct vault **vault, const char *path, enum vault_use use);
void vault_close(struct vault *vault); /* NULL is fine */

/* Accounts and roll, as if nothing was folded yet. */
enum fail vault_reset(struct vault *vault);

/* How far the organisation's journal is folded. */
enum fail vault_find_roll(struct vault *vault, struct roll *roll);
/* The next record of the organisation's journal, and the roll, in one transaction. */
enum fail vault_apply(struct vault *vault, const struct record *record, struct roll *roll);

/* By id. */
enum fail vault_accounts(struct vault *vault, account_visit *visit, void *visitor);
/* Strings live in the arena.  `folded`: by text_fold; of equal names the oldest account. */
enum fail vault_find_name(struct vault *vault, struct str folded, struct account *account,
			  struct arena *arena);
enum fail vault_find_account(struct vault *vault, uint64_t id, struct account *account,
			     struct arena *arena);
/* The highest id ever given; 0 before the first. */
enum fail vault_find_last_id(struct vault *vault, uint64_t *id);

/* FAIL_NOT_FOUND: none was ever set. */
enum fail vault_find_passphrase(struct vault *vault, uint64_t account,
				char hash[PASSPHRASE_HASH_LEN]);
/* A one-time passphrase instead of whatever there was; ends the account's log-ins. */
enum fail vault_reset_passphrase(struct vault *vault, uint64_t account, const char *hash);
/* One's own.  FAIL_DENIED: the one in force is not `before` any more. */
enum fail vault_change_passphrase(struct vault *vault, uint64_t account, const char *before,
				  const char *hash);

struct login {
	struct digest digest; /* of the cookie */
	uint64_t account;
	uint64_t until_ms;
};

/*
 * FAIL_DENIED: the passphrase in force is not `hash` any more.  Takes those away that ended by
 * now.
 */
enum fail vault_add_login(struct vault *vault, const struct login *login, const char *hash,
			  uint64_t now_ms);
enum fail vault_find_login(struct vault *vault, const struct digest *digest,
			   struct login *login); /* FAIL_NOT_FOUND */
enum fail vault_end_login(struct vault *vault, const struct digest *digest);

#endif
