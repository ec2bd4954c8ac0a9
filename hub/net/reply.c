/* SPDX-License-Identifier: EUPL-1.2 */
#include "net/reply.h"

#include <string.h>
#include <time.h>

#include <libwebsockets.h>

#include "base/check.h"
#include "host/clock.h"
#include "net/request.h"

/* One list for our answers and for those that libwebsockets gives by itself. */
static const struct lws_protocol_vhost_options policy[] = {
	{ &policy[1], NULL, "content-security-policy:",
	  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
	  "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; "
	  "form-action 'self'; frame-ancestors 'none'; manifest-src 'self'" },
	{ &policy[2], NULL, "x-content-type-options:", "nosniff" },
	{ &policy[3], NULL, "referrer-policy:", "no-referrer" },
	{ &policy[4], NULL, "cross-origin-opener-policy:", "same-origin" },
	{ &policy[5], NULL, "cross-origin-resource-policy:", "same-origin" },
	{ NULL, NULL, "permissions-policy:", "camera=(), geolocation=(), microphone=()" },
};

const struct lws_protocol_vhost_options *headers_always(void)
{
	return policy;
}

static const char *status_words(unsigned status)
{
	switch (status) {
	case 200: return "OK";
	case 201: return "Created";
	case 204: return "No Content";
	case 304: return "Not Modified";
	case 400: return "Bad Request";
	case 401: return "Unauthorized";
	case 403: return "Forbidden";
	case 404: return "Not Found";
	case 405: return "Method Not Allowed";
	case 411: return "Length Required";
	case 413: return "Content Too Large";
	case 415: return "Unsupported Media Type";
	case 426: return "Upgrade Required";
	case 429: return "Too Many Requests";
	case 503: return "Service Unavailable";
	default: return status < 500 ? "Refused" : "Failed";
	}
}

static void head_add(struct buf *head, const char *name, const char *value)
{
	if (value)
		buf_add_format(head, "%s: %s\r\n", name, value);
}

static void head_begin(struct buf *head, unsigned status)
{
	time_t now = (time_t)(clock_wall_ms() / 1000);
	struct tm utc;
	char date[64];

	CHECK(gmtime_r(&now, &utc));
	CHECK(strftime(date, sizeof(date), "%a, %d %b %Y %H:%M:%S GMT", &utc) > 0);
	buf_add_format(head, "HTTP/1.1 %u %s\r\n", status, status_words(status));
	head_add(head, "date", date);
	for (const struct lws_protocol_vhost_options *line = policy; line; line = line->next)
		buf_add_format(head, "%s %s\r\n", line->name, line->value);
}

/* RFC 9110, section 13.1.2: a list of tags, compared weakly. */
static bool is_not_modified(const struct request *request, const struct reply *reply)
{
	if (reply->status != 200 || !reply->etag || request->if_none_match.len == 0)
		return false;
	struct str tag = str_from(reply->etag);
	if (str_has_prefix(tag, STR("W/")))
		tag = str_slice(tag, 2, tag.len);
	return memmem(request->if_none_match.ptr, request->if_none_match.len, tag.ptr, tag.len);
}

void reply_encode(struct request *request, const struct reply *reply)
{
	struct buf *head = &request->head;
	bool unchanged = is_not_modified(request, reply);
	bool has_body = !unchanged && reply->status != 204;

	head_begin(head, unchanged ? 304 : reply->status);
	head_add(head, "cache-control", reply->cache ? reply->cache : "no-store");
	head_add(head, "etag", reply->etag);
	head_add(head, "vary", reply->etag ? "accept-encoding" : NULL);
	head_add(head, "set-cookie", reply->set_cookie);
	if (reply->download)
		buf_add_format(head, "content-disposition: attachment; filename=\"%s\"\r\n",
			       reply->download);
	if (has_body) {
		head_add(head, "content-type", reply->type);
		head_add(head, "content-encoding", reply->gzipped ? "gzip" : NULL);
		buf_add_format(head, "content-length: %zu\r\n", reply->body.len);
	}
	head_add(head, "connection", request->ends ? "close" : NULL);
	buf_add_str(head, STR("\r\n"));
	if (!has_body || request->head_only)
		return;
	if (reply->lasting)
		request->lasting = reply->body;
	else
		buf_add_str(head, reply->body);
}

void answer_bare(struct lws *wsi, unsigned status)
{
	struct buf head = { 0 };

	buf_reserve(&head, LWS_PRE);
	head.len = LWS_PRE;
	head_begin(&head, status);
	if (status == 426)
		buf_add_str(&head, STR("sec-websocket-version: 13\r\nupgrade: websocket\r\n"));
	buf_add_str(&head, STR("cache-control: no-store\r\ncontent-length: 0\r\n"
			       "connection: close\r\n\r\n"));
	lws_write(wsi, (unsigned char *)head.ptr + LWS_PRE, head.len - LWS_PRE,
		  LWS_WRITE_HTTP_HEADERS);
	buf_free(&head);
}
