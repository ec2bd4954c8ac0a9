/* SPDX-License-Identifier: EUPL-1.2 */
/* Promises 2 to 5 of hub/web, by requests to a whole hub. */
#include "web/house.h"

#include <stdio.h>
#include <string.h>

#define OPENING "\"title\":\"Nuoret\",\"question\":\"Mitä näet?\",\"unit\":\"Sosiaalityö\"," \
		"\"area\":\"Mikkeli\",\"template\":\"vartti-15\",\"lang\":\"fi\""

static void who_is_not_signed_in_is_asked_to_sign_in(void **state)
{
	static const char *const paths[] = { "/api/me", "/api/sessions", "/api/sessions/abc",
					     "/api/sessions/abc/transcript" };
	struct visit *visit = *state;

	for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
		visit_get(visit, paths[i]);
		assert_int_equal(visit->status, 401);
		assert_true(visit_has(visit, "{\"error\":\"sign_in\"}"));
	}
	strcpy(visit->cookie, "vartti=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
	visit_post(visit, "/api/sessions", "{" OPENING "}");
	assert_int_equal(visit->status, 401);
}

static void a_wrong_passphrase_gives_no_cookie(void **state)
{
	struct visit *visit = *state;

	visit_post(visit, "/api/login",
		   "{\"name\":\"" HOUSE_NAME "\",\"passphrase\":\"arvaus arvaus\"}");
	assert_int_equal(visit->status, 403);
	assert_true(visit_has(visit, "wrong_passphrase"));
	assert_false(visit_head_has(visit, "set-cookie"));
	visit_post(visit, "/api/login", "{\"name\":\"kukaan\",\"passphrase\":\"arvaus arvaus\"}");
	assert_int_equal(visit->status, 403);
}

static void the_cookie_is_for_this_site_and_not_for_scripts(void **state)
{
	struct visit *visit = *state;

	visit_sign_in(visit);
	visit_get(visit, "/api/me");
	assert_int_equal(visit->status, 200);
	assert_true(visit_has(visit, "\"role\":\"coordinator\",\"choose_passphrase\":false"));
	visit_post(visit, "/api/logout", "");
	assert_int_equal(visit->status, 204);
	assert_true(visit_head_has(visit,
		"set-cookie: vartti=; Path=/; HttpOnly; SameSite=Strict"));
	visit_get(visit, "/api/me");
	assert_int_equal(visit->status, 401);
}

static void the_one_time_passphrase_is_good_for_choosing_another(void **state)
{
	struct visit *visit = *state;
	char body[256];

	snprintf(body, sizeof(body), "{\"name\":\"%s\",\"passphrase\":\"%s\"}", HOUSE_NAME,
		 house_passphrase(visit->house));
	visit_post(visit, "/api/login", body);
	assert_true(visit_has(visit, "\"choose_passphrase\":true"));
	assert_true(visit_head_has(visit,
		"; Path=/; HttpOnly; SameSite=Strict; Max-Age=43200\r\n"));
	visit_get(visit, "/api/sessions");
	assert_int_equal(visit->status, 403);
	assert_true(visit_has(visit, "choose_passphrase"));
	snprintf(body, sizeof(body), "{\"old\":\"%s\",\"new\":\"lyhyt\"}",
		 house_passphrase(visit->house));
	visit_post(visit, "/api/passphrase", body);
	assert_int_equal(visit->status, 400);
}

static void a_change_from_another_site_is_refused(void **state)
{
	struct visit *visit = *state;

	visit_sign_in(visit);
	visit->origin = "http://evil.example";
	visit_post(visit, "/api/sessions", "{" OPENING "}");
	assert_int_equal(visit->status, 403);
	visit->origin = NULL;
	visit->type = "text/plain";
	visit_post(visit, "/api/sessions", "{" OPENING "}");
	assert_int_equal(visit->status, 415);
	visit->type = "application/json; charset=utf-8";
	visit_post(visit, "/api/sessions", "{" OPENING "}");
	assert_int_equal(visit->status, 201);
}

static void an_opened_session_is_found_by_code_list_and_page(void **state)
{
	struct visit *visit = *state;
	char id[64], code[64], path[160];

	visit_sign_in(visit);
	visit_post(visit, "/api/sessions", "{" OPENING "}");
	assert_int_equal(visit->status, 201);
	visit_take(visit, "id", id);
	visit_take(visit, "code", code);
	snprintf(path, sizeof(path), "/api/code/%s", code);
	visit_get(visit, path);
	assert_int_equal(visit->status, 200);
	assert_true(visit_has(visit, "\"state\":\"live\",\"title\":\"Nuoret\""));
	visit_get(visit, "/api/sessions?q=N%C3%84ET");
	assert_true(visit_has(visit, id));
	visit_get(visit, "/api/sessions?q=vanhukset");
	assert_true(visit_has(visit, "{\"sessions\":[],\"more\":false}"));
	visit_get(visit, "/api/sessions?to=2001-01-01");
	assert_true(visit_has(visit, "{\"sessions\":[],\"more\":false}"));
	snprintf(path, sizeof(path), "/api/sessions/%s", id);
	visit_get(visit, path);
	assert_int_equal(visit->status, 200);
	assert_true(visit_has(visit, "\"facilitator\":\"/facilitator#"));
	snprintf(path, sizeof(path), "/api/sessions/%s/transcript", id);
	visit_get(visit, path);
	assert_int_equal(visit->status, 409);
	snprintf(path, sizeof(path), "/api/closed/%s", code);
	visit_get(visit, path);
	assert_int_equal(visit->status, 404);
}

static void what_is_no_session_is_not_found(void **state)
{
	static const char *const paths[] = {
		"/api/sessions/organisation", "/api/sessions/organisation/transcript",
		"/api/sessions/aaaaaaaaaaaaaaaa", "/api/sessions/%C3%A4", "/api/sessions/A%20B",
	};
	struct visit *visit = *state;

	visit_sign_in(visit);
	for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
		visit_get(visit, paths[i]);
		assert_int_equal(visit->status, 404);
	}
}

static void an_odd_question_for_the_list_is_refused(void **state)
{
	static const char *const odd[] = {
		"q=%FF", "q=%01", "from=yesterday", "to=2026-02-30", "page=-1", "page=x",
		"page=99999999999999999999",
	};
	struct visit *visit = *state;
	char path[128];

	visit_sign_in(visit);
	for (size_t i = 0; i < sizeof(odd) / sizeof(*odd); i++) {
		snprintf(path, sizeof(path), "/api/sessions?%s", odd[i]);
		visit_get(visit, path);
		assert_int_equal(visit->status, 400);
	}
	visit_get(visit, "/api/sessions?q=%22%25_*'&page=3&other=1");
	assert_int_equal(visit->status, 200);
}

static void a_practice_session_is_not_in_the_list(void **state)
{
	struct visit *visit = *state;

	visit_sign_in(visit);
	visit_post(visit, "/api/sessions", "{" OPENING ",\"practice\":true}");
	assert_int_equal(visit->status, 201);
	visit_get(visit, "/api/sessions");
	assert_true(visit_has(visit, "{\"sessions\":[],\"more\":false}"));
}

static void a_wrong_opening_is_refused_by_its_word(void **state)
{
#define WITH(rest) "{\"question\":\"q\",\"unit\":\"\",\"area\":\"\",\"template\":\"vartti-15\"," \
		   "\"lang\":\"fi\"," rest "}"
	static const struct { const char *body, *word; } wrong[] = {
		{ "", "malformed" },
		{ "[]", "malformed" },
		{ "{\"title\":\"a\",\"title\":\"b\"}", "malformed" },
		{ "{}", "bad_request" },
		{ WITH("\"title\":7"), "bad_request" },
		{ WITH("\"title\":\"  \""), "empty" },
		{ WITH("\"title\":\"a\\u0007b\""), "bad_text" },
		{ WITH("\"title\":\"t\",\"grace_s\":181"), "bad_request" },
		{ WITH("\"title\":\"t\",\"grace_s\":1.5"), "bad_request" },
		{ WITH("\"title\":\"t\",\"lengths_s\":{\"collect\":0}"), "bad_request" },
		{ WITH("\"title\":\"t\",\"lengths_s\":{\"lobby\":5}"), "unknown_word" },
		{ WITH("\"title\":\"t\",\"lengths_s\":{\"other\":5}"), "unknown_word" },
		{ "{\"title\":\"t\",\"question\":\"q\",\"unit\":\"Muu\",\"area\":\"\","
		  "\"template\":\"vartti-15\",\"lang\":\"fi\"}", "unknown_word" },
		{ "{\"title\":\"t\",\"question\":\"q\",\"unit\":\"\",\"area\":\"Oulu\","
		  "\"template\":\"vartti-15\",\"lang\":\"fi\"}", "unknown_word" },
		{ "{\"title\":\"t\",\"question\":\"q\",\"unit\":\"\",\"area\":\"\","
		  "\"template\":\"vartti-16\",\"lang\":\"fi\"}", "unknown_word" },
		{ "{\"title\":\"t\",\"question\":\"q\",\"unit\":\"\",\"area\":\"\","
		  "\"template\":\"vartti-15\",\"lang\":\"F1\"}", "unknown_word" },
	};
#undef WITH
	struct visit *visit = *state;

	visit_sign_in(visit);
	for (size_t i = 0; i < sizeof(wrong) / sizeof(*wrong); i++) {
		visit_post(visit, "/api/sessions", wrong[i].body);
		assert_int_equal(visit->status, 400);
		assert_true(visit_has(visit, wrong[i].word));
	}
}

static void a_title_is_counted_in_code_points(void **state)
{
	struct visit *visit = *state;
	struct buf body = { 0 };

	visit_sign_in(visit);
	for (int len = 120; len <= 121; len++) {
		buf_reset(&body);
		buf_add_str(&body, STR("{\"question\":\"q\",\"unit\":\"\",\"area\":\"\","
				       "\"template\":\"vartti-15\",\"lang\":\"fi\",\"title\":\""));
		for (int i = 0; i < len; i++)
			buf_add_str(&body, STR("ä"));
		buf_add_str(&body, STR("\"}"));
		buf_add_byte(&body, '\0');
		visit_post(visit, "/api/sessions", body.ptr);
		assert_int_equal(visit->status, len == 120 ? 201 : 400);
	}
	assert_true(visit_has(visit, "too_long"));
	buf_free(&body);
}

static void settings_and_templates_are_for_all(void **state)
{
	struct visit *visit = *state;

	visit_get(visit, "/api/settings");
	assert_true(visit_has(visit, "{\"county\":\"Etelä-Savo\",\"areas\":[\"Mikkeli\",\"Juva\","
				     "\"Puumala\"],\"units\":[\"Sosiaalityö\"]}"));
	visit_get(visit, "/api/templates");
	assert_true(visit_has(visit, "{\"templates\":[{\"id\":\"vartti-15\""));
	visit_get(visit, "/healthz");
	assert_int_equal(visit->status, 200);
	assert_true(visit_has(visit, "{\"status\":\"ok\"}"));
	visit_get(visit, "/readyz");
	assert_true(visit_has(visit, "\"set_aside\":[]"));
}

static void a_page_is_asked_for_again_each_time_and_sent_when_it_changed(void **state)
{
	struct visit *visit = *state;

	visit_get(visit, "/api/vocabulary");
	assert_int_equal(visit->status, 200);
	assert_true(visit_head_has(visit, "cache-control: no-cache\r\netag: W/\""));
	assert_true(visit_head_has(visit, "content-type: application/json\r\n"));
	visit_get(visit, "/");
	assert_true(visit_head_has(visit, "content-type: text/html; charset=utf-8\r\n"));
	visit_get(visit, "/K4X7RM");
	assert_int_equal(visit->status, 200);
	visit_get(visit, "/no-code");
	assert_int_equal(visit->status, 404);
	assert_true(visit_head_has(visit, "content-type: text/html; charset=utf-8\r\n"));
	visit_get(visit, "/assets/none.js");
	assert_int_equal(visit->status, 404);
	visit_get(visit, "/../../etc/passwd");
	assert_int_equal(visit->status, 404);
}

static void guesses_of_codes_are_slowed_and_right_ones_are_not(void **state)
{
	struct visit *visit = *state;
	char code[64], path[160];
	unsigned misses = 0;

	visit_sign_in(visit);
	visit_post(visit, "/api/sessions", "{" OPENING "}");
	visit_take(visit, "code", code);
	do
		visit_get(visit, misses % 2 ? "/api/code/XXXXXX" : "/api/code/nonsense-0");
	while (visit->status == 404 && ++misses < 1000);
	assert_int_equal(visit->status, 429);
	assert_true(visit_has(visit, "too_many_guesses"));
	assert_in_range(misses, 100, 999);
	snprintf(path, sizeof(path), "/api/code/%s", code);
	visit_get(visit, path);
	assert_int_equal(visit->status, 200);
}

static void behind_https_the_cookie_goes_over_https_alone(void **state)
{
	struct visit visit = { .house = house_open("https://vartti.example") };
	char body[256];
	(void)state;

	snprintf(body, sizeof(body), "{\"name\":\"%s\",\"passphrase\":\"%s\"}", HOUSE_NAME,
		 house_passphrase(visit.house));
	visit_post(&visit, "/api/login", body);
	assert_int_equal(visit.status, 200);
	assert_true(visit_head_has(&visit, "SameSite=Strict; Max-Age=43200; Secure\r\n"));
	visit.origin = "http://127.0.0.1";
	visit_post(&visit, "/api/login", body);
	assert_int_equal(visit.status, 403);
	visit_finish(&visit);
	house_close(visit.house);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define HOUSE(test) cmocka_unit_test_setup_teardown(test, visit_open, visit_close)
		HOUSE(who_is_not_signed_in_is_asked_to_sign_in),
		HOUSE(a_wrong_passphrase_gives_no_cookie),
		HOUSE(the_cookie_is_for_this_site_and_not_for_scripts),
		HOUSE(the_one_time_passphrase_is_good_for_choosing_another),
		HOUSE(a_change_from_another_site_is_refused),
		HOUSE(an_opened_session_is_found_by_code_list_and_page),
		HOUSE(what_is_no_session_is_not_found),
		HOUSE(an_odd_question_for_the_list_is_refused),
		HOUSE(a_practice_session_is_not_in_the_list),
		HOUSE(a_wrong_opening_is_refused_by_its_word),
		HOUSE(a_title_is_counted_in_code_points),
		HOUSE(settings_and_templates_are_for_all),
		HOUSE(a_page_is_asked_for_again_each_time_and_sent_when_it_changed),
		HOUSE(guesses_of_codes_are_slowed_and_right_ones_are_not),
#undef HOUSE
		cmocka_unit_test(behind_https_the_cookie_goes_over_https_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
