/* SPDX-License-Identifier: EUPL-1.2 */
/* What libwebsockets calls.  It names the event and calls a verb; it decides nothing. */
#ifndef NET_EVENTS_H
#define NET_EVENTS_H

#include "net/conn.h"
#include "net/exchange.h"

struct lws_protocols;

/* What the events need of the server; libwebsockets carries it as the context's user. */
struct events {
	struct conns conns;
	struct exchanges exchanges;
	bool (*is_ready)(void *self);
	void *self;
	uint32_t sockets; /* of any kind, from accept to close */
	bool draining;
};

/* HTTP first, then the sub-protocol. */
const struct lws_protocols *events_protocols(void);

#endif
