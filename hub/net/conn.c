/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Writing is pulled: the hub says `socket_ready`; at the end of the loop's turn
 * frames are asked for as long as the socket takes them, then again when
 * libwebsockets says that it takes more.  So a crowd of answers in one turn is one
 * frame a member.  Who does not read is not asked for: a stalled reader costs a
 * cursor and delays nobody.
 *
 * A close has three steps: somebody asks for it (any time, also inside a
 * callback); what the hub still has to say is written; then, from the loop and
 * never from a callback, the close frame is sent.  libwebsockets 4.1.6 as Debian
 * builds it closes twice when a callback returns -1, and the code is lost.
 */
#include "net/conn.h"

#include <stdlib.h>
#include <string.h>

#include <libwebsockets.h>

#include "base/check.h"
#include "host/clock.h"
#include "host/loop.h"
#include "live/hub.h"
#include "net/packet.h"
#include "net/socket.h"
#include "protocol/limits.h"

#define SILENT_S 60      /* a client pings each 15 s */
#define CLOSE_WAIT_S 5   /* for a socket that does not take what stands before its close */
#define CLOSE_WORD_MAX 123
#define WRITES_A_TURN 8
#define READY_CAP_FIRST 64u

_Static_assert(FRAME_HEADROOM >= LWS_PRE, "libwebsockets writes its header before the text");

static uint32_t now_s(void)
{
	return (uint32_t)(clock_monotonic_ms() / 1000);
}

/* From the loop alone.  `politely`: with a close frame, whose answer libwebsockets waits for. */
static void conn_end(struct conn *conn, bool politely)
{
	struct lws *wsi = conn->wsi;

	conn_leave(conn);
	if (politely)
		lws_close_reason(wsi, (enum lws_close_status)conn->close_code,
				 (unsigned char *)conn->close_word, strlen(conn->close_word));
	lws_set_timeout(wsi, PENDING_TIMEOUT_USER_OK, LWS_TO_KILL_SYNC);
}

static void conns_end_flushed(void *self)
{
	struct conns *conns = self;
	struct conn *next;

	for (struct conn *conn = conns->first; conn && conns->closing; conn = next) {
		next = conn->next;
		if (!conn->is_flushed)
			continue;
		conn->is_flushed = false;
		conns->closing--;
		conn_end(conn, true);
	}
}


void conns_sweep(struct conns *conns)
{
	uint32_t now = now_s();
	struct conn *next;

	for (struct conn *conn = conns->first; conn; conn = next) {
		next = conn->next;
		uint32_t limit = conn->close_code ? CLOSE_WAIT_S : SILENT_S;
		if (now - conn->heard_s > limit && conn->member)
			conn_end(conn, false);
	}
}

void conns_close(struct conns *conns)
{
	CHECK(!conns->first);
	waker_close(conns->closer);
	turn_close(conns->turn);
	free(conns->ready);
	packet_free(conns->packet);
	*conns = (struct conns){ 0 };
}

void conn_open(struct conn *conn, struct conns *conns, struct lws *wsi)
{
	*conn = (struct conn){ .conns = conns, .wsi = wsi, .heard_s = now_s() };
	conn->next = conns->first;
	if (conn->next)
		conn->next->before = conn;
	conns->first = conn;
	conns->count++;
	conn->member = hub_join(conns->hub, conn);
}

static void conn_forget_gathered(struct conn *conn)
{
	free(conn->gathered);
	conn->gathered = NULL;
	conn->gathered_len = 0;
}

static void conn_gather(struct conn *conn, const struct piece *piece)
{
	if (!conn->gathered)
		conn->gathered = malloc(LIMIT_COMMAND_FRAME);
	CHECK(conn->gathered);
	memcpy(conn->gathered + conn->gathered_len, piece->bytes, piece->len);
	conn->gathered_len += (uint32_t)piece->len;
}

void conn_receive(struct conn *conn, const struct piece *piece)
{
	if (conn->close_code || !conn->member)
		return;
	conn->heard_s = now_s();
	if (piece->is_first)
		conn_forget_gathered(conn);
	if (conn->gathered_len + piece->len + piece->left > LIMIT_COMMAND_FRAME) {
		socket_close(conn, 1009, "at most 4 KiB");
		return;
	}
	if (piece->is_binary) {
		socket_close(conn, 1003, "text only");
		return;
	}
	if (!piece->is_last || piece->left > 0) {
		conn_gather(conn, piece);
		return;
	}
	struct str text = { piece->bytes, piece->len };
	if (conn->gathered_len > 0) {
		conn_gather(conn, piece);
		text = (struct str){ conn->gathered, conn->gathered_len };
	}
	member_receive(conn->member, text);
	conn_forget_gathered(conn);
}

static void conn_ask_write(struct conn *conn)
{
	if (conn->wants_write)
		return;
	conn->wants_write = true;
	lws_callback_on_writable(conn->wsi);
}

/* Nothing is left to say: either wait, or go. */
static void conn_rest(struct conn *conn)
{
	if (!conn->close_code || conn->is_flushed)
		return;
	conn->is_flushed = true;
	conn->conns->closing++;
	waker_wake(conn->conns->closer);
}

static bool conn_write_frame(struct conn *conn, struct frame *frame)
{
	return lws_write(conn->wsi, (unsigned char *)frame_text(frame), frame->len,
			 LWS_WRITE_TEXT) >= 0;
}

/*
 * Several frames may go in one turn, as long as the kernel took each whole: what
 * it did not take libwebsockets keeps, so asking for more would be the queue
 * that we do not want.
 */
static bool conn_write_frames(struct conn *conn)
{
	for (int i = 0; i < WRITES_A_TURN && conn->member; i++) {
		struct frame *frame = member_next_frame(conn->member);
		if (!frame) {
			conn_rest(conn);
			return true;
		}
		bool is_written = conn_write_frame(conn, frame);
		frame_drop(frame);
		if (!is_written)
			return false;
		if (lws_partial_buffered(conn->wsi))
			break;
	}
	conn_ask_write(conn);
	return true;
}

/* Puts frames into the packet; gives the first that is too large for it, NULL when all is said. */
static struct frame *first_frames_take(struct conn *conn, struct packet *packet)
{
	while (conn->member) {
		struct frame *frame = member_next_frame(conn->member);
		if (!frame || !packet_add(packet, (struct str){ frame_text(frame), frame->len }))
			return frame;
		frame_drop(frame);
	}
	return NULL;
}

/*
 * Her first words (welcome, what is hers, snapshot, who is there) leave in one write: on the way in
 * each further one is a tenth of the cost of a join.  libwebsockets 4.1.6 sends what is said to be
 * HTTP as it is, and the frames have their headers.
 */
static bool conn_write_first(struct conn *conn)
{
	struct packet *packet = conn->conns->packet;
	struct frame *large = first_frames_take(conn, packet);
	size_t len;
	char *bytes = packet_bytes(packet, &len);
	bool is_whole = len == 0 ||
			lws_write(conn->wsi, (unsigned char *)bytes, len, LWS_WRITE_HTTP) >= 0;

	packet_reset(packet);
	if (!large) {
		conn_rest(conn);
		return is_whole;
	}
	is_whole = is_whole && conn_write_frame(conn, large);
	frame_drop(large);
	conn_ask_write(conn);
	return is_whole;
}

bool conn_write(struct conn *conn)
{
	bool is_first = !conn->has_spoken;

	conn->wants_write = false;
	conn->has_spoken = true;
	return is_first ? conn_write_first(conn) : conn_write_frames(conn);
}

void conn_leave(struct conn *conn)
{
	struct member *member = conn->member;

	conn->member = NULL;
	if (member)
		member_leave(member);
}

void conn_close(struct conn *conn)
{
	struct conns *conns = conn->conns;

	if (!conns)
		return;
	conn_leave(conn);
	conn_forget_gathered(conn);
	if (conn->is_flushed)
		conns->closing--;
	if (conn->is_ready)
		conns->ready[conn->ready_place] = NULL;
	if (conn->before)
		conn->before->next = conn->next;
	else
		conns->first = conn->next;
	if (conn->next)
		conn->next->before = conn->before;
	conns->count--;
	conn->conns = NULL;
}

/*
 * Writes at once where nothing is held back for this socket.  libwebsockets wants writes in its
 * WRITEABLE event alone, and each such event costs four epoll_ctl: a third of the hub's time in a
 * room of hundreds.  Under this guard, on the loop's thread, with HTTP/1.1 and without extensions,
 * 4.1.6 keeps its stream whole; where it does hold something back the documented way is taken.
 * After a failed write the socket is not touched again (it seems to wait for its turn to write): it
 * is ended from the loop.
 */
static void conn_write_at_once(struct conn *conn)
{
	if (conn->wants_write || !conn->member)
		return;
	if (lws_partial_buffered(conn->wsi)) {
		conn_ask_write(conn);
	} else if (!conn_write(conn)) {
		conn->wants_write = true;
		lws_set_timeout(conn->wsi, PENDING_TIMEOUT_USER_REASON_BASE, LWS_TO_KILL_ASYNC);
	}
}

static void conns_write_ready(void *self)
{
	struct conns *conns = self;

	for (uint32_t i = 0; i < conns->ready_count; i++) {
		struct conn *conn = conns->ready[i];
		if (!conn)
			continue;
		conn->is_ready = false;
		conn_write_at_once(conn);
	}
	conns->ready_count = 0;
}

void conns_open(struct conns *conns, struct hub *hub, struct loop *loop)
{
	*conns = (struct conns){ .hub = hub };
	conns->closer = waker_open(loop, conns_end_flushed, conns);
	conns->turn = turn_open(loop, conns_write_ready, conns);
	conns->packet = packet_make();
}

static void conns_add_ready(struct conns *conns, struct conn *conn)
{
	if (conns->ready_count == conns->ready_cap) {
		conns->ready_cap = conns->ready_cap ? conns->ready_cap * 2 : READY_CAP_FIRST;
		conns->ready = realloc(conns->ready, conns->ready_cap * sizeof(struct conn *));
		CHECK(conns->ready);
	}
	conn->is_ready = true;
	conn->ready_place = conns->ready_count;
	conns->ready[conns->ready_count++] = conn;
}

void socket_ready(void *socket)
{
	struct conn *conn = socket;

	if (!conn->wants_write && !conn->is_ready)
		conns_add_ready(conn->conns, conn);
}

void socket_close(void *socket, int code, const char *word)
{
	struct conn *conn = socket;

	if (conn->close_code)
		return;
	CHECK(code >= 1000 && code <= 4999 && strlen(word) <= CLOSE_WORD_MAX);
	conn->close_code = (uint16_t)code;
	conn->close_word = word;
	conn->heard_s = now_s();
	conn_ask_write(conn);
}
