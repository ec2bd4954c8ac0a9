/* SPDX-License-Identifier: EUPL-1.2 */
/* The office erases, and says what is to be kept. */
#include "retention/erasing.h"

#include "web/answer.h"
#include "web/body.h"

static void wish_answered(void *self, const struct erased *erased)
{
	struct ask *ask = self;

	if (erased->fail == FAIL_DENIED) /* set aside */
		answer_word(ask->request, 409, refusal_word(REFUSAL_NOT_NOW));
	else if (erased->fail)
		answer_failed(ask->request, erased->fail);
	else if (erased->refusal)
		answer_word(ask->request, 409, refusal_word(erased->refusal));
	else
		answer_nothing(ask->request);
}

static void wish_take(struct ask *ask, struct erasing_wish *wish)
{
	wish->session = ask->argument;
	wish->role = ask->account.role;
	wish->account = ask->account.id;
	erasing_take(ask->web->erasing, wish, wish_answered, ask);
}

/* Left out it stays 0. */
static enum gate number_take(uint32_t *out, const json_t *body, const char *key, uint32_t min)
{
	const json_t *number = json_object_get(body, key);

	return number ? body_take_number(out, number, min, INT32_MAX) : GATE_NONE;
}

static enum gate wish_read(struct erasing_wish *wish, struct ask *ask, const json_t *body)
{
	static const struct text_limit reason = { .key = "reason", .max = LIMIT_REASON };
	bool is_whole = json_is_true(json_object_get(body, "whole"));
	uint32_t on = 0, from = 0, to = 0;

	enum gate gate = body_take_text(&wish->erasure.reason, request_arena(ask->request), body,
					&reason);
	if (!gate)
		gate = number_take(&on, body, "on", 1);
	if (!gate)
		gate = number_take(&from, body, "from", 0);
	if (!gate)
		gate = number_take(&to, body, "to", 1);
	if (!gate && (is_whole == (on > 0) || (is_whole && to) || (to ? from >= to : from > 0)))
		gate = GATE_BAD_REQUEST;
	wish->act = is_whole ? ERASING_SESSION : ERASING_THING;
	wish->erasure.on = on;
	wish->erasure.passage = (struct passage){ from, to };
	return gate;
}

void session_erase(struct ask *ask)
{
	json_t *body = body_read(ask->request);
	struct erasing_wish wish = { 0 };

	if (!body)
		return;
	enum gate gate = wish_read(&wish, ask, body);
	if (gate)
		answer_refused(ask->request, 400, gate);
	else
		wish_take(ask, &wish);
	json_decref(body);
}

void session_keep(struct ask *ask)
{
	json_t *body = body_read(ask->request);
	const json_t *kept = json_object_get(body, "kept");
	struct erasing_wish wish = { .act = ERASING_KEPT, .kept = json_is_true(kept) };

	if (!body)
		return;
	if (json_is_boolean(kept))
		wish_take(ask, &wish);
	else
		answer_refused(ask->request, 400, GATE_BAD_REQUEST);
	json_decref(body);
}
