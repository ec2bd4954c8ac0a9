/* SPDX-License-Identifier: EUPL-1.2 */
/* What forms choose from: settings. */
#include "web/answer.h"
#include "web/inside.h"
#include "wire/json.h"

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
