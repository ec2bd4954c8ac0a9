/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * path → resource → who asks → may she → the resource.  The rights are domain's
 * table (rights_allow_route), asked here and nowhere else in web/.
 */
#include "web/router.h"

#include "domain/rights.h"
#include "web/answer.h"
#include "web/web.h"

#define COOKIE "vartti"

struct place_of {
	enum method method;
	const char *path; /* a star is one segment, not empty */
	enum route route;
	resource *show;
};

static const struct place_of table[] = {
	{ METHOD_GET, "/healthz", ROUTE_HEALTH, health_show },
	{ METHOD_GET, "/readyz", ROUTE_HEALTH, readiness_show },
	{ METHOD_GET, "/api/code/*", ROUTE_CODE, code_find },
	{ METHOD_GET, "/api/closed/*", ROUTE_CLOSED_SUMMARY, closed_show },
	{ METHOD_GET, "/api/vocabulary", ROUTE_VOCABULARY, vocabulary_show },
	{ METHOD_GET, "/api/templates", ROUTE_TEMPLATES, templates_show },
	{ METHOD_GET, "/api/settings", ROUTE_SETTINGS, settings_show },
	{ METHOD_POST, "/api/login", ROUTE_LOGIN, login },
	{ METHOD_POST, "/api/logout", ROUTE_LOGOUT, logout },
	{ METHOD_GET, "/api/me", ROUTE_ME, me_show },
	{ METHOD_POST, "/api/passphrase", ROUTE_PASSPHRASE, passphrase_choose },
	{ METHOD_GET, "/api/sessions", ROUTE_SESSIONS_LIST, sessions_show },
	{ METHOD_POST, "/api/sessions", ROUTE_SESSION_OPEN, session_open },
	{ METHOD_GET, "/api/sessions/*", ROUTE_SESSION_SHOW, session_show },
	{ METHOD_GET, "/api/sessions/*/transcript", ROUTE_TRANSCRIPT, transcript_show },
	{ METHOD_POST, "/api/sessions/*/erase", ROUTE_ERASE, session_erase },
	{ METHOD_PUT, "/api/sessions/*/kept", ROUTE_ERASE, session_keep },
	{ METHOD_GET, "/api/sessions/*/export", ROUTE_TRANSCRIPT, session_export_show },
	{ METHOD_GET, "/api/search", ROUTE_TRANSCRIPT, search_show },
	{ METHOD_GET, "/api/export", ROUTE_TRANSCRIPT, export_show },
	{ METHOD_GET, "/api/cards", ROUTE_DESK, cards_show },
	{ METHOD_POST, "/api/cards", ROUTE_DESK, card_make },
	{ METHOD_GET, "/api/cards/*", ROUTE_DESK, card_show },
	{ METHOD_PUT, "/api/cards/*", ROUTE_DESK, card_edit },
	{ METHOD_GET, "/api/cards/*/history", ROUTE_DESK, card_history_show },
	{ METHOD_POST, "/api/cards/*/links", ROUTE_DESK, card_link },
	{ METHOD_POST, "/api/cards/*/quotes", ROUTE_DESK, card_quote },
	{ METHOD_POST, "/api/cards/*/kept", ROUTE_DESK, card_keep },
	{ METHOD_POST, "/api/cards/*/erase", ROUTE_ERASE, card_erase },
	{ METHOD_POST, "/api/cards/*/path", ROUTE_DESK, path_add },
	{ METHOD_PUT, "/api/cards/*/path/*", ROUTE_DESK, path_edit },
	{ METHOD_POST, "/api/cards/*/path/*/remove", ROUTE_DESK, path_remove },
	{ METHOD_GET, "/api/followups", ROUTE_DESK, followups_show },
	{ METHOD_POST, "/api/followups", ROUTE_DESK, followup_answer },
	{ METHOD_GET, "/api/review", ROUTE_DESK, review_list },
	{ METHOD_GET, "/api/review/*", ROUTE_DESK, review_show },
	{ METHOD_POST, "/api/review/*", ROUTE_DESK, review_acts },
	{ METHOD_POST, "/api/receipt", ROUTE_RECEIPT, receipt_show },
	{ METHOD_POST, "/api/vocabulary", ROUTE_DESK, vocabulary_change },
	{ METHOD_GET, "/api/series", ROUTE_DESK, series_list },
	{ METHOD_POST, "/api/series", ROUTE_DESK, series_make },
	{ METHOD_GET, "/api/series/*", ROUTE_DESK, series_show },
	{ METHOD_PUT, "/api/series/*", ROUTE_DESK, series_edit },
	{ METHOD_PUT, "/api/sessions/*/series", ROUTE_DESK, session_place },
	{ METHOD_POST, "/api/templates", ROUTE_DESK, template_save },
	{ METHOD_PUT, "/api/templates/*", ROUTE_DESK, template_edit },
	{ METHOD_POST, "/api/templates/*/remove", ROUTE_DESK, template_remove },
};

static bool path_matches(struct str path, struct str pattern, struct str arguments[2])
{
	size_t at = 0, stars = 0;

	for (size_t i = 0; i < pattern.len; i++) {
		if (pattern.ptr[i] != '*') {
			if (at >= path.len || path.ptr[at++] != pattern.ptr[i])
				return false;
			continue;
		}
		size_t from = at;
		while (at < path.len && path.ptr[at] != '/')
			at++;
		if (at == from)
			return false;
		arguments[stars++] = str_slice(path, from, at);
	}
	return at == path.len;
}

enum found route_find(struct found_route *found, enum method method, struct str path)
{
	enum found best = FOUND_NOTHING;

	for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++) {
		struct str arguments[2] = { { 0 }, { 0 } }; /* no path has more stars */
		if (!path_matches(path, str_from(table[i].path), arguments))
			continue;
		found->argument = arguments[0];
		found->second = arguments[1];
		found->route = table[i].route;
		found->show = table[i].show;
		if (table[i].method == method)
			return FOUND_RESOURCE;
		best = FOUND_OTHER_METHOD;
	}
	if (best == FOUND_NOTHING && method == METHOD_GET &&
	    !str_has_prefix(path, STR("/api/"))) {
		found->route = ROUTE_CLIENT;
		found->show = client_show;
		return FOUND_RESOURCE;
	}
	return best;
}

static struct account account_of(struct web *web, struct request *request)
{
	struct account account = { .role = ROLE_NOBODY };
	struct str cookie = request_cookie(request, COOKIE);

	if (cookie.len > 0 &&
	    access_who(web->access, cookie, &account, request_arena(request)) != FAIL_NONE)
		account = (struct account){ .role = ROLE_NOBODY };
	return account;
}

/* Who came with a one-time passphrase may do nothing before choosing one of her own. */
static bool must_choose_first(const struct account *account, enum route route)
{
	return account->choose_passphrase && route != ROUTE_ME && route != ROUTE_LOGOUT &&
	       route != ROUTE_PASSPHRASE && !rights_allow_route(ROLE_NOBODY, route);
}

struct verdict route_judge(const struct account *account, enum route route)
{
	if (!rights_allow_route(account->role, route))
		return account->role == ROLE_NOBODY ? (struct verdict){ 401, GATE_SIGN_IN }
						    : (struct verdict){ 403, GATE_NOT_YOUR_RIGHT };
	if (must_choose_first(account, route))
		return (struct verdict){ 403, GATE_CHOOSE_PASSPHRASE };
	return (struct verdict){ 0, GATE_NONE };
}

/* A page of another site can make a browser send a form, but neither this origin nor this type. */
static struct verdict change_judge(const struct request *request)
{
	if (request_method(request) == METHOD_GET)
		return (struct verdict){ 0, GATE_NONE };
	if (!request_is_same_origin(request))
		return (struct verdict){ 403, GATE_NOT_YOUR_RIGHT };
	if (!request_is_json(request))
		return (struct verdict){ 415, GATE_BAD_REQUEST };
	return (struct verdict){ 0, GATE_NONE };
}

void web_handle(void *self, struct request *request)
{
	struct web *web = self;
	struct found_route found = { 0 };
	enum found what = route_find(&found, request_method(request), request_path(request));

	if (what != FOUND_RESOURCE) {
		answer_refused(request, what == FOUND_NOTHING ? 404 : 405,
			       what == FOUND_NOTHING ? GATE_NOT_FOUND : GATE_BAD_REQUEST);
		return;
	}
	struct ask *ask = arena_take(request_arena(request), sizeof(*ask));
	*ask = (struct ask){ .web = web, .request = request, .argument = found.argument,
			     .second = found.second,
			     .account = account_of(web, request) };
	struct verdict verdict = change_judge(request);
	if (!verdict.status)
		verdict = route_judge(&ask->account, found.route);
	if (verdict.status)
		answer_refused(request, verdict.status, verdict.gate);
	else
		found.show(ask);
}
