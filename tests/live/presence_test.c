/* SPDX-License-Identifier: EUPL-1.2 */
#include "live/world.h"

#define MAIJA "secret-of-maija-0123456"
#define PEKKA "secret-of-pekka-0123456"
#define WRITING "{\"t\":\"presence\",\"writing\":true,\"ready\":false}"
#define IDLE "{\"t\":\"presence\",\"writing\":false,\"ready\":false}"
#define READY "{\"t\":\"presence\",\"writing\":false,\"ready\":true}"

static struct world world;
static struct client facilitator, maija, tab, pekka;

static int setup(void **state)
{
	(void)state;
	world_open(&world);
	world_session(&world);
	client_facilitator(&facilitator, &world);
	client_participant(&maija, &world, MAIJA);
	client_participant(&tab, &world, MAIJA);
	client_participant(&pekka, &world, PEKKA);
	world_wait(&world, 1000);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	client_forget(&maija);
	client_forget(&tab);
	client_forget(&pekka);
	client_forget(&facilitator);
	world_close(&world);
	return 0;
}

static void told(const char *key, json_int_t should)
{
	client_reads(&facilitator);
	const json_t *presence = client_frame(&facilitator, "presence", 0);
	assert_int_equal(json_integer_value(json_object_get(presence, key)), should);
}

static void present_are_seats_and_not_tabs_nor_facilitators(void **state)
{
	(void)state;
	told("present", 2);
	client_leave(&tab);
	world_wait(&world, 1000);
	told("present", 2);
	client_leave(&maija);
	world_wait(&world, 1000);
	told("present", 1);
}

static void a_seat_writes_while_any_of_its_tabs_does(void **state)
{
	(void)state;
	client_says(&maija, WRITING);
	client_says(&tab, WRITING);
	client_says(&pekka, READY);
	world_wait(&world, 1000);
	told("writing", 1);
	told("ready", 1);
	client_says(&maija, IDLE);
	world_wait(&world, 1000);
	told("writing", 1);
	client_leave(&tab);
	world_wait(&world, 1000);
	told("writing", 0);
}

static void presence_is_told_at_most_once_a_second(void **state)
{
	(void)state;
	client_reads(&facilitator);
	client_clear(&facilitator);
	for (int i = 0; i < 30; i++) {
		client_says(&maija, i % 2 ? IDLE : WRITING);
		world_wait(&world, 100);
		client_reads(&facilitator);
	}
	assert_in_range(client_frame_count(&facilitator, "presence"), 3, 4);
}

static void who_joins_is_told_at_once(void **state)
{
	struct client late;

	(void)state;
	client_wall(&late, &world);
	assert_int_equal(client_frame_count(&late, "presence"), 1);
	client_forget(&late);
}

static void presence_is_in_no_journal(void **state)
{
	(void)state;
	size_t before = world_entries(&world);
	client_says(&maija, WRITING);
	world_wait(&world, 5000);
	assert_int_equal(world_entries(&world), before);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(present_are_seats_and_not_tabs_nor_facilitators),
		TEST(a_seat_writes_while_any_of_its_tabs_does),
		TEST(presence_is_told_at_most_once_a_second),
		TEST(who_joins_is_told_at_once),
		TEST(presence_is_in_no_journal),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
