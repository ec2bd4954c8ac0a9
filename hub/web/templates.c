/* SPDX-License-Identifier: EUPL-1.2 */
/* Templates: the built-in ones, and those that were saved to be used again. */
#include "domain/template.h"
#include "web/answer.h"
#include "web/body.h"
#include "web/fields.h"
#include "web/thing.h"
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

static enum fail saved_work(struct inquiry *inquiry, struct asking *asking)
{
	return template_find_saved(asking, inquiry->id, &inquiry->out);
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

static const struct thing_kind template_kind = {
	.noun = NOUN_TEMPLATE,
	.read = template_take,
	.after = saved_work,
	.made = CHANGE_TEMPLATE_MADE,
	.edited = CHANGE_TEMPLATE_EDITED,
	.removed = CHANGE_TEMPLATE_REMOVED,
};

void template_save(struct ask *ask)
{
	thing_make(ask, &template_kind);
}

void template_edit(struct ask *ask)
{
	thing_edit(ask, &template_kind);
}

void template_remove(struct ask *ask)
{
	thing_remove(ask, &template_kind);
}
