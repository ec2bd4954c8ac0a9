/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdio.h>
#include <string.h>

#include "live/world.h"

#define MAIJA "secret-of-maija-0123456"
#define MINUTE 60000u

static struct world world;
static struct client maija, facilitator;

/* In the phase `collect`, revealed: it ends in 4 min 50 s. */
static int setup(void **state)
{
	(void)state;
	world_open(&world);
	world_session(&world);
	client_facilitator(&facilitator, &world);
	client_participant(&maija, &world, MAIJA);
	client_says(&facilitator, "{\"t\":\"move\",\"id\":\"f-000001\",\"from\":0,\"to\":1}");
	world_wait(&world, UNDO_MS);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	client_forget(&maija);
	client_forget(&facilitator);
	world_close(&world);
	return 0;
}

/* Both stay as browsers do. */
static void wait_with_pings(uint64_t ms)
{
	for (; ms > 0; ms -= ms < 15000 ? ms : 15000) {
		world_wait(&world, ms < 15000 ? ms : 15000);
		if (maija.member)
			client_says(&maija, "{\"t\":\"ping\",\"at\":1}");
		if (facilitator.member)
			client_says(&facilitator, "{\"t\":\"ping\",\"at\":1}");
		client_clear(&maija);
		client_clear(&facilitator);
	}
}

static void the_room_moves_on_by_itself_when_the_time_is_over(void **state)
{
	(void)state;
	wait_with_pings(5 * MINUTE - UNDO_MS - 1);
	assert_int_equal(world_state(&world)->agenda.phase, 1);
	world_wait(&world, 1);
	assert_int_equal(world_state(&world)->agenda.phase, 2);
	assert_int_equal(world_state(&world)->agenda.shown, 1);
	world_wait(&world, UNDO_MS);
	assert_int_equal(world_state(&world)->agenda.shown, 2);
}

static void a_deadline_that_cannot_be_saved_is_tried_each_second(void **state)
{
	(void)state;
	wait_with_pings(5 * MINUTE - UNDO_MS - 1);
	memory_disk_fill(world.disk, 3);
	world_wait(&world, 3000);
	assert_int_equal(world_state(&world)->agenda.phase, 1);
	assert_false(hub_figures(world.hub).writable);
	world_wait(&world, 1);
	assert_int_equal(world_state(&world)->agenda.phase, 2);
	assert_true(hub_figures(world.hub).writable);
}

static void a_hub_that_was_down_past_a_deadline_starts_the_grace_when_it_is_back(void **state)
{
	(void)state;
	client_forget(&maija);
	client_forget(&facilitator);
	world_crash(&world);
	world.now_ms += 20 * MINUTE;
	world_start(&world);
	world_settle(&world);
	const struct agenda *agenda = &world_state(&world)->agenda;
	assert_int_equal(agenda->phase, 2);
	assert_true(agenda->graces[1].open);
	assert_int_equal(agenda->graces[1].until_ms, WORLD_START_MS + world.now_ms + MINUTE);
}

static void close_session(void)
{
	client_says(&facilitator, "{\"t\":\"close\",\"id\":\"f-000002\"}");
	assert_string_equal(client_outcome(&facilitator, "f-000002"), "ok");
}

static void the_close_takes_the_most_seen_at_once_along(void **state)
{
	struct client many[5];
	char secret[32];

	(void)state;
	for (int i = 0; i < 5; i++) {
		snprintf(secret, sizeof(secret), "secret-of-guest-%08d", i);
		client_participant(&many[i], &world, secret);
	}
	for (int i = 0; i < 5; i++)
		client_forget(&many[i]);
	close_session();
	assert_int_equal(world_state(&world)->present_max, 6);
}

static void after_every_grace_the_session_is_sealed_and_its_key_destroyed(void **state)
{
	uint8_t key[SESSION_KEY_LEN];

	(void)state;
	close_session();
	assert_int_equal(keys_find(world.keys, world_id(&world), key), FAIL_NONE);
	wait_with_pings(MINUTE + UNDO_MS);
	assert_true(world_state(&world)->agenda.sealed);
	assert_string_equal(world.sealed, world.session);
	wait_with_pings(10000);
	assert_int_equal(keys_find(world.keys, world_id(&world), key), FAIL_NOT_FOUND);
	client_says(&maija, "{\"t\":\"name\",\"id\":\"c-000001\",\"name\":\"Maija\"}");
	assert_string_equal(client_outcome(&maija, "c-000001"), "closed");
}

static void a_text_is_still_taken_in_the_grace_after_the_close(void **state)
{
	(void)state;
	close_session();
	wait_with_pings(30000);
	client_says(&maija, "{\"t\":\"post\",\"id\":\"c-000001\",\"text\":\"Viime hetki\","
			    "\"lang\":\"fi\"}");
	assert_string_equal(client_outcome(&maija, "c-000001"), "ok");
}

static void who_comes_after_the_seal_looks_on_without_a_seat(void **state)
{
	struct client late;

	(void)state;
	close_session();
	wait_with_pings(MINUTE + UNDO_MS + 10000);
	client_participant(&late, &world, MAIJA);
	assert_non_null(client_frame(&late, "snapshot", 0));
	assert_null(client_frame(&late, "own", 0));
	client_says(&late, "{\"t\":\"name\",\"id\":\"c-000001\",\"name\":\"Maija\"}");
	assert_string_equal(client_outcome(&late, "c-000001"), "closed");
	client_forget(&late);
}

static void a_quarter_after_the_seal_the_room_is_gone(void **state)
{
	struct client late;

	(void)state;
	close_session();
	wait_with_pings(MINUTE + UNDO_MS);
	wait_with_pings(14 * MINUTE);
	assert_int_equal(maija.close_code, 0);
	world_wait(&world, MINUTE + 5000);
	client_reads(&maija);
	assert_int_equal(maija.close_code, 4410);
	assert_null(world_state(&world));
	assert_int_equal(hub_figures(world.hub).rooms, 0);
	client_participant(&late, &world, MAIJA);
	assert_int_equal(late.close_code, 4410);
	client_forget(&late);
	/* Also after a restart: its code leads to no other session. */
	client_forget(&maija);
	client_forget(&facilitator);
	world_crash(&world);
	world_start(&world);
	client_participant(&late, &world, MAIJA);
	assert_string_equal(late.close_word, "session_ended");
	client_forget(&late);
}

static void a_crash_between_seal_and_key_leaves_work_and_not_a_key(void **state)
{
	uint8_t key[SESSION_KEY_LEN];

	(void)state;
	world_wait(&world, 2500); /* the seal shall not come with the sweep */
	close_session();
	wait_with_pings(MINUTE - 1000);
	while (!world_state(&world)->agenda.sealed)
		world_wait(&world, 100);
	client_forget(&maija);
	client_forget(&facilitator);
	world_crash(&world);
	assert_int_equal(keys_find(world.keys, world_id(&world), key), FAIL_NONE);
	world.sealed[0] = '\0';
	world_start(&world);
	assert_string_equal(world.sealed, world.session);
	world_wait(&world, 10000);
	assert_int_equal(keys_find(world.keys, world_id(&world), key), FAIL_NOT_FOUND);
}

static void the_key_stays_while_a_command_is_under_way(void **state)
{
	uint8_t key[SESSION_KEY_LEN];

	(void)state;
	close_session();
	wait_with_pings(MINUTE - 1);
	world.now_ms += 1;
	hub_tick(world.hub);
	assert_int_equal(journal_memory_commit(world.journal, 1), 1); /* the end of the grace */
	hub_tick(world.hub);
	assert_int_equal(journal_pending(world.journal), 1); /* the seal */
	client_sends(&facilitator, "{\"t\":\"step\",\"id\":\"f-000003\",\"what\":\"Liian kauan\","
				   "\"who\":\"Anna\",\"whom\":\"johto\"}");
	assert_int_equal(journal_memory_commit(world.journal, 1), 1);
	assert_true(world_state(&world)->agenda.sealed);
	assert_int_equal(journal_pending(world.journal), 1);
	world.now_ms += 10000;
	hub_tick(world.hub);
	assert_int_equal(keys_find(world.keys, world_id(&world), key), FAIL_NONE);
	world_wait(&world, 6000);
	journal_memory_tidy(world.journal);
	world_wait(&world, 6000);
	assert_int_equal(keys_find(world.keys, world_id(&world), key), FAIL_NOT_FOUND);
	assert_int_equal(world_bodies_with(&world, "Liian"), 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_room_moves_on_by_itself_when_the_time_is_over),
		TEST(a_deadline_that_cannot_be_saved_is_tried_each_second),
		TEST(a_hub_that_was_down_past_a_deadline_starts_the_grace_when_it_is_back),
		TEST(the_close_takes_the_most_seen_at_once_along),
		TEST(after_every_grace_the_session_is_sealed_and_its_key_destroyed),
		TEST(a_text_is_still_taken_in_the_grace_after_the_close),
		TEST(who_comes_after_the_seal_looks_on_without_a_seat),
		TEST(a_quarter_after_the_seal_the_room_is_gone),
		TEST(the_key_stays_while_a_command_is_under_way),
		TEST(a_crash_between_seal_and_key_leaves_work_and_not_a_key),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
