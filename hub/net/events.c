/* SPDX-License-Identifier: EUPL-1.2 */
#include "net/events.h"

#include <libwebsockets.h>

#include "net/reply.h"

#define SEND_MAX (256 * 1024) /* a whole frame in one write; else it is cut, copied and dribbled */
#define RECEIVE_MAX 256       /* the size of a piece; pieces are put together anyway, and it is a
                                 buffer a connection */

static struct events *events_of(struct lws *wsi)
{
	return lws_context_user(lws_get_context(wsi));
}

/* Any kind of socket is counted from its accept to its end, marked by its opaque pointer. */
static void socket_count(struct lws *wsi)
{
	struct events *events = events_of(wsi);

	events->sockets++;
	lws_set_opaque_user_data(wsi, events);
}

static void socket_uncount(struct lws *wsi)
{
	struct events *events = events_of(wsi);

	if (lws_get_opaque_user_data(wsi) == events)
		events->sockets--;
	lws_set_opaque_user_data(wsi, NULL);
}

/*
 * The headers are asked anew and `in` is left alone: after an upgrade that
 * libwebsockets refused by itself it points to freed memory (CVE-2025-11677).
 */
static unsigned upgrade_check(struct lws *wsi)
{
	char upgrade[32], version[8], key[64], protocols[128], origin[300], host[300];
	struct events *events = events_of(wsi);
	struct upgrade_head head = {
		.upgrade = header_copy(wsi, WSI_TOKEN_UPGRADE, upgrade, sizeof(upgrade)),
		.version = header_copy(wsi, WSI_TOKEN_VERSION, version, sizeof(version)),
		.key = header_copy(wsi, WSI_TOKEN_KEY, key, sizeof(key)),
		.protocols = header_copy(wsi, WSI_TOKEN_PROTOCOL, protocols, sizeof(protocols)),
		.origin = header_copy(wsi, WSI_TOKEN_ORIGIN, origin, sizeof(origin)),
		.host = header_copy(wsi, WSI_TOKEN_HOST, host, sizeof(host)),
		.public_origin = events->exchanges.public_origin,
		.is_ready = !events->draining && events->is_ready(events->self),
	};

	head.verb = verb_of(wsi, &head.path);
	return guard_upgrade(&head);
}

static int upgrade_answer(struct lws *wsi, unsigned refused)
{
	if (!refused)
		return 0;
	answer_bare(wsi, refused);
	return -1;
}

static int http_event(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in,
		      size_t len)
{
	struct exchange *exchange = user;

	switch (reason) {
	case LWS_CALLBACK_SERVER_NEW_CLIENT_INSTANTIATED:
		socket_count(wsi);
		return 0;
	case LWS_CALLBACK_WSI_DESTROY:
		socket_uncount(wsi);
		return 0;
	case LWS_CALLBACK_HTTP_CONFIRM_UPGRADE:
		return upgrade_answer(wsi, upgrade_check(wsi));
	case LWS_CALLBACK_HTTP:
		exchange_open(exchange, &events_of(wsi)->exchanges, wsi);
		return exchange_begin(exchange) ? 0 : -1;
	case LWS_CALLBACK_HTTP_BODY:
		return exchange_body(exchange, in, len) ? 0 : -1;
	case LWS_CALLBACK_HTTP_BODY_COMPLETION:
		return exchange_whole(exchange) ? 0 : -1;
	case LWS_CALLBACK_HTTP_WRITEABLE:
		return !exchange || exchange_write(exchange) ? 0 : -1;
	case LWS_CALLBACK_HTTP_DROP_PROTOCOL:
	case LWS_CALLBACK_CLOSED_HTTP:
		if (exchange)
			exchange_close(exchange);
		return 0;
	case LWS_CALLBACK_RAW_ADOPT: /* a CONNECT would become a raw socket */
	case LWS_CALLBACK_RAW_RX:
		return -1;
	default:
		return 0;
	}
}

static int socket_event(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in,
			size_t len)
{
	struct conn *conn = user;

	switch (reason) {
	case LWS_CALLBACK_ESTABLISHED:
		conn_open(conn, &events_of(wsi)->conns, wsi);
		return 0;
	case LWS_CALLBACK_RECEIVE:
		conn_receive(conn, &(struct piece){
			.bytes = in, .len = len, .left = lws_remaining_packet_payload(wsi),
			.is_first = lws_is_first_fragment(wsi),
			.is_last = lws_is_final_fragment(wsi),
			.is_binary = lws_frame_is_binary(wsi) });
		return 0;
	case LWS_CALLBACK_SERVER_WRITEABLE:
		return conn_write(conn) ? 0 : -1;
	case LWS_CALLBACK_WS_PEER_INITIATED_CLOSE:
		conn_leave(conn);
		return 0;
	case LWS_CALLBACK_CLOSED: /* also of a socket that was never established: all zero */
		if (conn)
			conn_close(conn);
		return 0;
	case LWS_CALLBACK_WSI_DESTROY:
		socket_uncount(wsi);
		return 0;
	default:
		return 0;
	}
}

/* The first one's name is no token, so that no client can ask for it as a sub-protocol. */
static const struct lws_protocols protocols[] = {
	{ .name = "(http)", .callback = http_event,
	  .per_session_data_size = sizeof(struct exchange), .rx_buffer_size = 4096,
	  .tx_packet_size = SEND_MAX },
	{ .name = SUBPROTOCOL, .callback = socket_event,
	  .per_session_data_size = sizeof(struct conn), .rx_buffer_size = RECEIVE_MAX,
	  .tx_packet_size = SEND_MAX },
	{ .name = NULL },
};

const struct lws_protocols *events_protocols(void)
{
	return protocols;
}
