/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The rules that libwebsockets 4.1.6 wants on a libuv loop of ours:
 *   - no timer a connection: its list of validity timers makes n joins cost n²; one
 *     sweep finds the silent ones;
 *   - no permessage-deflate, HTTP/1.1 alone;
 *   - to end: lws_context_destroy starts the closing, the loop runs until nothing
 *     is left, lws_context_destroy again frees.  The second one before the loop
 *     has run is a use after free.
 * A failed start leaves a context that cannot be trusted; the caller is to exit.
 */
#include "net/server.h"

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include <libwebsockets.h>

#include "base/check.h"
#include "host/clock.h"
#include "host/log.h"
#include "host/loop.h"
#include "net/events.h"
#include "net/listener.h"
#include "net/reply.h"

#define DESCRIPTORS_MAX 65536    /* libwebsockets has a table of so many */
#define DESCRIPTORS_OURS 128     /* files, pipes, databases */
#define SWEEP_MS 5000
#define DRAIN_STEP_MS 20
#define HEADERS_MAX 8192         /* bytes of one request's headers */
#define SLOW_S 10                /* for headers and each piece of a body */
#define KEPT_S 30                /* between two requests of a connection */

struct server {
	struct loop *loop;
	struct listener *listener;
	struct timer *sweep, *drain;
	struct lws_context *context; /* NULLed by libwebsockets when it is freed */
	struct lws_vhost *vhost;
	struct buf url, public_origin;
	uint32_t sockets_max;
	uint64_t drain_until_ms;
	void (*drained)(void *self);
	void *drained_self;
	bool ended;                  /* the context is on its way out */
	struct events events;
};

static void server_log(int level, const char *line)
{
	size_t len = strcspn(line, "\n");

	(void)level;
	log_line(LOG_ERROR, "libwebsockets: %.*s", (int)len, line);
}

/* As many descriptors as may be had, but no more than the table is to be long. */
static uint32_t descriptors_raise(void)
{
	struct rlimit limit;

	CHECK(getrlimit(RLIMIT_NOFILE, &limit) == 0);
	rlim_t wanted = limit.rlim_max < DESCRIPTORS_MAX ? limit.rlim_max : DESCRIPTORS_MAX;
	limit.rlim_cur = wanted;
	setrlimit(RLIMIT_NOFILE, &limit);
	CHECK(getrlimit(RLIMIT_NOFILE, &limit) == 0);
	return (uint32_t)limit.rlim_cur;
}

static enum fail context_open(struct server *server)
{
	static const lws_retry_bo_t never = { 0 };
	void *loops[1] = { loop_uv(server->loop) };
	struct lws_context_creation_info info = {
		.options = LWS_SERVER_OPTION_LIBUV | LWS_SERVER_OPTION_EXPLICIT_VHOSTS |
			   LWS_SERVER_OPTION_VALIDATE_UTF8,
		.foreign_loops = loops,
		.pcontext = &server->context,
		.user = &server->events,
		.retry_and_idle_policy = &never,
		.max_http_header_data = HEADERS_MAX,
		.timeout_secs = SLOW_S,
		.timeout_secs_ah_idle = SLOW_S,
		.keepalive_timeout = KEPT_S,
		.uid = -1,
		.gid = -1,
		.port = CONTEXT_PORT_NO_LISTEN_SERVER,
		.protocols = events_protocols(),
		.headers = headers_always(),
		.vhost_name = "vartti",
	};

	lws_set_log_level(LLL_ERR, server_log);
	server->context = lws_create_context(&info);
	if (!server->context) {
		log_line(LOG_ERROR, "libwebsockets does not start; is its libuv plugin "
				    "(libwebsockets-evlib-uv) there?");
		return FAIL_IO;
	}
	server->vhost = lws_create_vhost(server->context, &info);
	return server->vhost ? FAIL_NONE : FAIL_IO;
}

static void server_accepted(void *self, int fd)
{
	struct server *server = self;
	lws_sock_file_fd_type descriptor = { .sockfd = fd };

	if (server->events.sockets >= server->sockets_max) {
		close(fd);
		return;
	}
	/* Closes the descriptor itself when it fails. */
	lws_adopt_descriptor_vhost(server->vhost, LWS_ADOPT_SOCKET | LWS_ADOPT_HTTP, descriptor,
				   NULL, NULL);
}

static void server_sweep(void *self)
{
	struct server *server = self;

	conns_sweep(&server->events.conns);
	exchanges_sweep(&server->events.exchanges);
	timer_arm(server->sweep, clock_monotonic_ms() + SWEEP_MS);
}

static enum fail server_listen(struct server *server, const struct server_settings *settings)
{
	struct listener_settings listening = {
		.address = settings->listen, .accepted = server_accepted, .self = server,
	};

	enum fail fail = listener_open(&server->listener, server->loop, &listening);
	if (fail)
		return fail;
	listener_add_url(server->listener, &server->url);
	buf_add_byte(&server->url, '\0');
	return FAIL_NONE;
}

enum fail server_open(struct server **server, struct loop *loop,
		      const struct server_settings *settings)
{
	uint32_t descriptors = descriptors_raise();
	struct server *made = calloc(1, sizeof(*made));
	CHECK(made && settings->handle && settings->is_ready);

	*server = made;
	made->loop = loop;
	made->sockets_max = descriptors > 2 * DESCRIPTORS_OURS ? descriptors - DESCRIPTORS_OURS
							       : descriptors / 2;
	buf_add_str(&made->public_origin, str_from(settings->origin));
	buf_add_byte(&made->public_origin, '\0');
	made->events.is_ready = settings->is_ready;
	made->events.self = settings->self;
	made->events.exchanges = (struct exchanges){
		.handle = settings->handle, .self = settings->self,
		.public_origin = str_from(made->public_origin.ptr),
	};
	conns_open(&made->events.conns, settings->hub, loop);
	made->sweep = timer_open(loop, server_sweep, made);
	enum fail fail = context_open(made);
	if (!fail)
		fail = server_listen(made, settings);
	if (!fail)
		server_sweep(made);
	return fail;
}

const char *server_origin(const struct server *server)
{
	return server->public_origin.len > 1 ? server->public_origin.ptr : server->url.ptr;
}

const char *server_url(const struct server *server)
{
	return server->url.ptr;
}

/* The first half of the end; the loop has to run out before the second. */
static void server_end(struct server *server)
{
	server->ended = true;
	listener_close(server->listener);
	server->listener = NULL;
	timer_close(server->sweep);
	timer_close(server->drain);
	server->sweep = server->drain = NULL;
	if (server->context)
		lws_context_destroy(server->context);
}

static void server_drain_step(void *self)
{
	struct server *server = self;
	uint64_t now_ms = clock_monotonic_ms();
	bool busy = server->events.conns.first || server->events.exchanges.under_way;

	if (busy && now_ms < server->drain_until_ms) {
		timer_arm(server->drain, now_ms + DRAIN_STEP_MS);
		return;
	}
	server_end(server);
	server->drained(server->drained_self);
}

void server_drain(struct server *server, uint64_t ms, void (*drained)(void *self), void *self)
{
	CHECK(!server->ended && !server->drain);
	listener_close(server->listener);
	server->listener = NULL;
	server->events.draining = true;
	server->events.exchanges.draining = true;
	server->drained = drained;
	server->drained_self = self;
	server->drain_until_ms = clock_monotonic_ms() + ms;
	server->drain = timer_open(server->loop, server_drain_step, server);
	timer_arm(server->drain, clock_monotonic_ms() + DRAIN_STEP_MS);
}

void server_close(struct server *server)
{
	if (!server)
		return;
	if (!server->ended) {
		/* Never drained: the loop is to run until libwebsockets' handles are gone. */
		server_end(server);
		loop_stop(server->loop);
		loop_run(server->loop);
	}
	if (server->context)
		lws_context_destroy(server->context);
	conns_close(&server->events.conns);
	buf_free(&server->url);
	buf_free(&server->public_origin);
	free(server);
}
