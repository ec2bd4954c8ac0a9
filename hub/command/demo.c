/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * vartti demo --data DIR [--to DAY] FILE.json: fills a fresh folder with an invented
 * county (deploy/demo.json), told up to that day, by default today.  Where
 * something lies already, nothing is touched.
 */
#include "command/demo.h"

#include <stdio.h>
#include <string.h>

#include "archive/archive.h"
#include "base/check.h"
#include "base/day.h"
#include "command/command.h"
#include "config.h"
#include "host/clock.h"
#include "host/folder.h"
#include "host/loop.h"
#include "host/token.h"
#include "journal/journal_sqlite.h"
#include "journal/session_ids.h"

#define DAY_MS UINT64_C(86400000)
#define HOUR_MS UINT64_C(3600000)
#define PENDING_MANY (JOURNAL_PENDING_MAX / 2)

uint64_t demo_number(const json_t *object, const char *key)
{
	json_int_t number = json_integer_value(json_object_get(object, key));

	return number > 0 ? (uint64_t)number : 0;
}

/* 1970-01-01 was a Thursday. */
static uint64_t workday_before(uint64_t noon_ms)
{
	uint64_t weekday = (noon_ms / DAY_MS + 3) % 7; /* 0: Monday */

	return weekday < 5 ? noon_ms : noon_ms - (weekday - 4) * DAY_MS;
}

uint64_t demo_time(const struct demo *demo, uint64_t days_ago, uint64_t hour)
{
	struct buf day = { 0 };
	uint64_t begin_ms, end_ms;

	day_add(&day, workday_before(demo->last_ms - days_ago * DAY_MS));
	CHECK(day_find(buf_str(&day), &begin_ms, &end_ms));
	buf_free(&day);
	return begin_ms + hour * HOUR_MS;
}

enum fail demo_refuse(struct demo *demo, struct str where, const char *why)
{
	if (demo->wrong.len == 0)
		buf_add_format(&demo->wrong, "%.*s: %s", STR_ARGS(where), why);
	return FAIL_MALFORMED;
}

enum fail demo_append(struct demo *demo, struct str session, struct entry *entry, struct str *head)
{
	struct record record = { .session = session, .has_body = entry->text_count > 0 };

	buf_reset(&demo->head);
	buf_reset(&demo->body);
	if (record.has_body) {
		random_bytes(record.salt, sizeof(record.salt));
		entry_encode_body(&demo->body, entry);
		record.body = buf_str(&demo->body);
		entry_seal_body(entry, record.salt, record.body);
	}
	entry_encode_head(&demo->head, entry);
	record.head = buf_str(&demo->head);
	*head = record.head;
	enum fail fail = journal_append(demo->journal, &record, demo);
	if (!fail)
		demo->pending++;
	return fail;
}

/* The journal takes so much at once: what was told is durable before more is told. */
static void demo_go_on(struct demo *demo)
{
	while (!demo->fail && demo->told < demo->session_count && demo->pending < PENDING_MANY)
		demo->fail = demo_tell_session(demo, demo->told++);
	if (demo->fail || demo->told < demo->session_count || demo->office_told)
		return;
	demo->office_told = true;
	demo->fail = demo_tell_office(demo);
}

static void demo_settle(struct demo *demo)
{
	if (demo->pending == 0 || --demo->pending > 0)
		return;
	demo_go_on(demo);
	if (demo->pending == 0)
		loop_stop(demo->loop);
}

static void demo_committed(void *self, const struct record *record, void *tag)
{
	(void)record, (void)tag;
	demo_settle(self);
}

static void demo_refused(void *self, void *tag, enum fail fail)
{
	struct demo *demo = self;
	(void)tag;

	demo->fail = fail;
	demo_settle(demo);
}

static void demo_broken(void *self, enum fail fail)
{
	struct demo *demo = self;

	demo->fail = fail;
	loop_stop(demo->loop);
}

static void demo_destroyed(void *self, struct str session, uint64_t seq)
{
	(void)self, (void)session, (void)seq;
}

static enum fail demo_tell(struct demo *demo)
{
	uint32_t count = (uint32_t)json_array_size(json_object_get(demo->county, "sessions"));

	demo->sessions = arena_take_array(&demo->arena, count, sizeof(*demo->sessions));
	demo->session_count = count;
	demo_go_on(demo);
	enum fail fail = demo->pending ? loop_run(demo->loop) : FAIL_NONE;
	return fail ? fail : demo->fail;
}

/* FAIL_EXISTS: something was told into it already. */
static enum fail journal_open_fresh(struct demo *demo, const char *path)
{
	static const struct journal_events events = {
		.committed = demo_committed,
		.refused = demo_refused,
		.broken = demo_broken,
		.destroyed = demo_destroyed,
	};
	struct session_ids sessions = { 0 };

	enum fail fail = journal_sqlite_open(&demo->journal, path, demo->loop);
	if (!fail) journal_tell(demo->journal, &events, demo);
	if (!fail) fail = journal_sessions(demo->journal, session_ids_add, &sessions);
	if (!fail && sessions.count) fail = FAIL_EXISTS;
	session_ids_free(&sessions);
	return fail;
}

/* So that the first start finds its archive made. */
static enum fail demo_archive(const struct demo *demo, const char *path, const char *journal)
{
	struct archive *archive = NULL;

	enum fail fail = archive_open(&archive, path, journal);
	for (uint32_t i = 0; !fail && i < demo->session_count; i++)
		archive_hurry(archive, demo->sessions[i].id);
	archive_close(archive);
	return fail;
}

static enum fail demo_fill(struct demo *demo, const char *data)
{
	struct buf path = { 0 }, journal = { 0 };
	struct folder *folder = NULL;

	folder_path(data, DATA_JOURNAL, &journal);
	enum fail fail = folder_open(&folder, data);
	if (!fail) fail = loop_open(&demo->loop);
	if (!fail) fail = journal_open_fresh(demo, journal.ptr);
	if (!fail) fail = demo_tell(demo);
	journal_close(demo->journal);
	if (!fail)
		fail = demo_archive(demo, folder_path(data, DATA_ARCHIVE, &path), journal.ptr);
	loop_close(demo->loop);
	folder_close(folder);
	buf_free(&path);
	buf_free(&journal);
	return fail;
}

static int demo_fill_print(struct demo *demo, const char *data)
{
	enum fail fail = demo_fill(demo, data);

	if (fail == FAIL_EXISTS)
		fprintf(stderr, "vartti demo: %s: there is something already\n", data);
	else if (fail)
		fprintf(stderr, "vartti demo: %s: %s %.*s\n", data, fail_words(fail),
			STR_ARGS(buf_str(&demo->wrong)));
	else
		printf("%u sessions\n", demo->session_count);
	return fail ? EXIT_FAILED : EXIT_FINE;
}

int demo_run(const struct config *config)
{
	struct demo demo = { .last_ms = clock_wall_ms() };
	uint64_t begin_ms = 0, end_ms;
	int status = EXIT_USAGE;

	if (config->to[0] && !day_find(str_from(config->to), &begin_ms, &end_ms)) {
		fprintf(stderr, "vartti demo: --to is a day such as 2026-11-20 (vartti help)\n");
		return status;
	}
	if (config->rest_count == 0) {
		fprintf(stderr, "vartti demo: FILE.json (vartti help)\n");
		return status;
	}
	if (begin_ms)
		demo.last_ms = begin_ms + 12 * HOUR_MS;
	json_error_t error = { 0 };
	json_t *county = json_load_file(config->rest[0], JSON_REJECT_DUPLICATES, &error);
	if (!county) {
		fprintf(stderr, "vartti demo: %s:%d: %s\n", config->rest[0], error.line,
			error.text);
		return EXIT_FAILED;
	}
	demo.county = county;
	status = demo_fill_print(&demo, config->data);
	json_decref(county);
	arena_free(&demo.arena);
	buf_free(&demo.head);
	buf_free(&demo.body);
	buf_free(&demo.wrong);
	return status;
}
