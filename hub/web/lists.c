/* SPDX-License-Identifier: EUPL-1.2 */
/* What forms choose from: settings. */
#include "web/answer.h"
#include "web/inside.h"
#include "wire/json.h"

void settings_show(struct ask *ask)
{
	const struct web *web = ask->web;
	struct buf text = { 0 };
	struct json json = { .out = &text };

	json_open(&json, '{');
	member_text(&json, "county", web->county);
	member_texts(&json, "areas", web->areas, web->area_count);
	member_texts(&json, "units", web->units, web->unit_count);
	json_close(&json, '}');
	answer_json(ask->request, 200, &text);
}
