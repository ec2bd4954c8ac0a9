/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/card.h"

#include <stdlib.h>

#include "base/check.h"
#include "journal/journal.h"
#include "web/answer.h"
#include "web/body.h"

enum fail card_work_one(struct inquiry *inquiry, struct asking *asking, uint64_t card)
{
	return card_find(asking, card, &inquiry->out);
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
