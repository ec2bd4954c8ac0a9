/* SPDX-License-Identifier: EUPL-1.2 */
/* Cards: the list, a card, its fields, links, quotes, its history. */
#include "base/check.h"
#include "host/clock.h"
#include "web/answer.h"
#include "web/body.h"
#include "web/card.h"
#include "web/fields.h"
#include "web/query.h"
#include "web/thing.h"

#define PAGE_SIZE 50u

/* {"cards":[…],"more":…} of a list that may have one row too many. */
static void cards_answer(struct inquiry *inquiry)
{
	json_t *rows = json_loadb(inquiry->out.ptr, inquiry->out.len, 0, NULL);
	struct request *request = inquiry->ask->request;

	CHECK(rows);
	bool more = json_array_size(rows) > PAGE_SIZE;
	if (more)
		json_array_remove(rows, PAGE_SIZE);
	json_t *answer = json_pack("{s:o, s:b}", "cards", rows, "more", more);
	request_reply(request, &(struct reply){ .status = 200, .type = "application/json",
						.body = json_written(inquiry->ask, answer) });
	json_decref(answer);
}

static enum fail cards_work(struct inquiry *inquiry, struct asking *asking)
{
	return cards_find(asking, inquiry->more, &inquiry->out);
}

static bool wanted_read(struct cards_wanted *wanted, struct request *request)
{
	struct str words;

	*wanted = (struct cards_wanted){
		.state = request_query(request, "state"), .theme = request_query(request, "theme"),
		.tag = request_query(request, "tag"), .page_size = PAGE_SIZE,
		.kept = str_equal(request_query(request, "kept"), STR("1")),
		.due_ms = str_equal(request_query(request, "due"), STR("1")) ? clock_wall_ms() : 0,
	};
	return query_take_page(&wanted->page, request) && query_take_words(&words, request) &&
	       text_fold(request_arena(request), words, &wanted->words) == FAIL_NONE;
}

void cards_show(struct ask *ask)
{
	struct cards_wanted *wanted = arena_take(request_arena(ask->request), sizeof(*wanted));

	if (wanted_read(wanted, ask->request))
		inquiry_begin(&(struct inquiry){ .ask = ask, .work = cards_work, .more = wanted,
						 .done = cards_answer });
	else
		answer_refused(ask->request, 400, GATE_BAD_REQUEST);
}

static enum fail history_work(struct inquiry *inquiry, struct asking *asking)
{
	return card_find_history(asking, inquiry->id, &inquiry->out);
}

void card_history_show(struct ask *ask)
{
	uint64_t card;

	if (path_number(ask, ask->argument, &card))
		inquiry_begin(&(struct inquiry){ .ask = ask, .work = history_work, .id = card });
}

void card_show(struct ask *ask)
{
	uint64_t card;

	if (path_number(ask, ask->argument, &card))
		card_answer(ask, card, 200);
}

/* --- fields */

static enum gate card_read(struct errand *errand, struct ask *ask, const json_t *body)
{
	enum gate gate = errand_take_fields(errand, ask, NOUN_CARD, body);

	if (gate || errand->on)
		return gate;
	if (!json_object_get(body, "session"))
		return GATE_NONE;
	return thread_read(errand, ask, body);
}

static enum fail card_work(struct inquiry *inquiry, struct asking *asking)
{
	return card_work_one(inquiry, asking, inquiry->id);
}

static const struct thing_kind card_kind = {
	.noun = NOUN_CARD,
	.read = card_read,
	.after = card_work,
	.made = CHANGE_CARD_MADE,
	.edited = CHANGE_CARD_EDITED,
};

void card_make(struct ask *ask)
{
	thing_make(ask, &card_kind);
}

void card_edit(struct ask *ask)
{
	thing_edit(ask, &card_kind);
}

/* --- links, quotes, and what is to be kept */

static enum gate link_read(struct errand *errand, struct ask *ask, const json_t *body)
{
	if (errand->change == CHANGE_CARD_KEPT)
		return GATE_NONE;
	if (errand->change == CHANGE_QUOTE_CHOSEN || json_object_get(body, "session"))
		return thread_read(errand, ask, body);
	errand->change = CHANGE_CARDS_LINKED;
	errand->word = str_copy(request_arena(ask->request), body_text(body, "how"));
	return body_take_u64(&errand->tag, json_object_get(body, "card"));
}

static void card_set(struct ask *ask, enum change change)
{
	json_t *body = body_read(ask->request);
	struct errand errand;
	uint64_t card;

	if (!body)
		return;
	if (path_number(ask, ask->argument, &card) && errand_start(&errand, ask, body, change)) {
		const json_t *set = json_object_get(body, "set");
		errand.on = card;
		errand.value = json_is_true(set);
		enum gate gate = json_is_boolean(set) ? link_read(&errand, ask, body)
						      : GATE_BAD_REQUEST;
		if (gate)
			answer_refused(ask->request, 400, gate);
		else
			errand_send(ask, &errand, card_changed, ask);
	}
	json_decref(body);
}

void card_link(struct ask *ask)
{
	card_set(ask, CHANGE_THREAD_LINKED);
}

void card_quote(struct ask *ask)
{
	card_set(ask, CHANGE_QUOTE_CHOSEN);
}

void card_keep(struct ask *ask)
{
	card_set(ask, CHANGE_CARD_KEPT);
}
