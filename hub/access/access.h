/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Who is who: accounts, passphrases, log-ins.  Accounts are entries of the
 * organisation's own journal (session id ORGANISATION) folded into access.db;
 * passphrase hashes (argon2id, RFC 9106) and log-ins live in access.db alone.
 *
 * Thread: calls on the loop; hashing runs on the pool, at most two at once.
 */
#ifndef ACCESS_ACCESS_H
#define ACCESS_ACCESS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/fail.h"
#include "domain/words.h"

#define ORGANISATION "organisation"
#define PASSPHRASE_MIN 12u  /* code points; no other rule (NIST SP 800-63B) */
#define LOGIN_LIFE_MS (12ull * 3600 * 1000)

struct access;
struct journal;
struct loop;

struct account {
	uint64_t id;
	struct str name;   /* what is typed at sign-in: a name or an e-mail address */
	enum role role;    /* coordinator, admin */
	bool choose_passphrase; /* the one-time passphrase is still in force */
};

/* Opens access.db in the folder, made when missing; `loop` NULL for tools without a hub. */
enum fail access_open(struct access **access, const char *path, struct loop *loop);
/* Folds what of the organisation's journal is not yet folded. */
enum fail access_fold(struct access *access, struct journal *journal);
void access_close(struct access *access);

/* One entry of the organisation's journal became durable. */
struct record;
enum fail access_apply(struct access *access, const struct record *record);

/* Borrowed for the call.  False from the visit stops. */
typedef bool account_visit(void *self, const struct account *account);
enum fail access_accounts(struct access *access, account_visit *visit, void *visitor);
enum fail access_find(struct access *access, struct str name, struct account *account,
		      struct arena *arena); /* FAIL_NOT_FOUND */

/* A fresh one-time passphrase of five words or 20 letters, as text; its hash is stored.  Ends log-ins. */
enum fail access_reset(struct access *access, uint64_t account, struct buf *passphrase);

/* `answered`: FAIL_NONE and the cookie's value, or FAIL_DENIED (wrong), FAIL_BUSY (too many tries). */
typedef void login_event(void *self, enum fail fail, const struct account *account, struct str cookie);
void access_login(struct access *access, struct str name, struct str passphrase,
		  login_event *answered, void *self);
/* The old one is checked; FAIL_USAGE: too short. */
typedef void passphrase_event(void *self, enum fail fail);
void access_choose(struct access *access, uint64_t account, const struct str old_new[2],
		   passphrase_event *answered, void *self);
/* Who has this cookie; FAIL_NOT_FOUND.  The name lives in the arena. */
enum fail access_who(struct access *access, struct str cookie, struct account *account,
		     struct arena *arena);
void access_logout(struct access *access, struct str cookie);

#endif
