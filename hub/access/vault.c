/* SPDX-License-Identifier: EUPL-1.2 */
#include "access/vault.h"

#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "journal/database.h"

struct vault {
	sqlite3 *db;
};

static const char *const migrations[] = {
	"CREATE TABLE roll (only_row INTEGER PRIMARY KEY CHECK (only_row = 1),"
	" seq INTEGER NOT NULL, chain BLOB NOT NULL, last_id INTEGER NOT NULL) STRICT;"
	"INSERT INTO roll VALUES (1, 0, zeroblob(32), 0);"
	"CREATE TABLE account (id INTEGER PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL,"
	" email TEXT NOT NULL, role INTEGER NOT NULL) STRICT;"
	"CREATE INDEX account_by_name ON account (folded);"
	"CREATE TABLE passphrase (account INTEGER PRIMARY KEY, hash TEXT NOT NULL,"
	" one_time INTEGER NOT NULL) STRICT;"
	"CREATE TABLE login (digest BLOB PRIMARY KEY, account INTEGER NOT NULL,"
	" until_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID",
};

enum fail vault_open(struct vault **vault, const char *path, enum vault_use use)
{
	const struct database_settings settings = {
		.path = path,
		.migrations = migrations,
		.version = (int)(sizeof(migrations) / sizeof(*migrations)),
		.read_only = use == VAULT_READ,
		.lazy = use == VAULT_LAZY,
	};

	*vault = NULL;
	struct vault *made = calloc(1, sizeof(*made));
	CHECK(made);
	enum fail fail = database_open(&made->db, &settings);
	/* A checkpoint syncs: the others' work. */
	if (!fail && use == VAULT_LAZY)
		fail = sqlite_run(made->db, "PRAGMA wal_autocheckpoint = 0");
	if (fail)
		vault_close(made);
	else
		*vault = made;
	return fail;
}

void vault_close(struct vault *vault)
{
	if (!vault)
		return;
	CHECK(sqlite3_close(vault->db) == SQLITE_OK);
	free(vault);
}

static struct value digest_value(const struct digest *digest)
{
	return value_bytes(digest_str(digest));
}

/*
 * Makes a statement and steps to its first row: FAIL_NOT_FOUND without one.  Finalize in any case.
 */
static enum fail row_find(sqlite3_stmt **statement, struct vault *vault, const char *sql,
			  const struct value *key)
{
	bool row = false;

	enum fail fail = statement_make(statement, vault->db, sql);
	if (fail)
		return fail;
	statement_bind(*statement, key, key ? 1 : 0);
	fail = statement_step(*statement, &row);
	return fail || row ? fail : FAIL_NOT_FOUND;
}

enum fail vault_find_roll(struct vault *vault, struct roll *roll)
{
	sqlite3_stmt *statement;

	enum fail fail = row_find(&statement, vault, "SELECT seq, chain FROM roll", NULL);
	if (!fail) {
		struct str chain = sqlite_column_bytes(statement, 1);
		roll->seq = statement_number(statement, 0);
		fail = chain.len == sizeof(roll->chain) ? FAIL_NONE : FAIL_CORRUPT;
		if (!fail)
			memcpy(&roll->chain, chain.ptr, chain.len);
	}
	sqlite3_finalize(statement);
	return fail;
}

enum fail vault_reset(struct vault *vault)
{
	enum fail fail = database_begin(vault->db);

	if (fail)
		return fail;
	fail = sqlite_run(vault->db, "DELETE FROM account; UPDATE roll SET seq = 0,"
				     " chain = zeroblob(32), last_id = 0");
	return database_end(vault->db, fail);
}

enum fail vault_find_last_id(struct vault *vault, uint64_t *id)
{
	sqlite3_stmt *statement;

	enum fail fail = row_find(&statement, vault, "SELECT last_id FROM roll", NULL);
	if (!fail)
		*id = statement_number(statement, 0);
	sqlite3_finalize(statement);
	return fail;
}

/* An id that was given before is never given again: such an entry is void, by its head alone. */
static enum fail account_add(sqlite3 *db, const struct entry *entry)
{
	struct arena arena = { 0 };
	struct str name = entry->body_destroyed ? STR("") : entry->texts[0];
	struct str email = entry->body_destroyed ? STR("") : entry->texts[1];
	struct str folded;

	enum fail fail = text_fold(&arena, name, &folded);
	if (!fail) {
		const struct value values[] = {
			value_number(entry->on), value_text(name), value_text(folded),
			value_text(email), value_number((uint64_t)entry->value),
		};
		fail = database_do(db, "INSERT INTO account SELECT ?1, ?2, ?3, ?4, ?5"
				       " WHERE ?1 > (SELECT last_id FROM roll)", values, 5);
	}
	if (!fail)
		fail = database_do(db, "UPDATE roll SET last_id = max(last_id, ?1)",
				   (struct value[]){ value_number(entry->on) }, 1);
	arena_free(&arena);
	return fail;
}

static enum fail account_remove(sqlite3 *db, uint64_t id)
{
	static const char *const deletions[] = {
		"DELETE FROM account WHERE id = ?1", "DELETE FROM passphrase WHERE account = ?1",
		"DELETE FROM login WHERE account = ?1",
	};
	const struct value account = value_number(id);
	enum fail fail = FAIL_NONE;

	for (size_t i = 0; !fail && i < sizeof(deletions) / sizeof(*deletions); i++)
		fail = database_do(db, deletions[i], &account, 1);
	return fail;
}

enum fail vault_apply(struct vault *vault, const struct record *record, struct roll *roll)
{
	struct roll next = *roll;
	struct entry entry;

	enum fail fail = roll_read(&next, record, &entry);
	if (fail)
		return fail;
	const struct value values[] = { value_number(next.seq), digest_value(&next.chain) };
	fail = database_begin(vault->db);
	if (fail)
		return fail;
	if (entry.kind == ENTRY_ACCOUNT_ADDED)
		fail = account_add(vault->db, &entry);
	else if (entry.kind == ENTRY_ACCOUNT_REMOVED)
		fail = account_remove(vault->db, entry.on);
	if (!fail) fail = database_do(vault->db, "UPDATE roll SET seq = ?1, chain = ?2", values, 2);
	fail = database_end(vault->db, fail);
	if (!fail)
		*roll = next;
	return fail;
}

#define ACCOUNT_QUERY "SELECT a.id, a.name, a.role, coalesce(p.one_time, 1)" \
		      " FROM account a LEFT JOIN passphrase p ON p.account = a.id "

/* Borrows from the row. */
static struct account account_of(sqlite3_stmt *row)
{
	return (struct account){
		.id = statement_number(row, 0),
		.name = sqlite_column_bytes(row, 1),
		.role = (enum role)statement_number(row, 2),
		.choose_passphrase = statement_number(row, 3) != 0,
	};
}

enum fail vault_accounts(struct vault *vault, account_visit *visit, void *visitor)
{
	sqlite3_stmt *statement;
	bool row = true;

	enum fail fail = statement_make(&statement, vault->db, ACCOUNT_QUERY "ORDER BY a.id");
	if (!fail) fail = statement_step(statement, &row);
	while (!fail && row) {
		struct account account = account_of(statement);
		if (!visit(visitor, &account))
			break;
		fail = statement_step(statement, &row);
	}
	sqlite3_finalize(statement);
	return fail;
}

/* The account that the query finds by its key, copied. */
static enum fail account_copy(sqlite3_stmt *statement, enum fail fail, struct account *account,
			      struct arena *arena)
{
	if (!fail) {
		*account = account_of(statement);
		account->name = str_copy(arena, account->name);
	}
	sqlite3_finalize(statement);
	return fail;
}

enum fail vault_find_name(struct vault *vault, struct str folded, struct account *account,
			  struct arena *arena)
{
	const struct value key = value_text(folded);
	sqlite3_stmt *statement;

	enum fail fail = row_find(&statement, vault,
				  ACCOUNT_QUERY "WHERE a.folded = ?1 ORDER BY a.id", &key);
	return account_copy(statement, fail, account, arena);
}

enum fail vault_find_account(struct vault *vault, uint64_t id, struct account *account,
			     struct arena *arena)
{
	const struct value key = value_number(id);
	sqlite3_stmt *statement;

	enum fail fail = row_find(&statement, vault, ACCOUNT_QUERY "WHERE a.id = ?1", &key);
	return account_copy(statement, fail, account, arena);
}

enum fail vault_find_passphrase(struct vault *vault, uint64_t account,
				char hash[PASSPHRASE_HASH_LEN])
{
	const struct value key = value_number(account);
	sqlite3_stmt *statement;

	enum fail fail = row_find(&statement, vault,
				  "SELECT hash FROM passphrase WHERE account = ?1", &key);
	if (!fail) {
		struct str found = sqlite_column_bytes(statement, 0);
		fail = found.len < PASSPHRASE_HASH_LEN ? FAIL_NONE : FAIL_CORRUPT;
		if (!fail) {
			memset(hash, 0, PASSPHRASE_HASH_LEN);
			memcpy(hash, found.ptr, found.len);
		}
	}
	sqlite3_finalize(statement);
	return fail;
}

enum fail vault_reset_passphrase(struct vault *vault, uint64_t account, const char *hash)
{
	const struct value values[] = { value_number(account), value_text(str_from(hash)) };

	enum fail fail = database_begin(vault->db);
	if (fail)
		return fail;
	fail = database_do(vault->db, "INSERT INTO passphrase VALUES (?1, ?2, 1) ON CONFLICT DO"
				      " UPDATE SET hash = excluded.hash, one_time = 1", values, 2);
	if (!fail) fail = database_do(vault->db, "DELETE FROM login WHERE account = ?1", values, 1);
	return database_end(vault->db, fail);
}

/* What changed nothing met another passphrase than the one that was compared with. */
static enum fail vault_changed(struct vault *vault, enum fail fail)
{
	return fail || sqlite3_changes(vault->db) ? fail : FAIL_DENIED;
}

enum fail vault_change_passphrase(struct vault *vault, uint64_t account, const char *before,
				  const char *hash)
{
	const struct value values[] = {
		value_number(account), value_text(str_from(before)), value_text(str_from(hash)),
	};

	enum fail fail = database_do(vault->db, "UPDATE passphrase SET hash = ?3, one_time = 0"
						" WHERE account = ?1 AND hash = ?2", values, 3);
	return vault_changed(vault, fail);
}

enum fail vault_add_login(struct vault *vault, const struct login *login, const char *hash,
			  uint64_t now_ms)
{
	const struct value values[] = {
		digest_value(&login->digest), value_number(login->account),
		value_number(login->until_ms), value_text(str_from(hash)),
	};
	const struct value now = value_number(now_ms);

	enum fail fail = database_begin(vault->db);
	if (fail)
		return fail;
	fail = database_do(vault->db, "DELETE FROM login WHERE until_ms <= ?1", &now, 1);
	if (!fail)
		fail = database_do(vault->db, "INSERT INTO login SELECT ?1, ?2, ?3 FROM passphrase"
					      " WHERE account = ?2 AND hash = ?4", values, 4);
	return database_end(vault->db, vault_changed(vault, fail));
}

enum fail vault_find_login(struct vault *vault, const struct digest *digest, struct login *login)
{
	const struct value key = digest_value(digest);
	sqlite3_stmt *statement;

	enum fail fail = row_find(&statement, vault,
				  "SELECT account, until_ms FROM login WHERE digest = ?1", &key);
	if (!fail)
		*login = (struct login){ *digest, statement_number(statement, 0),
					 statement_number(statement, 1) };
	sqlite3_finalize(statement);
	return fail;
}

enum fail vault_end_login(struct vault *vault, const struct digest *digest)
{
	const struct value key = digest_value(digest);

	return database_do(vault->db, "DELETE FROM login WHERE digest = ?1", &key, 1);
}
