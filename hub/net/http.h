/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A request, whole, and its reply, which may come later (from a job's `done`).
 * Guards before a handler sees anything: no body on GET/HEAD/DELETE, digits-only
 * Content-Length, no chunked requests (411), at most LIMIT_HTTP_BODY bytes (413),
 * known methods only (405/501).  See tests/system for the oddities of libwebsockets 4.1.6.
 */
#ifndef NET_HTTP_H
#define NET_HTTP_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"

struct request; /* one under way; valid until it was replied to, also when its socket went away */

enum method { METHOD_GET, METHOD_POST, METHOD_PUT, METHOD_DELETE };

typedef void http_handler(void *self, struct request *request);

enum method request_method(const struct request *request);
struct str request_path(const struct request *request);  /* decoded, "/api/sessions" */
/* A value of the query, percent-decoded (application/x-www-form-urlencoded); empty when missing. */
struct str request_query(const struct request *request, const char *name);
struct str request_cookie(const struct request *request, const char *name);
struct str request_body(const struct request *request);
bool request_is_json(const struct request *request);      /* content-type */
/* The Origin is the public one where that is set, else the Host. */
bool request_is_same_origin(const struct request *request);
bool request_is_secure(const struct request *request);    /* the public origin is https */
bool request_accepts_gzip(const struct request *request);
struct str request_if_none_match(const struct request *request);
struct arena *request_arena(struct request *request);     /* lives as long as the request */

struct reply {
	unsigned status;
	const char *type;          /* content type; NULL where there is no body */
	struct str body;           /* borrowed where `lasting`, copied otherwise */
	bool lasting;              /* the body outlives the request (a file), or is in its arena */
	bool gzipped;
	const char *cache;         /* cache-control; NULL: no-store */
	const char *etag;          /* quoted; NULL: none */
	const char *set_cookie;    /* NULL: none */
	const char *download;      /* file name for content-disposition; NULL: none */
	bool close;                /* end the connection after it */
};

/* Exactly once for each request; afterwards the request is gone.  HEAD and 304 are seen to here. */
void request_reply(struct request *request, const struct reply *reply);

#endif
