/* SPDX-License-Identifier: EUPL-1.2 */
/* floor PORT [gather] */
#include "floor.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>

#define EVENTS_MAX 256
#define BACKLOG 1024
#define NS_A_SECOND UINT64_C(1000000000)

static void floor_open(struct floor *floor, uint16_t port)
{
	const int on = 1;
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(port),
				       .sin_addr = { htonl(INADDR_LOOPBACK) } };
	struct epoll_event event = { .events = EPOLLIN, .data = { .ptr = NULL } };

	floor->epoll = epoll_create1(EPOLL_CLOEXEC);
	floor->listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (floor->listener < 0 || floor->epoll < 0)
		end_with("socket");
	setsockopt(floor->listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
	if (bind(floor->listener, (struct sockaddr *)&address, sizeof(address)) < 0 ||
	    listen(floor->listener, BACKLOG) < 0 ||
	    epoll_ctl(floor->epoll, EPOLL_CTL_ADD, floor->listener, &event) < 0)
		end_with("listen");
}

static void floor_accept(struct floor *floor)
{
	const int on = 1;

	for (;;) {
		int fd = accept4(floor->listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
		if (fd < 0)
			return;
		setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
		caller_open(floor, fd);
	}
}

static int floor_wait(struct floor *floor, struct epoll_event *events, uint64_t due_ns)
{
	uint64_t now = now_ns();
	uint64_t wait_ns = due_ns > now ? due_ns - now : 0;
	struct timespec wait = { (time_t)(wait_ns / NS_A_SECOND), (long)(wait_ns % NS_A_SECOND) };

	int count = epoll_pwait2(floor->epoll, events, EVENTS_MAX,
				 due_ns == UINT64_MAX ? NULL : &wait, NULL);
	if (count < 0 && errno != EINTR)
		end_with("epoll");
	return count;
}

int main(int argc, char **argv)
{
	static struct floor floor;
	struct epoll_event events[EVENTS_MAX];

	if (argc < 2)
		end_with("floor PORT [gather]");
	signal(SIGPIPE, SIG_IGN);
	floor.gathers = argc > 2 && strcmp(argv[2], "gather") == 0;
	floor_open(&floor, (uint16_t)strtoul(argv[1], NULL, 10));
	for (;;) {
		int count = floor_wait(&floor, events, rooms_flush(&floor));
		for (int i = 0; i < count; i++) {
			if (events[i].data.ptr)
				caller_event(&floor, events[i].data.ptr, events[i].events);
			else
				floor_accept(&floor);
		}
	}
}
