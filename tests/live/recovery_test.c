/* SPDX-License-Identifier: EUPL-1.2 */
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "live/world.h"
#include "scratch.h"

#define MAIJA "secret-of-maija-0123456"

static struct world world;
static struct scratch scratch;

static int setup(void **state)
{
	(void)state;
	scratch_open(&scratch);
	world_open(&world);
	world_session(&world);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	world_close(&world);
	marker_close(world.marker);
	scratch_close(&scratch);
	return 0;
}

static void begin_to_collect(void)
{
	struct client facilitator;

	client_facilitator(&facilitator, &world);
	client_says(&facilitator, "{\"t\":\"move\",\"id\":\"f-000001\",\"from\":0,\"to\":1}");
	client_forget(&facilitator);
}

static void a_restart_has_the_same_state(void **state)
{
	struct client maija;

	(void)state;
	begin_to_collect();
	client_participant(&maija, &world, MAIJA);
	client_says(&maija, "{\"t\":\"post\",\"id\":\"c-000001\",\"text\":\"Asunnottomuus\","
			    "\"lang\":\"fi\"}");
	struct digest before = session_digest(world_state(&world));
	client_forget(&maija);
	world_crash(&world);
	world_start(&world);
	struct digest after = session_digest(world_state(&world));
	assert_true(digest_equal(&before, &after));
	assert_non_null(hub_session_by_code(world.hub, str_from(world.code)));
}

static void who_saw_everything_before_a_restart_goes_on_after_it(void **state)
{
	struct client maija;

	(void)state;
	begin_to_collect();
	uint64_t since = world_state(&world)->seq;
	world_crash(&world);
	world_start(&world);
	client_returns(&maija, &world, MAIJA, since);
	assert_true(json_is_false(json_object_get(client_frame(&maija, "welcome", 0), "fresh")));
	assert_int_equal(client_frame_count(&maija, "snapshot"), 0);
	client_forget(&maija);
}

/* An entry of a kind that this hub does not know. */
static void entry_from_the_future(const char *session)
{
	const char head[] = { 99, 1, 0 };
	const struct record record = { .session = str_from(session),
				       .head = { head, sizeof(head) } };

	enum fail fail = journal_append(world.journal, &record, NULL);
	assert_int_equal(fail, FAIL_NONE);
	world_settle(&world);
}

static void one_bad_entry_costs_one_session(void **state)
{
	struct client late;
	char first[33], first_code[7];

	(void)state;
	strcpy(first, world.session);
	strcpy(first_code, world.code);
	world_session(&world);
	entry_from_the_future(first);
	assert_int_equal(hub_figures(world.hub).set_aside, 1);
	world_crash(&world);
	world_start(&world);
	assert_int_equal(hub_figures(world.hub).set_aside, 1);
	assert_int_equal(hub_figures(world.hub).rooms, 1);
	assert_null(hub_session(world.hub, str_from(first)));
	assert_non_null(world_state(&world));
	strcpy(world.code, first_code);
	client_participant(&late, &world, MAIJA);
	assert_int_equal(late.close_code, 1013);
	client_forget(&late);
}

static void who_sat_in_a_session_set_aside_is_told_to_try_later(void **state)
{
	struct client maija;

	(void)state;
	client_participant(&maija, &world, MAIJA);
	entry_from_the_future(world.session);
	client_reads(&maija);
	assert_int_equal(maija.close_code, 1013);
	client_forget(&maija);
}

/* A child of this process dies as the hub would: in the middle of an entry. */
static void die_while_applying(const char *path, struct str session, uint64_t seq)
{
	pid_t child = fork();

	assert_true(child >= 0);
	if (child == 0) {
		struct marker *marker;
		if (marker_open(&marker, path))
			_exit(2);
		marker_set(marker, session, seq);
		_exit(1);
	}
	int status;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_int_equal(WEXITSTATUS(status), 1);
}

static void an_entry_that_brought_the_hub_down_costs_its_session_also_later(void **state)
{
	char bad[33];

	(void)state;
	const char *path = scratch_path(&scratch, "marker");
	strcpy(bad, world.session);
	begin_to_collect();
	world_session(&world);
	die_while_applying(path, str_from(bad), 2);
	die_while_applying(path, str_from(bad), 2);
	for (int start = 0; start < 3; start++) {
		world_crash(&world);
		marker_close(world.marker);
		assert_int_equal(marker_open(&world.marker, path), FAIL_NONE);
		world_start(&world);
		assert_int_equal(hub_figures(world.hub).set_aside, 1);
		assert_null(hub_session(world.hub, str_from(bad)));
		assert_non_null(world_state(&world));
	}
}

/* Who pulls the plug does so at any moment; the start after it applies the same entry well. */
static void a_hub_killed_from_outside_loses_no_session(void **state)
{
	(void)state;
	const char *path = scratch_path(&scratch, "marker");
	begin_to_collect();
	for (int kill = 0; kill < 3; kill++) {
		die_while_applying(path, world_id(&world), 2);
		world_crash(&world);
		marker_close(world.marker);
		assert_int_equal(marker_open(&world.marker, path), FAIL_NONE);
		world_start(&world);
		assert_int_equal(hub_figures(world.hub).set_aside, 0);
		assert_non_null(world_state(&world));
	}
}

static void an_ordinary_end_names_nobody(void **state)
{
	uint64_t seq;

	(void)state;
	const char *path = scratch_path(&scratch, "marker");
	assert_int_equal(marker_open(&world.marker, path), FAIL_NONE);
	world_crash(&world);
	world_start(&world);
	begin_to_collect();
	marker_close(world.marker);
	assert_int_equal(marker_open(&world.marker, path), FAIL_NONE);
	assert_false(marker_names(world.marker, world_id(&world), &seq));
}

static void a_body_that_was_due_before_a_crash_is_destroyed_after_it(void **state)
{
	struct client maija;

	(void)state;
	begin_to_collect();
	client_participant(&maija, &world, MAIJA);
	client_says(&maija, "{\"t\":\"post\",\"id\":\"c-000001\",\"text\":\"Salainen\","
			    "\"lang\":\"fi\"}");
	client_says(&maija, "{\"t\":\"withdraw\",\"id\":\"c-000002\",\"on\":3}");
	assert_string_equal(client_outcome(&maija, "c-000002"), "ok");
	client_forget(&maija);
	world_crash(&world);
	assert_int_equal(world_bodies_with(&world, "Salainen"), 1);
	world_start(&world);
	world_wait(&world, 10000);
	journal_memory_tidy(world.journal);
	assert_int_equal(world_bodies_with(&world, "Salainen"), 0);
	/* What is gone is not due again at the next start. */
	world_crash(&world);
	world_start(&world);
	assert_int_equal(world_state(&world)->due.count, 0);
}

static void a_file_of_another_shape_is_no_marker(void **state)
{
	struct marker *marker;

	(void)state;
	const char *path = scratch_path(&scratch, "other");
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs("something else", file);
	fclose(file);
	assert_int_equal(marker_open(&marker, path), FAIL_CORRUPT);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_restart_has_the_same_state),
		TEST(who_saw_everything_before_a_restart_goes_on_after_it),
		TEST(one_bad_entry_costs_one_session),
		TEST(who_sat_in_a_session_set_aside_is_told_to_try_later),
		TEST(an_entry_that_brought_the_hub_down_costs_its_session_also_later),
		TEST(a_hub_killed_from_outside_loses_no_session),
		TEST(an_ordinary_end_names_nobody),
		TEST(a_body_that_was_due_before_a_crash_is_destroyed_after_it),
		TEST(a_file_of_another_shape_is_no_marker),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
