/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The loop lives from loop_open to loop_stop by one handle of its own; after
 * that uv_run returns as soon as sockets and jobs are gone.  Timers, wakers,
 * turns and signals hold no loop alive, so that the hub can stop the loop first and
 * close what was built on it afterwards, bottom-up.  Handles are freed in
 * their uv close callbacks, which run at the latest in loop_close.
 */
#include "host/loop.h"

#include <signal.h>
#include <stdlib.h>

#include <uv.h>

#include "base/check.h"
#include "host/clock.h"

struct loop {
	uv_loop_t uv;
	uv_async_t life;       /* referenced until loop_stop */
	uv_signal_t signals[2];
	void (*stop)(void *self);
	void *stop_self;
	unsigned jobs;         /* under way */
	bool has_signals, stopped;
};

struct timer {
	uv_timer_t uv;  /* first: the close callback frees the timer by it */
	void (*due)(void *self);
	void *self;
	uint64_t at_ms;
};

struct waker {
	uv_async_t uv;  /* first: the close callback frees the waker by it */
	void (*woken)(void *self);
	void *self;
};

struct turn {
	uv_prepare_t uv;  /* first: the close callback frees the turn by it */
	void (*ended)(void *self);
	void *self;
};

struct job {
	uv_work_t uv;
	struct loop *loop;
	void (*work)(void *self);
	void (*done)(void *self);
	void *self;
};

static void handle_free(uv_handle_t *handle)
{
	free(handle);
}

enum fail loop_open(struct loop **loop)
{
	struct loop *made = calloc(1, sizeof(*made));
	CHECK(made);
	*loop = NULL;
	if (uv_loop_init(&made->uv)) {
		free(made);
		return FAIL_IO;
	}
	if (uv_async_init(&made->uv, &made->life, NULL)) {
		uv_loop_close(&made->uv);
		free(made);
		return FAIL_IO;
	}
	*loop = made;
	return FAIL_NONE;
}

enum fail loop_run(struct loop *loop)
{
	int alive;

	do
		alive = uv_run(&loop->uv, UV_RUN_DEFAULT);
	while (alive || !loop->stopped);
	return FAIL_NONE;
}

void loop_stop(struct loop *loop)
{
	loop->stopped = true;
	uv_unref((uv_handle_t *)&loop->life);
}

void loop_close(struct loop *loop)
{
	if (!loop)
		return;
	uv_close((uv_handle_t *)&loop->life, NULL);
	for (int i = 0; loop->has_signals && i < 2; i++)
		uv_close((uv_handle_t *)&loop->signals[i], NULL);
	uv_run(&loop->uv, UV_RUN_DEFAULT);
	CHECK(loop->jobs == 0);
	CHECK(uv_loop_close(&loop->uv) == 0);  /* a timer, waker or turn was not closed */
	free(loop);
}

void *loop_uv(struct loop *loop)
{
	return &loop->uv;
}

static void timer_fired(uv_timer_t *uv)
{
	struct timer *timer = (struct timer *)uv;

	/* libuv may read a coarser clock than ours, and be early by its grain. */
	if (clock_monotonic_ms() < timer->at_ms)
		timer_arm(timer, timer->at_ms);
	else
		timer->due(timer->self);
}

struct timer *timer_open(struct loop *loop, void (*due)(void *self), void *self)
{
	struct timer *timer = calloc(1, sizeof(*timer));
	CHECK(timer);
	timer->due = due;
	timer->self = self;
	CHECK(uv_timer_init(&loop->uv, &timer->uv) == 0);
	uv_unref((uv_handle_t *)&timer->uv);
	return timer;
}

void timer_arm(struct timer *timer, uint64_t at_ms)
{
	uint64_t now_ms = clock_monotonic_ms();
	uint64_t wait_ms = at_ms > now_ms ? at_ms - now_ms : 0;

	/* Waits are counted from the loop's own time, which may be a turn old. */
	uv_update_time(timer->uv.loop);
	timer->at_ms = at_ms;
	CHECK(uv_timer_start(&timer->uv, timer_fired, wait_ms, 0) == 0);
}

void timer_disarm(struct timer *timer)
{
	uv_timer_stop(&timer->uv);
}

void timer_close(struct timer *timer)
{
	if (timer)
		uv_close((uv_handle_t *)&timer->uv, handle_free);
}

static void waker_woken(uv_async_t *uv)
{
	struct waker *waker = (struct waker *)uv;

	waker->woken(waker->self);
}

struct waker *waker_open(struct loop *loop, void (*woken)(void *self), void *self)
{
	struct waker *waker = calloc(1, sizeof(*waker));
	CHECK(waker);
	waker->woken = woken;
	waker->self = self;
	CHECK(uv_async_init(&loop->uv, &waker->uv, waker_woken) == 0);
	uv_unref((uv_handle_t *)&waker->uv);
	return waker;
}

void waker_wake(struct waker *waker)
{
	CHECK(uv_async_send(&waker->uv) == 0);
}

void waker_close(struct waker *waker)
{
	if (waker)
		uv_close((uv_handle_t *)&waker->uv, handle_free);
}

static void turn_ended(uv_prepare_t *uv)
{
	struct turn *turn = (struct turn *)uv;

	turn->ended(turn->self);
}

struct turn *turn_open(struct loop *loop, void (*ended)(void *self), void *self)
{
	struct turn *turn = calloc(1, sizeof(*turn));
	CHECK(turn);
	turn->ended = ended;
	turn->self = self;
	CHECK(uv_prepare_init(&loop->uv, &turn->uv) == 0);
	CHECK(uv_prepare_start(&turn->uv, turn_ended) == 0);
	uv_unref((uv_handle_t *)&turn->uv);
	return turn;
}

void turn_close(struct turn *turn)
{
	if (turn)
		uv_close((uv_handle_t *)&turn->uv, handle_free);
}

static void job_work(uv_work_t *uv)
{
	struct job *job = uv->data;

	job->work(job->self);
}

static void job_done(uv_work_t *uv, int status)
{
	struct job *job = uv->data;

	CHECK(status == 0);  /* jobs are never cancelled */
	job->loop->jobs--;
	job->done(job->self);
	free(job);
}

enum fail loop_job(struct loop *loop, void (*work)(void *self), void (*done)(void *self),
		   void *self)
{
	if (loop->jobs >= JOBS_MAX)
		return FAIL_BUSY;
	struct job *job = calloc(1, sizeof(*job));
	CHECK(job);
	*job = (struct job){ .loop = loop, .work = work, .done = done, .self = self };
	job->uv.data = job;
	CHECK(uv_queue_work(&loop->uv, &job->uv, job_work, job_done) == 0);
	loop->jobs++;
	return FAIL_NONE;
}

static void signal_caught(uv_signal_t *uv, int number)
{
	struct loop *loop = uv->data;
	(void)number;

	/* Whoever asks twice means it: the next signal has its usual effect. */
	for (int i = 0; i < 2; i++)
		uv_signal_stop(&loop->signals[i]);
	loop->stop(loop->stop_self);
}

enum fail loop_signals(struct loop *loop, void (*stop)(void *self), void *self)
{
	static const int numbers[] = { SIGTERM, SIGINT };

	CHECK(!loop->has_signals);
	signal(SIGPIPE, SIG_IGN);
	loop->stop = stop;
	loop->stop_self = self;
	for (int i = 0; i < 2; i++) {
		CHECK(uv_signal_init(&loop->uv, &loop->signals[i]) == 0);
		loop->signals[i].data = loop;
		uv_unref((uv_handle_t *)&loop->signals[i]);
	}
	loop->has_signals = true;
	for (int i = 0; i < 2; i++)
		if (uv_signal_start(&loop->signals[i], signal_caught, numbers[i]))
			return FAIL_IO;
	return FAIL_NONE;
}
