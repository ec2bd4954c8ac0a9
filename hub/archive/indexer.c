/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The happy path: a session is sealed, waits out its quiet minute in the queue,
 * is folded and put away with its last seq.  One that cannot be folded is named
 * in the log and left out; the others go on.
 *
 * At the start, what the queue of an earlier run held is found by comparing:
 * every session of the journal with a seal behind the seq noted here is folded,
 * and what the journal has no more is removed.  A session without a seal is not
 * folded, only read: its fold may be what brought the hub down.
 */
#include "archive/indexer.h"

#include <stdlib.h>
#include <sys/prctl.h>

#include <uv.h>

#include "access/access.h"
#include "archive/archive_fold.h"
#include "archive/queue.h"
#include "base/check.h"
#include "host/clock.h"
#include "host/log.h"
#include "journal/journal_sqlite.h"
#include "journal/session_ids.h"

#define TIDY_MS 1000u /* until the file's log is tried to be emptied again */

struct indexer {
	struct shelf *shelf;      /* the thread's alone, as the next three */
	const char *journal_path; /* in the arena */
	bool untidy;              /* something that was replaced is still in the file's log */
	struct arena arena;

	uv_mutex_t lock;          /* of what follows */
	uv_cond_t changed;
	struct queue queue;
	bool overfull;            /* the last one found no room, and that was said */
	bool stopping;
	uv_thread_t thread;
};

static void session_log(struct str session, uint64_t seq, enum fail fail)
{
	log_line(LOG_ERROR, "session %.*s is not archived: entry %llu: %s", STR_ARGS(session),
		 (unsigned long long)seq, fail_words(fail));
}

static void session_remove(struct indexer *indexer, struct str session)
{
	enum fail fail = shelf_remove(indexer->shelf, session);

	if (fail)
		log_line(LOG_ERROR, "session %.*s is still in the archive: %s", STR_ARGS(session),
			 fail_words(fail));
	indexer->untidy = true;
}

static void session_fold(struct indexer *indexer, struct str id)
{
	struct session session;
	uint64_t noted = 0;
	bool verified;

	session_init(&session, id);
	enum fail fail = archive_fold(indexer->journal_path, id, &session, &verified);
	if (!fail) fail = shelf_find_seq(indexer->shelf, id, &noted);
	if (!fail && session.agenda.sealed && noted != session.seq) {
		fail = shelf_put(indexer->shelf, &session);
		indexer->untidy = indexer->untidy || noted;
	}
	/* Forgotten meanwhile: its removal is on its way. */
	if (fail && fail != FAIL_NOT_FOUND)
		session_log(id, session.seq + 1, fail);
	session_finish(&session);
}

/* Does what is due, without the lock while it does it. */
static void indexer_serve(struct indexer *indexer)
{
	struct waiting waiting;

	while (queue_take(&indexer->queue, clock_monotonic_ms(), &waiting)) {
		uv_mutex_unlock(&indexer->lock);
		if (waiting.errand == ERRAND_FORGET)
			session_remove(indexer, waiting_id(&waiting));
		else
			session_fold(indexer, waiting_id(&waiting));
		uv_mutex_lock(&indexer->lock);
	}
}

static void indexer_tidy(struct indexer *indexer)
{
	if (!indexer->untidy)
		return;
	uv_mutex_unlock(&indexer->lock);
	indexer->untidy = shelf_tidy(indexer->shelf) == FAIL_BUSY;
	uv_mutex_lock(&indexer->lock);
}

static void indexer_wait(struct indexer *indexer)
{
	uint64_t now_ms = clock_monotonic_ms();
	uint64_t due_ms = queue_due_ms(&indexer->queue);

	if (indexer->untidy && due_ms > now_ms + TIDY_MS)
		due_ms = now_ms + TIDY_MS;
	if (due_ms == UINT64_MAX)
		uv_cond_wait(&indexer->changed, &indexer->lock);
	else if (due_ms > now_ms)
		uv_cond_timedwait(&indexer->changed, &indexer->lock,
				  (due_ms - now_ms) * 1000 * 1000);
}

struct look {
	bool any, sealed;
};

static bool record_look(void *self, const struct record *record)
{
	struct look *look = self;
	struct entry entry;

	look->any = true;
	look->sealed = !entry_decode_head(&entry, record->head) && entry.kind == ENTRY_SEALED;
	return !look->sealed;
}

/*
 * A session with entries behind the seq noted is folded if one of them is a seal, or if it was
 * archived before: something came after the seal.
 */
static void session_catch_up(struct indexer *indexer, struct journal *journal, struct str id)
{
	struct look look = { 0 };
	uint64_t noted;

	enum fail fail = shelf_find_seq(indexer->shelf, id, &noted);
	if (!fail) fail = journal_read(journal, id, noted, (struct visitor){ record_look, &look });
	if (fail)
		session_log(id, noted + 1, fail);
	else if (look.sealed || (look.any && noted))
		session_fold(indexer, id);
}

/*
 * Between two sessions, whatever is due comes first; at the close the rest is left to the next
 * start.
 */
static bool indexer_goes_on(struct indexer *indexer)
{
	uv_mutex_lock(&indexer->lock);
	indexer_serve(indexer);
	bool stopping = indexer->stopping;
	uv_mutex_unlock(&indexer->lock);
	return !stopping;
}

static bool is_gone(struct journal *journal, struct str id)
{
	struct look look = { 0 };

	return journal_read(journal, id, 0,
			    (struct visitor){ record_look, &look }) == FAIL_NONE && !look.any;
}

static void indexer_catch_up(struct indexer *indexer)
{
	struct journal *journal = NULL;
	struct session_ids here = { 0 }, there = { 0 };

	enum fail fail = journal_sqlite_read(&journal, indexer->journal_path);
	if (!fail) fail = journal_sessions(journal, session_ids_add, &there);
	if (!fail) fail = shelf_sessions(indexer->shelf, session_ids_add, &here);
	for (size_t i = 0; !fail && i < here.count && indexer_goes_on(indexer); i++)
		if (is_gone(journal, here.items[i]))
			session_remove(indexer, here.items[i]);
	for (size_t i = 0; !fail && i < there.count && indexer_goes_on(indexer); i++)
		if (!str_equal(there.items[i], STR(ORGANISATION)))
			session_catch_up(indexer, journal, there.items[i]);
	if (fail && fail != FAIL_NOT_FOUND)
		log_line(LOG_ERROR, "the archive could not catch up: %s", fail_words(fail));
	journal_close(journal);
	session_ids_free(&here);
	session_ids_free(&there);
}

static void indexer_run(void *self)
{
	struct indexer *indexer = self;

	prctl(PR_SET_NAME, "indexer"); /* whoever looks at the process can tell its threads */
	indexer_catch_up(indexer);
	uv_mutex_lock(&indexer->lock);
	for (;;) {
		indexer_serve(indexer);
		indexer_tidy(indexer);
		if (indexer->stopping && !queue_is_hurried(&indexer->queue))
			break;
		if (!indexer->stopping)
			indexer_wait(indexer);
	}
	uv_mutex_unlock(&indexer->lock);
}

void indexer_open(struct indexer **indexer, struct shelf *shelf, const char *journal_path)
{
	struct indexer *made = calloc(1, sizeof(*made));

	CHECK(made);
	made->shelf = shelf;
	made->journal_path = str_terminated(&made->arena, str_from(journal_path));
	CHECK(uv_mutex_init(&made->lock) == 0);
	CHECK(uv_cond_init(&made->changed) == 0);
	CHECK(uv_thread_create(&made->thread, indexer_run, made) == 0);
	*indexer = made;
}

static void indexer_queue(struct indexer *indexer, struct str session,
			  bool (*add)(struct queue *queue, struct str session, uint64_t now_ms))
{
	uv_mutex_lock(&indexer->lock);
	bool has_room = add(&indexer->queue, session, clock_monotonic_ms());
	bool is_news = !has_room && !indexer->overfull;
	indexer->overfull = !has_room;
	uv_cond_signal(&indexer->changed);
	uv_mutex_unlock(&indexer->lock);
	if (is_news)
		log_line(LOG_WARN, "too many sessions wait for the archive: from %.*s on they are "
				   "seen to at the next start", STR_ARGS(session));
}

void indexer_add(struct indexer *indexer, struct str session)
{
	indexer_queue(indexer, session, queue_add);
}

void indexer_hurry(struct indexer *indexer, struct str session)
{
	indexer_queue(indexer, session, queue_hurry);
}

void indexer_forget(struct indexer *indexer, struct str session)
{
	indexer_queue(indexer, session, queue_forget);
}

void indexer_close(struct indexer *indexer)
{
	if (!indexer)
		return;
	uv_mutex_lock(&indexer->lock);
	indexer->stopping = true;
	uv_cond_signal(&indexer->changed);
	uv_mutex_unlock(&indexer->lock);
	CHECK(uv_thread_join(&indexer->thread) == 0);
	uv_cond_destroy(&indexer->changed);
	uv_mutex_destroy(&indexer->lock);
	shelf_close(indexer->shelf);
	arena_free(&indexer->arena);
	free(indexer);
}
