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

#include "access/account.h"
#include "base/buf.h"

#define ORGANISATION "organisation"
#define PASSPHRASE_MIN 12u  /* code points; no other rule (NIST SP 800-63B) */
#define PASSPHRASE_MAX 256u /* code points */
#define LOGIN_LIFE_MS (12ull * 3600 * 1000)

struct access;
struct journal;
struct loop;

/*
 * Opens access.db at `path`, made when missing (0600).  `loop` is borrowed; NULL: whatever hashes
 * is done at once, for tools and tests.  FAIL_NEWER, FAIL_CORRUPT, FAIL_IO.
 */
enum fail access_open(struct access **access, const char *path, struct loop *loop);
/*
 * Takes away what was folded into the file at `path`, while nobody has it open: the next opening
 * folds it again.  Passphrases and log-ins, which are nowhere else, stay.
 */
enum fail access_unfold(const char *path);
/* Another clock (Unix time in ms) than the machine's, for tests. */
void access_give_clock(struct access *access, uint64_t (*wall_ms)(void *self), void *self);
/*
 * Folds what of the organisation's journal is not yet folded.  FAIL_MALFORMED, FAIL_NEWER,
 * FAIL_CORRUPT (a hole in the order, a body against its hash).
 */
enum fail access_fold(struct access *access, struct journal *journal);
/*
 * One entry of the organisation's journal became durable; what is folded already changes nothing.
 */
struct record;
enum fail access_apply(struct access *access, const struct record *record);
/* From now on nothing is hashed any more: FAIL_CLOSED is answered.  What is under way goes on. */
void access_drain(struct access *access);
/* Of access.db, for those who read it beside. */
const char *access_path(const struct access *access);
void access_close(struct access *access); /* no hashing is under way (CHECK); NULL is fine */

/* By id. */
enum fail access_accounts(struct access *access, account_visit *visit, void *visitor);
/* The name in any case; its strings live in the arena.  FAIL_NOT_FOUND. */
enum fail access_find(struct access *access, struct str name, struct account *account,
		      struct arena *arena);

/*
 * What follows hashes on the pool and answers on the loop, exactly once, perhaps before the call
 * returns (without a loop always).  Texts given are copied and wiped; those told are borrowed.
 */

/* A fresh one-time passphrase of 20 letters; ends all log-ins of the account.  FAIL_NOT_FOUND. */
typedef void reset_event(void *self, enum fail fail, struct str passphrase);
void access_reset(struct access *access, uint64_t account, reset_event *answered, void *self);

/*
 * FAIL_NONE and the cookie's value; FAIL_DENIED: no such name or a wrong passphrase, nobody hears
 * which; FAIL_BUSY: too many tries.
 */
typedef void login_event(void *self, enum fail fail, const struct account *account,
			 struct str cookie);
struct login_wish {
	struct str name, passphrase;
};
void access_login(struct access *access, const struct login_wish *wish, login_event *answered,
		  void *self);

/*
 * The old passphrase is checked.  FAIL_USAGE: the new one is shorter than PASSPHRASE_MIN, longer
 * than PASSPHRASE_MAX or the old one again; FAIL_DENIED: the old one is wrong; FAIL_BUSY: too many
 * tries.
 */
typedef void choose_event(void *self, enum fail fail);
struct choose_wish {
	uint64_t account;
	struct str old_passphrase, new_passphrase;
};
void access_choose(struct access *access, const struct choose_wish *wish, choose_event *answered,
		   void *self);
/* Who has this cookie; FAIL_NOT_FOUND.  The name lives in the arena. */
enum fail access_who(struct access *access, struct str cookie, struct account *account,
		     struct arena *arena);
void access_logout(struct access *access, struct str cookie);

#endif
