/* SPDX-License-Identifier: EUPL-1.2 */
#include "cmocka_all.h"
#undef fail /* cmocka's, in the way of `enum fail` */
#include "live/alarms.h"

struct bell {
	struct alarm alarm;
	struct tower *tower;
	uint64_t again_ms; /* 0: once */
};

struct tower {
	struct hub_ports ports;
	struct alarms alarms;
	uint64_t woken_at_ms;
	struct bell *rung[16];
	size_t count;
};

static void wake_at(void *self, uint64_t at_ms)
{
	((struct tower *)self)->woken_at_ms = at_ms;
}

static void bell_due(void *self)
{
	struct bell *bell = self;
	struct tower *tower = bell->tower;

	tower->rung[tower->count++] = bell;
	if (bell->again_ms)
		alarm_set(&tower->alarms, &bell->alarm, bell->again_ms);
}

static void tower_open(struct tower *tower)
{
	*tower = (struct tower){ .ports = { .self = tower, .wake_at = wake_at } };
	alarms_init(&tower->alarms, &tower->ports);
}

static struct bell bell_of(struct tower *tower)
{
	return (struct bell){ .tower = tower };
}

static void bell_set(struct bell *bell, uint64_t due_ms)
{
	bell->alarm.due = bell_due;
	bell->alarm.self = bell;
	alarm_set(&bell->tower->alarms, &bell->alarm, due_ms);
}

static void alarms_go_off_in_the_order_of_their_times(void **state)
{
	static const uint64_t times[] = { 70, 10, 50, 30, 90, 20, 60, 80, 40 };
	struct tower tower;
	struct bell bells[9];

	(void)state;
	tower_open(&tower);
	for (int i = 0; i < 9; i++) {
		bells[i] = bell_of(&tower);
		bell_set(&bells[i], times[i]);
	}
	alarms_run(&tower.alarms, 65);
	assert_int_equal(tower.count, 6);
	for (size_t i = 1; i < tower.count; i++)
		assert_true(tower.rung[i - 1]->alarm.due_ms < tower.rung[i]->alarm.due_ms);
	assert_int_equal(tower.woken_at_ms, 70);
	alarms_free(&tower.alarms);
}

static void an_alarm_that_is_moved_goes_off_once_at_its_new_time(void **state)
{
	struct tower tower;

	(void)state;
	tower_open(&tower);
	struct bell bell = bell_of(&tower), other = bell_of(&tower);
	bell_set(&bell, 10);
	bell_set(&other, 15);
	bell_set(&bell, 20);
	alarms_run(&tower.alarms, 18);
	assert_int_equal(tower.count, 1);
	assert_ptr_equal(tower.rung[0], &other);
	alarms_run(&tower.alarms, 20);
	assert_int_equal(tower.count, 2);
	alarms_free(&tower.alarms);
}

static void an_alarm_taken_out_is_silent(void **state)
{
	struct tower tower;

	(void)state;
	tower_open(&tower);
	struct bell bell = bell_of(&tower);
	bell_set(&bell, 10);
	bell_set(&bell, NEVER);
	alarms_run(&tower.alarms, 1000);
	assert_int_equal(tower.count, 0);
	alarms_free(&tower.alarms);
}

static void an_alarm_may_set_itself_again(void **state)
{
	struct tower tower;

	(void)state;
	tower_open(&tower);
	struct bell bell = bell_of(&tower);
	bell.again_ms = 30;
	bell_set(&bell, 10);
	alarms_run(&tower.alarms, 10);
	assert_int_equal(tower.count, 1);
	assert_int_equal(tower.woken_at_ms, 30);
	alarms_free(&tower.alarms);
}

static void the_timer_is_set_only_when_it_must_be_earlier(void **state)
{
	struct tower tower;

	(void)state;
	tower_open(&tower);
	struct bell first = bell_of(&tower), second = bell_of(&tower);
	bell_set(&first, 50);
	tower.woken_at_ms = 0;
	bell_set(&second, 60);
	assert_int_equal(tower.woken_at_ms, 0);
	bell_set(&second, 40);
	assert_int_equal(tower.woken_at_ms, 40);
	alarms_free(&tower.alarms);
}

static void stopped_alarms_leave_the_timer_alone(void **state)
{
	struct tower tower;

	(void)state;
	tower_open(&tower);
	struct bell bell = bell_of(&tower);
	alarms_stop(&tower.alarms);
	bell_set(&bell, 10);
	alarms_run(&tower.alarms, 100);
	assert_int_equal(tower.woken_at_ms, 0);
	assert_int_equal(tower.count, 0);
	alarms_free(&tower.alarms);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(alarms_go_off_in_the_order_of_their_times),
		cmocka_unit_test(an_alarm_that_is_moved_goes_off_once_at_its_new_time),
		cmocka_unit_test(an_alarm_taken_out_is_silent),
		cmocka_unit_test(an_alarm_may_set_itself_again),
		cmocka_unit_test(the_timer_is_set_only_when_it_must_be_earlier),
		cmocka_unit_test(stopped_alarms_leave_the_timer_alone),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
