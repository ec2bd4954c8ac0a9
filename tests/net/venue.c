/* SPDX-License-Identifier: EUPL-1.2 */
#include "net/venue.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "host/loop.h"
#include "net/echo_hub.h"
#include "net/server.h"

struct venue {
	pthread_t thread;
	struct loop *loop;
	struct server *server;
	struct waker *drainer;
	struct hub *hub;
	char *large;
	unsigned drain_ms;
	bool drains;
	atomic_bool ready;
};

static void venue_answer(struct request *request)
{
	static const char *const names[] = { "GET", "POST", "PUT", "DELETE" };
	struct str query = request_query(request, "q"), body = request_body(request);
	struct str path = request_path(request);
	struct buf text = { 0 };

	buf_add_format(&text, "%s %.*s q=%.*s %.*s", names[request_method(request)],
		       STR_ARGS(path), STR_ARGS(query), STR_ARGS(body));
	request_reply(request, &(struct reply){ .status = 200, .type = "text/plain",
						.body = buf_str(&text) });
	buf_free(&text);
}

static void later_work(void *self)
{
	(void)self;
}

static void later_done(void *self)
{
	venue_answer(self);
}

static void venue_handle(void *self, struct request *request)
{
	struct venue *venue = self;
	struct str path = request_path(request);

	if (str_equal(path, STR("/echo")))
		venue_answer(request);
	else if (str_equal(path, STR("/later")))
		CHECK(!loop_job(venue->loop, later_work, later_done, request));
	else if (str_equal(path, STR("/large")))
		request_reply(request, &(struct reply){ .status = 200, .type = "text/plain",
			.body = { venue->large, VENUE_LARGE }, .lasting = true,
			.etag = "\"large\"" });
	else
		request_reply(request, &(struct reply){ .status = 404 });
}

static bool venue_is_ready(void *self)
{
	struct venue *venue = self;

	return atomic_load(&venue->ready);
}

static void venue_drained(void *self)
{
	struct venue *venue = self;

	loop_stop(venue->loop);
}

static void venue_drains(void *self)
{
	struct venue *venue = self;

	echo_hub_drain(venue->hub);
	server_drain(venue->server, venue->drain_ms, venue_drained, venue);
}

static void *venue_run(void *self)
{
	struct venue *venue = self;

	loop_run(venue->loop);
	return NULL;
}

struct venue *venue_open(const char *origin)
{
	struct venue *venue = calloc(1, sizeof(*venue));
	CHECK(venue);
	struct server_settings settings = {
		.listen = "127.0.0.1:0", .origin = origin, .handle = venue_handle, .self = venue,
		.is_ready = venue_is_ready,
	};

	venue->large = malloc(VENUE_LARGE);
	CHECK(venue->large);
	memset(venue->large, 'l', VENUE_LARGE);
	atomic_store(&venue->ready, true);
	venue->hub = settings.hub = echo_hub_make();
	CHECK(!loop_open(&venue->loop));
	venue->drainer = waker_open(venue->loop, venue_drains, venue);
	CHECK(!server_open(&venue->server, venue->loop, &settings));
	CHECK(pthread_create(&venue->thread, NULL, venue_run, venue) == 0);
	return venue;
}

unsigned venue_port(const struct venue *venue)
{
	return (unsigned)atoi(strrchr(server_url(venue->server), ':') + 1);
}

void venue_ready(struct venue *venue, bool ready)
{
	atomic_store(&venue->ready, ready);
}

void venue_drain(struct venue *venue, unsigned ms)
{
	venue->drain_ms = ms;
	venue->drains = true;
	waker_wake(venue->drainer);
}

unsigned venue_close(struct venue *venue)
{
	if (!venue->drains)
		venue_drain(venue, 0);
	CHECK(pthread_join(venue->thread, NULL) == 0);
	waker_close(venue->drainer);
	server_close(venue->server);
	loop_close(venue->loop);
	unsigned left = echo_hub_members(venue->hub);
	echo_hub_free(venue->hub);
	free(venue->large);
	free(venue);
	return left;
}
