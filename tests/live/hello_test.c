/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdio.h>

#include "live/world.h"
#include "protocol/limits.h"

#define SECRET "secret-of-maija-0123456"

static struct world world;

static int setup(void **state)
{
	(void)state;
	world_open(&world);
	world_session(&world);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	world_close(&world);
	return 0;
}

static const char *text_at(const json_t *frame, const char *key)
{
	return json_string_value(json_object_get(frame, key));
}

static void a_code_leads_into_the_session(void **state)
{
	struct client maija;

	(void)state;
	client_participant(&maija, &world, SECRET);
	const json_t *welcome = client_frame(&maija, "welcome", 0);
	assert_string_equal(text_at(welcome, "role"), "participant");
	assert_string_equal(text_at(welcome, "session"), world.session);
	assert_string_equal(text_at(welcome, "code"), world.code);
	assert_true(json_is_true(json_object_get(welcome, "fresh")));
	assert_null(json_object_get(welcome, "wall"));
	assert_string_equal(text_at(maija.frames[0], "t"), "welcome");
	assert_non_null(client_frame(&maija, "own", 0));
	assert_non_null(client_frame(&maija, "snapshot", 0));
	assert_int_equal(hub_figures(world.hub).members, 1);
	client_forget(&maija);
	assert_int_equal(hub_figures(world.hub).members, 0);
}

static void links_open_their_roles(void **state)
{
	struct client facilitator, wall;

	(void)state;
	client_facilitator(&facilitator, &world);
	client_wall(&wall, &world);
	const json_t *welcome = client_frame(&facilitator, "welcome", 0);
	char link[64];
	snprintf(link, sizeof(link), "/wall#%s.wall-token", world.session);
	assert_string_equal(text_at(welcome, "role"), "facilitator");
	assert_string_equal(text_at(welcome, "wall"), link);
	assert_string_equal(text_at(client_frame(&wall, "welcome", 0), "role"), "wall");
	assert_null(client_frame(&wall, "own", 0));
	client_forget(&facilitator);
	client_forget(&wall);
}

struct dead_end {
	const char *hello, *error;
	int code;
};

static void dead_end_is_told(const struct dead_end *end)
{
	struct client client;

	client_join(&client, &world);
	client_says(&client, end->hello);
	assert_int_equal(client.count, 1);
	assert_string_equal(text_at(client_frame(&client, "error", 0), "code"), end->error);
	assert_int_equal(client.close_code, end->code);
	client_forget(&client);
}

static void a_hello_that_leads_nowhere_is_told_why_then_closed(void **state)
{
	char wrong_token[256];

	(void)state;
	snprintf(wrong_token, sizeof(wrong_token),
		 "{\"t\":\"hello\",\"session\":\"%s\",\"token\":\"guessed\",\"since\":0}",
		 world.session);
	const struct dead_end ends[] = {
		{ "{\"t\":\"hello\",\"code\":\"222222\",\"secret\":\"" SECRET "\",\"since\":0}",
		  "no_such_session", 4404 },
		{ "{\"t\":\"hello\",\"code\":\"OIL010\",\"secret\":\"" SECRET "\",\"since\":0}",
		  "no_such_session", 4404 },
		{ "{\"t\":\"hello\",\"session\":\"abcdefghjkmnpqrs\",\"since\":0}",
		  "no_such_session", 4404 },
		{ wrong_token, "wrong_token", 4403 },
		{ "{\"t\":\"ping\",\"at\":1}", "malformed", 1008 },
		{ "not json", "malformed", 1008 },
	};
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++)
		dead_end_is_told(&ends[i]);
}

static void a_session_is_found_only_once_its_opening_is_durable(void **state)
{
	(void)state;
	assert_non_null(hub_session_by_code(world.hub, str_from(world.code)));
	memory_disk_fill(world.disk, 1);
	world_session(&world);
	assert_int_equal(world.open_fail, FAIL_DISK_FULL);
	assert_string_equal(world.session, "");
	assert_int_equal(hub_figures(world.hub).rooms, 1);
	assert_false(hub_figures(world.hub).writable);
}

static void whoever_never_says_hello_is_closed(void **state)
{
	struct client silent;

	(void)state;
	client_join(&silent, &world);
	world_wait(&world, 20000);
	assert_int_equal(silent.close_code, 1013);
	client_forget(&silent);
}

static void a_line_gone_silent_is_closed_and_a_pinged_one_is_not(void **state)
{
	struct client silent, alive;

	(void)state;
	client_participant(&silent, &world, SECRET);
	client_participant(&alive, &world, "secret-of-pekka-0123456");
	for (int i = 0; i < 8; i++) {
		world_wait(&world, 15000);
		client_says(&alive, "{\"t\":\"ping\",\"at\":7.5}");
	}
	assert_int_equal(silent.close_code, 1013);
	assert_int_equal(alive.close_code, 0);
	const json_t *pong = client_frame(&alive, "pong", 0);
	assert_true(json_real_value(json_object_get(pong, "at")) == 7.5);
	assert_int_equal(json_integer_value(json_object_get(pong, "now")),
			 WORLD_START_MS + world.now_ms);
	client_forget(&silent);
	client_forget(&alive);
}

static void a_full_room_lets_in_its_facilitator_alone(void **state)
{
	static struct client crowd[LIMIT_ROOM_MEMBERS];
	struct client late, facilitator;
	char secret[40];

	(void)state;
	for (size_t i = 0; i < LIMIT_ROOM_MEMBERS; i++) {
		snprintf(secret, sizeof(secret), "secret-of-many-%08zu", i);
		client_participant(&crowd[i], &world, secret);
		client_clear(&crowd[i]);
	}
	client_participant(&late, &world, SECRET);
	client_facilitator(&facilitator, &world);
	assert_string_equal(text_at(client_frame(&late, "error", 0), "code"), "room_full");
	assert_int_equal(late.close_code, 1013);
	assert_non_null(client_frame(&facilitator, "welcome", 0));
	client_forget(&late);
	client_forget(&facilitator);
	for (size_t i = 0; i < LIMIT_ROOM_MEMBERS; i++)
		client_forget(&crowd[i]);
}

static void a_draining_hub_closes_all_and_takes_nobody(void **state)
{
	struct client maija, late;

	(void)state;
	client_participant(&maija, &world, SECRET);
	hub_drain(world.hub);
	client_join(&late, &world);
	client_reads(&late);
	assert_int_equal(maija.close_code, 1012);
	assert_string_equal(maija.close_word, "restarting");
	assert_string_equal(text_at(client_frame(&late, "error", 0), "code"), "restarting");
	assert_int_equal(late.close_code, 1012);
	world_session(&world);
	assert_int_equal(world.open_fail, FAIL_CLOSED);
	client_forget(&maija);
	client_forget(&late);
}

static void a_broken_journal_closes_all_and_says_so(void **state)
{
	struct client maija;

	(void)state;
	client_participant(&maija, &world, SECRET);
	memory_disk_break(world.disk);
	client_says(&maija, "{\"t\":\"name\",\"id\":\"c-0000001\",\"name\":\"Maija\"}");
	assert_int_equal(maija.close_code, 1012);
	assert_int_equal(world.broken, FAIL_IO);
	assert_string_equal(client_outcome(&maija, "c-0000001"), "none");
	client_forget(&maija);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_code_leads_into_the_session, setup, teardown),
		cmocka_unit_test_setup_teardown(links_open_their_roles, setup, teardown),
		cmocka_unit_test_setup_teardown(
			a_hello_that_leads_nowhere_is_told_why_then_closed, setup, teardown),
		cmocka_unit_test_setup_teardown(
			a_session_is_found_only_once_its_opening_is_durable, setup, teardown),
		cmocka_unit_test_setup_teardown(whoever_never_says_hello_is_closed, setup,
						teardown),
		cmocka_unit_test_setup_teardown(
			a_line_gone_silent_is_closed_and_a_pinged_one_is_not, setup, teardown),
		cmocka_unit_test_setup_teardown(a_full_room_lets_in_its_facilitator_alone, setup,
						teardown),
		cmocka_unit_test_setup_teardown(a_draining_hub_closes_all_and_takes_nobody, setup,
						teardown),
		cmocka_unit_test_setup_teardown(a_broken_journal_closes_all_and_says_so, setup,
						teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
