/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The way of a command: looked at against the tables and against what is under
 * way, appended, and when the journal says it is durable, folded and answered.
 * One process appends here, so what was looked at still holds when it is
 * folded; the fold itself decides by heads alone.
 */
#include "access/organisation.h"

#include <stdlib.h>

#include "access/access_parts.h"
#include "base/check.h"
#include "host/log.h"
#include "host/token.h"
#include "journal/journal.h"

#define COMMANDS_MAX 256u /* under way at once */

/* A command on its way, an account for the most part; the tag of its append. */
struct addition {
	entry_event *appended; /* who waits for any other entry; NULL: it is an account */
	uint64_t id;
	struct str name, folded; /* in the arena */
	enum role role;
	account_event *answered;
	void *self;
	struct arena arena;
	struct addition *next;
};

struct organisation {
	struct access *access;
	struct journal *journal;
	struct organisation_fold fold;
	struct addition *additions; /* latest first */
	unsigned count;
};

static void addition_free(struct addition *addition)
{
	arena_free(&addition->arena);
	free(addition);
}

/* `seq`: of the entry that it became. */
static void addition_answer(struct organisation *organisation, struct addition *addition,
			    enum fail fail, uint64_t seq)
{
	struct addition **at = &organisation->additions;

	while (*at != addition)
		at = &(*at)->next;
	*at = addition->next;
	organisation->count--;
	if (addition->appended)
		addition->appended(addition->self, fail, fail ? 0 : seq);
	else
		addition->answered(addition->self, fail, fail ? 0 : addition->id);
	addition_free(addition);
}

static void organisation_committed(void *self, const struct record *record, void *tag)
{
	struct organisation *organisation = self;

	enum fail fail = access_apply(organisation->access, record);
	if (fail)
		log_line(LOG_ERROR, "accounts cannot be folded at entry %llu: %s",
			 (unsigned long long)record->seq, fail_words(fail));
	if (!fail && organisation->fold.apply)
		fail = organisation->fold.apply(organisation->fold.self, record);
	if (tag)
		addition_answer(organisation, tag, fail, record->seq);
}

static void organisation_refused(void *self, void *tag, enum fail fail)
{
	addition_answer(self, tag, fail, 0);
}

static void organisation_broken(void *self, enum fail fail)
{
	struct organisation *organisation = self;

	while (organisation->additions)
		addition_answer(organisation, organisation->additions, fail, 0);
}

/* A destroyed body leaves the tables with the entry that asks for it. */
static void organisation_destroyed(void *self, struct str session, uint64_t seq)
{
	(void)self, (void)session, (void)seq;
}

enum fail organisation_open(struct organisation **organisation, struct access *access,
			    struct journal *journal)
{
	static const struct journal_events events = {
		.committed = organisation_committed,
		.refused = organisation_refused,
		.broken = organisation_broken,
		.destroyed = organisation_destroyed,
	};

	*organisation = NULL;
	enum fail fail = access_fold(access, journal);
	if (fail)
		return fail;
	struct organisation *made = calloc(1, sizeof(*made));
	CHECK(made);
	made->access = access;
	made->journal = journal;
	journal_tell(journal, &events, made);
	*organisation = made;
	return FAIL_NONE;
}

void organisation_close(struct organisation *organisation)
{
	CHECK(!organisation || organisation->count == 0);
	free(organisation);
}

static bool name_is_good(struct str name)
{
	return name.len && text_check(name, false) == TEXT_FINE &&
	       text_count(name) <= ACCOUNT_NAME_MAX;
}

/* The name as it will stand, free to be taken.  Ids go on from the highest ever given. */
static enum fail addition_check(struct organisation *organisation, struct addition *addition,
				const struct account_wish *wish)
{
	struct account other;

	addition->role = wish->role;
	if (wish->role != ROLE_COORDINATOR && wish->role != ROLE_ADMIN)
		return FAIL_USAGE;
	if (text_normalise(&addition->arena, wish->name, &addition->name) ||
	    !name_is_good(addition->name) ||
	    text_fold(&addition->arena, addition->name, &addition->folded))
		return FAIL_USAGE;
	for (struct addition *at = organisation->additions; at; at = at->next)
		if (!at->appended && str_equal(at->folded, addition->folded))
			return FAIL_EXISTS;
	enum fail fail = access_find(organisation->access, addition->name, &other,
				     &addition->arena);
	if (fail != FAIL_NOT_FOUND)
		return fail ? fail : FAIL_EXISTS;
	fail = vault_find_last_id(organisation->access->vault, &addition->id);
	for (struct addition *at = organisation->additions; at; at = at->next)
		addition->id = at->id > addition->id ? at->id : addition->id;
	addition->id++;
	return fail ? fail : addition->id <= ACCOUNT_ID_MAX ? FAIL_NONE : FAIL_TOO_LARGE;
}

static enum fail entry_append(struct organisation *organisation, struct entry *entry,
			      struct addition *addition)
{
	struct access *access = organisation->access;
	struct buf head = { 0 }, body = { 0 };
	struct record record = { .session = STR(ORGANISATION), .has_body = entry->text_count > 0 };

	entry->time_ms = access->wall_ms(access->clock);
	if (record.has_body) {
		random_bytes(record.salt, sizeof(record.salt));
		entry_encode_body(&body, entry);
		entry_seal_body(entry, record.salt, buf_str(&body));
	}
	entry_encode_head(&head, entry);
	record.head = buf_str(&head);
	record.body = buf_str(&body);
	enum fail fail = journal_append(organisation->journal, &record, addition);
	buf_free(&head);
	buf_free(&body);
	return fail;
}

static enum fail addition_append(struct organisation *organisation, struct addition *addition)
{
	struct entry entry = {
		.kind = ENTRY_ACCOUNT_ADDED,
		.role = ROLE_ADMIN,
		.on = addition->id,
		.value = addition->role,
		.texts = { addition->name, STR("") },
		.text_count = 2,
	};

	return entry_append(organisation, &entry, addition);
}

static void addition_wait(struct organisation *organisation, struct addition *addition)
{
	addition->next = organisation->additions;
	organisation->additions = addition;
	organisation->count++;
}

void organisation_add_account(struct organisation *organisation, const struct account_wish *wish,
			      account_event *answered, void *self)
{
	if (organisation->count == COMMANDS_MAX) {
		answered(self, FAIL_BUSY, 0);
		return;
	}
	struct addition *addition = calloc(1, sizeof(*addition));
	CHECK(addition);
	addition->answered = answered;
	addition->self = self;
	enum fail fail = addition_check(organisation, addition, wish);
	if (!fail) fail = addition_append(organisation, addition);
	if (fail) {
		answered(self, fail, 0);
		addition_free(addition);
		return;
	}
	addition_wait(organisation, addition);
}

void organisation_share(struct organisation *organisation, const struct organisation_fold *fold)
{
	organisation->fold = *fold;
}

void organisation_append(struct organisation *organisation, struct entry *entry,
			 entry_event *answered, void *self)
{
	if (organisation->count == COMMANDS_MAX) {
		answered(self, FAIL_BUSY, 0);
		return;
	}
	struct addition *addition = calloc(1, sizeof(*addition));
	CHECK(addition);
	addition->appended = answered;
	addition->self = self;
	enum fail fail = entry_append(organisation, entry, addition);
	if (fail) {
		answered(self, fail, 0);
		addition_free(addition);
		return;
	}
	addition_wait(organisation, addition);
}

struct comparison {
	struct roll roll, noted;
	uint64_t at; /* the entry under comparison */
	enum fail fail;
};

static bool record_compare(void *self, const struct record *record)
{
	struct comparison *comparison = self;
	const struct roll *roll = &comparison->roll, *noted = &comparison->noted;
	struct entry entry;

	comparison->at = roll->seq + 1;
	enum fail fail = roll_read(&comparison->roll, record, &entry);
	if (!fail && roll->seq == noted->seq && !digest_equal(&roll->chain, &noted->chain))
		fail = FAIL_CORRUPT;
	comparison->fail = fail;
	return !fail;
}

enum fail organisation_check(struct journal *journal, const char *path, uint64_t *seq)
{
	struct comparison comparison = { .fail = FAIL_NONE };
	struct vault *vault;

	*seq = 0;
	enum fail fail = vault_open(&vault, path, VAULT_READ);
	if (!fail) fail = vault_find_roll(vault, &comparison.noted);
	vault_close(vault);
	/* Noted first, read after: beside a running hub the journal may only be longer. */
	if (!fail || fail == FAIL_NOT_FOUND)
		fail = journal_read(journal, STR(ORGANISATION), 0,
				    (struct visitor){ record_compare, &comparison });
	if (!fail) fail = comparison.fail;
	if (!fail && comparison.roll.seq >= comparison.noted.seq) {
		*seq = comparison.roll.seq;
		return FAIL_NONE;
	}
	/* An entry that does not match, or one that is missing behind the last. */
	*seq = comparison.fail ? comparison.at : comparison.roll.seq + 1;
	return fail ? fail : FAIL_CORRUPT;
}
