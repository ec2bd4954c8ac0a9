/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/evidence.h"

#include <stdlib.h>

#include "archive/evidence.h"
#include "base/check.h"

#define QUOTABLE_MAX 50u /* to choose from: the latest, and what was chosen */

struct gathering {
	struct evidence evidence;
	const json_t *chosen;
	json_t *quotable;
};

static json_t *text_of(struct str text)
{
	return json_stringn(text.len ? text.ptr : "", text.len);
}

static bool is_chosen(const json_t *chosen, const json_t *quote)
{
	size_t at;
	json_t *one;

	json_array_foreach(chosen, at, one)
		if (json_equal(json_object_get(one, "session"),
			       json_object_get(quote, "session")) &&
		    json_equal(json_object_get(one, "phenomenon"),
			       json_object_get(quote, "phenomenon")))
			return true;
	return false;
}

static void said_gather(void *self, const struct said *said)
{
	struct gathering *gathering = self;

	evidence_add(&gathering->evidence, said);
	if (!said->quotable)
		return;
	json_t *quote = json_pack("{s:o, s:I, s:I, s:o, s:o, s:o, s:I}",
				  "session", text_of(said->session),
				  "phenomenon", (json_int_t)said->phenomenon,
				  "thread", (json_int_t)said->head, "title", text_of(said->title),
				  "text", text_of(said->text), "lang", text_of(said->lang),
				  "closed", (json_int_t)said->closed_ms);
	CHECK(quote);
	json_object_set_new(quote, "chosen", json_boolean(is_chosen(gathering->chosen, quote)));
	json_array_append_new(gathering->quotable, quote);
}

/* The earliest go, of those that nobody chose. */
static void quotable_shorten(json_t *quotable)
{
	for (size_t at = 0; json_array_size(quotable) > QUOTABLE_MAX;) {
		const json_t *quote = json_array_get(quotable, at);
		if (!quote)
			return;
		if (json_is_true(json_object_get(quote, "chosen")))
			at++;
		else
			json_array_remove(quotable, at);
	}
}

static json_t *groups_encode(const struct evidence_groups *groups)
{
	json_t *list = json_array();

	for (uint32_t i = 0; i < groups->count; i++)
		json_array_append_new(list, json_pack("{s:o, s:I}", "value",
						      text_of(groups->items[i].value), "count",
						      (json_int_t)groups->items[i].count));
	return json_pack("{s:o, s:I}", "groups", list, "rest", (json_int_t)groups->rest);
}

/* What is too little to be told is left out. */
static void count_put(json_t *object, const char *key, uint64_t count)
{
	if (count >= TOLD_MIN)
		json_object_set_new(object, key, json_integer((json_int_t)count));
}

static json_t *evidence_encode(const struct evidence *evidence, json_t *quotable)
{
	json_t *object = json_pack("{s:I, s:I, s:I, s:I, s:o, s:o, s:O}",
				   "phenomena", (json_int_t)evidence->phenomena,
				   "sessions", (json_int_t)evidence->sessions,
				   "first", (json_int_t)evidence->first_ms,
				   "last", (json_int_t)evidence->last_ms,
				   "sources", groups_encode(&evidence->sources),
				   "areas", groups_encode(&evidence->areas), "quotes", quotable);

	CHECK(object);
	count_put(object, "voices", evidence->voices);
	count_put(object, "votes", evidence->votes);
	return object;
}

enum fail evidence_put(json_t *card, struct quotes *quotes)
{
	struct gathering gathering = { .chosen = json_object_get(card, "quotes"),
				       .quotable = json_array() };
	char *threads = json_dumps(json_object_get(card, "threads"), JSON_COMPACT);
	CHECK(threads);

	enum fail fail = quotes_find_said(quotes, str_from(threads), said_gather, &gathering);
	if (!fail) {
		evidence_merge(&gathering.evidence);
		quotable_shorten(gathering.quotable);
		json_object_set_new(card, "evidence",
				    evidence_encode(&gathering.evidence, gathering.quotable));
		json_object_del(card, "quotes");
	}
	evidence_free(&gathering.evidence);
	json_decref(gathering.quotable);
	free(threads);
	return fail;
}
