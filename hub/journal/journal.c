/* SPDX-License-Identifier: EUPL-1.2 */
#include "journal/journal.h"

#include <stdlib.h>

#include "base/check.h"
#include "domain/entry.h"
#include "journal/backend.h"

#define SESSION_ID_LEN_MAX 32

_Static_assert(SALT_LEN == ENTRY_SALT_LEN, "a record's salt is its entry's");

struct journal {
	struct journal_backend backend;
	const struct journal_events *events;
	void *owner;
	unsigned telling;  /* events under way: a close in one would pull the ground away */
	bool broken;
};

bool session_id_is_fine(struct str id)
{
	for (size_t i = 0; i < id.len; i++) {
		char c = id.ptr[i];
		if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9'))
			return false;
	}
	return id.len >= 1 && id.len <= SESSION_ID_LEN_MAX;
}

struct journal *journal_make(struct journal_backend backend)
{
	struct journal *journal = calloc(1, sizeof(*journal));
	CHECK(journal);
	CHECK(backend.append && backend.read && backend.sessions && backend.destroy);
	CHECK(backend.forget && backend.pending && backend.close);
	journal->backend = backend;
	return journal;
}

void journal_tell(struct journal *journal, const struct journal_events *events, void *owner)
{
	CHECK(!events || journal_pending(journal) == 0);  /* nobody may miss the answer to a wish */
	journal->events = events;
	journal->owner = owner;
}

enum fail journal_append(struct journal *journal, const struct record *record, void *tag)
{
	CHECK(session_id_is_fine(record->session));
	CHECK(record->seq == 0);
	CHECK(record->head.len <= ENTRY_HEAD_MAX);
	CHECK(record->body.len <= ENTRY_BODY_MAX);
	CHECK(record->has_body || record->body.len == 0);
	if (journal->broken)
		return FAIL_CLOSED;
	return journal->backend.append(journal->backend.self, record, tag);
}

enum fail journal_read(struct journal *journal, struct str session, uint64_t after,
		       struct visitor visitor)
{
	if (!session_id_is_fine(session))
		return FAIL_NONE;  /* a tool's user may ask for anything; nothing has such an id */
	return journal->backend.read(journal->backend.self, session, after, visitor);
}

enum fail journal_sessions(struct journal *journal, session_visit *visit, void *visitor)
{
	return journal->backend.sessions(journal->backend.self, visit, visitor);
}

enum fail journal_destroy(struct journal *journal, struct str session, uint64_t seq)
{
	CHECK(session_id_is_fine(session));
	CHECK(seq > 0);
	if (journal->broken)
		return FAIL_CLOSED;
	return journal->backend.destroy(journal->backend.self, session, seq);
}

enum fail journal_forget(struct journal *journal, struct str session)
{
	CHECK(session_id_is_fine(session));
	if (journal->broken)
		return FAIL_CLOSED;
	return journal->backend.forget(journal->backend.self, session);
}

size_t journal_pending(const struct journal *journal)
{
	return journal->backend.pending(journal->backend.self);
}

void journal_close(struct journal *journal)
{
	if (!journal)
		return;
	CHECK(journal->telling == 0);
	journal->backend.close(journal->backend.self);
	free(journal);
}

void journal_told(struct journal *journal, const struct request *request)
{
	const struct journal_events *events = journal->events;
	const struct record *record = &request->record;

	if (!events)
		return;
	journal->telling++;
	if (request->kind == REQUEST_DESTROY) {
		events->destroyed(journal->owner, record->session, record->seq);
	} else if (request->kind == REQUEST_APPEND && request->fail) {
		events->refused(journal->owner, request->tag, request->fail);
	} else if (request->kind == REQUEST_APPEND) {
		CHECK(record->seq > 0);
		events->committed(journal->owner, record, request->tag);
	}
	journal->telling--;
}

void journal_broke(struct journal *journal, enum fail fail)
{
	CHECK(fail);
	if (journal->broken)
		return;
	journal->broken = true;
	journal->telling++;
	if (journal->events)
		journal->events->broken(journal->owner, fail);
	journal->telling--;
}

const struct journal_backend *journal_backend(const struct journal *journal)
{
	return &journal->backend;
}
