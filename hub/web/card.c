/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/card.h"

#include <stdlib.h>

#include "archive/archive.h"
#include "archive/quotes.h"
#include "base/check.h"
#include "journal/journal.h"
#include "web/answer.h"
#include "web/body.h"
#include "web/evidence.h"
#include "web/fields.h"

static void quote_put(void *self, const struct quote *quote)
{
	json_t *thread = self;

	json_object_set_new(thread, "title", json_stringn(quote->title.ptr, quote->title.len));
	json_object_set_new(thread, "closed", json_integer((json_int_t)quote->closed_ms));
	if (quote->text.len > 0)
		json_object_set_new(thread, "text",
				    json_stringn(quote->text.ptr, quote->text.len));
}

/* What is not in the archive, or not any more, is named by its ids alone. */
static enum fail quotes_put(struct quotes *quotes, const json_t *threads)
{
	enum fail fail = FAIL_NONE;
	size_t at;
	json_t *thread;

	json_array_foreach(threads, at, thread) {
		const struct quote_wish wish = {
			body_text(thread, "session"),
			(uint64_t)json_integer_value(json_object_get(thread, "phenomenon")),
		};
		fail = quotes_find(quotes, &wish, quote_put, thread);
		if (fail && fail != FAIL_NOT_FOUND)
			return fail;
	}
	return FAIL_NONE;
}

enum fail card_work_one(struct inquiry *inquiry, struct asking *asking, uint64_t card)
{
	struct quotes *quotes = NULL;
	struct buf text = { 0 };

	enum fail fail = card_find(asking, card, &text);
	json_t *whole = fail ? NULL : json_loadb(text.ptr, text.len, 0, NULL);
	CHECK(fail || whole);
	if (!fail) fail = quotes_open(&quotes, archive_path(inquiry->ask->web->archive));
	if (!fail) fail = evidence_put(whole, quotes);
	if (!fail) fail = quotes_put(quotes, json_object_get(whole, "threads"));
	if (!fail)
		buf_add_str(&inquiry->out, json_written(inquiry->ask, whole));
	quotes_close(quotes);
	json_decref(whole);
	buf_free(&text);
	return fail;
}

static enum fail card_work(struct inquiry *inquiry, struct asking *asking)
{
	return card_work_one(inquiry, asking, inquiry->id);
}

void card_answer(struct ask *ask, uint64_t card, unsigned status)
{
	inquiry_begin(&(struct inquiry){ .ask = ask, .work = card_work, .id = card,
					 .status = status });
}

static enum fail changed_work(struct inquiry *inquiry, struct asking *asking)
{
	buf_add_str(&inquiry->out, STR("{\"error\":\"changed\",\"fields\":[],\"now\":"));
	enum fail fail = card_work_one(inquiry, asking, inquiry->id);
	buf_add_byte(&inquiry->out, '}');
	return fail;
}

void card_answer_changed(struct ask *ask, uint64_t card)
{
	inquiry_begin(&(struct inquiry){ .ask = ask, .work = changed_work, .id = card,
					 .status = 409 });
}

void card_ruled(struct ask *ask, enum fail fail, const struct ruling *ruling, unsigned status)
{
	if (fail)
		answer_failed(ask->request, fail);
	else if (ruling->refusal)
		answer_ruling(ask->request, ruling->refusal);
	else
		card_answer(ask, ruling->id, status);
}

void card_changed(void *self, enum fail fail, const struct ruling *ruling)
{
	card_ruled(self, fail, ruling, 200);
}

enum gate thread_read(struct errand *errand, struct ask *ask, const json_t *body)
{
	struct str session = body_text(body, "session");

	if (!session_id_is_fine(session))
		return GATE_BAD_REQUEST;
	errand->word = str_copy(request_arena(ask->request), session);
	return body_take_u64(&errand->tag, json_object_get(body, "phenomenon"));
}
