/* SPDX-License-Identifier: EUPL-1.2 */
/* What the office does to a session that somebody sits in: promises 1, 4 and 10. */
#include "live/office.h"

#include <string.h>

#include "domain/erasure.h"
#include "live/world.h"

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

struct answer_heard {
	unsigned count;
	enum fail fail;
	struct outcome outcome;
};

static void answer_hear(void *self, enum fail fail, struct outcome outcome)
{
	struct answer_heard *heard = self;

	heard->count++;
	heard->fail = fail;
	heard->outcome = outcome;
}

static enum fail erase(uint64_t on, struct answer_heard *heard)
{
	struct arena arena = { 0 };
	const struct erasure erasure = { .on = on, .reason = STR("siinä oli nimi") };
	struct entry entry;

	assert_true(erasure_make(&entry, world_state(&world), &erasure, &arena));
	entry.role = ROLE_COORDINATOR;
	entry.by = 3;
	enum fail fail = hub_act(world.hub, &(struct office_act){
		.session = world_id(&world), .entry = &entry,
		.acted = answer_hear, .self = heard,
	});
	arena_free(&arena);
	return fail;
}

/* A post of Maija's, in the phase that collects; the facilitator sees it. */
static void post_told(struct client *facilitator, struct client *maija)
{
	client_facilitator(facilitator, &world);
	client_says(facilitator, "{\"t\":\"move\",\"id\":\"office-move\",\"from\":0,\"to\":1}");
	client_participant(maija, &world, "maijan-salaisuus-1234567890");
	client_says(maija, "{\"t\":\"post\",\"id\":\"office-post\",\"text\":\"ERASED-WORD\","
			   "\"lang\":\"fi\"}");
	world_wait(&world, 100);
	client_reads(facilitator);
	assert_true(client_saw(facilitator, "ERASED-WORD"));
}

static void what_the_office_erases_is_answered_when_it_is_durable(void **state)
{
	struct client facilitator, maija;
	struct answer_heard heard = { 0 };

	(void)state;
	post_told(&facilitator, &maija);
	uint64_t post = client_outcome_thing(&maija, "office-post");
	assert_int_equal(erase(post, &heard), FAIL_NONE);
	assert_int_equal(erase(post, &heard), FAIL_BUSY);
	assert_int_equal(heard.count, 0);
	world_settle(&world);
	assert_int_equal(heard.count, 1);
	assert_int_equal(heard.fail, FAIL_NONE);
	assert_int_equal(heard.outcome.thing, post);
	assert_true(world_state(&world)->phenomena.items[0].text.gap);
	client_forget(&facilitator);
	client_forget(&maija);
}

static void nobody_is_shown_it_any_more_and_its_author_sees_the_gap(void **state)
{
	struct client facilitator, maija, late;
	struct answer_heard heard = { 0 };

	(void)state;
	post_told(&facilitator, &maija);
	assert_int_equal(erase(client_outcome_thing(&maija, "office-post"), &heard), FAIL_NONE);
	client_reads(&maija);
	client_clear(&maija);
	world_settle(&world);
	world_wait(&world, 100);
	client_facilitator(&late, &world);
	client_reads(&late);
	assert_false(client_saw(&late, "ERASED-WORD"));
	client_reads(&maija);
	assert_true(client_frame_count(&maija, "own") > 0);
	assert_false(client_saw(&maija, "ERASED-WORD"));
	client_forget(&late);
	client_forget(&facilitator);
	client_forget(&maija);
}

static void its_body_goes_at_once_when_that_is_asked(void **state)
{
	struct client facilitator, maija;
	struct answer_heard heard = { 0 };

	(void)state;
	post_told(&facilitator, &maija);
	assert_int_equal(world_bodies_with(&world, "ERASED-WORD"), 1);
	assert_int_equal(erase(client_outcome_thing(&maija, "office-post"), &heard), FAIL_NONE);
	world_settle(&world);
	hub_destroy_due(world.hub);
	world_settle(&world);
	journal_memory_tidy(world.journal);
	assert_int_equal(world_bodies_with(&world, "ERASED-WORD"), 0);
	client_forget(&facilitator);
	client_forget(&maija);
}

static void a_crash_after_the_answer_leaves_nothing_of_it(void **state)
{
	struct client facilitator, maija;
	struct answer_heard heard = { 0 };

	(void)state;
	post_told(&facilitator, &maija);
	assert_int_equal(erase(client_outcome_thing(&maija, "office-post"), &heard), FAIL_NONE);
	world_settle(&world);
	assert_int_equal(heard.count, 1);
	client_leave(&facilitator);
	client_leave(&maija);
	world_crash(&world);
	world_start(&world);
	world_wait(&world, 60000);
	journal_memory_tidy(world.journal);
	assert_int_equal(world_bodies_with(&world, "ERASED-WORD"), 0);
	client_forget(&facilitator);
	client_forget(&maija);
}

static void a_session_under_way_is_not_given_up(void **state)
{
	(void)state;
	assert_false(hub_release(world.hub, world_id(&world)));
	assert_true(hub_release(world.hub, STR("unknown")));
	assert_non_null(world_state(&world));
}

static void a_forgotten_session_ends_for_whoever_sits_in_it(void **state)
{
	struct client facilitator, maija, late;

	(void)state;
	post_told(&facilitator, &maija);
	assert_true(hub_is_quiet(world.hub, world_id(&world)));
	struct str id = world_id(&world);
	hub_forget(world.hub, id, str_from(world.code));
	client_reads(&maija);
	assert_int_equal(maija.close_code, 4410);
	assert_null(hub_session(world.hub, id));
	client_join(&late, &world);
	char hello[128];
	snprintf(hello, sizeof(hello), "{\"t\":\"hello\",\"code\":\"%s\",\"secret\":"
		 "\"maijan-salaisuus-1234567890\",\"since\":0}", world.code);
	client_says(&late, hello);
	client_reads(&late);
	assert_int_equal(late.close_code, 4404);
	client_forget(&late);
	client_forget(&facilitator);
	client_forget(&maija);
}

static void what_is_under_way_is_waited_for(void **state)
{
	struct client facilitator, maija;
	struct answer_heard heard = { 0 };

	(void)state;
	post_told(&facilitator, &maija);
	assert_int_equal(erase(client_outcome_thing(&maija, "office-post"), &heard), FAIL_NONE);
	assert_false(hub_is_quiet(world.hub, world_id(&world)));
	world_settle(&world);
	assert_true(hub_is_quiet(world.hub, world_id(&world)));
	client_forget(&facilitator);
	client_forget(&maija);
}

#define W(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		W(what_the_office_erases_is_answered_when_it_is_durable),
		W(nobody_is_shown_it_any_more_and_its_author_sees_the_gap),
		W(its_body_goes_at_once_when_that_is_asked),
		W(a_crash_after_the_answer_leaves_nothing_of_it),
		W(a_session_under_way_is_not_given_up),
		W(a_forgotten_session_ends_for_whoever_sits_in_it),
		W(what_is_under_way_is_waited_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
