/* SPDX-License-Identifier: EUPL-1.2 */
/* What forms choose from: templates, settings.  (The vocabulary is a file of the client.) */
#include "domain/template.h"
#include "web/answer.h"
#include "web/inside.h"
#include "wire/json.h"
#include "wire/transcript.h"

void templates_show(struct ask *ask)
{
	struct buf text = { 0 };
	const struct template *template;

	buf_add_str(&text, STR("{\"templates\":["));
	for (uint32_t i = 0; (template = template_at(i)); i++) {
		if (i > 0)
			buf_add_byte(&text, ',');
		encode_template(&text, template);
	}
	buf_add_str(&text, STR("]}"));
	answer_json(ask->request, 200, &text);
}

static void list_add(struct json *json, const char *key, const struct str *items, uint32_t count)
{
	json_key(json, key);
	json_open(json, '[');
	for (uint32_t i = 0; i < count; i++)
		json_str(json, items[i]);
	json_close(json, ']');
}

void settings_show(struct ask *ask)
{
	const struct web *web = ask->web;
	struct buf text = { 0 };
	struct json json = { .out = &text };

	json_open(&json, '{');
	json_key(&json, "county");
	json_str(&json, web->county);
	list_add(&json, "areas", web->areas, web->area_count);
	list_add(&json, "units", web->units, web->unit_count);
	json_close(&json, '}');
	answer_json(ask->request, 200, &text);
}
