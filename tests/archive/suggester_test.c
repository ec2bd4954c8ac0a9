/* SPDX-License-Identifier: EUPL-1.2 */
/* Promise 18 of archive/README.md: off the loop, one after the other, never too many. */
#include "archive/suggester.h"

#include <stdlib.h>
#include <string.h>

#include "archive/archive.h"
#include "host/loop.h"
#include "scratch.h"

#include "cmocka_all.h" /* last: it makes a macro of `fail` */

#define ASKED_MAX (SUGGESTIONS_WAITING_MAX + 2)

struct fixture {
	struct scratch scratch;
	char journal[96], path[96];
	struct loop *loop;
	struct suggester *suggester;
	struct suggest_question question;
};

/* What came back, in the order in which it did; `asker` points into it. */
static struct {
	char askers[ASKED_MAX];
	size_t order[ASKED_MAX];
	bool is_there[ASKED_MAX];
	size_t count, wanted;
	struct suggest_answer last;
	struct loop *loop;
} told;

static void answered(void *asker, const struct suggest_answer *answer)
{
	told.is_there[told.count] = answer != NULL;
	told.order[told.count++] = (size_t)((char *)asker - told.askers);
	if (answer)
		told.last = *answer;
	if (told.count == told.wanted)
		loop_stop(told.loop);
}

static int fixture_make(void **state)
{
	struct fixture *fixture = calloc(1, sizeof(*fixture));
	struct archive *archive;

	scratch_open(&fixture->scratch);
	strcpy(fixture->journal, scratch_path(&fixture->scratch, "journal.db"));
	strcpy(fixture->path, scratch_path(&fixture->scratch, "archive.db"));
	assert_int_equal(archive_open(&archive, fixture->path, fixture->journal), FAIL_NONE);
	archive_close(archive);
	assert_int_equal(loop_open(&fixture->loop), FAIL_NONE);
	fixture->suggester = suggester_open(fixture->loop, fixture->path, NULL, answered);
	fixture->question = (struct suggest_question){ .text = STR("Häätöjä on paljon"),
						       .lang = STR("fi") };
	memset(&told, 0, sizeof(told));
	told.loop = fixture->loop;
	*state = fixture;
	return 0;
}

static int fixture_free(void **state)
{
	struct fixture *fixture = *state;

	suggester_close(fixture->suggester);
	loop_close(fixture->loop);
	scratch_close(&fixture->scratch);
	free(fixture);
	return 0;
}

static void ask(struct fixture *fixture, size_t count)
{
	for (size_t i = 0; i < count; i++)
		suggester_ask(fixture->suggester, &fixture->question, &told.askers[i]);
}

static void await(struct fixture *fixture, size_t count)
{
	told.wanted = count;
	assert_int_equal(loop_run(fixture->loop), FAIL_NONE);
	assert_int_equal(told.count, count);
}

static void a_question_is_answered_on_the_loop_and_not_within_the_call(void **state)
{
	struct fixture *fixture = *state;

	ask(fixture, 1);
	assert_int_equal(told.count, 0);
	await(fixture, 1);
	assert_true(told.is_there[0]);
	assert_str(told.last.tags[0], STR("haato"));
	assert_int_equal(told.last.met.phenomena, 0);
}

static void questions_are_answered_in_their_order(void **state)
{
	struct fixture *fixture = *state;

	ask(fixture, 5);
	await(fixture, 5);
	for (size_t i = 0; i < 5; i++)
		assert_int_equal(told.order[i], i);
}

static void when_too_many_wait_the_next_has_no_answer_at_once(void **state)
{
	struct fixture *fixture = *state;

	/* One is under way, the others wait; the last finds the line full. */
	ask(fixture, ASKED_MAX);
	assert_int_equal(told.count, 1);
	assert_int_equal(told.order[0], ASKED_MAX - 1);
	assert_false(told.is_there[0]);
	await(fixture, ASKED_MAX);
	for (size_t i = 1; i < ASKED_MAX; i++) {
		assert_int_equal(told.order[i], i - 1);
		assert_true(told.is_there[i]);
	}
}

static void without_an_archive_there_is_no_answer(void **state)
{
	struct fixture *fixture = *state;

	suggester_close(fixture->suggester);
	fixture->suggester = suggester_open(fixture->loop, "/dev/null/archive.db", NULL,
					    answered);
	ask(fixture, 2);
	await(fixture, 2);
	assert_false(told.is_there[0] || told.is_there[1]);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_make, fixture_free)
	const struct CMUnitTest tests[] = {
		TEST(a_question_is_answered_on_the_loop_and_not_within_the_call),
		TEST(questions_are_answered_in_their_order),
		TEST(when_too_many_wait_the_next_has_no_answer_at_once),
		TEST(without_an_archive_there_is_no_answer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
