/* SPDX-License-Identifier: EUPL-1.2 */
#include "access/access.h"

#include <stdlib.h>

#include "access/access_parts.h"
#include "base/check.h"
#include "host/clock.h"
#include "host/token.h"

static uint64_t machine_wall_ms(void *self)
{
	(void)self;
	return clock_wall_ms();
}

enum fail access_open(struct access **access, const char *path, struct loop *loop)
{
	uint8_t key[32];

	*access = NULL;
	struct access *made = calloc(1, sizeof(*made));
	CHECK(made);
	made->path = str_terminated(&made->arena, str_from(path));
	made->wall_ms = machine_wall_ms;
	random_bytes(key, sizeof(key));
	tries_init(&made->tries, key);
	hasher_open(&made->hasher, loop);
	enum fail fail = vault_open(&made->vault, path, VAULT_LAZY);
	if (!fail) fail = vault_find_roll(made->vault, &made->roll);
	if (fail)
		access_close(made);
	else
		*access = made;
	return fail;
}

enum fail access_unfold(const char *path)
{
	struct vault *vault;

	enum fail fail = vault_open(&vault, path, VAULT_SYNCED);
	if (!fail) fail = vault_reset(vault);
	vault_close(vault);
	return fail;
}

void access_drain(struct access *access)
{
	access->draining = true;
}

const char *access_path(const struct access *access)
{
	return access->path;
}

void access_close(struct access *access)
{
	if (!access)
		return;
	hasher_close(access->hasher);
	vault_close(access->vault);
	arena_free(&access->arena);
	free(access);
}

void access_give_clock(struct access *access, uint64_t (*wall_ms)(void *self), void *self)
{
	access->wall_ms = wall_ms;
	access->clock = self;
}

enum fail access_apply(struct access *access, const struct record *record)
{
	if (record->seq <= access->roll.seq)
		return FAIL_NONE;
	return vault_apply(access->vault, record, &access->roll);
}

struct folding {
	struct access *access;
	enum fail fail;
};

static bool record_fold(void *self, const struct record *record)
{
	struct folding *folding = self;

	folding->fail = access_apply(folding->access, record);
	return !folding->fail;
}

enum fail access_fold(struct access *access, struct journal *journal)
{
	struct folding folding = { access, FAIL_NONE };

	enum fail fail = journal_read(journal, STR(ORGANISATION), access->roll.seq,
				      (struct visitor){ record_fold, &folding });
	return fail ? fail : folding.fail;
}

enum fail access_accounts(struct access *access, account_visit *visit, void *visitor)
{
	return vault_accounts(access->vault, visit, visitor);
}

enum fail access_find(struct access *access, struct str name, struct account *account,
		      struct arena *arena)
{
	struct str folded;

	/* An account whose name was erased has an empty one, by which it is not to be found. */
	if (text_fold(arena, name, &folded) || folded.len == 0)
		return FAIL_NOT_FOUND;
	return vault_find_name(access->vault, folded, account, arena);
}

struct digest cookie_digest(struct str cookie)
{
	const struct str parts[] = { STR("login"), cookie };

	return digest_of(STR(""), parts, 2);
}

/*
 * Looked up by the digest of a random secret: what a comparison's time would tell leads to
 * nothing.
 */
enum fail access_who(struct access *access, struct str cookie, struct account *account,
		     struct arena *arena)
{
	const struct digest digest = cookie_digest(cookie);
	struct login login;

	enum fail fail = vault_find_login(access->vault, &digest, &login);
	if (!fail && login.until_ms <= access->wall_ms(access->clock))
		fail = FAIL_NOT_FOUND;
	if (!fail) fail = vault_find_account(access->vault, login.account, account, arena);
	return fail;
}

void access_logout(struct access *access, struct str cookie)
{
	const struct digest digest = cookie_digest(cookie);

	/* A log-in that cannot be taken away now ends by its time. */
	enum fail fail = vault_end_login(access->vault, &digest);
	(void)fail;
}
