/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/thing.h"

#include "web/answer.h"
#include "web/body.h"
#include "web/screen.h"

struct edit {
	struct ask *ask;
	const struct thing_kind *kind;
	struct errand errand;
};

/* Which of the fields were changed meanwhile, and the thing as it is. */
static enum fail changed_work(struct inquiry *inquiry, struct asking *asking)
{
	const struct edit *edit = inquiry->more;
	const struct errand *errand = &edit->errand;
	const struct named items[] = {
		{ ":noun", value_number((uint64_t)edit->kind->noun) },
		{ ":thing", value_number(errand->on) },
		{ ":version", value_number(errand->tag) },
		{ ":fields", value_number(errand->value) },
	};

	buf_add_str(&inquiry->out, STR("{\"error\":\"changed\",\"fields\":"));
	enum fail fail = fields_find_changed(asking, &(struct names){ items, 4 }, &inquiry->out);
	buf_add_str(&inquiry->out, STR(",\"now\":"));
	inquiry->id = errand->on;
	if (!fail)
		fail = edit->kind->after(inquiry, asking);
	buf_add_byte(&inquiry->out, '}');
	return fail;
}

static void edit_ruled(void *self, enum fail fail, const struct ruling *ruling)
{
	struct edit *edit = self;
	struct ask *ask = edit->ask;

	if (fail)
		answer_failed(ask->request, fail);
	else if (ruling->refusal == REFUSAL_CHANGED)
		inquiry_begin(&(struct inquiry){ .ask = ask, .work = changed_work, .status = 409,
						 .more = edit });
	else if (ruling->refusal)
		answer_ruling(ask->request, ruling->refusal);
	else if (edit->errand.change == edit->kind->removed)
		answer_nothing(ask->request);
	else
		inquiry_begin(&(struct inquiry){ .ask = ask, .work = edit->kind->after,
						 .id = ruling->id,
						 .status = edit->errand.on ? 200 : 201 });
}

static void thing_put(struct ask *ask, const struct thing_kind *kind, enum change change,
		      uint64_t on)
{
	json_t *body = body_read(ask->request);
	struct edit *edit = arena_take(request_arena(ask->request), sizeof(*edit));
	enum gate gate = GATE_NONE;

	if (!body)
		return;
	edit->ask = ask;
	edit->kind = kind;
	if (errand_start(&edit->errand, ask, body, change)) {
		edit->errand.on = on;
		if (change != kind->removed)
			gate = kind->read(&edit->errand, ask, body);
		if (gate)
			answer_refused(ask->request, 400, gate);
		else if (errand_screen(ask, &edit->errand, body))
			errand_send(ask, &edit->errand, edit_ruled, edit);
	}
	json_decref(body);
}

void thing_make(struct ask *ask, const struct thing_kind *kind)
{
	thing_put(ask, kind, kind->made, 0);
}

void thing_edit(struct ask *ask, const struct thing_kind *kind)
{
	uint64_t on;

	if (path_number(ask, ask->argument, &on))
		thing_put(ask, kind, kind->edited, on);
}

void thing_remove(struct ask *ask, const struct thing_kind *kind)
{
	uint64_t on;

	if (path_number(ask, ask->argument, &on))
		thing_put(ask, kind, kind->removed, on);
}
