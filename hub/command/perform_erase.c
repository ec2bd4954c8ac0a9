/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/perform_erase.h"

#include <stdlib.h>

#include "base/check.h"
#include "command/import_json.h"
#include "protocol/limits.h"
#include "retention/desk_erasing.h"
#include "retention/erasing.h"
#include "wire/json.h"

static const char *fail_explain(enum fail fail)
{
	switch (fail) {
	case FAIL_NOT_FOUND: return "there is no such session, card, field or step";
	case FAIL_BUSY: return "too much at once: try again";
	case FAIL_CLOSED: return "the hub is stopping: try again";
	case FAIL_DENIED: return "the session is set aside: it can only be erased whole";
	default: return fail_words(fail);
	}
}

static const char *refusal_explain(enum refusal refusal)
{
	switch (refusal) {
	case REFUSAL_UNKNOWN_THING: return "there is no such thing in the session";
	case REFUSAL_GONE: return "it is gone already";
	case REFUSAL_CHANGED: return "there is no such passage, or the text was changed meanwhile";
	case REFUSAL_NOT_NOW: return "not now: it is under way, or not that old";
	default: return refusal_word(refusal);
	}
}

/* What becomes of a wish; freed by its answer. */
static void wish_answered(void *self, const struct erased *erased)
{
	struct performance *waiting = self;
	struct buf answer = { 0 };
	struct json json = { .out = &answer };

	if (erased->fail) {
		perform_refuse(waiting, fail_explain(erased->fail));
	} else if (erased->refusal && !erased->kept) {
		perform_refuse(waiting, refusal_explain(erased->refusal));
	} else {
		json_open(&json, '{');
		member_bool(&json, "kept", erased->kept);
		json_close(&json, '}');
		waiting->answered(waiting->self, buf_str(&answer));
	}
	buf_free(&answer);
	free(waiting);
}

static struct performance *performance_keep(const struct performance *performance)
{
	struct performance *waiting = malloc(sizeof(*waiting));

	CHECK(waiting);
	*waiting = *performance;
	return waiting;
}

static void wish_take(const struct performance *performance, const struct erasing_wish *wish)
{
	erasing_take(performance->erasing, wish, wish_answered, performance_keep(performance));
}

static uint64_t number_of(const json_t *line, const char *key)
{
	json_int_t number = json_integer_value(json_object_get(line, key));

	return number > 0 ? (uint64_t)number : 0;
}

static bool reason_is_fine(struct str reason)
{
	return reason.len && text_check(reason, false) == TEXT_FINE &&
	       text_count(reason) <= LIMIT_REASON;
}

void erase_thing(const struct performance *performance, const json_t *line)
{
	const struct erasing_wish wish = {
		.act = ERASING_THING,
		.session = json_text(line, "session"),
		.erasure = { .on = number_of(line, "on"),
			     .passage = { number_of(line, "from"), number_of(line, "to") },
			     .reason = json_text(line, "reason") },
		.role = ROLE_HUB,
	};

	if (reason_is_fine(wish.erasure.reason))
		wish_take(performance, &wish);
	else
		perform_refuse(performance, "a reason has 1 to 200 characters");
}

void erase_card(const struct performance *performance, const json_t *line)
{
	const struct card_wish wish = {
		.erasure = { .card = number_of(line, "card"), .field = json_text(line, "field"),
			     .place = number_of(line, "step"),
			     .months = number_of(line, "months"),
			     .passage = { number_of(line, "from"), number_of(line, "to") },
			     .reason = json_text(line, "reason") },
		.role = ROLE_HUB,
	};

	if (reason_is_fine(wish.erasure.reason))
		desk_erasing_take(performance->desk_erasing, &wish, wish_answered,
				  performance_keep(performance));
	else
		perform_refuse(performance, "a reason has 1 to 200 characters");
}

void erase_session(const struct performance *performance, const json_t *line)
{
	const struct erasing_wish wish = {
		.act = ERASING_SESSION,
		.session = json_text(line, "session"),
		.before_ms = number_of(line, "before"),
		.erasure = { .reason = json_text(line, "reason") },
		.role = ROLE_HUB,
	};

	if (wish.before_ms || reason_is_fine(wish.erasure.reason))
		wish_take(performance, &wish);
	else
		perform_refuse(performance, "a reason has 1 to 200 characters");
}

void keep_session(const struct performance *performance, const json_t *line)
{
	const struct erasing_wish wish = {
		.act = ERASING_KEPT,
		.session = json_text(line, "session"),
		.kept = json_is_true(json_object_get(line, "set")),
		.role = ROLE_HUB,
	};

	wish_take(performance, &wish);
}
