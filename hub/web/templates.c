/* SPDX-License-Identifier: EUPL-1.2 */
/* Templates: the built-in ones, and those that were saved to be used again. */
#include "domain/template.h"
#include "web/answer.h"
#include "web/body.h"
#include "web/desk.h"
#include "web/fields.h"
#include "web/screen.h"
#include "wire/transcript.h"

static enum fail templates_work(struct inquiry *inquiry, struct asking *asking)
{
	const struct template *template;
	struct buf *out = &inquiry->out;

	buf_add_str(out, STR("{\"templates\":["));
	for (uint32_t i = 0; (template = template_at(i)); i++) {
		if (i > 0)
			buf_add_byte(out, ',');
		encode_template(out, template);
	}
	buf_add_str(out, STR("],\"saved\":"));
	enum fail fail = templates_find(asking, out);
	buf_add_byte(out, '}');
	return fail;
}

void templates_show(struct ask *ask)
{
	inquiry_begin(&(struct inquiry){ .ask = ask, .work = templates_work });
}

struct edit {
	struct ask *ask;
	struct errand errand;
};

static enum fail changed_work(struct inquiry *inquiry, struct asking *asking)
{
	return changed_work_of(inquiry, asking, NOUN_TEMPLATE, template_find_saved);
}

static enum fail saved_work(struct inquiry *inquiry, struct asking *asking)
{
	return template_find_saved(asking, inquiry->id, &inquiry->out);
}

static void template_ruled(void *self, enum fail fail, const struct ruling *ruling)
{
	struct edit *edit = self;
	struct ask *ask = edit->ask;

	if (fail)
		answer_failed(ask->request, fail);
	else if (ruling->refusal == REFUSAL_CHANGED)
		inquiry_begin(&(struct inquiry){ .ask = ask, .work = changed_work, .status = 409,
						 .more = &edit->errand });
	else if (ruling->refusal)
		answer_ruling(ask->request, ruling->refusal);
	else if (edit->errand.change == CHANGE_TEMPLATE_REMOVED)
		answer_nothing(ask->request);
	else
		inquiry_begin(&(struct inquiry){ .ask = ask, .work = saved_work, .id = ruling->id,
						 .status = edit->errand.on ? 200 : 201 });
}

/* "name" and "template" stand beside each other, as they are listed. */
static enum gate template_take(struct errand *errand, struct ask *ask, const json_t *body)
{
	json_t *fields = json_object();

	for (unsigned nth = 0; noun_field(NOUN_TEMPLATE, nth); nth++) {
		json_t *value = json_object_get(body, noun_field(NOUN_TEMPLATE, nth));
		if (value)
			json_object_set(fields, noun_field(NOUN_TEMPLATE, nth), value);
	}
	json_t *whole = json_pack("{s:o, s:O*}", "fields", fields, "version",
				  json_object_get(body, "version"));
	enum gate gate = errand_take_fields(errand, ask, NOUN_TEMPLATE, whole);
	json_decref(whole);
	if (!gate && !errand->on && !(errand->value & 2))
		gate = GATE_BAD_TEMPLATE;
	return gate;
}

static void template_put(struct ask *ask, enum change change, uint64_t template)
{
	json_t *body = body_read(ask->request);
	struct edit *edit = arena_take(request_arena(ask->request), sizeof(*edit));
	enum gate gate = GATE_NONE;

	if (!body)
		return;
	edit->ask = ask;
	if (errand_start(&edit->errand, ask, body, change)) {
		edit->errand.on = template;
		if (change != CHANGE_TEMPLATE_REMOVED)
			gate = template_take(&edit->errand, ask, body);
		if (gate)
			answer_refused(ask->request, 400, gate);
		else if (errand_screen(ask, &edit->errand, body))
			office_do(ask->web->office, &edit->errand, template_ruled, edit);
	}
	json_decref(body);
}

void template_save(struct ask *ask)
{
	template_put(ask, CHANGE_TEMPLATE_MADE, 0);
}

void template_edit(struct ask *ask)
{
	uint64_t template;

	if (path_number(ask, ask->argument, &template))
		template_put(ask, CHANGE_TEMPLATE_EDITED, template);
}

void template_remove(struct ask *ask)
{
	uint64_t template;

	if (path_number(ask, ask->argument, &template))
		template_put(ask, CHANGE_TEMPLATE_REMOVED, template);
}
