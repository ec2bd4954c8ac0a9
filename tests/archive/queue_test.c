/* SPDX-License-Identifier: EUPL-1.2 */
#include "archive/queue.h"

#include <stdio.h>
#include <stdlib.h>

#include "cmocka_all.h"

static int queue_make(void **state)
{
	*state = calloc(1, sizeof(struct queue));
	return *state ? 0 : -1;
}

static int queue_free(void **state)
{
	free(*state);
	return 0;
}

static void a_session_waits_out_its_quiet_minute(void **state)
{
	struct queue *queue = *state;
	struct waiting waiting;

	assert_int_equal(queue_due_ms(queue), UINT64_MAX);
	assert_true(queue_add(queue, STR("a"), 1000));
	assert_int_equal(queue_due_ms(queue), 61000);
	assert_false(queue_take(queue, 60999, &waiting));
	assert_true(queue_take(queue, 61000, &waiting));
	assert_str(waiting_id(&waiting), STR("a"));
	assert_int_equal(waiting.errand, ERRAND_FOLD);
	assert_false(queue_take(queue, 999999, &waiting));
}

static void what_comes_of_it_begins_the_minute_anew(void **state)
{
	struct queue *queue = *state;
	struct waiting waiting;

	queue_add(queue, STR("a"), 1000);
	queue_add(queue, STR("a"), 31000);
	assert_int_equal(queue->count, 1);
	assert_false(queue_take(queue, 61000, &waiting));
	assert_true(queue_take(queue, 91000, &waiting));
}

static void one_that_is_hurried_does_not_wait(void **state)
{
	struct queue *queue = *state;
	struct waiting waiting;

	queue_add(queue, STR("a"), 1000);
	queue_add(queue, STR("b"), 1000);
	assert_false(queue_is_hurried(queue));
	queue_hurry(queue, STR("b"), 2000);
	queue_add(queue, STR("b"), 3000);
	assert_true(queue_is_hurried(queue));
	assert_true(queue_take(queue, 3000, &waiting));
	assert_str(waiting_id(&waiting), STR("b"));
	assert_false(queue_take(queue, 3000, &waiting));
	assert_false(queue_is_hurried(queue));
}

static void to_forget_comes_before_to_fold(void **state)
{
	struct queue *queue = *state;
	struct waiting waiting;

	queue_add(queue, STR("a"), 1000);
	queue_forget(queue, STR("a"), 2000);
	queue_add(queue, STR("a"), 2500);
	queue_hurry(queue, STR("a"), 2600);
	assert_true(queue_take(queue, 2600, &waiting));
	assert_int_equal(waiting.errand, ERRAND_FORGET);
	assert_int_equal(queue->count, 0);
}

static void whoever_is_due_longest_is_first(void **state)
{
	struct queue *queue = *state;
	struct waiting waiting;

	queue_add(queue, STR("late"), 3000);
	queue_add(queue, STR("early"), 1000);
	queue_add(queue, STR("middle"), 2000);
	queue_take(queue, 100000, &waiting);
	assert_str(waiting_id(&waiting), STR("early"));
	queue_take(queue, 100000, &waiting);
	assert_str(waiting_id(&waiting), STR("middle"));
	queue_take(queue, 100000, &waiting);
	assert_str(waiting_id(&waiting), STR("late"));
}

static void a_full_queue_refuses_another_session(void **state)
{
	struct queue *queue = *state;
	char id[16];

	for (unsigned i = 0; i < QUEUE_MAX; i++) {
		snprintf(id, sizeof(id), "s%u", i);
		assert_true(queue_add(queue, str_from(id), 1000));
	}
	assert_false(queue_add(queue, STR("another"), 1000));
	assert_false(queue_forget(queue, STR("another"), 1000));
	assert_true(queue_hurry(queue, STR("s7"), 1000));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, queue_make, queue_free)
		TEST(a_session_waits_out_its_quiet_minute),
		TEST(what_comes_of_it_begins_the_minute_anew),
		TEST(one_that_is_hurried_does_not_wait),
		TEST(to_forget_comes_before_to_fold),
		TEST(whoever_is_due_longest_is_first),
		TEST(a_full_queue_refuses_another_session),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
