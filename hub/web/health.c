/* SPDX-License-Identifier: EUPL-1.2 */
/* For whoever watches over the hub: /healthz says whether it serves, /readyz what it does not. */
#include "live/hub.h"
#include "web/answer.h"
#include "web/inside.h"
#include "wire/json.h"

void health_show(struct ask *ask)
{
	struct buf text = { 0 };
	struct json json = { .out = &text };
	bool ready = ask->web->ready;

	json_open(&json, '{');
	json_key(&json, "status");
	json_word(&json, ready ? "ok" : "restarting");
	json_close(&json, '}');
	answer_json(ask->request, ready ? 200 : 503, &text);
}

static bool aside_add(void *self, struct str session)
{
	json_str(self, session);
	return true;
}

void readiness_show(struct ask *ask)
{
	struct hub_figures figures = hub_figures(ask->web->hub);
	struct buf text = { 0 };
	struct json json = { .out = &text };

	json_open(&json, '{');
	member_bool(&json, "ready", ask->web->ready);
	member_bool(&json, "writable", figures.writable);
	member_u64(&json, "stopped", figures.stopped);
	json_key(&json, "set_aside");
	json_open(&json, '[');
	hub_set_aside(ask->web->hub, aside_add, &json);
	json_close(&json, ']');
	json_close(&json, '}');
	answer_json(ask->request, ask->web->ready && figures.writable ? 200 : 503, &text);
}
