/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Sign-in, an own passphrase, a one-time passphrase: the same three steps each.
 * On the loop it is seen who is meant and whether she may try; on the pool the
 * passphrase is hashed and, over a connection of the job's own, what came of
 * it is stored and synced; on the loop it is answered.
 *
 * What is stored holds only while the passphrase that was compared with is
 * still the one in force, so a reset in between wins.  A name that is not
 * there is compared with a decoy and takes as long.
 */
#include <stdlib.h>

#include "access/access.h"
#include "access/access_parts.h"
#include "base/check.h"
#include "host/token.h"

#define COOKIE_BYTES 32

struct signing {
	struct access *access;
	struct account account; /* id 0: no such name */
	struct str folded;      /* its name, for the tries */
	char hash[PASSPHRASE_HASH_LEN]; /* in force, or the decoy */
	struct str given, fresh;        /* passphrases, normalised */
	struct buf secret;      /* what is told: the cookie or the one-time passphrase */
	uint64_t now_ms;
	enum fail fail;
	void (*answer)(struct signing *signing);
	union {
		login_event *login;
		choose_event *choose;
		reset_event *reset;
	} answered;
	void *self;
	struct arena arena;     /* of all strings; wiped with them */
};

static struct signing *signing_make(struct access *access, void *self)
{
	struct signing *signing = calloc(1, sizeof(*signing));

	CHECK(signing);
	signing->access = access;
	signing->self = self;
	signing->now_ms = access->wall_ms(access->clock);
	return signing;
}

static void signing_answer(struct signing *signing, enum fail fail)
{
	signing->fail = fail;
	signing->answer(signing);
	buf_free(&signing->secret);
	arena_free(&signing->arena);
	free(signing);
}

static void signing_done(void *self)
{
	struct signing *signing = self;

	if (!signing->fail)
		tries_give(&signing->access->tries, signing->folded);
	signing_answer(signing, signing->fail);
}

static void signing_begin(struct signing *signing, void (*work)(void *self))
{
	const struct hashing hashing = { .work = work, .done = signing_done, .self = signing };

	enum fail fail = signing->access->draining ? FAIL_CLOSED : FAIL_NONE;
	if (!fail) fail = hasher_add(signing->access->hasher, &hashing);
	if (fail)
		signing_answer(signing, fail);
}

/* A passphrase that is not UTF-8 is nobody's: it becomes empty. */
static struct str passphrase_copy(struct signing *signing, struct str typed)
{
	struct str copy;

	return text_normalise(&signing->arena, typed, &copy) ? STR("") : copy;
}

/* The hash in force of the account found, otherwise the decoy. */
static enum fail hash_find(struct signing *signing, enum fail fail)
{
	if (!fail)
		fail = vault_find_passphrase(signing->access->vault, signing->account.id,
					     signing->hash);
	if (fail != FAIL_NOT_FOUND)
		return fail;
	for (size_t i = 0; i < sizeof(signing->hash); i++)
		signing->hash[i] = passphrase_decoy()[i];
	return FAIL_NONE;
}

/* An account whose name was erased has an empty one, with which nobody signs in. */
static enum fail name_find(struct signing *signing)
{
	if (signing->folded.len == 0)
		return FAIL_NOT_FOUND;
	return vault_find_name(signing->access->vault, signing->folded, &signing->account,
			       &signing->arena);
}

static void login_answer(struct signing *signing)
{
	/* Who failed must not hear whether there is such an account. */
	static const struct account nobody;

	signing->answered.login(signing->self, signing->fail,
				signing->fail ? &nobody : &signing->account,
				signing->fail ? STR("") : buf_str(&signing->secret));
}

static void login_work(void *self)
{
	struct signing *signing = self;
	struct vault *vault = NULL;
	uint8_t secret[COOKIE_BYTES];

	if (!passphrase_is(signing->given, signing->hash)) {
		signing->fail = FAIL_DENIED;
		return;
	}
	random_bytes(secret, sizeof(secret));
	base64url_add(&signing->secret, secret, sizeof(secret));
	const struct login login = {
		.digest = cookie_digest(buf_str(&signing->secret)),
		.account = signing->account.id,
		.until_ms = signing->now_ms + LOGIN_LIFE_MS,
	};
	signing->fail = vault_open(&vault, signing->access->path, VAULT_SYNCED);
	if (!signing->fail)
		signing->fail = vault_add_login(vault, &login, signing->hash, signing->now_ms);
	vault_close(vault);
}

void access_login(struct access *access, const struct login_wish *wish, login_event *answered,
		  void *self)
{
	struct signing *signing = signing_make(access, self);

	signing->answer = login_answer;
	signing->answered.login = answered;
	signing->given = passphrase_copy(signing, wish->passphrase);
	if (text_fold(&signing->arena, wish->name, &signing->folded))
		signing->folded = STR("");
	if (!tries_take(&access->tries, signing->folded, signing->now_ms)) {
		signing_answer(signing, FAIL_BUSY);
		return;
	}
	enum fail fail = name_find(signing);
	fail = hash_find(signing, fail);
	if (fail)
		signing_answer(signing, fail);
	else
		signing_begin(signing, login_work);
}

static void choose_answer(struct signing *signing)
{
	signing->answered.choose(signing->self, signing->fail);
}

static void choose_work(void *self)
{
	struct signing *signing = self;
	char hash[PASSPHRASE_HASH_LEN];
	struct vault *vault = NULL;

	if (!passphrase_is(signing->given, signing->hash)) {
		signing->fail = FAIL_DENIED;
		return;
	}
	enum fail fail = passphrase_hash(signing->fresh, hash);
	if (!fail) fail = vault_open(&vault, signing->access->path, VAULT_SYNCED);
	if (!fail)
		fail = vault_change_passphrase(vault, signing->account.id, signing->hash, hash);
	vault_close(vault);
	signing->fail = fail;
}

static bool passphrase_may_be(struct str fresh, struct str old)
{
	size_t count = text_count(fresh);

	return count >= PASSPHRASE_MIN && count <= PASSPHRASE_MAX && !str_equal(fresh, old);
}

/* Whose passphrase it is: the account, its hash, and its name for the tries. */
static enum fail account_see(struct signing *signing, uint64_t account)
{
	enum fail fail = vault_find_account(signing->access->vault, account, &signing->account,
					    &signing->arena);

	if (!fail) fail = text_fold(&signing->arena, signing->account.name, &signing->folded);
	return fail;
}

void access_choose(struct access *access, const struct choose_wish *wish, choose_event *answered,
		   void *self)
{
	struct signing *signing = signing_make(access, self);

	signing->answer = choose_answer;
	signing->answered.choose = answered;
	signing->given = passphrase_copy(signing, wish->old_passphrase);
	signing->fresh = passphrase_copy(signing, wish->new_passphrase);
	enum fail fail = account_see(signing, wish->account);
	if (!fail && !passphrase_may_be(signing->fresh, signing->given))
		fail = FAIL_USAGE;
	if (!fail) fail = hash_find(signing, FAIL_NONE);
	if (!fail && !tries_take(&access->tries, signing->folded, signing->now_ms))
		fail = FAIL_BUSY;
	if (fail)
		signing_answer(signing, fail);
	else
		signing_begin(signing, choose_work);
}

static void reset_answer(struct signing *signing)
{
	signing->answered.reset(signing->self, signing->fail, buf_str(&signing->secret));
}

static void reset_work(void *self)
{
	struct signing *signing = self;
	char hash[PASSPHRASE_HASH_LEN];
	struct vault *vault = NULL;

	passphrase_make(&signing->secret);
	enum fail fail = passphrase_hash(buf_str(&signing->secret), hash);
	if (!fail) fail = vault_open(&vault, signing->access->path, VAULT_SYNCED);
	if (!fail) fail = vault_reset_passphrase(vault, signing->account.id, hash);
	vault_close(vault);
	signing->fail = fail;
}

void access_reset(struct access *access, uint64_t account, reset_event *answered, void *self)
{
	struct signing *signing = signing_make(access, self);

	signing->answer = reset_answer;
	signing->answered.reset = answered;
	enum fail fail = account_see(signing, account);
	if (fail)
		signing_answer(signing, fail);
	else
		signing_begin(signing, reset_work);
}
