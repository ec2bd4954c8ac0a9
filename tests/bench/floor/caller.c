/* SPDX-License-Identifier: EUPL-1.2 */
/* One socket of the floor.  Its Sec-WebSocket-Accept is not reckoned: only the generator calls. */
#include "floor.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#define READ_MAX 16384u

static void caller_watch(struct floor *floor, struct caller *caller, int action, bool write)
{
	struct epoll_event event = { .events = EPOLLIN | (write ? EPOLLOUT : 0u),
				     .data = { .ptr = caller } };

	if (epoll_ctl(floor->epoll, action, caller->fd, &event) < 0)
		end_with("epoll_ctl");
	caller->waits_to_write = write;
}

void caller_open(struct floor *floor, int fd)
{
	struct caller *caller = room_for(1, sizeof(*caller));

	caller->fd = fd;
	caller_watch(floor, caller, EPOLL_CTL_ADD, false);
}

static void caller_close(struct floor *floor, struct caller *caller)
{
	if (caller->is_in)
		room_leave(&floor->rooms[caller->room], caller);
	close(caller->fd);
	bytes_free(&caller->in);
	bytes_free(&caller->out);
	free(caller);
}

static void caller_flush(struct floor *floor, struct caller *caller)
{
	ssize_t sent = send(caller->fd, caller->out.ptr, caller->out.len, MSG_NOSIGNAL);

	if (sent > 0)
		bytes_drop_front(&caller->out, (size_t)sent);
	if (!caller->out.len)
		caller_watch(floor, caller, EPOLL_CTL_MOD, false);
}

/* Who has gone is noticed when she is read. */
void caller_send(struct floor *floor, struct caller *caller, struct span bytes)
{
	ssize_t sent = 0;

	if (!caller->out.len)
		sent = send(caller->fd, bytes.ptr, bytes.len, MSG_NOSIGNAL);
	size_t done = sent > 0 ? (size_t)sent : 0;
	if (done == bytes.len)
		return;
	bytes_add_span(&caller->out, span_from(bytes, done));
	if (!caller->waits_to_write)
		caller_watch(floor, caller, EPOLL_CTL_MOD, true);
}

static void caller_upgrade(struct floor *floor, struct caller *caller)
{
	struct span head = bytes_span(&caller->in);
	struct span rest = span_after(head, SPAN("\r\n\r\n"));

	if (!rest.ptr)
		return;
	caller->room = (uint32_t)span_number(span_after(head, SPAN("GET /"))) % ROOMS_MAX;
	caller->is_in = true;
	if (floor->room_count <= caller->room)
		floor->room_count = caller->room + 1;
	room_enter(&floor->rooms[caller->room], caller);
	caller_send(floor, caller, SPAN("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
					"Connection: Upgrade\r\nSec-WebSocket-Accept: -\r\n\r\n"));
	bytes_drop_front(&caller->in, head.len - rest.len);
}

static void caller_hear(struct floor *floor, struct caller *caller)
{
	struct frame frame;

	while (frame_decode(&frame, bytes_span(&caller->in))) {
		char *text = caller->in.ptr + (frame.payload.ptr - caller->in.ptr);
		for (size_t i = 0; frame.is_masked && i < frame.payload.len; i++)
			text[i] = (char)(text[i] ^ frame.mask[i % sizeof(frame.mask)]);
		room_hear(floor, &floor->rooms[caller->room], frame.payload);
		bytes_drop_front(&caller->in, frame.whole);
	}
}

void caller_event(struct floor *floor, struct caller *caller, uint32_t events)
{
	char buffer[READ_MAX];

	if (events & EPOLLOUT)
		caller_flush(floor, caller);
	if (!(events & (EPOLLIN | EPOLLERR | EPOLLHUP)))
		return;
	ssize_t got = recv(caller->fd, buffer, sizeof(buffer), 0);
	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return;
	if (got <= 0) {
		caller_close(floor, caller);
		return;
	}
	bytes_add(&caller->in, buffer, (size_t)got);
	if (!caller->is_in)
		caller_upgrade(floor, caller);
	if (caller->is_in)
		caller_hear(floor, caller);
}
