/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * begin → (body)… → whole → the handler → its answer → write … → the next request.
 * A request is handed over whole.  The answer is written when the socket takes
 * it, a piece a turn; libwebsockets calls no more for a piece before the one
 * before it has gone.  The connection may end anywhere on this way: then the
 * request lives on until the handler has answered it.
 */
#include "net/exchange.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <libwebsockets.h>

#include "base/check.h"
#include "host/clock.h"
#include "net/reply.h"
#include "net/request.h"

#define STALLED_S 20             /* for an answer that is not taken */
#define PIECE_MAX (64 * 1024)    /* written a turn */
#define HEADER_MAX 4096
#define DROPPED_MAX (1024 * 1024) /* a body too large is read this far, so that its 413 is seen */

static uint32_t now_s(void)
{
	return (uint32_t)(clock_monotonic_ms() / 1000);
}

struct str header_copy(struct lws *wsi, int token, char *space, size_t size)
{
	int len = lws_hdr_copy(wsi, space, (int)size, (enum lws_token_indexes)token);

	return (struct str){ space, len > 0 ? (size_t)len : 0 };
}

enum verb verb_of(struct lws *wsi, struct str *path)
{
	char *uri = NULL;
	int len = 0;
	int verb = lws_http_get_uri_and_method(wsi, &uri, &len);

	*path = (struct str){ uri, uri && len > 0 ? (size_t)len : 0 };
	switch (verb) {
	case LWSHUMETH_GET: return VERB_GET;
	case LWSHUMETH_HEAD: return VERB_HEAD;
	case LWSHUMETH_POST: return VERB_POST;
	case LWSHUMETH_PUT: return VERB_PUT;
	case LWSHUMETH_DELETE: return VERB_DELETE;
	default: return VERB_OTHER;
	}
}

void exchange_open(struct exchange *exchange, struct exchanges *exchanges, struct lws *wsi)
{
	if (exchange->exchanges)
		return;
	*exchange = (struct exchange){ .exchanges = exchanges, .wsi = wsi, .moved_s = now_s() };
	exchange->next = exchanges->first;
	if (exchange->next)
		exchange->next->before = exchange;
	exchanges->first = exchange;
}

/* The answer went out, or nobody waits for it. */
static void exchange_forget(struct exchange *exchange)
{
	struct request *request = exchange->request;

	if (!request)
		return;
	exchange->request = NULL;
	exchange->exchanges->under_way--;
	request->exchange = NULL;
	if (request->replied || !request->given)
		request_give_back(request);
}

void exchange_close(struct exchange *exchange)
{
	struct exchanges *exchanges = exchange->exchanges;

	if (!exchanges)
		return;
	exchange_forget(exchange);
	if (exchange->before)
		exchange->before->next = exchange->next;
	else
		exchanges->first = exchange->next;
	if (exchange->next)
		exchange->next->before = exchange->before;
	exchange->exchanges = NULL;
}

static struct str header_keep(struct arena *arena, struct lws *wsi, int token)
{
	char space[HEADER_MAX];

	return str_copy(arena, header_copy(wsi, token, space, sizeof(space)));
}

static bool str_has_word(struct str text, const char *word)
{
	struct str wanted = str_from(word);

	for (size_t i = 0; i + wanted.len <= text.len; i++)
		if (strncasecmp(text.ptr + i, wanted.ptr, wanted.len) == 0)
			return true;
	return false;
}

static void request_read_queries(struct request *request, struct lws *wsi)
{
	char space[HEADER_MAX];

	for (int i = 0; i < QUERIES_MAX; i++) {
		int len = lws_hdr_copy_fragment(wsi, space, sizeof(space),
						WSI_TOKEN_HTTP_URI_ARGS, i);
		if (len <= 0)
			return;
		struct str query = { space, (size_t)len };
		request->queries[request->query_count++] = str_copy(&request->arena, query);
	}
}

/* Closed by the other side's wish: HTTP/1.0 unless it says otherwise, or "connection: close". */
static bool asks_end(struct lws *wsi)
{
	char version[16], connection[64];
	struct str asked = header_copy(wsi, WSI_TOKEN_CONNECTION, connection, sizeof(connection));

	if (str_has_word(asked, "close"))
		return true;
	return !str_equal(header_copy(wsi, WSI_TOKEN_HTTP, version, sizeof(version)),
			  STR("HTTP/1.1"));
}

static struct request *request_read(struct exchange *exchange, enum verb verb, struct str path)
{
	static const enum method methods[] = {
		[VERB_GET] = METHOD_GET, [VERB_HEAD] = METHOD_GET, [VERB_POST] = METHOD_POST,
		[VERB_PUT] = METHOD_PUT, [VERB_DELETE] = METHOD_DELETE,
	};
	struct lws *wsi = exchange->wsi;
	struct str public_origin = exchange->exchanges->public_origin;
	struct request *request = calloc(1, sizeof(*request));
	CHECK(request && verb < VERB_OTHER);
	struct arena *arena = &request->arena;

	request->exchange = exchange;
	request->method = methods[verb];
	request->head_only = verb == VERB_HEAD;
	request->ends = asks_end(wsi);
	request->path = str_copy(arena, path);
	request->content_type = header_keep(arena, wsi, WSI_TOKEN_HTTP_CONTENT_TYPE);
	request->cookies = header_keep(arena, wsi, WSI_TOKEN_HTTP_COOKIE);
	request->if_none_match = header_keep(arena, wsi, WSI_TOKEN_HTTP_IF_NONE_MATCH);
	request->same_origin = guard_origin(header_keep(arena, wsi, WSI_TOKEN_ORIGIN),
					    header_keep(arena, wsi, WSI_TOKEN_HOST), public_origin);
	request->secure = str_has_prefix(public_origin, STR("https://"));
	request->gzip = str_has_word(header_keep(arena, wsi, WSI_TOKEN_HTTP_ACCEPT_ENCODING),
				     "gzip");
	request_read_queries(request, wsi);
	return request;
}

/* "Content-Length :" is no header to libwebsockets, but to others it may be one (RFC 9112, 5.1). */
static bool has_odd_framing(struct lws *wsi)
{
	return lws_hdr_custom_length(wsi, "content-length :", 16) >= 0 ||
	       lws_hdr_custom_length(wsi, "transfer-encoding :", 19) >= 0;
}

/*
 * While the handler takes its time nothing is read: libwebsockets would not look at what comes,
 * nor at an end, and the loop would turn around a socket that stays readable.
 */
static void exchange_give(struct exchange *exchange)
{
	struct exchanges *exchanges = exchange->exchanges;

	exchange->request->given = true;
	lws_rx_flow_control(exchange->wsi, 0);
	exchanges->handle(exchanges->self, exchange->request);
}

bool exchange_begin(struct exchange *exchange)
{
	struct exchanges *exchanges = exchange->exchanges;
	struct lws *wsi = exchange->wsi;
	struct request_head head = { .is_odd = has_odd_framing(wsi) };
	char length[32];
	struct str path;
	uint64_t body_len;

	if (exchange->request || exchange->refused)
		return false;
	head.verb = verb_of(wsi, &path);
	head.length = header_copy(wsi, WSI_TOKEN_HTTP_CONTENT_LENGTH, length, sizeof(length));
	if (lws_hdr_total_length(wsi, WSI_TOKEN_HTTP_CONTENT_LENGTH) > 0 && head.length.len == 0)
		head.is_odd = true; /* longer than any number that we take */
	head.is_chunked = lws_hdr_total_length(wsi, WSI_TOKEN_HTTP_TRANSFER_ENCODING) > 0;
	unsigned status = guard_request(&head, &body_len);
	if (status) {
		answer_bare(wsi, status);
		exchange->refused = status == 413 && body_len <= DROPPED_MAX;
		return exchange->refused;
	}
	/* From here on the sweep watches, for libwebsockets would count the time of the handler. */
	if (body_len == 0)
		lws_set_timeout(wsi, NO_PENDING_TIMEOUT, 0);
	exchange->request = request_read(exchange, head.verb, path);
	exchange->request->body_len = (size_t)body_len;
	exchange->moved_s = now_s();
	exchanges->under_way++;
	/* A POST is always told whole by exchange_whole, also an empty one. */
	if (head.verb != VERB_POST && body_len == 0)
		exchange_give(exchange);
	return true;
}

bool exchange_body(struct exchange *exchange, const void *bytes, size_t len)
{
	struct request *request = exchange->request;

	if (exchange->refused || len == 0)
		return true;
	if (!request || request->replied || request->body.len + len > request->body_len)
		return false;
	exchange->moved_s = now_s();
	buf_add(&request->body, bytes, len);
	return true;
}

bool exchange_whole(struct exchange *exchange)
{
	struct request *request = exchange->request;

	if (exchange->refused || !request || request->body.len != request->body_len)
		return false;
	/* libwebsockets says it again when the next request comes before this one's answer. */
	if (request->given)
		return false;
	exchange_give(exchange);
	return true;
}

/*
 * Only makes the bytes and asks for the socket, so it is the same inside a callback, from a job's
 * end, and when nobody is there any more.
 */
void request_reply(struct request *request, const struct reply *reply)
{
	struct exchange *exchange = request->exchange;

	CHECK(!request->replied);
	request->replied = true;
	if (!exchange) {
		request_give_back(request);
		return;
	}
	request->ends = request->ends || reply->close || exchange->exchanges->draining;
	reply_encode(request, reply);
	/* First read again: libwebsockets writes nothing where it may not read. */
	lws_rx_flow_control(exchange->wsi, 1);
	lws_callback_on_writable(exchange->wsi);
}

/* The next bytes of head and lasting body, with room before them for libwebsockets. */
static size_t answer_next(const struct request *request, unsigned char *piece)
{
	struct str head = buf_str(&request->head);
	size_t len = 0;

	if (request->sent < head.len) {
		struct str part = str_slice(head, request->sent, request->sent + PIECE_MAX);
		memcpy(piece, part.ptr, part.len);
		len = part.len;
	}
	if (len < PIECE_MAX && request->lasting.len > 0) {
		size_t from = request->sent + len - head.len;
		struct str part = str_slice(request->lasting, from, from + PIECE_MAX - len);
		if (part.len > 0)
			memcpy(piece + len, part.ptr, part.len);
		len += part.len;
	}
	return len;
}

/* The answer is out: the next request, or the end. */
static bool exchange_finish(struct exchange *exchange)
{
	struct lws *wsi = exchange->wsi;
	bool ends = exchange->request->ends;

	exchange_forget(exchange);
	if (ends)
		return false;
	/* This may give the exchange's memory back. */
	return lws_http_transaction_completed(wsi) == 0;
}

bool exchange_write(struct exchange *exchange)
{
	struct request *request = exchange->request;

	if (!request || !request->replied)
		return true;
	size_t total = request->head.len + request->lasting.len;
	if (request->sent == total)
		return exchange_finish(exchange);
	unsigned char *space = malloc(LWS_PRE + PIECE_MAX);
	CHECK(space);
	size_t len = answer_next(request, space + LWS_PRE);
	int written = lws_write(exchange->wsi, space + LWS_PRE, len, LWS_WRITE_HTTP_HEADERS);
	free(space);
	if (written < 0)
		return false;
	request->sent += len;
	exchange->moved_s = now_s();
	if (request->sent == total && !lws_partial_buffered(exchange->wsi))
		return exchange_finish(exchange);
	lws_callback_on_writable(exchange->wsi);
	return true;
}

void exchanges_sweep(struct exchanges *exchanges)
{
	uint32_t now = now_s();
	struct exchange *next;

	for (struct exchange *exchange = exchanges->first; exchange; exchange = next) {
		next = exchange->next;
		if (exchange->request && !exchange->request->replied)
			continue;
		if (now - exchange->moved_s > STALLED_S)
			lws_set_timeout(exchange->wsi, PENDING_TIMEOUT_USER_OK, LWS_TO_KILL_SYNC);
	}
}
