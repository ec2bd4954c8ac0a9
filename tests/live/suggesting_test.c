/* SPDX-License-Identifier: EUPL-1.2 */
/* Promise 11 of hub/live. */
#include "live/world.h"

#define MAIJA "secret-of-maija-0123456"
#define ASKED(n) "{\"t\":\"suggest\",\"n\":" #n ",\"tags\":[\"haato\"]," \
		 "\"text\":\"Vuokra\",\"lang\":\"fi\"}"

/* What went out by the port, and was not answered yet. */
struct asked {
	struct suggest_question question;
	void *asker;
	uint32_t count;
};

static struct world world;
static struct client maija, pekka;
static struct asked asked;

static void suggest_note(void *self, const struct suggest_question *question, void *asker)
{
	(void)self;
	asked.question = *question;
	asked.asker = asker;
	asked.count++;
}

static int setup(void **state)
{
	(void)state;
	asked = (struct asked){ 0 };
	world_open(&world);
	world_crash(&world);
	world.suggest = suggest_note;
	world_start(&world);
	world_session(&world);
	client_participant(&maija, &world, MAIJA);
	client_participant(&pekka, &world, "secret-of-pekka-0123456");
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	client_forget(&maija);
	client_forget(&pekka);
	world_close(&world);
	return 0;
}

static void answer(void)
{
	const struct suggest_answer one = { .tags = { STR("vuokravelka") }, .tag_count = 1 };

	hub_suggested(asked.asker, &one);
	client_reads(&maija);
	client_reads(&pekka);
}

static json_int_t told_n(void)
{
	return json_integer_value(json_object_get(client_frame(&maija, "suggest", 0), "n"));
}

static void who_asks_is_answered_alone_and_with_her_number(void **state)
{
	(void)state;
	client_says(&maija, ASKED(7));
	assert_str(asked.question.text, STR("Vuokra"));
	assert_str(asked.question.lang, STR("fi"));
	assert_str(asked.question.tags[0], STR("haato"));
	answer();
	assert_int_equal(told_n(), 7);
	assert_true(client_saw(&maija, "vuokravelka"));
	assert_int_equal(client_frame_count(&pekka, "suggest"), 0);
}

static void nothing_of_it_is_journalled(void **state)
{
	(void)state;
	size_t before = world_entries(&world);
	client_says(&maija, ASKED(7));
	answer();
	world_settle(&world);
	assert_int_equal(world_entries(&world), before);
	assert_int_equal(world_bodies_with(&world, "Vuokra"), 0);
}

static void of_questions_that_come_meanwhile_the_newest_waits(void **state)
{
	(void)state;
	client_says(&maija, ASKED(1));
	client_says(&maija, ASKED(2));
	client_says(&maija, ASKED(3));
	assert_int_equal(asked.count, 1);
	assert_int_equal(asked.question.n, 1);
	answer();
	assert_int_equal(told_n(), 1);
	assert_int_equal(asked.count, 2);
	assert_int_equal(asked.question.n, 3);
	answer();
	assert_int_equal(told_n(), 3);
	assert_int_equal(client_frame_count(&maija, "suggest"), 2);
}

static void too_many_are_dropped_without_a_word(void **state)
{
	(void)state;
	for (int i = 0; i < 12; i++) {
		client_says(&maija, ASKED(9));
		if (asked.asker)
			answer();
		asked.asker = NULL;
	}
	assert_int_equal(asked.count, 8);
	assert_int_equal(maija.close_code, 0);
	assert_int_equal(client_frame_count(&maija, "error"), 0);
	world_wait(&world, 250);
	client_says(&maija, ASKED(9));
	assert_int_equal(asked.count, 9);
	answer();
}

static void who_left_is_not_answered(void **state)
{
	(void)state;
	client_says(&maija, ASKED(1));
	client_says(&maija, ASKED(2));
	client_leave(&maija);
	assert_str(asked.question.text, STR("Vuokra")); /* whoever looks at it still may */
	hub_suggested(asked.asker, &(struct suggest_answer){ 0 });
	assert_int_equal(asked.count, 1);
}

static void where_there_is_no_answer_the_next_question_goes_out(void **state)
{
	(void)state;
	client_says(&maija, ASKED(1));
	client_says(&maija, ASKED(2));
	hub_suggested(asked.asker, NULL);
	assert_int_equal(asked.question.n, 2);
	answer();
	assert_int_equal(client_frame_count(&maija, "suggest"), 1);
}

static bool knows_numbers(void *self, struct str text, struct personal_data *found)
{
	(void)self;
	found->count = 0;
	if (text.ptr[0] == '0')
		found->items[found->count++] = (struct personal_part){ .blocks = true, .end = 1 };
	return true;
}

static void a_text_with_certain_personal_data_is_not_asked_with(void **state)
{
	(void)state;
	client_forget(&maija);
	client_forget(&pekka);
	world_crash(&world);
	world.guard = knows_numbers;
	world_start(&world);
	client_participant(&maija, &world, MAIJA);
	client_says(&maija, "{\"t\":\"suggest\",\"n\":1,\"tags\":[\"haato\"],\"text\":\"040\","
			    "\"lang\":\"fi\"}");
	assert_int_equal(asked.question.text.len, 0);
	assert_str(asked.question.tags[0], STR("haato"));
	assert_int_equal(hub_figures(world.hub).stopped, 0);
	answer();
	client_participant(&pekka, &world, "secret-of-pekka-0123456");
	client_says(&pekka, ASKED(2));
	assert_str(asked.question.text, STR("Vuokra"));
	answer();
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
		TEST(who_asks_is_answered_alone_and_with_her_number),
		TEST(nothing_of_it_is_journalled),
		TEST(of_questions_that_come_meanwhile_the_newest_waits),
		TEST(too_many_are_dropped_without_a_word),
		TEST(who_left_is_not_answered),
		TEST(where_there_is_no_answer_the_next_question_goes_out),
		TEST(a_text_with_certain_personal_data_is_not_asked_with),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
