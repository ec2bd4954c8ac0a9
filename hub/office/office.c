/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The way of a change: looked at against the tables, appended, and when the
 * journal says it is durable, folded by the same rules, which alone decide.
 * The ruling of a fold is kept until its errand is answered, right after it.
 */
#include "office/office.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/check.h"
#include "domain/rights.h"
#include "host/log.h"
#include "host/loop.h"
#include "journal/journal.h"
#include "office/asking.h"
#include "office/rules.h"

#define TIDY_EVERY 512u /* entries folded between two tidyings */

struct office {
	struct organisation *organisation;
	struct book *book;
	struct roll roll;       /* as in the book */
	struct ruling ruling; /* of the last fold */
	struct loop *loop;
	const char *path, *access_path; /* in the arena */
	unsigned folded;        /* since the last tidying */
	bool tidying;
	struct arena arena;
};

/* On a pool thread. */
static void tidy_work(void *self)
{
	const struct office *office = self;

	enum fail fail = book_tidy(office->path);
	if (fail && fail != FAIL_BUSY)
		log_line(LOG_ERROR, "office.db cannot be tidied: %s", fail_words(fail));
}

static void tidy_done(void *self)
{
	struct office *office = self;

	office->tidying = false;
}

static void office_tidy(struct office *office)
{
	if (!office->loop || office->tidying || office->folded < TIDY_EVERY)
		return;
	office->folded = 0;
	office->tidying = loop_job(office->loop, tidy_work, tidy_done, office) == FAIL_NONE;
}

static enum fail office_apply(void *self, const struct record *record)
{
	struct office *office = self;

	if (record->seq <= office->roll.seq)
		return FAIL_NONE;
	enum fail fail = book_apply(office->book, record, &office->roll, &office->ruling);
	if (fail)
		log_line(LOG_ERROR, "office.db cannot be folded at entry %llu: %s",
			 (unsigned long long)record->seq, fail_words(fail));
	office->folded++;
	office_tidy(office);
	return fail;
}

struct folding {
	struct office *office;
	enum fail fail;
};

static bool record_fold(void *self, const struct record *record)
{
	struct folding *folding = self;

	folding->fail = office_apply(folding->office, record);
	return !folding->fail;
}

static enum fail office_fold(struct office *office, struct journal *journal)
{
	struct folding folding = { office, FAIL_NONE };

	enum fail fail = journal_read(journal, STR(ORGANISATION), office->roll.seq,
				      (struct visitor){ record_fold, &folding });
	return fail ? fail : folding.fail;
}

enum fail office_open(struct office **office, const struct office_settings *settings)
{
	*office = NULL;
	struct office *made = calloc(1, sizeof(*made));
	CHECK(made);
	made->organisation = settings->organisation;
	made->path = str_terminated(&made->arena, str_from(settings->path));
	made->access_path = str_terminated(&made->arena,
					   str_from(access_path(settings->access)));
	enum fail fail = book_open(&made->book, made->path);
	if (!fail) fail = book_find_roll(made->book, &made->roll);
	if (!fail) fail = office_fold(made, settings->journal);
	if (fail) {
		office_close(made);
		return fail;
	}
	made->loop = settings->loop;
	const struct organisation_fold fold = { office_apply, made };
	organisation_share(settings->organisation, &fold);
	*office = made;
	return FAIL_NONE;
}

enum fail office_ask(const struct office *office, struct asking **asking)
{
	return asking_open(asking, office->path, office->access_path);
}

enum fail office_scrub(const struct office *office)
{
	return book_scrub(office->path);
}

void office_close(struct office *office)
{
	if (!office)
		return;
	book_close(office->book);
	arena_free(&office->arena);
	free(office);
}

/* One on its way. */
struct passage {
	struct office *office;
	errand_event *answered;
	void *self;
};

static void errand_folded(void *self, enum fail fail, uint64_t seq)
{
	struct passage *passage = self;
	struct ruling ruling = passage->office->ruling;

	(void)seq;
	passage->answered(passage->self, fail, &ruling);
	free(passage);
}

static struct entry entry_of(const struct errand *errand)
{
	return (struct entry){
		.kind = ENTRY_CHANGE, .role = errand->role, .by = errand->by,
		.command = errand->command, .change = errand->change, .on = errand->on,
		.value = errand->value, .tag = errand->tag, .word = errand->word,
		.texts = { errand->text }, .text_count = errand->text.len > 0 ? 1 : 0,
	};
}

void office_do(struct office *office, const struct errand *errand, errand_event *answered,
	       void *self)
{
	struct entry entry = entry_of(errand);
	struct ruling ruling = { 0 };
	enum fail fail = FAIL_NONE;

	if (errand->text.len > ENTRY_BODY_MAX - 16 || errand->word.len > ENTRY_HEAD_MAX / 2)
		fail = FAIL_TOO_LARGE;
	else if (!rights_allow_entry(errand->role, ENTRY_CHANGE) &&
		 !(errand->role == ROLE_HUB && change_is_erasure(errand->change)))
		ruling.refusal = REFUSAL_NOT_YOUR_RIGHT;
	else
		fail = book_check(office->book, &entry, &ruling);
	if (fail || ruling.refusal || ruling.repeat) {
		answered(self, fail, &ruling);
		return;
	}
	struct passage *passage = calloc(1, sizeof(*passage));
	CHECK(passage);
	*passage = (struct passage){ office, answered, self };
	organisation_append(office->organisation, &entry, errand_folded, passage);
}
