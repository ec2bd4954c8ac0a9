/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The listening socket is ours, not libwebsockets': it can be closed alone (to
 * drain), it takes connections in batches, and one way leads in for TCP and Unix.
 */
#ifndef NET_LISTENER_H
#define NET_LISTENER_H

#include "base/buf.h"
#include "base/fail.h"

struct listener;
struct loop;

/* The connection's descriptor, non-blocking, is the callee's from here. */
typedef void accepted_event(void *self, int fd);

struct listener_settings {
	const char *address; /* "127.0.0.1:7515", "[::1]:7515", "unix:/path"; port 0: any free */
	accepted_event *accepted;
	void *self;
};

/* FAIL_ADDRESS: not an address, or one that cannot be listened on. */
enum fail listener_open(struct listener **listener, struct loop *loop,
			const struct listener_settings *settings);
/* Adds "http://127.0.0.1:7515" with the port it has got; of a Unix socket "http://localhost". */
void listener_add_url(const struct listener *listener, struct buf *out);
void listener_close(struct listener *listener); /* NULL is fine */

#endif
