/* SPDX-License-Identifier: EUPL-1.2 */
/* A coordinator erases what a card says. */
#include "retention/desk_erasing.h"
#include "web/answer.h"
#include "web/body.h"
#include "web/card.h"

static void wish_answered(void *self, const struct erased *erased)
{
	struct ask *ask = self;
	uint64_t card;

	if (erased->fail)
		answer_failed(ask->request, erased->fail);
	else if (erased->refusal == REFUSAL_CHANGED && path_number(ask, ask->argument, &card))
		card_answer_changed(ask, card);
	else if (erased->refusal)
		answer_ruling(ask->request, erased->refusal);
	else if (path_number(ask, ask->argument, &card))
		card_answer(ask, card, 200);
}

/* Left out it stays 0. */
static enum gate number_take(uint64_t *out, const json_t *body, const char *key)
{
	const json_t *number = json_object_get(body, key);

	return number ? body_take_u64(out, number) : GATE_NONE;
}

/* One thing is named: a field, a step, one's field, one's follow-up, or the whole. */
static bool is_named(const struct card_erasure *erasure, const json_t *body)
{
	bool is_whole = json_is_true(json_object_get(body, "whole"));
	bool is_part = erasure->step || erasure->field.len;
	struct passage passage = erasure->passage;

	if (is_whole == is_part || (erasure->months && (!erasure->step || erasure->field.len)))
		return false;
	return passage.to ? erasure->field.len && passage.from < passage.to : passage.from == 0;
}

static enum gate wish_read(struct card_erasure *erasure, struct ask *ask, const json_t *body)
{
	static const struct text_limit reason = { .key = "reason", .max = LIMIT_REASON };
	const struct { const char *key; uint64_t *out; } numbers[] = {
		{ "version", &erasure->version }, { "step", &erasure->step },
		{ "months", &erasure->months }, { "from", &erasure->passage.from },
		{ "to", &erasure->passage.to },
	};

	erasure->field = body_text(body, "field");
	enum gate gate = body_take_text(&erasure->reason, request_arena(ask->request), body,
					&reason);
	for (size_t i = 0; !gate && i < sizeof(numbers) / sizeof(*numbers); i++)
		gate = number_take(numbers[i].out, body, numbers[i].key);
	return gate || is_named(erasure, body) ? gate : GATE_BAD_REQUEST;
}

void card_erase(struct ask *ask)
{
	json_t *body = body_read(ask->request);
	struct card_wish wish = { .role = ask->account.role, .account = ask->account.id };

	if (!body)
		return;
	if (path_number(ask, ask->argument, &wish.erasure.card)) {
		enum gate gate = wish_read(&wish.erasure, ask, body);
		if (gate)
			answer_refused(ask->request, 400, gate);
		else
			desk_erasing_take(ask->web->desk_erasing, &wish, wish_answered, ask);
	}
	json_decref(body);
}
