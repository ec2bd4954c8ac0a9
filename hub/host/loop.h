/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The one event loop (libuv): the only uv_run of the program.  Timers, jobs on
 * the thread pool, and a wake-up that any thread may give.
 */
#ifndef HOST_LOOP_H
#define HOST_LOOP_H

#include <stdbool.h>
#include <stdint.h>

#include "base/fail.h"

struct loop;
struct timer;
struct turn;
struct waker;

enum fail loop_open(struct loop **loop);
/*
 * Runs until loop_stop() and until nothing is left alive: sockets and jobs under
 * way are waited for; timers and wakers are not, for their owners are closed later.
 */
enum fail loop_run(struct loop *loop);
void loop_stop(struct loop *loop); /* on the loop's thread */
/* Waits for jobs under way, frees the loop.  All opened on it was closed before; NULL is fine. */
void loop_close(struct loop *loop);
/* The uv_loop_t, for net/ and the control socket alone. */
void *loop_uv(struct loop *loop);

/*
 * A timer is armed for an absolute monotonic time in ms (clock.h), is due once
 * and never early; arming again moves it.  It may be closed in its own `due`.
 */
struct timer *timer_open(struct loop *loop, void (*due)(void *self), void *self);
void timer_arm(struct timer *timer, uint64_t at_ms);
void timer_disarm(struct timer *timer);
void timer_close(struct timer *timer); /* NULL is fine */

/* waker_wake may be called on any thread; `woken` runs on the loop, at least once after it. */
struct waker *waker_open(struct loop *loop, void (*woken)(void *self), void *self);
void waker_wake(struct waker *waker);
void waker_close(struct waker *waker); /* `woken` does not run any more; NULL is fine */

/*
 * `ended` runs at the end of each turn, before the loop waits: once for all that its events brought,
 * so what is gathered in a turn is done there.
 */
struct turn *turn_open(struct loop *loop, void (*ended)(void *self), void *self);
void turn_close(struct turn *turn); /* `ended` does not run any more; NULL is fine */

/* `work` runs on a pool thread, then `done` on the loop.  FAIL_BUSY: JOBS_MAX are under way. */
enum fail loop_job(struct loop *loop, void (*work)(void *self), void (*done)(void *self),
		   void *self);

/* Calls `stop` once on the loop at SIGTERM or SIGINT (a second one kills); SIGPIPE is ignored. */
enum fail loop_signals(struct loop *loop, void (*stop)(void *self), void *self);

#define JOBS_MAX 256

#endif
