/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * One HTTP connection: between the events of libwebsockets and requests.  It
 * lies in the memory that libwebsockets keeps for it; the request has its own,
 * for it may be answered after the connection is gone.
 */
#ifndef NET_EXCHANGE_H
#define NET_EXCHANGE_H

#include "net/guard.h"
#include "net/http.h"

struct lws;

/* All that are open. */
struct exchanges {
	http_handler *handle;
	void *self;
	struct str public_origin; /* borrowed; empty: none */
	struct exchange *first;
	uint32_t under_way;       /* requests not yet answered to their last byte */
	bool draining;            /* answers end their connections */
};

struct exchange {
	struct exchanges *exchanges; /* NULL: never opened, or gone */
	struct exchange *next, *before;
	struct lws *wsi;
	struct request *request;     /* NULL: refused, or answered */
	uint32_t moved_s;            /* monotonic; last byte that went or came */
	bool refused;                /* answered; the body still coming is dropped, then it ends */
};

void exchange_open(struct exchange *exchange, struct exchanges *exchanges, struct lws *wsi);
void exchange_close(struct exchange *exchange);
/* These give false where the connection is to be ended. */
bool exchange_begin(struct exchange *exchange);
bool exchange_body(struct exchange *exchange, const void *bytes, size_t len);
bool exchange_whole(struct exchange *exchange);
bool exchange_write(struct exchange *exchange);

/* Ends those that do not take their answer.  Between two requests libwebsockets counts the time. */
void exchanges_sweep(struct exchanges *exchanges);

/* One header, borrowed from `space`; empty where there is none or it does not fit. */
struct str header_copy(struct lws *wsi, int token, char *space, size_t size);
enum verb verb_of(struct lws *wsi, struct str *path);

#endif
