/* SPDX-License-Identifier: EUPL-1.2 */
/* An answer as bytes: status, headers, body. */
#ifndef NET_REPLY_H
#define NET_REPLY_H

#include "net/http.h"

struct lws;
struct lws_protocol_vhost_options;

/* The headers that every answer has, as libwebsockets wants them for its own. */
const struct lws_protocol_vhost_options *headers_always(void);
/* Into the request's own buffers; a lasting body stays where it is. */
void reply_encode(struct request *request, const struct reply *reply);
/* Answers at once with a status and no body; the connection is to be ended after it. */
void answer_bare(struct lws *wsi, unsigned status);

#endif
