/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What is turned away before anybody looks at it.  libwebsockets 4.1.6 lets
 * through what RFC 9112 (section 6.3) and RFC 6455 (section 4.2) do not: a body
 * on a GET is parsed as the next request, odd lengths are taken, a chunked
 * request hangs, an upgrade may have any method, version and path.
 *
 * Pure: headers in, a status out; 0 means "let it in".
 */
#ifndef NET_GUARD_H
#define NET_GUARD_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

#define SUBPROTOCOL "vartti.v1"

/* A method as it came, before a handler may see it. */
enum verb { VERB_GET, VERB_HEAD, VERB_POST, VERB_PUT, VERB_DELETE, VERB_OTHER };

struct request_head {
	enum verb verb;
	bool is_odd;         /* a name that only some readers take for a framing header */
	bool is_chunked;     /* any Transfer-Encoding */
	struct str length;   /* Content-Length; several are joined by commas; empty: none */
};

/* 400, 405, 411, 413 or 0; `*body_len` is set where it gives 0 or 413. */
unsigned guard_request(const struct request_head *head, uint64_t *body_len);

struct upgrade_head {
	enum verb verb;
	struct str path, upgrade, version, key, protocols, origin, host;
	struct str public_origin; /* the setting; empty: go by the Host header */
	bool is_ready;
};

/* 400, 403, 404, 405, 426, 503 or 0. */
unsigned guard_upgrade(const struct upgrade_head *head);

/* The Origin (RFC 6454) is the public one where that is set, else of the same host and port. */
bool guard_origin(struct str origin, struct str host, struct str public_origin);

#endif
