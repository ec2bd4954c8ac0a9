/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What a handler sees of a request, and its answer as bytes.  Answering only
 * makes the bytes and asks for the socket (exchange.c writes them), so it is the
 * same inside a callback, from a job's end, and when nobody is there any more.
 */
#include "net/http.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include <libwebsockets.h>

#include "base/check.h"
#include "host/clock.h"
#include "net/request.h"

enum method request_method(const struct request *request)
{
	return request->method;
}

struct str request_path(const struct request *request)
{
	return request->path;
}

struct str request_query(const struct request *request, const char *name)
{
	struct str wanted = str_from(name);

	for (size_t i = 0; i < request->query_count; i++) {
		struct str query = request->queries[i];
		if (str_has_prefix(query, wanted) && query.len > wanted.len &&
		    query.ptr[wanted.len] == '=')
			return str_slice(query, wanted.len + 1, query.len);
	}
	return (struct str){ 0 };
}

/* RFC 6265, section 4.2.1: pairs, separated by a semicolon and a space. */
struct str request_cookie(const struct request *request, const char *name)
{
	struct str rest = request->cookies, wanted = str_from(name);

	while (rest.len > 0) {
		const char *end = memchr(rest.ptr, ';', rest.len);
		size_t len = end ? (size_t)(end - rest.ptr) : rest.len;
		struct str pair = str_slice(rest, 0, len);
		while (pair.len > 0 && pair.ptr[0] == ' ')
			pair = str_slice(pair, 1, pair.len);
		if (str_has_prefix(pair, wanted) && pair.len > wanted.len &&
		    pair.ptr[wanted.len] == '=')
			return str_slice(pair, wanted.len + 1, pair.len);
		rest = str_slice(rest, len + 1, rest.len);
	}
	return (struct str){ 0 };
}

struct str request_body(const struct request *request)
{
	return buf_str(&request->body);
}

bool request_is_json(const struct request *request)
{
	const struct str json = STR("application/json");
	struct str type = request->content_type;

	if (type.len < json.len || strncasecmp(type.ptr, json.ptr, json.len) != 0)
		return false;
	return type.len == json.len || type.ptr[json.len] == ';' || type.ptr[json.len] == ' ';
}

bool request_is_same_origin(const struct request *request)
{
	return request->same_origin;
}

bool request_is_secure(const struct request *request)
{
	return request->secure;
}

bool request_accepts_gzip(const struct request *request)
{
	return request->gzip;
}

struct str request_if_none_match(const struct request *request)
{
	return request->if_none_match;
}

struct arena *request_arena(struct request *request)
{
	return &request->arena;
}

void http_request_free(struct request *request)
{
	buf_free(&request->body);
	buf_free(&request->head);
	arena_free(&request->arena);
	free(request);
}

/* One list for our answers and for those that libwebsockets gives by itself. */
static const struct lws_protocol_vhost_options policy[] = {
	{ &policy[1], NULL, "content-security-policy:",
	  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
	  "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; "
	  "frame-ancestors 'none'; manifest-src 'self'" },
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

static void reply_encode(struct request *request, const struct reply *reply)
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

void request_reply(struct request *request, const struct reply *reply)
{
	struct exchange *exchange = request->exchange;

	CHECK(!request->replied);
	request->replied = true;
	if (!exchange) {
		http_request_free(request);
		return;
	}
	request->ends = request->ends || reply->close || exchange->exchanges->draining;
	reply_encode(request, reply);
	lws_callback_on_writable(exchange->wsi);
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
