/* SPDX-License-Identifier: EUPL-1.2 */
/* Series, and the series that a session belongs to. */
#include "base/check.h"
#include "journal/journal.h"
#include "web/answer.h"
#include "web/became.h"
#include "web/body.h"
#include "web/fields.h"
#include "web/fold.h"
#include "web/series.h"
#include "web/thing.h"

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

static enum gate series_read(struct errand *errand, struct ask *ask, const json_t *body)
{
	return errand_take_fields(errand, ask, NOUN_SERIES, body);
}

static const struct thing_kind series_kind = {
	.noun = NOUN_SERIES,
	.read = series_read,
	.after = one_work,
	.made = CHANGE_SERIES_MADE,
	.edited = CHANGE_SERIES_EDITED,
};

void series_make(struct ask *ask)
{
	thing_make(ask, &series_kind);
}

void series_edit(struct ask *ask)
{
	thing_edit(ask, &series_kind);
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

static void session_place_folded(struct ask *ask, const struct session *session, bool verified)
{
	(void)session; /* it is there, which is all that is asked */
	(void)verified;
	office_do(ask->web->office, ask->more, session_placed, ask);
}

void session_place(struct ask *ask)
{
	json_t *body = body_read(ask->request);
	struct errand *errand = arena_take(request_arena(ask->request), sizeof(*errand));

	if (!body)
		return;
	if (errand_start(errand, ask, body, CHANGE_SESSION_PLACED)) {
		enum gate gate = body_take_u64(&errand->on, json_object_get(body, "series"));
		errand->word = ask->argument;
		ask->more = errand;
		if (gate || !session_id_is_fine(ask->argument))
			answer_refused(ask->request, 400, GATE_BAD_REQUEST);
		else
			session_fold(ask, ask->argument, session_place_folded);
	}
	json_decref(body);
}
