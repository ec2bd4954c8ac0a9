/* SPDX-License-Identifier: EUPL-1.2 */
/* The path of a card, and its follow-ups. */
#include <string.h>

#include "base/day.h"
#include "host/clock.h"
#include "protocol/choices.h"
#include "web/answer.h"
#include "web/body.h"
#include "web/card.h"
#include "web/fields.h"
#include "web/screen.h"

struct state {
	const char *word;
	bool answers;   /* a taking, which it names */
	bool wants_why;
};

static const struct state states[] = {
	{ "noted", false, false }, { "described", false, false }, { "taken", false, false },
	{ "agreed", true, false }, { "partly", true, false }, { "refused", true, true },
	{ "pending", true, false }, { "changed", false, false }, { "unchanged", false, true },
	{ "followed", false, false },
};

static const struct state *state_find(struct str word)
{
	for (size_t i = 0; i < sizeof(states) / sizeof(*states); i++)
		if (str_is(word, states[i].word))
			return &states[i];
	return NULL;
}

/* --- the answer: the card that the step is on */

static enum fail step_work(struct inquiry *inquiry, struct asking *asking)
{
	struct buf digits = { 0 };
	uint64_t card = 0;

	enum fail fail = step_find_card(asking, inquiry->id, &digits);
	if (!fail && !str_to_u64(buf_str(&digits), &card))
		fail = FAIL_CORRUPT;
	buf_free(&digits);
	return fail ? fail : card_work_one(inquiry, asking, card);
}

static void step_ruled(struct ask *ask, enum fail fail, const struct ruling *ruling,
		       unsigned status)
{
	if (fail || ruling->refusal)
		card_ruled(ask, fail, ruling, status);
	else
		inquiry_begin(&(struct inquiry){ .ask = ask, .work = step_work,
						 .id = ruling->id, .status = status });
}

static void step_added(void *self, enum fail fail, const struct ruling *ruling)
{
	step_ruled(self, fail, ruling, 201);
}

static void step_changed(void *self, enum fail fail, const struct ruling *ruling)
{
	struct ask *ask = self;
	uint64_t card;

	/* 409: the card as it is, so that both texts can be shown. */
	if (!fail && ruling->refusal == REFUSAL_CHANGED && path_number(ask, ask->argument, &card))
		card_answer_changed(ask, card);
	else
		step_ruled(ask, fail, ruling, 200);
}

/* --- a step as it is sent */

/* {"to":…,"text":…}, what there is of it. */
static enum gate step_text(struct errand *errand, struct ask *ask, const json_t *body)
{
	const json_t *to = json_object_get(body, "to"), *text = json_object_get(body, "text");
	json_t *made = json_object();
	enum gate gate = GATE_NONE;

	if (to)
		json_object_set_new(made, "to", recipient_read(ask, to, &gate));
	if (text && !gate)
		json_object_set_new(made, "text", text_read(ask, text, LIMIT_CARD_WHAT, &gate));
	if (!gate)
		errand->text = json_written(ask, made);
	json_decref(made);
	return gate;
}

static enum gate step_read(struct errand *errand, struct ask *ask, const json_t *body)
{
	const struct state *state = state_find(body_text(body, "state"));
	struct str day = body_text(body, "at");
	struct buf word = { 0 };
	uint64_t from_ms, to_ms;

	if (!state)
		return GATE_UNKNOWN_WORD;
	if (!day_find(day, &from_ms, &to_ms))
		return GATE_BAD_REQUEST;
	if (state->wants_why && body_text(body, "text").len == 0)
		return GATE_EMPTY;
	if (strcmp(state->word, "taken") == 0 && !json_object_get(body, "to"))
		return GATE_BAD_REQUEST;
	buf_add_format(&word, "%s %.*s", state->word, STR_ARGS(day));
	errand->word = str_copy(request_arena(ask->request), buf_str(&word));
	buf_free(&word);
	if (json_object_get(body, "on") || state->answers) {
		enum gate gate = body_take_u64(&errand->tag, json_object_get(body, "on"));
		if (gate)
			return gate;
	}
	return step_text(errand, ask, body);
}

static void step_put(struct ask *ask, struct errand *errand, const json_t *body)
{
	bool is_edit = errand->change == CHANGE_STEP_EDITED;
	enum gate gate = step_read(errand, ask, body);

	if (!gate && is_edit)
		gate = body_take_u64(&errand->value, json_object_get(body, "version"));
	if (gate)
		answer_refused(ask->request, 400, gate);
	else if (errand_screen(ask, errand, body))
		office_do(ask->web->office, errand, is_edit ? step_changed : step_added, ask);
}

void path_add(struct ask *ask)
{
	json_t *body = body_read(ask->request);
	struct errand errand;
	uint64_t card;

	if (!body)
		return;
	if (path_number(ask, ask->argument, &card) &&
	    errand_start(&errand, ask, body, CHANGE_STEP_ADDED)) {
		errand.on = card;
		step_put(ask, &errand, body);
	}
	json_decref(body);
}

void path_edit(struct ask *ask)
{
	json_t *body = body_read(ask->request);
	struct errand errand;
	uint64_t step;

	if (!body)
		return;
	if (path_number(ask, ask->second, &step) &&
	    errand_start(&errand, ask, body, CHANGE_STEP_EDITED)) {
		errand.on = step;
		step_put(ask, &errand, body);
	}
	json_decref(body);
}

void path_remove(struct ask *ask)
{
	struct errand errand;
	uint64_t step;

	if (path_number(ask, ask->second, &step) &&
	    errand_start(&errand, ask, NULL, CHANGE_STEP_REMOVED)) {
		errand.on = step;
		office_do(ask->web->office, &errand, step_changed, ask);
	}
}

/* --- follow-ups */

static enum fail followups_work(struct inquiry *inquiry, struct asking *asking)
{
	return followups_find(asking, inquiry->id, &inquiry->out);
}

void followups_show(struct ask *ask)
{
	bool due = str_equal(request_query(ask->request, "due"), STR("1"));

	inquiry_begin(&(struct inquiry){ .ask = ask, .work = followups_work,
					 .id = due ? clock_wall_ms() : 0 });
}

static enum gate followup_read(struct errand *errand, struct ask *ask, const json_t *body)
{
	static const char *const answers[] = { CHOICES_FOLLOW_UP_ANSWER };
	struct str answer = body_text(body, "answer");
	size_t i = 0;

	while (i < sizeof(answers) / sizeof(*answers) && !str_is(answer, answers[i]))
		i++;
	if (i == sizeof(answers) / sizeof(*answers))
		return GATE_UNKNOWN_WORD;
	errand->word = str_from(answers[i]);
	if (str_equal(answer, STR("dismissed")) && body_text(body, "text").len == 0)
		return GATE_EMPTY;
	enum gate gate = body_take_u64(&errand->on, json_object_get(body, "step"));
	if (!gate)
		gate = body_take_u64(&errand->value, json_object_get(body, "months"));
	return gate ? gate : step_text(errand, ask, body);
}

static void followup_answered(void *self, enum fail fail, const struct ruling *ruling)
{
	step_ruled(self, fail, ruling, 200);
}

void followup_answer(struct ask *ask)
{
	json_t *body = body_read(ask->request);
	struct errand errand;

	if (!body)
		return;
	if (errand_start(&errand, ask, body, CHANGE_FOLLOWED_UP)) {
		enum gate gate = followup_read(&errand, ask, body);
		if (gate)
			answer_refused(ask->request, 400, gate);
		else if (errand_screen(ask, &errand, body))
			office_do(ask->web->office, &errand, followup_answered, ask);
	}
	json_decref(body);
}
