/* SPDX-License-Identifier: EUPL-1.2 */
/* Promises 1 and 2 of hub/web: which resource a path is, and who may have it. */
#include "cmocka_all.h"

#include "web/router.h"

static enum found find(enum method method, const char *path, struct found_route *found)
{
	*found = (struct found_route){ 0 };
	return route_find(found, method, str_from(path));
}

static void every_path_of_the_protocol_has_its_resource(void **state)
{
	static const struct { enum method method; const char *path; enum route route; } rows[] = {
		{ METHOD_GET, "/healthz", ROUTE_HEALTH },
		{ METHOD_GET, "/readyz", ROUTE_HEALTH },
		{ METHOD_GET, "/", ROUTE_CLIENT },
		{ METHOD_GET, "/K4X7RM", ROUTE_CLIENT },
		{ METHOD_GET, "/assets/index-x.js", ROUTE_CLIENT },
		{ METHOD_GET, "/api/code/K4X7RM", ROUTE_CODE },
		{ METHOD_GET, "/api/closed/K4X7RM", ROUTE_CLOSED_SUMMARY },
		{ METHOD_GET, "/api/vocabulary", ROUTE_VOCABULARY },
		{ METHOD_GET, "/api/templates", ROUTE_TEMPLATES },
		{ METHOD_GET, "/api/settings", ROUTE_SETTINGS },
		{ METHOD_POST, "/api/login", ROUTE_LOGIN },
		{ METHOD_POST, "/api/logout", ROUTE_LOGOUT },
		{ METHOD_GET, "/api/me", ROUTE_ME },
		{ METHOD_POST, "/api/passphrase", ROUTE_PASSPHRASE },
		{ METHOD_GET, "/api/sessions", ROUTE_SESSIONS_LIST },
		{ METHOD_POST, "/api/sessions", ROUTE_SESSION_OPEN },
		{ METHOD_GET, "/api/sessions/abc", ROUTE_SESSION_SHOW },
		{ METHOD_GET, "/api/sessions/abc/transcript", ROUTE_TRANSCRIPT },
		{ METHOD_GET, "/api/search", ROUTE_TRANSCRIPT },
		{ METHOD_GET, "/api/cards", ROUTE_DESK },
		{ METHOD_POST, "/api/cards", ROUTE_DESK },
		{ METHOD_PUT, "/api/cards/7", ROUTE_DESK },
		{ METHOD_GET, "/api/cards/7/history", ROUTE_DESK },
		{ METHOD_POST, "/api/cards/7/path", ROUTE_DESK },
		{ METHOD_PUT, "/api/cards/7/path/9", ROUTE_DESK },
		{ METHOD_GET, "/api/followups", ROUTE_DESK },
	};
	struct found_route found;
	(void)state;

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		assert_int_equal(find(rows[i].method, rows[i].path, &found), FOUND_RESOURCE);
		assert_int_equal(found.route, rows[i].route);
	}
}

static void a_star_is_one_segment_that_is_not_empty(void **state)
{
	struct found_route found;
	(void)state;

	assert_int_equal(find(METHOD_GET, "/api/sessions/abc/transcript", &found), FOUND_RESOURCE);
	assert_str(found.argument, STR("abc"));
	assert_int_equal(find(METHOD_PUT, "/api/cards/7/path/9", &found), FOUND_RESOURCE);
	assert_str(found.argument, STR("7"));
	assert_str(found.second, STR("9"));
	assert_int_equal(find(METHOD_GET, "/api/sessions/", &found), FOUND_NOTHING);
	assert_int_equal(find(METHOD_GET, "/api/sessions//transcript", &found), FOUND_NOTHING);
	assert_int_equal(find(METHOD_GET, "/api/sessions/a/b", &found), FOUND_NOTHING);
	assert_int_equal(find(METHOD_GET, "/api/sessions/a/transcript/b", &found), FOUND_NOTHING);
}

static void another_method_is_told_apart_from_another_path(void **state)
{
	struct found_route found;
	(void)state;

	assert_int_equal(find(METHOD_POST, "/api/me", &found), FOUND_OTHER_METHOD);
	assert_int_equal(find(METHOD_DELETE, "/api/sessions/abc", &found), FOUND_OTHER_METHOD);
	assert_int_equal(find(METHOD_POST, "/", &found), FOUND_NOTHING);
	assert_int_equal(find(METHOD_GET, "/api/other", &found), FOUND_NOTHING);
}

static bool is_of_the_office(enum route route)
{
	return route == ROUTE_LOGOUT || route == ROUTE_ME || route == ROUTE_PASSPHRASE ||
	       route == ROUTE_SESSIONS_LIST || route == ROUTE_SESSION_OPEN ||
	       route == ROUTE_SESSION_SHOW || route == ROUTE_TRANSCRIPT || route == ROUTE_ERASE ||
	       route == ROUTE_DESK;
}

static void every_role_gets_what_the_protocol_says_on_every_route(void **state)
{
	static const enum role others[] = { ROLE_PARTICIPANT, ROLE_FACILITATOR, ROLE_WALL };
	static const enum role office[] = { ROLE_COORDINATOR, ROLE_ADMIN };
	(void)state;

	for (enum route route = 0; route < ROUTE_COUNT; route++) {
		struct account nobody = { .role = ROLE_NOBODY };
		bool closed = is_of_the_office(route);
		assert_int_equal(route_judge(&nobody, route).status, closed ? 401 : 0);
		for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++) {
			struct account account = { .role = others[i] };
			assert_int_equal(route_judge(&account, route).status, closed ? 403 : 0);
		}
		for (size_t i = 0; i < sizeof(office) / sizeof(*office); i++) {
			struct account account = { .role = office[i] };
			assert_int_equal(route_judge(&account, route).status, 0);
		}
	}
}

static void who_has_a_one_time_passphrase_chooses_one_first(void **state)
{
	const struct account account = { .role = ROLE_COORDINATOR, .choose_passphrase = true };
	(void)state;

	assert_int_equal(route_judge(&account, ROUTE_SESSIONS_LIST).gate, GATE_CHOOSE_PASSPHRASE);
	assert_int_equal(route_judge(&account, ROUTE_SESSION_OPEN).status, 403);
	assert_int_equal(route_judge(&account, ROUTE_TRANSCRIPT).status, 403);
	assert_int_equal(route_judge(&account, ROUTE_ME).status, 0);
	assert_int_equal(route_judge(&account, ROUTE_PASSPHRASE).status, 0);
	assert_int_equal(route_judge(&account, ROUTE_LOGOUT).status, 0);
	assert_int_equal(route_judge(&account, ROUTE_CODE).status, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_path_of_the_protocol_has_its_resource),
		cmocka_unit_test(a_star_is_one_segment_that_is_not_empty),
		cmocka_unit_test(another_method_is_told_apart_from_another_path),
		cmocka_unit_test(every_role_gets_what_the_protocol_says_on_every_route),
		cmocka_unit_test(who_has_a_one_time_passphrase_chooses_one_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
