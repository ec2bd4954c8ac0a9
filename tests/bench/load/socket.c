/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Happy path: connect, upgrade, frames.  The server's Sec-WebSocket-Accept is
 * not checked: this is a load, and the floor does not reckon one.
 */
#include "socket.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "dialect.h"

#define HEADERS_MAX 8192u
#define KEY "dGhlIHNhbXBsZSBub25jZQ==" /* the sample of RFC 6455, section 1.3 */

static void socket_watch(struct member *member, int action, bool write)
{
	struct epoll_event event = { .events = EPOLLIN | (write ? EPOLLOUT : 0u),
				     .data = { .ptr = member } };

	if (epoll_ctl(member->crowd->epoll, action, member->fd, &event) < 0)
		end_with("epoll_ctl");
	member->waits_to_write = write;
}

static void socket_lose(struct member *member)
{
	member->crowd->lost++;
	socket_close(member, MEMBER_LOST);
}

void socket_close(struct member *member, enum member_stage stage)
{
	const struct linger reset = { .l_onoff = 1, .l_linger = 0 };

	if (member->fd < 0)
		return;
	setsockopt(member->fd, SOL_SOCKET, SO_LINGER, &reset, sizeof(reset));
	close(member->fd);
	member->fd = -1;
	member->stage = stage;
	bytes_free(&member->in);
	bytes_free(&member->out);
}

void socket_open(struct member *member)
{
	const int on = 1;
	struct sockaddr_in address = { .sin_family = AF_INET,
				       .sin_port = htons((uint16_t)member->crowd->options->port),
				       .sin_addr = { htonl(INADDR_LOOPBACK) } };

	member->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (member->fd < 0)
		end_with("socket");
	setsockopt(member->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
	member->begun_ns = now_ns();
	member->stage = MEMBER_CONNECTING;
	if (connect(member->fd, (struct sockaddr *)&address, sizeof(address)) < 0 &&
	    errno != EINPROGRESS)
		end_with("connect");
	socket_watch(member, EPOLL_CTL_ADD, true);
}

static void socket_flush(struct member *member)
{
	while (member->out.len) {
		ssize_t sent = send(member->fd, member->out.ptr, member->out.len, MSG_NOSIGNAL);
		if (sent < 0 && errno != EAGAIN && errno != EINTR) {
			socket_lose(member);
			return;
		}
		if (sent < 0)
			break;
		bytes_drop_front(&member->out, (size_t)sent);
	}
	if (member->waits_to_write != (member->out.len > 0))
		socket_watch(member, EPOLL_CTL_MOD, member->out.len > 0);
}

static void upgrade_send(struct member *member)
{
	const struct dialect *dialect = member->crowd->dialect;
	unsigned port = member->crowd->options->port;

	member->stage = MEMBER_UPGRADING;
	bytes_add_span(&member->out, SPAN("GET "));
	dialect->path_add(member, &member->out);
	bytes_add_format(&member->out, " HTTP/1.1\r\nHost: 127.0.0.1:%u\r\n"
			 "Origin: http://127.0.0.1:%u\r\nUpgrade: websocket\r\n"
			 "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
			 "Sec-WebSocket-Key: " KEY "\r\n", port, port);
	if (dialect->subprotocol)
		bytes_add_format(&member->out, "Sec-WebSocket-Protocol: %s\r\n",
				 dialect->subprotocol);
	bytes_add_span(&member->out, SPAN("\r\n"));
	socket_flush(member);
}

void member_send(struct member *member, enum opcode opcode, struct span payload)
{
	if (member->fd < 0)
		return;
	uint32_t mask = (uint32_t)member->crowd->now_ns * 2654435761u | 1u;
	frame_encode(&member->out, opcode, payload, mask);
	if (!member->waits_to_write)
		socket_flush(member);
}

/* Bytes of the answer to the upgrade; 0: it is not whole. */
static size_t upgrade_take(struct member *member, struct span in)
{
	const struct dialect *dialect = member->crowd->dialect;
	struct span rest = span_after(in, SPAN("\r\n\r\n"));

	if (!rest.ptr) {
		if (in.len > HEADERS_MAX)
			socket_lose(member);
		return 0;
	}
	if (!span_begins(in, SPAN("HTTP/1.1 101 "))) {
		socket_lose(member);
		return 0;
	}
	member->stage = MEMBER_ENTERING;
	if (dialect->opened)
		dialect->opened(member);
	else
		member_enter(member);
	return in.len - rest.len;
}

static void frame_hear(struct member *member, const struct frame *frame)
{
	member->crowd->frames_in++;
	if (frame->opcode == OPCODE_PING)
		member_send(member, OPCODE_PONG, frame->payload);
	else if (frame->opcode == OPCODE_CLOSE)
		socket_lose(member);
	else if (frame->opcode != OPCODE_PONG)
		member->crowd->dialect->hear(member, frame->payload);
}

/* Takes what is whole; the bytes that are left over. */
static struct span frames_take(struct member *member, struct span in)
{
	struct frame frame;

	if (member->stage == MEMBER_UPGRADING)
		in = span_from(in, upgrade_take(member, in));
	while (member->stage >= MEMBER_ENTERING && member->fd >= 0 && frame_decode(&frame, in)) {
		in = span_from(in, frame.whole);
		frame_hear(member, &frame);
	}
	return in;
}

static void socket_read(struct member *member)
{
	struct crowd *crowd = member->crowd;
	ssize_t got = recv(member->fd, crowd->buffer, SOCKET_READ_MAX, 0);

	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (got <= 0) {
		socket_lose(member);
		return;
	}
	crowd->bytes_in += (uint64_t)got;
	struct span fresh = { crowd->buffer, (size_t)got };
	if (!member->in.len) {
		struct span left = frames_take(member, fresh);
		if (member->fd >= 0)
			bytes_add_span(&member->in, left);
		return;
	}
	/* Taken out while it is heard, for a member who is lost meanwhile loses her bytes. */
	struct bytes whole = member->in;
	member->in = (struct bytes){ 0 };
	bytes_add_span(&whole, fresh);
	struct span left = frames_take(member, bytes_span(&whole));
	bytes_drop_front(&whole, whole.len - left.len);
	if (member->fd >= 0)
		member->in = whole;
	else
		bytes_free(&whole);
}

void socket_event(struct member *member, uint32_t events)
{
	if (member->fd < 0)
		return;
	if (member->stage == MEMBER_CONNECTING && events & EPOLLOUT && !(events & EPOLLERR))
		upgrade_send(member);
	else if (events & EPOLLOUT)
		socket_flush(member);
	if (member->fd >= 0 && events & (EPOLLIN | EPOLLERR | EPOLLHUP))
		socket_read(member);
}
