/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The server: libwebsockets on our loop with our own listener.  One port for
 * HTTP/1.1 and WebSocket.  It moves bytes and decides nothing: frames go to
 * live/ (hub_join, member_receive), whole HTTP requests to a handler.
 */
#ifndef NET_SERVER_H
#define NET_SERVER_H

#include "base/fail.h"
#include "net/http.h"
#include "net/socket.h"

struct loop;
struct hub;
struct server;

struct server_settings {
	const char *listen;   /* "127.0.0.1:7515", "[::1]:7515", or "unix:/path" */
	const char *origin;   /* public origin, "" to go by the Host header */
	struct hub *hub;      /* borrowed */
	http_handler *handle; /* every whole, well-formed request */
	void *self;
	bool (*is_ready)(void *self); /* false: upgrades are answered 503 */
};

/* FAIL_ADDRESS when the address cannot be listened on. */
enum fail server_open(struct server **server, struct loop *loop,
		      const struct server_settings *settings);
/* The origin where one was set, else server_url: for printing links.  Borrowed. */
const char *server_origin(const struct server *server);
/* "http://127.0.0.1:7515", with the port that it has got.  Borrowed. */
const char *server_url(const struct server *server);
/*
 * Stops listening, lets what is under way end for at most `ms`, then closes all that is left and
 * calls `drained` once.  Call hub_drain first, so that sockets get 1012.
 */
void server_drain(struct server *server, uint64_t ms, void (*drained)(void *self), void *self);
/* After the loop has run out.  NULL is fine. */
void server_close(struct server *server);

#endif
