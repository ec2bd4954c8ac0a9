/* SPDX-License-Identifier: EUPL-1.2 */
/* Series, and the series that a session belongs to. */
#include "base/check.h"
#include "journal/journal.h"
#include "web/answer.h"
#include "web/became.h"
#include "web/body.h"
#include "web/fields.h"
#include "web/screen.h"
#include "web/series.h"

#define BECAME_MAX 20u

static enum fail all_work(struct inquiry *inquiry, struct asking *asking)
{
	return series_find_all(asking, &inquiry->out);
}

void series_list(struct ask *ask)
{
	inquiry_begin(&(struct inquiry){ .ask = ask, .work = all_work });
}

/* With what became of the threads of all its sessions. */
static enum fail one_work(struct inquiry *inquiry, struct asking *asking)
{
	const struct became_wanted wanted = { .series_id = inquiry->id, .series = true,
					      .limit = BECAME_MAX };
	struct buf text = { 0 };
	json_t *became = NULL;

	enum fail fail = series_find(asking, inquiry->id, &text);
	if (!fail) fail = became_read(&became, asking, &wanted);
	if (!fail) {
		json_t *series = json_loadb(text.ptr, text.len, 0, NULL);
		CHECK(series);
		json_object_set(series, "became", became);
		buf_add_str(&inquiry->out, json_written(inquiry->ask, series));
		json_decref(series);
	}
	json_decref(became);
	buf_free(&text);
	return fail;
}

void series_show(struct ask *ask)
{
	uint64_t series;

	if (path_number(ask, ask->argument, &series))
		inquiry_begin(&(struct inquiry){ .ask = ask, .work = one_work, .id = series });
}

/* --- of one session */

struct object {
	struct str session;
	struct str text; /* without its last bracket */
};

static enum fail object_work(struct inquiry *inquiry, struct asking *asking)
{
	const struct object *object = inquiry->more;
	struct buf digits = { 0 };

	enum fail fail = session_find_series(asking, object->session, &digits);
	buf_add_str(&inquiry->out, object->text);
	if (!fail)
		buf_add_format(&inquiry->out, ",\"series\":%.*s", (int)digits.len, digits.ptr);
	buf_add_byte(&inquiry->out, '}');
	buf_free(&digits);
	return fail == FAIL_NOT_FOUND ? FAIL_NONE : fail;
}

void series_answer(struct ask *ask, struct str session, struct buf *text, unsigned status)
{
	struct arena *arena = request_arena(ask->request);
	struct object *object = arena_take(arena, sizeof(*object));

	object->session = str_copy(arena, session);
	object->text = str_copy(arena, buf_str(text));
	buf_free(text);
	inquiry_begin(&(struct inquiry){ .ask = ask, .work = object_work, .more = object,
					 .status = status });
}

/* --- changes */

struct edit {
	struct ask *ask;
	struct errand errand;
};

static enum fail changed_work(struct inquiry *inquiry, struct asking *asking)
{
	return changed_work_of(inquiry, asking, NOUN_SERIES, series_find);
}

static void series_ruled(void *self, enum fail fail, const struct ruling *ruling)
{
	struct edit *edit = self;
	struct ask *ask = edit->ask;

	if (fail)
		answer_failed(ask->request, fail);
	else if (ruling->refusal == REFUSAL_CHANGED)
		inquiry_begin(&(struct inquiry){ .ask = ask, .work = changed_work, .status = 409,
						 .more = &edit->errand });
	else if (ruling->refusal)
		answer_ruling(ask->request, ruling->refusal);
	else
		inquiry_begin(&(struct inquiry){ .ask = ask, .work = one_work, .id = ruling->id,
						 .status = edit->errand.on ? 200 : 201 });
}

static void series_put(struct ask *ask, enum change change, uint64_t series)
{
	json_t *body = body_read(ask->request);
	struct edit *edit = arena_take(request_arena(ask->request), sizeof(*edit));

	if (!body)
		return;
	edit->ask = ask;
	if (errand_start(&edit->errand, ask, body, change)) {
		edit->errand.on = series;
		enum gate gate = errand_take_fields(&edit->errand, ask, NOUN_SERIES, body);
		if (gate)
			answer_refused(ask->request, 400, gate);
		else if (errand_screen(ask, &edit->errand, body))
			office_do(ask->web->office, &edit->errand, series_ruled, edit);
	}
	json_decref(body);
}

void series_make(struct ask *ask)
{
	series_put(ask, CHANGE_SERIES_MADE, 0);
}

void series_edit(struct ask *ask)
{
	uint64_t series;

	if (path_number(ask, ask->argument, &series))
		series_put(ask, CHANGE_SERIES_EDITED, series);
}

static void session_placed(void *self, enum fail fail, const struct ruling *ruling)
{
	struct ask *ask = self;

	if (fail)
		answer_failed(ask->request, fail);
	else if (ruling->refusal)
		answer_ruling(ask->request, ruling->refusal);
	else
		answer_nothing(ask->request);
}

void session_place(struct ask *ask)
{
	json_t *body = body_read(ask->request);
	struct errand errand;

	if (!body)
		return;
	if (errand_start(&errand, ask, body, CHANGE_SESSION_PLACED)) {
		enum gate gate = body_take_u64(&errand.on, json_object_get(body, "series"));
		errand.word = ask->argument;
		if (gate || !session_id_is_fine(ask->argument))
			answer_refused(ask->request, 400, GATE_BAD_REQUEST);
		else
			office_do(ask->web->office, &errand, session_placed, ask);
	}
	json_decref(body);
}
