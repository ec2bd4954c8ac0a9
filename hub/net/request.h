/* SPDX-License-Identifier: EUPL-1.2 */
/* The inside of a request. */
#ifndef NET_REQUEST_H
#define NET_REQUEST_H

#include "net/http.h"

#define QUERIES_MAX 16

struct exchange;

struct request {
	struct exchange *exchange; /* NULL: the connection is gone, the answer goes nowhere */
	enum method method;
	bool head_only;      /* HEAD: all but the body */
	bool ends;           /* the connection is not kept */
	bool same_origin, secure, gzip;
	bool given;          /* a handler has it */
	bool replied;
	struct str path, content_type, cookies, if_none_match;
	struct str queries[QUERIES_MAX]; /* "name=value", decoded */
	size_t query_count;
	size_t body_len;     /* as announced */
	struct buf body;
	struct arena arena;

	struct buf head;     /* of the answer: status, headers and a copied body */
	struct str lasting;  /* a borrowed body after it */
	size_t sent;         /* bytes of both */
};

void request_give_back(struct request *request);

#endif
