/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>

#include "live/world.h"
#include "protocol/limits.h"

#define DAY_MS (24u * 3600u * 1000u)

static struct world world;

static int setup(void **state)
{
	(void)state;
	world_open(&world);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	world_close(&world);
	return 0;
}

static void practice_session(void)
{
	const struct opening_wish wish = {
		.title = STR("Harjoitus"),
		.question = STR("Kysymys"),
		.lang = STR("fi"),
		.template = *template_find(STR("vartti-15")),
		.practice = true,
	};

	world_session_of(&world, &wish);
}

static void an_opened_session_says_what_was_wished(void **state)
{
	(void)state;
	world_session(&world);
	const struct session *session = world_state(&world);
	assert_str(session->opening.unit, STR("Sosiaalipalvelut"));
	assert_str(body_text_at(&session->title, 0), STR("Viikon havainnot"));
	assert_int_equal(session->opening.rules, RULES_VERSION);
	assert_int_equal(session->agenda.opened_ms, WORLD_START_MS);
	assert_int_equal(strlen(world.session), 16);
	assert_int_equal(strlen(world.code), LIMIT_JOIN_CODE);
	assert_int_equal(strspn(world.code, JOIN_CODE_ALPHABET), LIMIT_JOIN_CODE);
	assert_int_equal(strspn(world.session, "23456789abcdefghjkmnpqrstuvwxyz"), 16);
}

static void every_session_has_an_id_and_a_code_of_its_own(void **state)
{
	char ids[40][33], codes[40][7];

	(void)state;
	for (int i = 0; i < 40; i++) {
		world_session(&world);
		strcpy(ids[i], world.session);
		strcpy(codes[i], world.code);
		for (int j = 0; j < i; j++) {
			assert_string_not_equal(ids[i], ids[j]);
			assert_string_not_equal(codes[i], codes[j]);
		}
	}
	assert_int_equal(hub_figures(world.hub).rooms, 40);
}

static void a_crash_in_the_opening_leaves_no_session(void **state)
{
	(void)state;
	const struct opening_wish wish = { .lang = STR("fi"),
					   .template = *template_find(STR("vartti-15")) };
	hub_open_session(world.hub, &wish, NULL, NULL);
	world_crash(&world);
	world_start(&world);
	assert_int_equal(hub_figures(world.hub).rooms, 0);
}

static bool session_count(void *self, const struct session *session)
{
	(void)session;
	return ++*(int *)self < 2;
}

static void sessions_are_walked_until_the_visitor_has_enough(void **state)
{
	int count = 0;

	(void)state;
	for (int i = 0; i < 5; i++)
		world_session(&world);
	hub_sessions(world.hub, session_count, &count);
	assert_int_equal(count, 2);
}

static void a_practice_session_is_forgotten_after_a_day(void **state)
{
	struct client client;
	uint8_t key[SESSION_KEY_LEN];

	(void)state;
	practice_session();
	world_wait(&world, DAY_MS - 5000);
	assert_non_null(world_state(&world));
	client_participant(&client, &world, "secret-of-maija-0123456");
	world_wait(&world, 10000);
	journal_memory_tidy(world.journal);
	client_reads(&client);
	assert_int_equal(client.close_code, 4410);
	assert_null(world_state(&world));
	assert_string_equal(world.forgotten, world.session);
	assert_int_equal(world_entries(&world), 0);
	assert_int_equal(keys_find(world.keys, world_id(&world), key), FAIL_NOT_FOUND);
	client_forget(&client);
	client_participant(&client, &world, "secret-of-maija-0123456");
	assert_int_equal(client.close_code, 4404);
	client_forget(&client);
}

static void a_practice_session_that_was_over_before_a_restart_is_forgotten_too(void **state)
{
	struct client facilitator;

	(void)state;
	practice_session();
	client_facilitator(&facilitator, &world);
	client_says(&facilitator, "{\"t\":\"close\",\"id\":\"f-000001\"}");
	client_forget(&facilitator);
	world_wait(&world, 3600000);
	assert_null(world_state(&world));
	world_crash(&world);
	world_start(&world);
	assert_true(world_entries(&world) > 0);
	world_wait(&world, DAY_MS);
	journal_memory_tidy(world.journal);
	assert_int_equal(world_entries(&world), 0);
}

static void any_other_session_stays(void **state)
{
	(void)state;
	world_session(&world);
	world_wait(&world, 3 * (uint64_t)DAY_MS);
	journal_memory_tidy(world.journal);
	assert_non_null(world_state(&world));
	assert_int_equal(world_entries(&world), 1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_opened_session_says_what_was_wished),
		TEST(every_session_has_an_id_and_a_code_of_its_own),
		TEST(a_crash_in_the_opening_leaves_no_session),
		TEST(sessions_are_walked_until_the_visitor_has_enough),
		TEST(a_practice_session_is_forgotten_after_a_day),
		TEST(a_practice_session_that_was_over_before_a_restart_is_forgotten_too),
		TEST(any_other_session_stays),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
