/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Exports as files.  The loop only says which sessions have a room; the archive
 * and the office are asked, journals are folded and the file is made on the pool,
 * into the request's own memory, from where it is sent piece by piece.
 */
#include "export/export.h"

#include <stdlib.h>

#include "archive/archive.h"
#include "domain/items.h"
#include "host/loop.h"
#include "journal/journal.h"
#include "live/hub.h"
#include "office/office.h"
#include "web/answer.h"
#include "web/inside.h"
#include "web/query.h"
#include "web/wording.h"

#define EXPORTS_MAX 2u          /* being made at once: each holds its file in memory */
#define POSTS_MAX 100000u       /* phenomena in one file */
#define SESSIONS_MAX 1000000u   /* asked of the archive */

struct wanted {
	struct str id;
	uint64_t opened_ms;
};

struct order {
	struct ask *ask;
	struct export_wish wish;
	struct terms terms;         /* the vocabulary now */
	struct asking *asking;
	struct archive_query query; /* which days */
	struct wanted *sessions;
	uint32_t count, cap;
	const char *file;           /* its name */
	struct str body;
	bool open_still;            /* the one that was asked for is not closed */
	enum fail fail;
};

static struct arena *order_arena(const struct order *order)
{
	return request_arena(order->ask->request);
}

/* --- what the file is called */

static void part_add(struct buf *name, struct str part)
{
	if (part.len) {
		buf_add_byte(name, '-');
		buf_add_str(name, part);
	}
}

/* Of one session by its code, else by the days. */
static void file_name(struct order *order, struct str from, struct str to)
{
	struct buf name = { 0 };

	buf_add_str(&name, STR("vartti"));
	part_add(&name, from);
	part_add(&name, to);
	buf_add_format(&name, ".%s", export_word(order->wish.format));
	order->file = str_terminated(order_arena(order), buf_str(&name));
	buf_free(&name);
}

/* --- which sessions */

static void session_want(struct order *order, struct str id, uint64_t opened_ms)
{
	order->sessions = items_grow_u32(order->sessions, order->count, &order->cap,
					 sizeof(*order->sessions));
	order->sessions[order->count++] = (struct wanted){ str_copy(order_arena(order), id),
							   opened_ms };
}

/* What is closed and not in the archive yet has a room. */
static bool room_visited(void *self, const struct session *session)
{
	struct order *order = self;
	uint64_t opened_ms = session->agenda.opened_ms;

	if (agenda_is_closed(session) && !session->opening.practice &&
	    opened_ms >= order->query.from_ms &&
	    (order->query.to_ms == 0 || opened_ms < order->query.to_ms))
		session_want(order, session->id, opened_ms);
	return true;
}

static void archive_visited(void *self, const struct archive_row *row)
{
	session_want(self, row->id, row->opened_ms);
}

static int wanted_compare(const void *a, const void *b)
{
	const struct wanted *left = a, *right = b;

	if (left->opened_ms != right->opened_ms)
		return left->opened_ms < right->opened_ms ? -1 : 1;
	return str_compare(left->id, right->id);
}

/* --- on a pool thread; the request is its alone until the job is done */

static enum fail session_add(struct order *order, struct export *export,
			     const struct session *state, bool verified)
{
	struct corrections corrections = { 0 };

	enum fail fail = corrections_take(&corrections, order->asking, state->id);
	if (!fail)
		export_add(export, &(struct export_session){ state, verified, &corrections });
	corrections_free(&corrections);
	return fail;
}

static enum fail session_export(struct order *order, struct export *export, struct str id,
				uint64_t *posts)
{
	struct session state;
	bool verified;

	session_init(&state, id);
	enum fail fail = archive_fold(order->ask->web->journal_path, id, &state, &verified);
	/* The organisation has a journal too, and is no session: nothing opened it. */
	if (!fail && state.opening.code.len == 0)
		fail = FAIL_NOT_FOUND;
	if (!fail && !agenda_is_closed(&state)) {
		order->open_still = true;
		fail = FAIL_BUSY;
	}
	*posts += state.phenomena.count;
	if (!fail && *posts > POSTS_MAX)
		fail = FAIL_TOO_LARGE;
	if (!fail)
		fail = session_add(order, export, &state, verified);
	if (!fail && order->wish.one)
		file_name(order, state.opening.code, STR(""));
	session_finish(&state);
	/* What was erased since it was listed is no failure of the others. */
	return fail == FAIL_NOT_FOUND && !order->wish.one ? FAIL_NONE : fail;
}

static enum fail sessions_export(struct order *order, struct export *export)
{
	enum fail fail = FAIL_NONE;
	uint64_t posts = 0;

	for (uint32_t i = 0; !fail && i < order->count; i++)
		if (i == 0 || !str_equal(order->sessions[i].id, order->sessions[i - 1].id))
			fail = session_export(order, export, order->sessions[i].id, &posts);
	return fail;
}

static enum fail sessions_find(struct order *order)
{
	if (order->wish.one)
		return FAIL_NONE;
	enum fail fail = archive_find(order->ask->web->archive, &order->query, archive_visited,
				      order);
	if (order->count)
		qsort(order->sessions, order->count, sizeof(*order->sessions), wanted_compare);
	return fail;
}

static void file_make(struct order *order)
{
	struct buf out = { 0 };
	struct export *export = export_open(&order->wish, &out);

	order->fail = sessions_export(order, export);
	if (!order->fail) {
		export_end(export);
		order->body = str_copy(order_arena(order), buf_str(&out));
	}
	export_close(export);
	buf_free(&out);
}

static void order_work(void *self)
{
	struct order *order = self;

	terms_start(&order->terms);
	order->wish.terms = &order->terms;
	order->fail = office_ask(order->ask->web->office, &order->asking);
	if (!order->fail)
		order->fail = terms_take(&order->terms, order->asking);
	if (!order->fail)
		order->fail = sessions_find(order);
	if (!order->fail)
		file_make(order);
	asking_close(order->asking);
	terms_free(&order->terms);
	free(order->sessions);
}

/* --- on the loop */

static void order_done(void *self)
{
	const struct order *order = self;
	struct request *request = order->ask->request;

	order->ask->web->exports--;
	if (order->open_still)
		answer_word(request, 409, refusal_word(REFUSAL_NOT_NOW));
	else if (order->fail == FAIL_TOO_LARGE)
		answer_refused(request, 413, GATE_TOO_LARGE);
	else if (order->fail)
		answer_failed(request, order->fail);
	else
		request_reply(request, &(struct reply){
			.status = 200, .type = export_type(order->wish.format),
			.body = order->body, .lasting = true, .download = order->file });
}

static void order_begin(struct order *order)
{
	struct web *web = order->ask->web;
	enum fail fail = web->exports < EXPORTS_MAX ? FAIL_NONE : FAIL_BUSY;

	if (!fail)
		fail = loop_job(web->loop, order_work, order_done, order);
	if (!fail) {
		web->exports++;
		return;
	}
	free(order->sessions);
	answer_failed(order->ask->request, fail);
}

static bool wish_read(struct order *order, struct request *request)
{
	struct str shared = request_query(request, "shared");

	order->wish.shared = str_equal(shared, STR("1"));
	if (!export_find(request_query(request, "format"), &order->wish.format))
		return false;
	return !order->wish.shared || export_may_share(order->wish.format);
}

static struct order *order_make(struct ask *ask)
{
	struct order *order = arena_take(request_arena(ask->request), sizeof(*order));

	order->ask = ask;
	order->wish.name = STR("Vartti"); /* as the command has it, so that both write the same */
	order->query.page_size = SESSIONS_MAX;
	return order;
}

void session_export_show(struct ask *ask)
{
	struct order *order = order_make(ask);

	order->wish.one = true;
	if (!wish_read(order, ask->request)) {
		answer_refused(ask->request, 400, GATE_BAD_REQUEST);
		return;
	}
	if (!session_id_is_fine(ask->argument)) {
		answer_refused(ask->request, 404, GATE_NOT_FOUND);
		return;
	}
	session_want(order, ask->argument, 0);
	order_begin(order);
}

void export_show(struct ask *ask)
{
	struct request *request = ask->request;
	struct order *order = order_make(ask);
	struct archive_query *query = &order->query;

	if (!wish_read(order, request) ||
	    !query_take_days(&query->from_ms, &query->to_ms, request)) {
		answer_refused(request, 400, GATE_BAD_REQUEST);
		return;
	}
	file_name(order, request_query(request, "from"), request_query(request, "to"));
	hub_sessions(ask->web->hub, room_visited, order);
	order_begin(order);
}
