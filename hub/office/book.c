/* SPDX-License-Identifier: EUPL-1.2 */
#include "office/book.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "office/rules.h"

#define SCRUB_TRIES 1000
#define SCRUB_WAIT_MS 20

struct book {
	sqlite3 *db;
};

static const char *const migrations[] = {
	"CREATE TABLE roll (only_row INTEGER PRIMARY KEY CHECK (only_row = 1),"
	" seq INTEGER NOT NULL, chain BLOB NOT NULL) STRICT;"
	"INSERT INTO roll VALUES (1, 0, zeroblob(32));"
	/* Which command of whom became what, for whoever asks again. */
	"CREATE TABLE done (by INTEGER NOT NULL, command TEXT NOT NULL, id INTEGER NOT NULL,"
	" PRIMARY KEY (by, command)) STRICT, WITHOUT ROWID;"
	"CREATE TABLE field_name (noun INTEGER NOT NULL, nth INTEGER NOT NULL,"
	" name TEXT NOT NULL, PRIMARY KEY (noun, nth)) STRICT, WITHOUT ROWID;"
	/* Cards, series, templates by number; terms by word. */
	"CREATE TABLE thing (noun INTEGER NOT NULL, id ANY NOT NULL, list TEXT NOT NULL,"
	" made_ms INTEGER NOT NULL, changed_ms INTEGER NOT NULL, version INTEGER NOT NULL,"
	" gone INTEGER NOT NULL, PRIMARY KEY (noun, id)) STRICT, WITHOUT ROWID;"
	"CREATE INDEX thing_by_change ON thing (noun, changed_ms DESC, id DESC);"
	"CREATE TABLE field (noun INTEGER NOT NULL, id ANY NOT NULL, nth INTEGER NOT NULL,"
	" value TEXT, gap INTEGER NOT NULL, seq INTEGER NOT NULL,"
	" PRIMARY KEY (noun, id, nth)) STRICT, WITHOUT ROWID;"
	"CREATE TABLE history (seq INTEGER NOT NULL, nth INTEGER NOT NULL,"
	" noun INTEGER NOT NULL, id ANY NOT NULL, at_ms INTEGER NOT NULL,"
	" by INTEGER NOT NULL, act TEXT NOT NULL, before TEXT, after TEXT,"
	" note TEXT NOT NULL, PRIMARY KEY (seq, nth)) STRICT, WITHOUT ROWID;"
	"CREATE INDEX history_by_thing ON history (noun, id, seq);"
	"CREATE TABLE link (card INTEGER NOT NULL, session TEXT NOT NULL,"
	" phenomenon INTEGER NOT NULL, at_ms INTEGER NOT NULL,"
	" PRIMARY KEY (card, session, phenomenon)) STRICT, WITHOUT ROWID;"
	"CREATE INDEX link_by_thread ON link (session, phenomenon);"
	"CREATE TABLE relation (card INTEGER NOT NULL, other INTEGER NOT NULL,"
	" how TEXT NOT NULL, PRIMARY KEY (card, other, how)) STRICT, WITHOUT ROWID;"
	"CREATE INDEX relation_by_other ON relation (other);"
	"CREATE TABLE kept (card INTEGER PRIMARY KEY) STRICT;"
	"CREATE TABLE step (id INTEGER PRIMARY KEY, card INTEGER NOT NULL,"
	" version INTEGER NOT NULL, state TEXT NOT NULL, day TEXT NOT NULL,"
	" taking INTEGER NOT NULL, body TEXT, gap INTEGER NOT NULL, at_ms INTEGER NOT NULL,"
	" by INTEGER NOT NULL, removed INTEGER NOT NULL) STRICT;"
	"CREATE INDEX step_by_card ON step (card, id);"
	"CREATE TABLE followup (step INTEGER NOT NULL, months INTEGER NOT NULL,"
	" card INTEGER NOT NULL, due_ms INTEGER NOT NULL, answer TEXT, body TEXT,"
	" at_ms INTEGER, by INTEGER, PRIMARY KEY (step, months)) STRICT, WITHOUT ROWID;"
	"CREATE INDEX followup_by_card ON followup (card);"
	"CREATE TABLE mark (session TEXT NOT NULL, phenomenon INTEGER NOT NULL,"
	" reviewed INTEGER NOT NULL, corrected INTEGER NOT NULL, body TEXT,"
	" PRIMARY KEY (session, phenomenon)) STRICT, WITHOUT ROWID;"
	"CREATE TABLE placement (session TEXT PRIMARY KEY, series INTEGER NOT NULL,"
	" at_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
	"CREATE INDEX placement_by_series ON placement (series);"
	"CREATE TABLE fate (term TEXT PRIMARY KEY, heir TEXT NOT NULL,"
	" retired INTEGER NOT NULL) STRICT, WITHOUT ROWID",
	"CREATE TABLE quote (card INTEGER NOT NULL, session TEXT NOT NULL,"
	" phenomenon INTEGER NOT NULL, PRIMARY KEY (card, session, phenomenon))"
	" STRICT, WITHOUT ROWID;"
	"CREATE INDEX quote_by_session ON quote (session)",
	/*
	 * Which entry's body says something of what: `fields` of a card, a step (1), a follow-up
	 * (1, 2), a session's tags (1).  `erased`: by which entry, 0: it stands.
	 */
	"CREATE TABLE said (seq INTEGER PRIMARY KEY, what TEXT NOT NULL, id ANY NOT NULL,"
	" fields INTEGER NOT NULL, erased INTEGER NOT NULL) STRICT;"
	"CREATE INDEX said_of ON said (what, id);"
	"CREATE INDEX said_erased ON said (erased) WHERE erased > 0;"
	"ALTER TABLE history ADD COLUMN step INTEGER NOT NULL DEFAULT 0;"
	/* Of what was folded before nothing is known here: all is folded once more. */
	"UPDATE roll SET seq = 0, chain = zeroblob(32);"
	"DELETE FROM done; DELETE FROM thing; DELETE FROM field; DELETE FROM history;"
	"DELETE FROM link; DELETE FROM relation; DELETE FROM kept; DELETE FROM step;"
	"DELETE FROM followup; DELETE FROM mark; DELETE FROM placement; DELETE FROM fate;"
	"DELETE FROM quote",
};

struct database_settings book_settings(const char *path)
{
	return (struct database_settings){
		.path = path,
		.migrations = migrations,
		.version = (int)(sizeof(migrations) / sizeof(*migrations)),
	};
}

/* Lists grow: what a later hub names beyond is added to an older file. */
static enum fail names_put(sqlite3 *db)
{
	enum fail fail = FAIL_NONE;

	for (int noun = NOUN_NONE + 1; noun < NOUN_COUNT; noun++) {
		const char *name;
		for (unsigned nth = 0; !fail && (name = noun_field((enum noun)noun, nth)); nth++) {
			const struct value values[] = {
				value_number((uint64_t)noun), value_number(nth),
				value_text(str_from(name)),
			};
			fail = database_do(db, "INSERT INTO field_name VALUES (?1, ?2, ?3)"
					       " ON CONFLICT DO NOTHING", values, 3);
		}
	}
	return fail;
}

enum fail book_open(struct book **book, const char *path)
{
	struct database_settings settings = book_settings(path);

	*book = NULL;
	settings.lazy = true;
	struct book *made = calloc(1, sizeof(*made));
	CHECK(made);
	enum fail fail = database_open(&made->db, &settings);
	if (fail == FAIL_CORRUPT) {
		database_remove(path);
		fail = database_open(&made->db, &settings);
	}
	/* A checkpoint syncs: book_tidy does it off the loop. */
	if (!fail) fail = sqlite_run(made->db, "PRAGMA wal_autocheckpoint = 0");
	if (!fail) fail = names_put(made->db);
	if (fail)
		book_close(made);
	else
		*book = made;
	return fail;
}

void book_close(struct book *book)
{
	if (!book)
		return;
	CHECK(sqlite3_close(book->db) == SQLITE_OK);
	free(book);
}

enum fail book_tidy(const char *path)
{
	const struct database_settings settings = book_settings(path);
	sqlite3 *db;

	enum fail fail = database_open(&db, &settings);
	if (!fail) fail = sqlite_run(db, "PRAGMA wal_checkpoint(PASSIVE)");
	sqlite3_close(db);
	return fail;
}

/* A writer waits for the truncating as for any commit: so it never waits for a reader in turn. */
enum fail book_scrub(const char *path)
{
	const struct database_settings settings = book_settings(path);
	sqlite3 *db;

	enum fail fail = database_open(&db, &settings);
	if (!fail) fail = sqlite_run(db, "PRAGMA wal_checkpoint(PASSIVE)");
	if (!fail) {
		sqlite3_busy_timeout(db, 0);
		fail = FAIL_BUSY;
		for (int i = 0; fail == FAIL_BUSY && i < SCRUB_TRIES; i++) {
			fail = database_truncate(db);
			if (fail == FAIL_BUSY)
				poll(NULL, 0, SCRUB_WAIT_MS);
		}
	}
	sqlite3_close(db);
	return fail;
}

enum fail book_find_roll(struct book *book, struct roll *roll)
{
	sqlite3_stmt *statement;
	bool row = false;

	enum fail fail = statement_make(&statement, book->db, "SELECT seq, chain FROM roll");
	if (!fail) fail = statement_step(statement, &row);
	if (!fail) {
		struct str chain = sqlite_column_bytes(statement, 1);
		roll->seq = statement_number(statement, 0);
		fail = row && chain.len == sizeof(roll->chain) ? FAIL_NONE : FAIL_CORRUPT;
		if (!fail)
			memcpy(&roll->chain, chain.ptr, chain.len);
	}
	sqlite3_finalize(statement);
	return fail;
}

/* --- one change */

#define NAMES_MAX 10

/* The names of rules.h, for one entry; without :text for a check. */
struct binding {
	struct named items[NAMES_MAX];
	char term[24];
};

static struct value thing_value(struct binding *binding, const struct entry *entry,
				enum thing_by by)
{
	switch (by) {
	case THING_MADE:
		return value_number(entry->seq);
	case THING_WORD:
		return value_text(entry->word);
	case TERM_MADE:
		snprintf(binding->term, sizeof(binding->term), "t%llu",
			 (unsigned long long)entry->seq);
		return value_text(str_from(binding->term));
	case THING_ON:
		break;
	}
	return value_number(entry->on);
}

static struct names binding_fill(struct binding *binding, const struct entry *entry)
{
	const struct office_rule *rule = office_rule_of(entry->change);
	const struct named items[] = {
		{ ":seq", value_number(entry->seq) },
		{ ":at", value_number(entry->time_ms) },
		{ ":by", value_number(entry->by) },
		{ ":on", value_number(entry->on) },
		{ ":value", value_number(entry->value) },
		{ ":word", value_text(entry->word) },
		{ ":tag", value_number(entry->tag) },
		{ ":noun", value_number((uint64_t)rule->noun) },
		{ ":thing", thing_value(binding, entry, rule->thing) },
	};

	memcpy(binding->items, items, sizeof(items));
	return (struct names){ binding->items, sizeof(items) / sizeof(*items) };
}

static enum refusal refusal_of(struct str word)
{
	int refusal = REFUSAL_NONE;

	while (refusal < REFUSAL_COUNT &&
	       !str_equal(str_from(refusal_word((enum refusal)refusal)), word))
		refusal++;
	CHECK(refusal < REFUSAL_COUNT);
	return (enum refusal)refusal;
}

/* Has the account given this command before? */
static enum fail repeat_find(sqlite3 *db, const struct entry *entry, struct ruling *ruling)
{
	const struct named items[] = {
		{ ":by", value_number(entry->by) }, { ":command", value_text(entry->command) },
	};
	const struct names names = { items, 2 };
	struct buf id = { 0 };

	if (!entry->command.len)
		return FAIL_NONE;
	enum fail fail = sql_find(db, "SELECT id FROM done WHERE by = :by AND command = :command",
				  &names, &id);
	if (!fail)
		ruling->repeat = str_to_u64(buf_str(&id), &ruling->id);
	buf_free(&id);
	return fail == FAIL_NOT_FOUND ? FAIL_NONE : fail;
}

static enum fail repeat_note(sqlite3 *db, const struct entry *entry, uint64_t id)
{
	const struct value values[] = {
		value_number(entry->by), value_text(entry->command), value_number(id),
	};

	if (!entry->command.len)
		return FAIL_NONE;
	return database_do(db, "INSERT INTO done VALUES (?1, ?2, ?3)", values, 3);
}

enum fail book_check(struct book *book, const struct entry *entry, struct ruling *ruling)
{
	const char *check = office_rule_of(entry->change)->check;
	struct binding binding;
	struct buf word = { 0 };

	*ruling = (struct ruling){ 0 };
	enum fail fail = repeat_find(book->db, entry, ruling);
	if (fail || ruling->repeat || !check)
		return fail;
	const struct names names = binding_fill(&binding, entry);
	fail = sql_find(book->db, check, &names, &word);
	if (!fail)
		ruling->refusal = refusal_of(buf_str(&word));
	buf_free(&word);
	return fail == FAIL_NOT_FOUND ? FAIL_NONE : fail;
}

/* A body that is no JSON would stop the fold: it stands as if it had been destroyed. */
static struct value text_value(sqlite3 *db, const struct entry *entry)
{
	const struct named item = { ":text", value_text(entry->texts[0]) };
	const struct names names = { &item, 1 };
	struct buf fine = { 0 };
	bool is_fine = false;

	if (entry->text_count > 0 && !entry->body_destroyed &&
	    sql_find(db, "SELECT iif(json_valid(:text), 1, NULL)", &names, &fine) == FAIL_NONE)
		is_fine = true;
	buf_free(&fine);
	return is_fine ? item.value : (struct value){ .kind = VALUE_NULL };
}

static enum fail change_apply(struct book *book, const struct entry *entry,
			      struct ruling *ruling)
{
	const struct office_rule *rule = office_rule_of(entry->change);
	struct binding binding;

	enum fail fail = book_check(book, entry, ruling);
	if (fail || ruling->refusal || ruling->repeat)
		return fail;
	struct names names = binding_fill(&binding, entry);
	binding.items[names.count++] = (struct named){ ":text", text_value(book->db, entry) };
	CHECK(names.count == NAMES_MAX);
	for (int i = 0; !fail && i < RULE_STATEMENTS_MAX && rule->apply[i]; i++)
		fail = sql_do(book->db, rule->apply[i], &names);
	const char *saying = saying_of(entry->change);
	if (!fail && saying)
		fail = sql_do(book->db, saying, &names);
	bool is_made = rule->thing == THING_MADE || rule->thing == TERM_MADE ||
		       entry->change == CHANGE_STEP_ADDED;
	ruling->id = is_made ? entry->seq : entry->on;
	ruling->seq = entry->seq;
	return fail ? fail : repeat_note(book->db, entry, ruling->id);
}

/*
 * What was said in it, and of it, is nowhere any more; what a card says is the coordinators'
 * own.
 */
static enum fail session_forget(sqlite3 *db, const struct entry *entry)
{
	const struct value erased[] = { value_text(entry->word), value_number(entry->seq) };
	static const char *const deletions[] = {
		"DELETE FROM mark WHERE session = ?1", "DELETE FROM link WHERE session = ?1",
		"DELETE FROM placement WHERE session = ?1", "DELETE FROM quote WHERE session = ?1",
	};

	enum fail fail = database_do(db, "UPDATE said SET erased = ?2 WHERE what = 'tags'"
					 " AND id = ?1 AND erased = 0", erased, 2);
	for (size_t i = 0; !fail && i < sizeof(deletions) / sizeof(*deletions); i++)
		fail = database_do(db, deletions[i], erased, 1);
	return fail;
}

enum fail book_apply(struct book *book, const struct record *record, struct roll *roll,
		     struct ruling *ruling)
{
	struct roll next = *roll;
	struct entry entry;

	*ruling = (struct ruling){ 0 };
	enum fail fail = roll_read(&next, record, &entry);
	if (fail)
		return fail;
	const struct value values[] = { value_number(next.seq),
					value_bytes(digest_str(&next.chain)) };
	fail = database_begin(book->db);
	if (fail)
		return fail;
	if (entry.kind == ENTRY_CHANGE)
		fail = change_apply(book, &entry, ruling);
	else if (entry.kind == ENTRY_SESSION_ERASED)
		fail = session_forget(book->db, &entry);
	if (!fail) fail = database_do(book->db, "UPDATE roll SET seq = ?1, chain = ?2", values, 2);
	fail = database_end(book->db, fail);
	if (!fail)
		*roll = next;
	return fail;
}
