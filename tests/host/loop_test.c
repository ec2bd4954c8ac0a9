/* SPDX-License-Identifier: EUPL-1.2 */
#include "host/loop.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cmocka_all.h"
#include "host/clock.h"

struct scene {
	struct loop *loop;
	struct timer *timer;
	struct waker *waker;
	char order[64];
	size_t len;
	uint64_t due_ms;
	unsigned worked, done;
	bool early;
};

static void scene_open(struct scene *scene)
{
	*scene = (struct scene){ 0 };
	assert_int_equal(loop_open(&scene->loop), FAIL_NONE);
}

static void note(struct scene *scene, char what)
{
	scene->order[scene->len++] = what;
}

static void note_first(void *self)
{
	note(self, 'a');
}

static void note_second(void *self)
{
	note(self, 'b');
}

static void stop(void *self)
{
	struct scene *scene = self;

	note(scene, '.');
	loop_stop(scene->loop);
}

static void a_loop_stopped_before_it_runs_returns_at_once(void **state)
{
	struct scene scene;
	(void)state;

	scene_open(&scene);
	loop_stop(scene.loop);
	assert_int_equal(loop_run(scene.loop), FAIL_NONE);
	loop_close(scene.loop);
	loop_close(NULL);
}

static void timers_are_due_in_the_order_of_their_times(void **state)
{
	struct scene scene;
	uint64_t now_ms = clock_monotonic_ms();
	(void)state;

	scene_open(&scene);
	struct timer *last = timer_open(scene.loop, stop, &scene);
	struct timer *second = timer_open(scene.loop, note_second, &scene);
	struct timer *first = timer_open(scene.loop, note_first, &scene);
	timer_arm(last, now_ms + 9);
	timer_arm(second, now_ms + 6);
	timer_arm(first, now_ms + 3);
	loop_run(scene.loop);
	assert_string_equal(scene.order, "ab.");
	timer_close(first);
	timer_close(second);
	timer_close(last);
	timer_close(NULL);
	loop_close(scene.loop);
}

static void note_early(void *self)
{
	struct scene *scene = self;

	scene->early |= clock_monotonic_ms() < scene->due_ms;
	note(scene, 'a');
	scene->due_ms = clock_monotonic_ms() + 2;
	if (scene->len < 20)
		timer_arm(scene->timer, scene->due_ms);
	else
		loop_stop(scene->loop);
}

/* Promise 2 of host/README.md */
static void a_timer_is_never_early(void **state)
{
	struct scene scene;
	(void)state;

	scene_open(&scene);
	scene.timer = timer_open(scene.loop, note_early, &scene);
	scene.due_ms = clock_monotonic_ms() + 1;
	timer_arm(scene.timer, scene.due_ms);
	loop_run(scene.loop);
	assert_int_equal(scene.len, 20);
	assert_false(scene.early);
	timer_close(scene.timer);
	loop_close(scene.loop);
}

static void a_timer_armed_again_moves_and_one_disarmed_is_not_due(void **state)
{
	struct scene scene;
	uint64_t now_ms = clock_monotonic_ms();
	(void)state;

	scene_open(&scene);
	struct timer *moved = timer_open(scene.loop, note_first, &scene);
	struct timer *disarmed = timer_open(scene.loop, note_second, &scene);
	struct timer *last = timer_open(scene.loop, stop, &scene);
	timer_arm(moved, now_ms + 1);
	timer_arm(moved, now_ms + 3600000);
	timer_arm(disarmed, now_ms + 1);
	timer_disarm(disarmed);
	timer_arm(last, now_ms + 5);
	loop_run(scene.loop);
	assert_string_equal(scene.order, ".");
	timer_close(moved);
	timer_close(disarmed);
	timer_close(last);
	loop_close(scene.loop);
}

static void close_own_timer(void *self)
{
	struct scene *scene = self;

	timer_close(scene->timer);
	loop_stop(scene->loop);
}

static void a_timer_may_be_closed_when_it_is_due(void **state)
{
	struct scene scene;
	(void)state;

	scene_open(&scene);
	scene.timer = timer_open(scene.loop, close_own_timer, &scene);
	timer_arm(scene.timer, 0);
	loop_run(scene.loop);
	loop_close(scene.loop);
}

/* Promise 3 of host/README.md: what was built on a loop is closed after it has stopped. */
static void a_stopped_loop_does_not_wait_for_timers_and_wakers(void **state)
{
	struct scene scene;
	(void)state;

	scene_open(&scene);
	struct timer *far = timer_open(scene.loop, note_first, &scene);
	timer_arm(far, clock_monotonic_ms() + 3600000);
	scene.waker = waker_open(scene.loop, stop, &scene);
	waker_wake(scene.waker);
	loop_run(scene.loop);
	assert_string_equal(scene.order, ".");
	waker_close(scene.waker);
	timer_close(far);
	loop_close(scene.loop);
}

static void *wake_from_afar(void *self)
{
	struct scene *scene = self;

	scene->worked = 41;
	waker_wake(scene->waker);
	return NULL;
}

static void see_and_stop(void *self)
{
	struct scene *scene = self;

	scene->done = scene->worked + 1;
	loop_stop(scene->loop);
}

static void a_wake_from_another_thread_runs_on_the_loop(void **state)
{
	struct scene scene;
	pthread_t thread;
	(void)state;

	scene_open(&scene);
	scene.waker = waker_open(scene.loop, see_and_stop, &scene);
	assert_int_equal(pthread_create(&thread, NULL, wake_from_afar, &scene), 0);
	loop_run(scene.loop);
	assert_int_equal(scene.done, 42);
	pthread_join(thread, NULL);
	waker_close(scene.waker);
	loop_close(scene.loop);
}

static void work_one(void *self)
{
	struct scene *scene = self;

	__atomic_add_fetch(&scene->worked, 1, __ATOMIC_RELAXED);
}

static void done_one(void *self)
{
	struct scene *scene = self;

	scene->done++;
}

static void a_stopped_loop_waits_for_its_jobs(void **state)
{
	struct scene scene;
	(void)state;

	scene_open(&scene);
	for (int i = 0; i < 10; i++)
		assert_int_equal(loop_job(scene.loop, work_one, done_one, &scene), FAIL_NONE);
	loop_stop(scene.loop);
	loop_run(scene.loop);
	assert_int_equal(scene.worked, 10);
	assert_int_equal(scene.done, 10);
	loop_close(scene.loop);
}

static void a_loop_closed_without_a_run_waits_for_its_jobs_too(void **state)
{
	struct scene scene;
	(void)state;

	scene_open(&scene);
	assert_int_equal(loop_job(scene.loop, work_one, done_one, &scene), FAIL_NONE);
	loop_close(scene.loop);
	assert_int_equal(scene.done, 1);
}

static void more_jobs_than_the_limit_are_refused(void **state)
{
	struct scene scene;
	(void)state;

	scene_open(&scene);
	for (int i = 0; i < JOBS_MAX; i++)
		assert_int_equal(loop_job(scene.loop, work_one, done_one, &scene), FAIL_NONE);
	assert_int_equal(loop_job(scene.loop, work_one, done_one, &scene), FAIL_BUSY);
	loop_stop(scene.loop);
	loop_run(scene.loop);
	assert_int_equal(scene.done, JOBS_MAX);
	assert_int_equal(loop_job(scene.loop, work_one, done_one, &scene), FAIL_NONE);
	loop_close(scene.loop);
	assert_int_equal(scene.done, JOBS_MAX + 1);
}

static void a_signal_stops_the_loop(void **state)
{
	struct scene scene;
	(void)state;

	scene_open(&scene);
	assert_int_equal(loop_signals(scene.loop, stop, &scene), FAIL_NONE);
	raise(SIGPIPE);
	raise(SIGTERM);
	loop_run(scene.loop);
	assert_string_equal(scene.order, ".");
	loop_close(scene.loop);
}

static void never_stop(void *self)
{
	(void)self;
	raise(SIGINT);
}

static void note_end(void *self)
{
	struct scene *scene = self;

	if (scene->len == 0)
		return; /* nothing has happened yet */
	note(scene, '|');
	loop_stop(scene->loop);
}

static void a_turn_ends_once_for_all_that_its_events_brought(void **state)
{
	struct scene scene;
	(void)state;

	scene_open(&scene);
	struct turn *turn = turn_open(scene.loop, note_end, &scene);
	struct waker *first = waker_open(scene.loop, note_first, &scene);
	struct waker *second = waker_open(scene.loop, note_first, &scene);
	waker_wake(first);
	waker_wake(second);
	loop_run(scene.loop);
	assert_string_equal(scene.order, "aa|");
	waker_close(first);
	waker_close(second);
	turn_close(turn);
	turn_close(NULL);
	loop_close(scene.loop);
}

static void a_second_signal_kills(void **state)
{
	struct scene scene;
	int status;
	(void)state;

	pid_t child = fork();
	if (child == 0) {
		signal(SIGINT, SIG_DFL);
		scene_open(&scene);
		loop_signals(scene.loop, never_stop, &scene);
		raise(SIGTERM);
		loop_run(scene.loop);
		_exit(0);
	}
	waitpid(child, &status, 0);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGINT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_second_signal_kills),  /* first: it forks, before threads are */
		cmocka_unit_test(a_loop_stopped_before_it_runs_returns_at_once),
		cmocka_unit_test(timers_are_due_in_the_order_of_their_times),
		cmocka_unit_test(a_timer_is_never_early),
		cmocka_unit_test(a_timer_armed_again_moves_and_one_disarmed_is_not_due),
		cmocka_unit_test(a_timer_may_be_closed_when_it_is_due),
		cmocka_unit_test(a_stopped_loop_does_not_wait_for_timers_and_wakers),
		cmocka_unit_test(a_wake_from_another_thread_runs_on_the_loop),
		cmocka_unit_test(a_turn_ends_once_for_all_that_its_events_brought),
		cmocka_unit_test(a_stopped_loop_waits_for_its_jobs),
		cmocka_unit_test(a_loop_closed_without_a_run_waits_for_its_jobs_too),
		cmocka_unit_test(more_jobs_than_the_limit_are_refused),
		cmocka_unit_test(a_signal_stops_the_loop),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
