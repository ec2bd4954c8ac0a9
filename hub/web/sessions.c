/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The list of sessions, newest first.  Those with a room stand on the first page
 * among the archive's; one that is in both is shown as its room has it.
 */
#include <stdlib.h>
#include <string.h>

#include "archive/archive.h"
#include "base/check.h"
#include "host/loop.h"
#include "live/hub.h"
#include "web/answer.h"
#include "web/inside.h"
#include "web/query.h"
#include "wire/json.h"

#define PAGE_SIZE 50u
#define ROWS_MAX 4096u /* rooms that a page can show */

struct row {
	struct archive_row row; /* strings in the request's arena */
	bool live;
};

struct listing {
	struct ask *ask;
	struct archive_query query;
	struct row *rows;
	uint32_t count, rooms, archived; /* rooms come first until all are sorted */
	bool more;
	enum fail fail;
};

/* Lower case of what Finnish and Swedish are written with: ASCII and Latin-1's letters. */
static uint8_t letter_fold(uint8_t before, uint8_t letter)
{
	if (letter >= 'A' && letter <= 'Z')
		return (uint8_t)(letter + 32);
	if (before == 0xc3 && letter >= 0x80 && letter <= 0x9e && letter != 0x97)
		return (uint8_t)(letter + 32);
	return letter;
}

static bool text_has(struct str text, struct str words)
{
	for (size_t from = 0; from + words.len <= text.len; from++) {
		size_t at = 0;
		uint8_t before[2] = { 0, 0 };
		while (at < words.len) {
			uint8_t a = (uint8_t)text.ptr[from + at], b = (uint8_t)words.ptr[at];
			if (letter_fold(before[0], a) != letter_fold(before[1], b))
				break;
			before[0] = a;
			before[1] = b;
			at++;
		}
		if (at == words.len)
			return true;
	}
	return false;
}

static bool room_is_wanted(const struct session *session, const struct archive_query *query)
{
	uint64_t opened_ms = session->agenda.opened_ms;

	if (session->opening.practice)
		return false;
	if (opened_ms < query->from_ms || (query->to_ms > 0 && opened_ms >= query->to_ms))
		return false;
	return text_has(body_text_at(&session->title, 0), query->words) ||
	       text_has(body_text_at(&session->question, 0), query->words);
}

static struct str keep(struct listing *listing, struct str text)
{
	return str_copy(request_arena(listing->ask->request), text);
}

static bool rooms_visit(void *self, const struct session *session)
{
	struct listing *listing = self;

	if (!room_is_wanted(session, &listing->query))
		return true;
	listing->rows[listing->count++] = (struct row){
		.live = !agenda_is_closed(session),
		.row = { .id = keep(listing, session->id),
			 .code = keep(listing, session->opening.code),
			 .title = keep(listing, body_text_at(&session->title, 0)),
			 .question = keep(listing, body_text_at(&session->question, 0)),
			 .unit = keep(listing, session->opening.unit),
			 .area = keep(listing, session->opening.area),
			 .opened_ms = session->agenda.opened_ms,
			 .closed_ms = session->agenda.closed_ms,
			 .phenomena = session->phenomena.shown,
			 .present_max = session->present_max } };
	listing->rooms = listing->count;
	return listing->count < ROWS_MAX;
}

static bool listing_has_room(const struct listing *listing, struct str id)
{
	for (uint32_t i = 0; i < listing->rooms; i++)
		if (str_equal(listing->rows[i].row.id, id))
			return true;
	return false;
}

/* On a pool thread; the request is its alone until the job is done. */
static void archive_visited(void *self, const struct archive_row *row)
{
	struct listing *listing = self;
	struct archive_row kept = *row;

	if (++listing->archived > PAGE_SIZE) {
		listing->more = true;
		return;
	}
	if (listing_has_room(listing, row->id))
		return;
	kept.id = keep(listing, row->id);
	kept.code = keep(listing, row->code);
	kept.title = keep(listing, row->title);
	kept.question = keep(listing, row->question);
	kept.unit = keep(listing, row->unit);
	kept.area = keep(listing, row->area);
	listing->rows[listing->count++] = (struct row){ .row = kept };
}

static int rows_compare(const void *a, const void *b)
{
	const struct archive_row *left = &((const struct row *)a)->row;
	const struct archive_row *right = &((const struct row *)b)->row;

	if (left->opened_ms != right->opened_ms)
		return left->opened_ms > right->opened_ms ? -1 : 1;
	return str_compare(left->id, right->id);
}

static void listing_work(void *self)
{
	struct listing *listing = self;

	listing->fail = archive_find(listing->ask->web->archive, &listing->query, archive_visited,
				     listing);
}

static void row_encode(struct json *json, const struct row *row)
{
	const struct { const char *key; struct str text; } texts[] = {
		{ "id", row->row.id }, { "code", row->row.code }, { "title", row->row.title },
		{ "question", row->row.question }, { "unit", row->row.unit },
		{ "area", row->row.area }, { "state", row->live ? STR("live") : STR("closed") },
	};
	const struct { const char *key; uint64_t number; } numbers[] = {
		{ "opened", row->row.opened_ms }, { "closed", row->row.closed_ms },
		{ "phenomena", row->row.phenomena }, { "present_max", row->row.present_max },
	};

	json_open(json, '{');
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		member_text(json, texts[i].key, texts[i].text);
	for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++)
		member_u64(json, numbers[i].key, numbers[i].number);
	json_close(json, '}');
}

static void listing_done(void *self)
{
	struct listing *listing = self;
	struct buf text = { 0 };
	struct json json = { .out = &text };
	uint32_t first = listing->query.page == 0 ? 0 : listing->rooms;

	if (listing->fail) {
		answer_failed(listing->ask->request, listing->fail);
		return;
	}
	qsort(listing->rows + first, listing->count - first, sizeof(*listing->rows), rows_compare);
	json_open(&json, '{');
	json_key(&json, "sessions");
	json_open(&json, '[');
	for (uint32_t i = first; i < listing->count; i++)
		row_encode(&json, &listing->rows[i]);
	json_close(&json, ']');
	member_bool(&json, "more", listing->more);
	json_close(&json, '}');
	answer_json(listing->ask->request, 200, &text);
}

static bool query_read(struct archive_query *query, struct request *request)
{
	*query = (struct archive_query){ .page_size = PAGE_SIZE };
	return query_take_page(&query->page, request) &&
	       query_take_days(&query->from_ms, &query->to_ms, request) &&
	       query_take_words(&query->words, request);
}

void sessions_show(struct ask *ask)
{
	struct arena *arena = request_arena(ask->request);
	struct listing *listing = arena_take(arena, sizeof(*listing));
	uint32_t rooms = hub_figures(ask->web->hub).rooms;

	listing->ask = ask;
	if (!query_read(&listing->query, ask->request)) {
		answer_refused(ask->request, 400, GATE_BAD_REQUEST);
		return;
	}
	rooms = rooms < ROWS_MAX ? rooms : ROWS_MAX;
	listing->rows = arena_take_array(arena, rooms + PAGE_SIZE + 1, sizeof(*listing->rows));
	hub_sessions(ask->web->hub, rooms_visit, listing);
	enum fail fail = loop_job(ask->web->loop, listing_work, listing_done, listing);
	if (fail)
		answer_failed(ask->request, fail);
}
