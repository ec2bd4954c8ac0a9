/* SPDX-License-Identifier: EUPL-1.2 */
#include <stdio.h>
#include <string.h>

#include "live/world.h"
#include "protocol/limits.h"

#define MAIJA "secret-of-maija-0123456"
#define PEKKA "secret-of-pekka-0123456"
#define POST(id) "{\"t\":\"post\",\"id\":\"" id "\",\"text\":\"Asunnottomuus\",\"lang\":\"fi\"}"
#define NAME(id, name) "{\"t\":\"name\",\"id\":\"" id "\",\"name\":\"" name "\"}"

static struct world world;
static struct client maija, facilitator;

static int setup(void **state)
{
	(void)state;
	world_open(&world);
	world_session(&world);
	client_facilitator(&facilitator, &world);
	client_says(&facilitator, "{\"t\":\"move\",\"id\":\"f-000001\",\"from\":0,\"to\":1}");
	client_participant(&maija, &world, MAIJA);
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

static void a_command_is_acknowledged_once_it_is_durable(void **state)
{
	(void)state;
	size_t before = world_entries(&world);
	client_sends(&maija, POST("c-000001"));
	client_reads(&maija);
	assert_string_equal(client_outcome(&maija, "c-000001"), "none");
	assert_int_equal(journal_memory_commit(world.journal, 1), 1);
	client_reads(&maija);
	assert_string_equal(client_outcome(&maija, "c-000001"), "ok");
	assert_int_equal(world_entries(&world), before + 1);
	assert_int_equal(client_outcome_thing(&maija, "c-000001"), before + 1);
}

static void a_repeat_of_a_settled_command_is_answered_and_not_appended(void **state)
{
	(void)state;
	client_says(&maija, POST("c-000001"));
	size_t before = world_entries(&world);
	uint64_t thing = client_outcome_thing(&maija, "c-000001");
	client_says(&maija, POST("c-000001"));
	assert_int_equal(client_outcome_count(&maija, "c-000001"), 2);
	assert_int_equal(client_outcome_thing(&maija, "c-000001"), thing);
	assert_int_equal(world_entries(&world), before);
}

static void a_repeat_gets_its_outcome_after_a_restart_too(void **state)
{
	(void)state;
	client_says(&maija, POST("c-000001"));
	uint64_t thing = client_outcome_thing(&maija, "c-000001");
	client_forget(&maija);
	client_forget(&facilitator);
	world_crash(&world);
	world_start(&world);
	client_participant(&maija, &world, MAIJA);
	size_t before = world_entries(&world);
	client_says(&maija, POST("c-000001"));
	assert_int_equal(client_outcome_thing(&maija, "c-000001"), thing);
	assert_int_equal(world_entries(&world), before);
	client_facilitator(&facilitator, &world);
}

static void a_repeat_in_flight_waits_for_the_same_outcome_in_both_tabs(void **state)
{
	struct client tab;

	(void)state;
	client_participant(&tab, &world, MAIJA);
	size_t before = world_entries(&world);
	client_sends(&maija, POST("c-000001"));
	client_sends(&tab, POST("c-000001"));
	assert_int_equal(journal_pending(world.journal), 1);
	world_settle(&world);
	client_reads(&maija);
	client_reads(&tab);
	assert_int_equal(world_entries(&world), before + 1);
	assert_string_equal(client_outcome(&maija, "c-000001"), "ok");
	assert_string_equal(client_outcome(&tab, "c-000001"), "ok");
	client_forget(&tab);
}

static void the_same_id_of_another_seat_is_another_command(void **state)
{
	struct client pekka;

	(void)state;
	client_participant(&pekka, &world, PEKKA);
	client_says(&maija, POST("c-000001"));
	client_says(&pekka, POST("c-000001"));
	assert_true(client_outcome_thing(&maija, "c-000001") !=
		    client_outcome_thing(&pekka, "c-000001"));
	client_forget(&pekka);
}

static void what_the_disk_surely_refused_is_not_saved_and_may_be_sent_again(void **state)
{
	(void)state;
	memory_disk_fill(world.disk, 1);
	client_says(&maija, POST("c-000001"));
	assert_string_equal(client_outcome(&maija, "c-000001"), "not_saved");
	assert_false(hub_figures(world.hub).writable);
	client_says(&maija, POST("c-000001"));
	assert_string_equal(client_outcome(&maija, "c-000001"), "ok");
	assert_true(hub_figures(world.hub).writable);
}

static void a_refusal_before_the_append_is_not_remembered(void **state)
{
	(void)state;
	size_t before = world_entries(&world);
	client_says(&maija, "{\"t\":\"vote\",\"id\":\"c-000001\",\"on\":2,\"dots\":1}");
	assert_string_equal(client_outcome(&maija, "c-000001"), "not_now");
	assert_int_equal(world_entries(&world), before);
	client_says(&maija, POST("c-000001"));
	assert_string_equal(client_outcome(&maija, "c-000001"), "ok");
}

static void the_rate_is_the_seats_and_not_the_tabs(void **state)
{
	struct client tab;
	char name[96];

	(void)state;
	client_participant(&tab, &world, MAIJA);
	for (unsigned i = 0; i < LIMIT_SEAT_BURST; i++) {
		snprintf(name, sizeof(name), NAME("c-%06u", "Maija"), i);
		client_says(i % 2 ? &tab : &maija, name);
	}
	client_says(&tab, POST("c-000100"));
	assert_string_equal(client_outcome(&tab, "c-000100"), "too_fast");
	assert_string_equal(client_outcome(&maija, "c-000100"), "none");
	world_wait(&world, 1000 / LIMIT_SEAT_RATE);
	client_says(&maija, POST("c-000100"));
	assert_string_equal(client_outcome(&maija, "c-000100"), "ok");
	client_forget(&tab);
}

static void leaving_and_coming_back_does_not_fill_the_rate(void **state)
{
	char name[96];

	(void)state;
	for (unsigned i = 0; i < LIMIT_SEAT_BURST; i++) {
		snprintf(name, sizeof(name), NAME("c-%06u", "Maija"), i);
		client_says(&maija, name);
	}
	client_forget(&maija);
	client_participant(&maija, &world, MAIJA);
	client_says(&maija, POST("c-000100"));
	assert_string_equal(client_outcome(&maija, "c-000100"), "too_fast");
}

static void a_repeat_too_fast_is_still_told_the_truth(void **state)
{
	char name[96];

	(void)state;
	client_says(&maija, POST("c-000001"));
	for (unsigned i = 1; i < LIMIT_SEAT_BURST; i++) {
		snprintf(name, sizeof(name), NAME("d-%06u", "Maija"), i);
		client_says(&maija, name);
	}
	client_clear(&maija);
	client_says(&maija, POST("c-000001"));
	assert_string_equal(client_outcome(&maija, "c-000001"), "ok");
}

static void the_seventeenth_in_flight_is_refused(void **state)
{
	char name[96];

	(void)state;
	for (unsigned i = 0; i <= LIMIT_IN_FLIGHT; i++) {
		snprintf(name, sizeof(name), NAME("c-%06u", "Maija"), i);
		client_sends(&maija, name);
	}
	world_settle(&world);
	client_reads(&maija);
	assert_string_equal(client_outcome(&maija, "c-000015"), "ok");
	assert_string_equal(client_outcome(&maija, "c-000016"), "too_many_in_flight");
}

static void a_flood_is_closed(void **state)
{
	char name[96];
	unsigned sent = 0;

	(void)state;
	for (; sent < 400 && maija.close_code == 0; sent++) {
		snprintf(name, sizeof(name), NAME("c-%06u", "Maija"), sent);
		client_says(&maija, name);
	}
	assert_int_equal(maija.close_code, 1008);
	assert_in_range(sent, 200, 300);
	assert_string_equal(json_string_value(json_object_get(client_frame(&maija, "error", 0),
							      "code")), "too_fast");
}

static void who_does_not_read_what_she_asked_for_is_bounded(void **state)
{
	char name[96];

	(void)state;
	maija.stalled = true;
	for (unsigned i = 0; i < 1000; i++) {
		snprintf(name, sizeof(name), NAME("c-%06u", "Maija"), i);
		client_sends(&maija, name);
		world_wait(&world, 200);
	}
	maija.stalled = false;
	client_reads(&maija);
	assert_string_equal(client_outcome(&maija, "c-000000"), "ok");
	assert_string_equal(client_outcome(&maija, "c-000255"), "ok");
	assert_string_equal(client_outcome(&maija, "c-000256"), "none");
	client_says(&maija, NAME("c-000999", "Maija"));
	assert_string_equal(client_outcome(&maija, "c-000999"), "ok");
}

static void only_who_may_is_heard(void **state)
{
	struct client wall;

	(void)state;
	client_wall(&wall, &world);
	client_says(&wall, POST("w-000001"));
	client_says(&maija, "{\"t\":\"close\",\"id\":\"c-000001\"}");
	client_says(&facilitator, "{\"t\":\"vote\",\"id\":\"f-000002\",\"on\":3,\"dots\":1}");
	assert_string_equal(client_outcome(&wall, "w-000001"), "not_your_right");
	assert_string_equal(client_outcome(&maija, "c-000001"), "not_your_right");
	assert_string_equal(client_outcome(&facilitator, "f-000002"), "not_your_right");
	client_forget(&wall);
}

static void what_cannot_be_read_is_answered_and_the_line_stays(void **state)
{
	(void)state;
	client_says(&maija, "{\"t\":\"dance\",\"id\":\"c-000001\"}");
	client_says(&maija, "{\"t\":");
	assert_string_equal(client_outcome(&maija, "c-000001"), "unknown_command");
	assert_string_equal(json_string_value(json_object_get(client_frame(&maija, "error", 0),
							      "code")), "malformed");
	assert_int_equal(maija.close_code, 0);
}

static void a_command_lost_in_a_crash_may_be_sent_again(void **state)
{
	(void)state;
	client_sends(&maija, POST("c-000001"));
	client_forget(&maija);
	client_forget(&facilitator);
	world_crash(&world);
	world_start(&world);
	client_participant(&maija, &world, MAIJA);
	client_says(&maija, POST("c-000001"));
	assert_string_equal(client_outcome(&maija, "c-000001"), "ok");
	assert_int_equal(world_bodies_with(&world, "Asunnottomuus"), 1);
	client_facilitator(&facilitator, &world);
}

static void tag_says(struct client *client, const char *id, const char *word, bool set)
{
	char text[160];
	unsigned long long on = client_outcome_thing(&maija, "c-000001");

	snprintf(text, sizeof(text),
		 "{\"t\":\"tag\",\"id\":\"%s\",\"on\":%llu,\"free\":\"%s\",\"set\":%s}", id, on,
		 word, set ? "true" : "false");
	client_says(client, text);
}

static void a_word_of_ones_own_is_put_on_and_taken_off_by_its_text(void **state)
{
	(void)state;
	client_says(&maija, POST("c-000001"));
	tag_says(&facilitator, "f-000002", "oma sana", true);
	assert_string_equal(client_outcome(&facilitator, "f-000002"), "ok");
	assert_true(client_saw(&facilitator, "oma sana"));
	tag_says(&facilitator, "f-000003", "toinen sana", false);
	assert_string_equal(client_outcome(&facilitator, "f-000003"), "unknown_thing");
	tag_says(&facilitator, "f-000004", "oma sana", false);
	assert_string_equal(client_outcome(&facilitator, "f-000004"), "ok");
	const struct phenomenon *on = phenomena_find(&world_state(&world)->phenomena,
						     client_outcome_thing(&maija, "c-000001"));
	assert_int_equal(on->tag_count, 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_command_is_acknowledged_once_it_is_durable),
		TEST(a_repeat_of_a_settled_command_is_answered_and_not_appended),
		TEST(a_repeat_gets_its_outcome_after_a_restart_too),
		TEST(a_repeat_in_flight_waits_for_the_same_outcome_in_both_tabs),
		TEST(the_same_id_of_another_seat_is_another_command),
		TEST(what_the_disk_surely_refused_is_not_saved_and_may_be_sent_again),
		TEST(a_refusal_before_the_append_is_not_remembered),
		TEST(the_rate_is_the_seats_and_not_the_tabs),
		TEST(leaving_and_coming_back_does_not_fill_the_rate),
		TEST(a_repeat_too_fast_is_still_told_the_truth),
		TEST(the_seventeenth_in_flight_is_refused),
		TEST(a_flood_is_closed),
		TEST(who_does_not_read_what_she_asked_for_is_bounded),
		TEST(only_who_may_is_heard),
		TEST(what_cannot_be_read_is_answered_and_the_line_stays),
		TEST(a_command_lost_in_a_crash_may_be_sent_again),
		TEST(a_word_of_ones_own_is_put_on_and_taken_off_by_its_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
