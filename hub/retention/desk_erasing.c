/* SPDX-License-Identifier: EUPL-1.2 */
#include "retention/desk_erasing.h"

#include <stdlib.h>

#include "access/access.h"
#include "base/check.h"
#include "host/clock.h"
#include "host/log.h"
#include "host/loop.h"
#include "journal/journal_sqlite.h"
#include "journal/ledger.h"

#define TRIES_MAX 4 /* somebody else edits the card just now */

struct desk_erasing {
	struct desk_erasing_settings settings;
	struct timer *start;
	bool draining;
};

/* --- bodies that are due */

struct due {
	uint64_t seq, time_ms;
	bool has_body;
};

struct sweep {
	struct desk_erasing *erasing;
	uint64_t seq;
	swept_event *swept;
	void *self;
	struct due *due;
	size_t count;
	enum fail fail;
};

static bool due_see(void *self, const struct record *record)
{
	struct due *due = self;
	struct entry entry;

	due->has_body = record->seq == due->seq && record->has_body;
	if (due->has_body && !entry_decode_head(&entry, record->head))
		due->time_ms = entry.time_ms;
	return false;
}

/* Those of the named that still have a body. */
static enum fail due_find(struct sweep *sweep, struct str seqs)
{
	struct journal *journal = NULL;
	size_t from = 0;

	enum fail fail = journal_sqlite_read(&journal, sweep->erasing->settings.journal_path);
	sweep->due = calloc(seqs.len / 2 + 1, sizeof(*sweep->due));
	CHECK(sweep->due);
	for (size_t at = 0; !fail && at < seqs.len; at++) {
		struct due due = { 0 };
		if (seqs.ptr[at] != ' ')
			continue;
		if (!str_to_u64(str_slice(seqs, from, at), &due.seq) || due.seq == 0)
			fail = FAIL_CORRUPT;
		if (!fail)
			fail = journal_read(journal, STR(ORGANISATION), due.seq - 1,
					    (struct visitor){ due_see, &due });
		if (!fail && due.has_body)
			sweep->due[sweep->count++] = due;
		from = at + 1;
	}
	journal_close(journal);
	return fail;
}

/* On a pool thread. */
static void sweep_look(void *self)
{
	struct sweep *sweep = self;
	struct asking *asking = NULL;
	struct buf seqs = { 0 };

	sweep->fail = office_ask(sweep->erasing->settings.office, &asking);
	if (!sweep->fail)
		sweep->fail = erasure_find_bodies(asking, sweep->seq, &seqs);
	asking_close(asking);
	if (!sweep->fail && seqs.len > 0)
		sweep->fail = due_find(sweep, buf_str(&seqs));
	buf_free(&seqs);
}

static void sweep_end(struct sweep *sweep)
{
	if (sweep->fail)
		log_line(LOG_ERROR, "what was erased of the organisation's stays till the next"
				    " start: %s", fail_words(sweep->fail));
	if (sweep->swept)
		sweep->swept(sweep->self, sweep->fail);
	free(sweep->due);
	free(sweep);
}

/* On a pool thread. */
static void log_scrub(void *self)
{
	struct sweep *sweep = self;

	sweep->fail = office_scrub(sweep->erasing->settings.office);
}

static void log_scrubbed(void *self)
{
	sweep_end(self);
}

/* A line's time is never before its entry's: by that a restore knows what came later. */
static enum fail due_note(const struct sweep *sweep)
{
	struct ledger *ledger = sweep->erasing->settings.ledger;
	uint64_t now_ms = clock_wall_ms();

	for (size_t i = 0; i < sweep->count; i++)
		ledger_add(ledger, &(struct ledger_line){
			.time_ms = now_ms > sweep->due[i].time_ms ? now_ms : sweep->due[i].time_ms,
			.what = LEDGER_BODY, .session = STR(ORGANISATION),
			.seq = sweep->due[i].seq, .reason = STR("erased"),
		});
	return sweep->count ? ledger_sync(ledger) : FAIL_NONE;
}

static void sweep_looked(void *self)
{
	struct sweep *sweep = self;
	struct desk_erasing *erasing = sweep->erasing;

	if (!sweep->fail)
		sweep->fail = due_note(sweep);
	for (size_t i = 0; !sweep->fail && i < sweep->count; i++)
		sweep->fail = journal_destroy(erasing->settings.journal, STR(ORGANISATION),
					      sweep->due[i].seq);
	if (!sweep->fail)
		sweep->fail = loop_job(erasing->settings.loop, log_scrub, log_scrubbed, sweep);
	if (sweep->fail)
		sweep_end(sweep);
}

void desk_erasing_sweep(struct desk_erasing *erasing, uint64_t seq, swept_event *swept, void *self)
{
	enum fail fail = erasing->draining ? FAIL_CLOSED : FAIL_NONE;
	struct sweep *sweep = calloc(1, sizeof(*sweep));

	CHECK(sweep);
	*sweep = (struct sweep){ .erasing = erasing, .seq = seq, .swept = swept, .self = self };
	if (!fail) fail = loop_job(erasing->settings.loop, sweep_look, sweep_looked, sweep);
	sweep->fail = fail;
	if (fail)
		sweep_end(sweep);
}

/* --- what a card says */

struct card_task {
	struct desk_erasing *erasing;
	struct card_wish wish; /* strings in the arena */
	struct errand errand;
	card_erased_event *answered;
	void *self;
	unsigned tries;
	enum fail fail;
	struct arena arena;
};

static void card_answer(struct card_task *task, struct erased erased)
{
	task->answered(task->self, &erased);
	arena_free(&task->arena);
	free(task);
}

/* It is erased: what the disk still has goes now, or by the next start. */
static void card_swept(void *self, enum fail fail)
{
	(void)fail;
	card_answer(self, (struct erased){ .fail = FAIL_NONE });
}

static void card_look_again(struct card_task *task);

static void card_ruled(void *self, enum fail fail, const struct ruling *ruling)
{
	struct card_task *task = self;
	bool may_try = !task->wish.erasure.version && !task->wish.erasure.passage.to;

	if (!fail && ruling->refusal == REFUSAL_CHANGED && may_try && !task->erasing->draining &&
	    ++task->tries < TRIES_MAX)
		card_look_again(task);
	else if (fail || ruling->refusal)
		card_answer(task, (struct erased){ .fail = fail, .refusal = ruling->refusal });
	else
		desk_erasing_sweep(task->erasing, ruling->seq, card_swept, task);
}

/* On a pool thread. */
static void card_look(void *self)
{
	struct card_task *task = self;
	struct asking *asking = NULL;

	task->fail = office_ask(task->erasing->settings.office, &asking);
	if (!task->fail)
		task->fail = erasure_find(asking, &task->wish.erasure, &task->errand, &task->arena);
	asking_close(asking);
}

static void card_looked(void *self)
{
	struct card_task *task = self;

	if (task->erasing->draining)
		task->fail = FAIL_CLOSED;
	if (task->fail == FAIL_EXISTS)
		card_answer(task, (struct erased){ .refusal = REFUSAL_CHANGED });
	else if (task->fail)
		card_answer(task, (struct erased){ .fail = task->fail });
	else
		office_do(task->erasing->settings.office, &task->errand, card_ruled, task);
}

static void card_look_again(struct card_task *task)
{
	task->errand = (struct errand){ .by = task->wish.account, .role = task->wish.role };
	enum fail fail = loop_job(task->erasing->settings.loop, card_look, card_looked, task);
	if (fail)
		card_answer(task, (struct erased){ .fail = fail });
}

void desk_erasing_take(struct desk_erasing *erasing, const struct card_wish *wish,
		       card_erased_event *answered, void *self)
{
	struct card_task *task = calloc(1, sizeof(*task));

	CHECK(task);
	task->erasing = erasing;
	task->answered = answered;
	task->self = self;
	task->wish = *wish;
	task->wish.erasure.field = str_copy(&task->arena, wish->erasure.field);
	task->wish.erasure.reason = str_copy(&task->arena, wish->erasure.reason);
	if (erasing->draining)
		card_answer(task, (struct erased){ .fail = FAIL_CLOSED });
	else
		card_look_again(task);
}

/* --- from start to end */

static void start_due(void *self)
{
	desk_erasing_sweep(self, 0, NULL, NULL);
}

void desk_erasing_open(struct desk_erasing **erasing, const struct desk_erasing_settings *settings)
{
	struct desk_erasing *made = calloc(1, sizeof(*made));

	CHECK(made);
	made->settings = *settings;
	*erasing = made;
	if (!settings->resumes)
		return;
	made->start = timer_open(settings->loop, start_due, made);
	timer_arm(made->start, clock_monotonic_ms());
}

void desk_erasing_drain(struct desk_erasing *erasing)
{
	erasing->draining = true;
}

void desk_erasing_close(struct desk_erasing *erasing)
{
	if (!erasing)
		return;
	timer_close(erasing->start);
	free(erasing);
}
