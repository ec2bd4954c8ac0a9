/* SPDX-License-Identifier: EUPL-1.2 */
#include "web/screen.h"

#include "base/check.h"
#include "domain/personal_data.h"
#include "web/body.h"
#include "web/fields.h"

/* What is chosen from lists, and links, is nobody's own words. */
static const char *const no_texts[] = { "kind", "groups", "services", "tags", "themes", "areas",
					"common", "known", "level", "theme", "url", "yso",
					"template", "unit", "area" };

struct looking {
	const struct web *web;
	json_t *found;
	bool certain;
};

static bool is_text(const char *key)
{
	for (size_t i = 0; i < sizeof(no_texts) / sizeof(*no_texts); i++)
		if (str_equal(str_from(no_texts[i]), str_from(key)))
			return false;
	return true;
}

static void text_look(struct looking *looking, const char *field, const json_t *value)
{
	struct str text = { json_string_value(value), json_string_length(value) };
	struct personal_data found = { 0 };

	if (!looking->web->guard(looking->web->guard_self, text, &found))
		looking->certain = true; /* more than can be told, so more than can be confirmed */
	for (uint32_t i = 0; i < found.count; i++) {
		const struct personal_part *part = &found.items[i];
		json_array_append_new(looking->found, json_pack("{s:s, s:i, s:i, s:s, s:s}",
			"in", field, "start", (int)part->start, "end", (int)part->end,
			"kind", personal_kind_word(part->kind),
			"certainty", part->blocks ? "block" : "warn"));
		looking->certain = looking->certain || part->blocks;
	}
}

/* Texts lie at most in an object in a list in a field. */
static void value_look(struct looking *looking, const char *field, const json_t *value)
{
	const json_t *item;
	size_t at;

	if (json_is_string(value))
		text_look(looking, field, value);
	json_array_foreach(value, at, item) {
		if (json_is_string(item))
			text_look(looking, field, item);
		else if (body_text(item, "text").len > 0)
			text_look(looking, field, json_object_get(item, "text"));
		else if (body_text(item, "name").len > 0)
			text_look(looking, field, json_object_get(item, "name"));
	}
	if (json_is_object(value) && body_text(value, "name").len > 0)
		text_look(looking, field, json_object_get(value, "name"));
}

/* What was found; `*clean`: it does not stand in the way.  json_decref it. */
static json_t *errand_look(struct ask *ask, const struct errand *errand, const json_t *body,
			   bool *clean)
{
	struct looking looking = { .web = ask->web, .found = json_array() };
	json_t *fields = errand->text.len && ask->web->guard
		? json_loadb(errand->text.ptr, errand->text.len, 0, NULL) : NULL;

	for (void *at = json_object_iter(fields); at; at = json_object_iter_next(fields, at))
		if (is_text(json_object_iter_key(at)))
			value_look(&looking, json_object_iter_key(at), json_object_iter_value(at));
	json_decref(fields);
	*clean = !looking.certain && (json_array_size(looking.found) == 0 ||
				      json_is_true(json_object_get(body, "confirmed")));
	return looking.found;
}

bool errand_is_clean(struct ask *ask, const struct errand *errand, const json_t *body)
{
	bool clean;

	json_decref(errand_look(ask, errand, body, &clean));
	return clean;
}

bool errand_screen(struct ask *ask, const struct errand *errand, const json_t *body)
{
	bool clean;
	json_t *found = errand_look(ask, errand, body, &clean);

	if (clean) {
		json_decref(found);
		return true;
	}
	json_t *answer = json_pack("{s:s, s:o}", "error", gate_word(GATE_PERSONAL_DATA), "found",
				   found);
	request_reply(ask->request, &(struct reply){
		.status = 422, .type = "application/json", .body = json_written(ask, answer) });
	json_decref(answer);
	return false;
}
