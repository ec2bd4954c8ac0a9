/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Journals made by hand: sessions are told entry by entry into a journal.db,
 * each folded as it is told, so that a seal can be true.
 */
#ifndef TESTS_STORY_H
#define TESTS_STORY_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/fold.h"
#include "host/loop.h"
#include "journal/journal_sqlite.h"

#include "cmocka_all.h" /* last: it makes a macro of `fail` */

struct story {
	struct loop *loop;
	struct journal *journal;
	struct session session; /* the one being told */
	uint64_t now_ms;
	unsigned waiting, commands;
	const char *unit, *area; /* of sessions begun from here on; NULL: the usual ones */
};

static inline void story_stop(struct story *story)
{
	if (--story->waiting == 0)
		loop_stop(story->loop);
}

static inline void story_committed(void *self, const struct record *record, void *tag)
{
	(void)record, (void)tag;
	story_stop(self);
}

static inline void story_refused(void *self, void *tag, enum fail why)
{
	(void)self, (void)tag;
	assert_string_equal(fail_words(why), "saved");
}

static inline void story_broken(void *self, enum fail why)
{
	(void)self;
	assert_string_equal(fail_words(why), "saved");
}

static inline void story_destroyed(void *self, struct str session, uint64_t seq)
{
	(void)session, (void)seq;
	story_stop(self);
}

/* Opens the journal for what is told until story_close. */
static inline void story_open(struct story *story, const char *path)
{
	static const struct journal_events events = { story_committed, story_refused, story_broken,
						      story_destroyed };

	memset(story, 0, sizeof(*story));
	assert_int_equal(loop_open(&story->loop), FAIL_NONE);
	assert_int_equal(journal_sqlite_open(&story->journal, path, story->loop), FAIL_NONE);
	journal_tell(story->journal, &events, story);
}

/* Waits until all that was told is durable. */
static inline void story_close(struct story *story)
{
	if (story->waiting)
		loop_run(story->loop);
	journal_close(story->journal);
	loop_close(story->loop);
}

/* Appends the entry as it is to any session's journal; gives its bytes for a fold. */
static inline void story_append(struct story *story, struct str session, struct entry *entry,
				struct record *record)
{
	struct buf head = { 0 }, body = { 0 };

	*record = (struct record){ .session = session, .has_body = entry->text_count > 0,
				   .salt = { 7 } };
	if (record->has_body) {
		entry_encode_body(&body, entry);
		entry_seal_body(entry, record->salt, buf_str(&body));
	}
	entry_encode_head(&head, entry);
	record->head = buf_str(&head);
	record->body = buf_str(&body);
	assert_int_equal(journal_append(story->journal, record, NULL), FAIL_NONE);
	story->waiting++;
}

/* The next entry of the session being told; gives what was made or changed. */
static inline uint64_t story_tell(struct story *story, unsigned seat, struct entry entry)
{
	struct session *session = &story->session;
	char command[16];
	struct record record;
	struct entry decoded;
	struct outcome outcome;

	entry.time_ms = story->now_ms;
	if (seat) {
		snprintf(command, sizeof(command), "c-%06u", ++story->commands);
		entry.command = str_from(command);
		entry.seat.bytes[0] = (uint8_t)seat;
	}
	story_append(story, session->id, &entry, &record);
	const struct stored stored = { session->seq + 1, record.head, record.has_body, record.salt,
				       record.body };
	assert_int_equal(fold_apply(session, &stored, &decoded, &outcome), FAIL_NONE);
	assert_int_equal(outcome.refusal, REFUSAL_NONE);
	free((void *)(uintptr_t)record.head.ptr);
	free((void *)(uintptr_t)record.body.ptr);
	return outcome.thing;
}

#define DESK 99u
#define CLOCK 0u

struct beginning {
	const char *id, *title, *question;
	uint64_t opened_ms;
	bool practice;
};

static inline void story_begin(struct story *story, const struct beginning *beginning)
{
	session_init(&story->session, str_from(beginning->id));
	story->now_ms = beginning->opened_ms;
	story_tell(story, CLOCK, (struct entry){
		.kind = ENTRY_OPENED,
		.role = ROLE_COORDINATOR,
		.opening = {
			.rules = RULES_VERSION,
			.code = STR("K4X7RM"),
			.lang = STR("fi"),
			.unit = str_from(story->unit ? story->unit : "Aikuissosiaalityö"),
			.area = str_from(story->area ? story->area : "Mikkeli"),
			.county = STR("Etelä-Savo"),
			.areas = { STR("Mikkeli") },
			.area_count = 1,
			.practice = beginning->practice,
			.template = *template_find(STR("vartti-15")),
		},
		.texts = { str_from(beginning->title), str_from(beginning->question) },
		.text_count = 2,
	});
}

static inline void story_move(struct story *story, uint32_t to)
{
	story_tell(story, DESK, (struct entry){ .kind = ENTRY_PHASE_MOVED, .role = ROLE_FACILITATOR,
						.on = story->session.agenda.phase, .value = to });
	story_tell(story, DESK, (struct entry){ .kind = ENTRY_REVEALED, .role = ROLE_FACILITATOR,
						.on = story->session.agenda.move });
}

static inline uint64_t story_post(struct story *story, unsigned seat, const char *text)
{
	return story_tell(story, seat, (struct entry){
		.kind = ENTRY_PHENOMENON_POSTED,
		.role = ROLE_PARTICIPANT,
		.about = { .lang = STR("fi"), .tags = { STR("asunnottomuus") }, .tag_count = 1 },
		.texts = { str_from(text) },
		.text_count = 1,
	});
}

/* Closes the session and lets its clock run until the seal. */
static inline void story_seal(struct story *story)
{
	struct session *session = &story->session;
	struct entry due;
	uint64_t due_ms;

	if (!agenda_is_closed(session))
		story_tell(story, DESK, (struct entry){ .kind = ENTRY_CLOSED,
							.role = ROLE_FACILITATOR, .value = 12 });
	while (agenda_due(session, &due, &due_ms)) {
		story->now_ms = due_ms > story->now_ms ? due_ms : story->now_ms;
		if (due.kind == ENTRY_SEALED)
			due.digest = session_digest(session);
		story_tell(story, CLOCK, due);
	}
	assert_true(session->agenda.sealed);
}

static inline void story_end(struct story *story)
{
	session_finish(&story->session);
}

#endif
