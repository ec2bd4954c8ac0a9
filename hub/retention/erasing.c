/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A session with a room: its entry goes the way of every entry there, and what
 * it supersedes is destroyed as always (live/bodies), only at once.
 *
 * One without: folded off the loop, its entry applied to that state to know
 * what is due, which is named in the ledger; then the entry is appended, and
 * the bodies go.  The ledger comes first because nothing else would tell a
 * start that work is left: a crash behind it destroys, one before it leaves a
 * session as it was.  What cannot be saved then is destroyed all the same.
 *
 * It is answered when the archive, too, has forgotten.
 */
#include "retention/erasing.h"

#include <poll.h>
#include <stdlib.h>

#include "archive/archive.h"
#include "access/organisation.h"
#include "base/check.h"
#include "domain/fold.h"
#include "host/clock.h"
#include "host/loop.h"
#include "host/token.h"
#include "journal/journal_sqlite.h"
#include "journal/keys.h"
#include "journal/ledger.h"
#include "live/hub.h"
#include "live/office.h"
#include "retention/desk_erasing.h"

#define ARCHIVE_WAIT_MS 5000u /* an indexer that is catching up may take longer; then it goes on */
#define ARCHIVE_LOOK_MS 5

struct task {
	struct task *next;
	struct erasing *erasing;
	struct erasing_wish wish; /* strings in the arena, as all of the task */
	erased_event *answered;
	void *self;
	struct session state; /* folded, where there is no room */
	bool folded;
	bool appended;        /* the journal has not answered yet */
	enum fail fail;       /* of the fold */
	struct str code;      /* of the session that goes whole */
	uint64_t seq;         /* of the session's last entry, with this task's; 0: it goes whole */
	struct arena arena;
};

struct erasing {
	struct erasing_settings settings;
	struct task *first, *last; /* the first is under way */
	uint32_t count;
	bool draining;
	struct buf head, body;
};

static void task_begin(struct task *task);

/* --- the queue */

static void task_free(struct task *task)
{
	if (task->folded)
		session_finish(&task->state);
	arena_free(&task->arena);
	free(task);
}

static void task_answer(struct task *task, struct erased erased)
{
	struct erasing *erasing = task->erasing;

	CHECK(erasing->first == task);
	/* Whoever hears of it may wish again: behind this one, which goes after that. */
	if (task->answered)
		task->answered(task->self, &erased);
	erasing->first = task->next;
	erasing->count--;
	task_free(task);
	if (erasing->first)
		task_begin(erasing->first);
}

static void task_fail(struct task *task, enum fail fail)
{
	task_answer(task, (struct erased){ .fail = fail });
}

static void task_refuse(struct task *task, enum refusal refusal)
{
	task_answer(task, (struct erased){ .refusal = refusal });
}

static struct task *task_make(struct erasing *erasing, const struct erasing_wish *wish)
{
	struct task *task = calloc(1, sizeof(*task));

	CHECK(task);
	task->erasing = erasing;
	task->wish = *wish;
	task->wish.session = str_copy(&task->arena, wish->session);
	task->wish.erasure.reason = str_copy(&task->arena, wish->erasure.reason);
	return task;
}

void erasing_take(struct erasing *erasing, const struct erasing_wish *wish,
		  erased_event *answered, void *self)
{
	struct erased not_taken = { .fail = FAIL_NONE };

	if (erasing->draining)
		not_taken.fail = FAIL_CLOSED;
	else if (!session_id_is_fine(wish->session) ||
		 str_equal(wish->session, STR(ORGANISATION)))
		not_taken.fail = FAIL_NOT_FOUND;
	else if (erasing->count == ERASING_MAX)
		not_taken.fail = FAIL_BUSY;
	if (not_taken.fail) {
		answered(self, &not_taken);
		return;
	}
	struct task *task = task_make(erasing, wish);
	task->answered = answered;
	task->self = self;
	erasing->count++;
	bool is_idle = !erasing->first;
	if (is_idle)
		erasing->first = task;
	else
		erasing->last->next = task;
	erasing->last = task;
	if (is_idle)
		task_begin(task);
}

/* --- the end: the archive has forgotten, too */

static bool record_see(void *self, const struct record *record)
{
	bool *any = self;
	(void)record;

	*any = true;
	return false;
}

/* The archive came to the task's entry; or of a session that went, nothing is left anywhere. */
static bool task_is_through(const struct task *task, struct journal *journal)
{
	const char *path = task->erasing->settings.archive_path;
	bool any = false;
	uint64_t seq = 0;

	if (archive_find_seq(path, task->wish.session, &seq))
		return true; /* there is no archive to be asked */
	if (task->seq)
		return seq >= task->seq;
	return seq == 0 && !journal_read(journal, task->wish.session, 0,
					 (struct visitor){ record_see, &any }) && !any;
}

/* On a pool thread. */
static void archive_wait(void *self)
{
	const struct task *task = self;
	const uint64_t until_ms = clock_monotonic_ms() + ARCHIVE_WAIT_MS;
	struct journal *journal = NULL;

	if (journal_sqlite_read(&journal, task->erasing->settings.journal_path))
		return;
	while (!task_is_through(task, journal) && clock_monotonic_ms() < until_ms)
		poll(NULL, 0, ARCHIVE_LOOK_MS);
	journal_close(journal);
}

static void archive_waited(void *self)
{
	task_answer(self, (struct erased){ .fail = FAIL_NONE });
}

static void archive_await(struct task *task)
{
	struct erasing *erasing = task->erasing;

	if (erasing->draining ||
	    loop_job(erasing->settings.loop, archive_wait, archive_waited, task))
		archive_waited(task);
}

/* --- where there is a room */

static enum refusal entry_make(struct task *task, const struct session *session,
			       struct entry *entry)
{
	const struct erasing_wish *wish = &task->wish;

	*entry = (struct entry){ .kind = ENTRY_KEPT, .value = wish->kept };
	if (wish->act == ERASING_THING &&
	    !erasure_make(entry, session, &wish->erasure, &task->arena))
		return REFUSAL_CHANGED;
	entry->role = wish->role;
	entry->by = wish->account;
	return session_check(session, entry).refusal;
}

/*
 * What was erased stands in the ledger before it is answered: a copy of before may come back.  A
 * session that was sealed a moment ago may be archived already.
 */
static void room_acted(void *self, enum fail fail, struct outcome outcome)
{
	struct task *task = self;
	const struct erasing_settings *settings = &task->erasing->settings;
	const struct session *session = hub_session(settings->hub, task->wish.session);

	if (!fail && !outcome.refusal)
		hub_destroy_due(settings->hub);
	if (fail || outcome.refusal || !session || !session->agenda.sealed) {
		task_answer(task, (struct erased){ .fail = fail, .refusal = outcome.refusal });
		return;
	}
	task->seq = session->seq;
	archive_hurry(settings->archive, task->wish.session);
	archive_await(task);
}

static void room_act(struct task *task, const struct session *session)
{
	struct hub *hub = task->erasing->settings.hub;
	struct entry entry;

	enum refusal refusal = entry_make(task, session, &entry);
	if (refusal) {
		task_refuse(task, refusal);
		return;
	}
	enum fail fail = hub_act(hub, &(struct office_act){
		.session = task->wish.session, .entry = &entry,
		.acted = room_acted, .self = task,
	});
	if (fail)
		task_fail(task, fail);
}

/* --- where there is none */

/* The time is never before the entries': a restore tells by it what came later at the same seq. */
static void due_note(const struct task *task)
{
	const struct due_bodies *due = &task->state.due;

	for (size_t i = 0; i < due->count; i++)
		ledger_add(task->erasing->settings.ledger, &(struct ledger_line){
			.time_ms = task->state.time_ms,
			.what = LEDGER_BODY,
			.session = task->wish.session,
			.seq = due->items[i].seq,
			.reason = str_from(due->items[i].reason),
		});
}

static void due_destroy(const struct task *task)
{
	const struct due_bodies *due = &task->state.due;

	/* What finds no room there is found by the next start. */
	for (size_t i = 0; i < due->count; i++)
		journal_destroy(task->erasing->settings.journal, task->wish.session,
				due->items[i].seq);
}

/* The state gets ahead of the journal, which nobody else writes to. */
static void entry_encode(struct task *task, struct entry *entry, struct record *record)
{
	struct erasing *erasing = task->erasing;

	*record = (struct record){ .session = task->wish.session,
				   .has_body = entry->text_count > 0 };
	buf_reset(&erasing->head);
	buf_reset(&erasing->body);
	if (record->has_body) {
		random_bytes(record->salt, sizeof(record->salt));
		entry_encode_body(&erasing->body, entry);
		record->body = buf_str(&erasing->body);
		entry_seal_body(entry, record->salt, record->body);
	}
	entry_encode_head(&erasing->head, entry);
	record->head = buf_str(&erasing->head);
	entry->seq = task->state.seq + 1;
	struct outcome outcome = session_apply(&task->state, entry, record->head);
	CHECK(!outcome.refusal);
}

static void journal_act(struct task *task)
{
	struct erasing *erasing = task->erasing;
	struct entry entry;
	struct record record;

	enum refusal refusal = entry_make(task, &task->state, &entry);
	if (refusal) {
		task_refuse(task, refusal);
		return;
	}
	uint64_t now_ms = clock_wall_ms();
	entry.time_ms = now_ms > task->state.time_ms ? now_ms : task->state.time_ms;
	entry_encode(task, &entry, &record);
	due_note(task);
	enum fail fail = ledger_sync(erasing->settings.ledger);
	if (!fail)
		fail = journal_append(erasing->settings.journal, &record, task);
	task->appended = !fail;
	if (fail)
		task_fail(task, fail);
}

static void erasing_committed(void *self, const struct record *record, void *tag)
{
	const struct erasing *erasing = self;
	struct task *task = tag;

	task->appended = false;
	task->seq = record->seq;
	/* The journal may be closing: then the next start does what the ledger says. */
	if (!erasing->draining)
		due_destroy(task);
	if (!task->state.agenda.sealed) {
		archive_waited(task);
		return;
	}
	archive_hurry(task->erasing->settings.archive, task->wish.session);
	archive_await(task);
}

static void erasing_refused(void *self, void *tag, enum fail fail)
{
	const struct erasing *erasing = self;

	if (!erasing->draining)
		due_destroy(tag);
	task_fail(tag, fail);
}

static void erasing_broken(void *self, enum fail fail)
{
	struct erasing *erasing = self;

	erasing_drain(erasing);
	if (erasing->first && erasing->first->appended)
		task_fail(erasing->first, fail);
}

static void erasing_destroyed(void *self, struct str session, uint64_t seq)
{
	(void)self, (void)session, (void)seq;
}

/* --- a whole session */

uint64_t session_ended_ms(const struct session *session)
{
	return session->agenda.closed_ms ? session->agenda.closed_ms : session->time_ms;
}

static void session_take_away(struct task *task)
{
	const struct erasing_settings *settings = &task->erasing->settings;
	struct str id = task->wish.session;
	const struct ledger_line line = {
		.time_ms = clock_wall_ms(), .what = LEDGER_SESSION, .session = id,
		.reason = task->wish.before_ms ? STR("over_age") : STR("erased"),
	};

	if (settings->hub && !hub_is_quiet(settings->hub, id)) {
		task_fail(task, FAIL_BUSY);
		return;
	}
	ledger_add(settings->ledger, &line);
	enum fail fail = ledger_sync(settings->ledger);
	if (!fail && task->erasing->draining) {
		task_fail(task, FAIL_NONE); /* the next start does what the ledger says */
		return;
	}
	if (!fail)
		fail = journal_forget(settings->journal, id);
	if (!fail)
		fail = keys_destroy(settings->keys, id);
	if (fail) {
		task_fail(task, fail);
		return;
	}
	if (settings->hub)
		hub_forget(settings->hub, id, task->code);
	archive_forget(settings->archive, id);
	task->seq = 0;
	archive_await(task);
}

/* What could not be swept is found by the next start; the session goes all the same. */
static void tags_swept(void *self, enum fail fail)
{
	(void)fail;
	session_take_away(self);
}

static void session_noted(void *self, enum fail fail, uint64_t seq)
{
	struct task *task = self;

	if (fail)
		task_fail(task, fail);
	else
		desk_erasing_sweep(task->erasing->settings.desk, seq, tags_swept, task);
}

/* By hand somebody says why; by age the setting does, which has no text. */
static void session_go(struct task *task, struct str code)
{
	const struct erasing_wish *wish = &task->wish;
	struct entry entry = {
		.kind = ENTRY_SESSION_ERASED, .role = wish->role, .by = wish->account,
		.word = wish->session, .texts = { wish->erasure.reason }, .text_count = 1,
	};

	task->code = str_copy(&task->arena, code);
	organisation_append(task->erasing->settings.organisation, &entry, session_noted, task);
}

static void session_judge(struct task *task, const struct session *session)
{
	uint64_t before_ms = task->wish.before_ms;

	if (before_ms && session->kept)
		task_answer(task, (struct erased){ .refusal = REFUSAL_NOT_NOW, .kept = true });
	else if (before_ms && session_ended_ms(session) >= before_ms)
		task_refuse(task, REFUSAL_NOT_NOW);
	else
		session_go(task, session->opening.code);
}

/* --- the beginning */

/* On a pool thread. */
static void task_fold(void *self)
{
	struct task *task = self;
	bool verified;

	task->fail = archive_fold(task->erasing->settings.journal_path, task->wish.session,
				  &task->state, &verified);
}

static void task_folded(void *self)
{
	struct task *task = self;
	bool is_whole = task->wish.act == ERASING_SESSION;
	/* Beside a hub, what is not sealed and has no room is an import under way. */
	bool is_free = !task->erasing->settings.hub || task->state.agenda.sealed;

	if (task->fail == FAIL_NOT_FOUND)
		task_fail(task, FAIL_NOT_FOUND);
	else if (task->fail && is_whole && !task->wish.before_ms)
		session_go(task, task->state.opening.code);
	else if (task->fail)
		task_fail(task, task->fail);
	else if (!is_free)
		task_refuse(task, REFUSAL_NOT_NOW);
	else if (is_whole)
		session_judge(task, &task->state);
	else
		journal_act(task);
}

static void fold_begin(struct task *task)
{
	session_init(&task->state, task->wish.session);
	task->folded = true;
	enum fail fail = loop_job(task->erasing->settings.loop, task_fold, task_folded, task);
	if (fail)
		task_fail(task, fail);
}

static void task_begin(struct task *task)
{
	struct hub *hub = task->erasing->settings.hub;
	bool is_whole = task->wish.act == ERASING_SESSION;

	if (!hub || hub_release(hub, task->wish.session)) {
		fold_begin(task);
		return;
	}
	const struct session *session = hub_session(hub, task->wish.session);
	if (session && is_whole)
		session_judge(task, session);
	else if (session)
		room_act(task, session);
	else if (is_whole && !task->wish.before_ms)
		session_go(task, STR("")); /* set aside: nothing more is known of it */
	else
		task_fail(task, FAIL_DENIED);
}

void erasing_open(struct erasing **erasing, const struct erasing_settings *settings)
{
	static const struct journal_events events = {
		.committed = erasing_committed,
		.refused = erasing_refused,
		.broken = erasing_broken,
		.destroyed = erasing_destroyed,
	};
	struct erasing *made = calloc(1, sizeof(*made));

	CHECK(made);
	made->settings = *settings;
	journal_tell(settings->journal, &events, made);
	*erasing = made;
}

void erasing_drain(struct erasing *erasing)
{
	erasing->draining = true;
	/* The first is under way: it is answered when it is done. */
	while (erasing->first && erasing->first->next) {
		struct task *task = erasing->first->next;
		const struct erased closed = { .fail = FAIL_CLOSED };
		erasing->first->next = task->next;
		erasing->count--;
		task->answered(task->self, &closed);
		task_free(task);
	}
	erasing->last = erasing->first;
}

void erasing_abandon(struct erasing *erasing)
{
	struct task *task = erasing->first;
	const struct erased unknown = { .fail = FAIL_UNKNOWN_OUTCOME };

	erasing_drain(erasing);
	if (!task || !task->answered)
		return;
	erased_event *answered = task->answered;
	task->answered = NULL;
	answered(task->self, &unknown);
}

void erasing_close(struct erasing *erasing)
{
	if (!erasing)
		return;
	while (erasing->first) {
		struct task *task = erasing->first;
		erasing->first = task->next;
		task_free(task);
	}
	buf_free(&erasing->head);
	buf_free(&erasing->body);
	free(erasing);
}
