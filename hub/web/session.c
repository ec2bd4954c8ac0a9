/* SPDX-License-Identifier: EUPL-1.2 */
/* One session on the coordinator's desk: its page with links, and its opening. */
#include "base/check.h"
#include "live/hub.h"
#include "web/answer.h"
#include "web/body.h"
#include "web/fold.h"
#include "web/links.h"
#include "web/series.h"
#include "web/template.h"
#include "wire/personal.h"
#include "wire/json.h"

static void links_encode(struct json *json, const struct hub_key *key,
			 const struct session *session)
{
	static const enum role roles[] = { ROLE_FACILITATOR, ROLE_WALL };
	struct buf link = { 0 };

	json_key(json, "links");
	json_open(json, '{');
	json_key(json, "join");
	buf_add_format(&link, "/%.*s", STR_ARGS(session->opening.code));
	json_str(json, buf_str(&link));
	for (size_t i = 0; i < sizeof(roles) / sizeof(*roles); i++) {
		buf_reset(&link);
		link_add(&link, key, roles[i], session->id);
		member_text(json, role_word(roles[i]), buf_str(&link));
	}
	json_close(json, '}');
	buf_free(&link);
}

static void session_answer(struct ask *ask, const struct session *session, unsigned status)
{
	struct buf text = { 0 };
	struct json json = { .out = &text };

	json_open(&json, '{');
	member_text(&json, "id", session->id);
	member_text(&json, "code", session->opening.code);
	member_text(&json, "title", body_text_at(&session->title, 0));
	member_text(&json, "question", body_text_at(&session->question, 0));
	json_key(&json, "state");
	json_word(&json, agenda_is_closed(session) ? "closed" : "live");
	member_bool(&json, "practice", session->opening.practice);
	member_bool(&json, "kept", session->kept);
	links_encode(&json, ask->web->key, session);
	series_answer(ask, session->id, &text, status);
}

static void session_found(struct ask *ask, const struct session *session, bool verified)
{
	(void)verified;
	session_answer(ask, session, 200);
}

void session_show(struct ask *ask)
{
	session_fold(ask, ask->argument, session_found);
}

static bool list_has(const struct str *items, uint32_t count, struct str item)
{
	for (uint32_t i = 0; i < count; i++)
		if (str_equal(items[i], item))
			return true;
	return false;
}

static enum gate wish_take_texts(struct opening_wish *wish, struct ask *ask, const json_t *body)
{
	static const struct text_limit title = { .key = "title", .max = LIMIT_TITLE };
	static const struct text_limit question = { .key = "question", .max = LIMIT_QUESTION };
	static const struct text_limit unit = { .key = "unit", .max = LIMIT_UNIT,
						.may_be_empty = true };
	static const struct text_limit area = { .key = "area", .max = LIMIT_AREA,
						.may_be_empty = true };
	static const struct text_limit lang = { .key = "lang", .max = 2 };
	struct arena *arena = request_arena(ask->request);

	enum gate gate = body_take_text(&wish->title, arena, body, &title);
	if (!gate)
		gate = body_take_text(&wish->question, arena, body, &question);
	if (!gate)
		gate = body_take_text(&wish->unit, arena, body, &unit);
	if (!gate)
		gate = body_take_text(&wish->area, arena, body, &area);
	if (!gate)
		gate = body_take_text(&wish->lang, arena, body, &lang);
	return gate;
}

/* Where the hub has lists, units and areas are of them; the whole county is an area too. */
static enum gate wish_check_words(const struct opening_wish *wish, const struct web *web)
{
	const char *lang = wish->lang.ptr;

	if (wish->lang.len != 2 || lang[0] < 'a' || lang[0] > 'z' || lang[1] < 'a' || lang[1] > 'z')
		return GATE_UNKNOWN_WORD;
	if (wish->unit.len > 0 && web->unit_count > 0 &&
	    !list_has(web->units, web->unit_count, wish->unit))
		return GATE_UNKNOWN_WORD;
	if (wish->area.len > 0 && web->area_count > 0 && !str_equal(wish->area, web->county) &&
	    !list_has(web->areas, web->area_count, wish->area))
		return GATE_UNKNOWN_WORD;
	return GATE_NONE;
}

static struct phase *template_phase(struct template *template, const char *word)
{
	for (uint32_t i = 0; i < template->phase_count; i++)
		if (str_equal(str_from(phase_word(template->phases[i].kind)), str_from(word)))
			return &template->phases[i];
	return NULL;
}

/* Other lengths for phases that have one, and another grace. */
static enum gate wish_take_times(struct opening_wish *wish, const json_t *body)
{
	json_t *lengths = json_object_get(body, "lengths_s");
	const json_t *grace = json_object_get(body, "grace_s");
	const char *word;
	json_t *length;
	uint32_t seconds;
	enum gate gate = GATE_NONE;

	if (lengths && !json_is_object(lengths))
		return GATE_BAD_REQUEST;
	for (void *at = json_object_iter(lengths); at && !gate;
	     at = json_object_iter_next(lengths, at)) {
		word = json_object_iter_key(at);
		length = json_object_iter_value(at);
		struct phase *phase = template_phase(&wish->template, word);
		if (!phase || phase->length_ms == 0)
			return GATE_UNKNOWN_WORD;
		gate = body_take_number(&seconds, length, 1, LIMIT_PHASE_S);
		if (!gate)
			phase->length_ms = seconds * 1000;
	}
	if (!gate && grace)
		gate = body_take_number(&seconds, grace, 0, LIMIT_GRACE_S_MAX);
	if (!gate && grace)
		wish->template.grace_ms = seconds * 1000;
	return gate;
}

static enum gate wish_read(struct opening_wish *wish, struct ask *ask, const json_t *body)
{
	const struct web *web = ask->web;
	const json_t *confirmed = json_object_get(body, "confirmed");

	*wish = (struct opening_wish){
		.county = web->county, .areas = web->areas, .area_count = web->area_count,
		.practice = json_is_true(json_object_get(body, "practice")),
		.opener = (uint32_t)ask->account.id,
	};
	enum gate gate = wish_take_texts(wish, ask, body);
	if (!gate)
		gate = wish_check_words(wish, web);
	if (!gate)
		gate = template_read(&wish->template, request_arena(ask->request),
				     json_object_get(body, "template"));
	if (!gate)
		gate = wish_take_times(wish, body);
	if (!gate && confirmed)
		gate = personal_data_read(&wish->confirmed, confirmed);
	return gate;
}

/* She who opens it may say at once which series it belongs to. */
struct opening_ask {
	struct ask *ask;
	struct errand errand; /* no `on`: none */
};

static void session_answer_opened(void *self, enum fail fail, const struct ruling *ruling)
{
	const struct opening_ask *opening = self;
	struct ask *ask = opening->ask;
	const struct session *session = hub_session(ask->web->hub, opening->errand.word);

	(void)ruling; /* a series that is not there is left out of the answer */
	if (fail || !session)
		answer_failed(ask->request, fail ? fail : FAIL_NOT_FOUND);
	else
		session_answer(ask, session, 201);
}

static void session_opened(void *self, struct str id, enum fail fail)
{
	struct opening_ask *opening = self;
	struct ask *ask = opening->ask;

	if (fail) {
		answer_failed(ask->request, fail);
		return;
	}
	const struct session *session = hub_session(ask->web->hub, id);
	CHECK(session);
	if (!opening->errand.on) {
		session_answer(ask, session, 201);
		return;
	}
	opening->errand.word = str_copy(request_arena(ask->request), id);
	office_do(ask->web->office, &opening->errand, session_answer_opened, opening);
}

static enum gate opening_take_series(struct opening_ask *opening, const json_t *body)
{
	const json_t *series = json_object_get(body, "series");

	opening->errand = (struct errand){ .change = CHANGE_SESSION_PLACED,
					   .by = opening->ask->account.id,
					   .role = opening->ask->account.role };
	return series ? body_take_u64(&opening->errand.on, series) : GATE_NONE;
}

void session_open(struct ask *ask)
{
	json_t *body = body_read(ask->request);
	struct opening_ask *opening = arena_take(request_arena(ask->request), sizeof(*opening));
	struct opening_wish wish;
	struct personal_data found;

	if (!body)
		return;
	opening->ask = ask;
	enum gate gate = wish_read(&wish, ask, body);
	if (!gate)
		gate = opening_take_series(opening, body);
	if (gate)
		answer_refused(ask->request, 400, gate);
	else if (!hub_check_wish(ask->web->hub, &wish, &found))
		answer_found(ask->request, &found);
	else
		hub_open_session(ask->web->hub, &wish, session_opened, opening);
	json_decref(body);
}
