/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Readable means that somebody waits in the backlog: up to ACCEPT_BATCH are
 * taken a turn, so that a storm of joins cannot starve those already in.  When
 * the process is out of descriptors the socket is left alone for a moment,
 * for it would stay readable and turn the loop for nothing.
 */
#include "net/listener.h"

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <uv.h>

#include "base/check.h"
#include "host/clock.h"
#include "host/log.h"
#include "host/loop.h"

#define ACCEPT_BATCH 64
#define BACKLOG 1024
#define PAUSE_MS 100

union address {
	struct sockaddr any;
	struct sockaddr_in in4;
	struct sockaddr_in6 in6;
	struct sockaddr_un local;
	struct sockaddr_storage storage;
};

struct listener {
	uv_poll_t poll; /* first: the close callback frees the listener by it */
	accepted_event *accepted;
	void *self;
	struct timer *pause;
	int fd;
	union address address;
};

static enum fail address_local(union address *address, socklen_t *len, const char *path)
{
	size_t path_len = strlen(path);

	if (path_len == 0 || path_len >= sizeof(address->local.sun_path))
		return FAIL_ADDRESS;
	address->local.sun_family = AF_UNIX;
	memcpy(address->local.sun_path, path, path_len + 1);
	*len = (socklen_t)sizeof(address->local);
	return FAIL_NONE;
}

/* "host:port" or "[host]:port", numbers and names alike. */
static enum fail address_inet(union address *address, socklen_t *len, const char *text)
{
	const struct addrinfo hints = { .ai_socktype = SOCK_STREAM, .ai_flags = AI_PASSIVE };
	struct addrinfo *found = NULL;
	char host[256];
	const char *colon = strrchr(text, ':');

	if (!colon || colon[1] == '\0')
		return FAIL_ADDRESS;
	struct str name = { text, (size_t)(colon - text) };
	if (name.len >= 2 && name.ptr[0] == '[' && name.ptr[name.len - 1] == ']')
		name = str_slice(name, 1, name.len - 1);
	if (name.len == 0 || name.len >= sizeof(host))
		return FAIL_ADDRESS;
	memcpy(host, name.ptr, name.len);
	host[name.len] = '\0';
	if (getaddrinfo(host, colon + 1, &hints, &found) != 0)
		return FAIL_ADDRESS;
	CHECK(found->ai_addrlen <= sizeof(*address));
	memcpy(address, found->ai_addr, found->ai_addrlen);
	*len = found->ai_addrlen;
	freeaddrinfo(found);
	return FAIL_NONE;
}

static enum fail address_find(union address *address, socklen_t *len, const char *text)
{
	struct str given = str_from(text);

	memset(address, 0, sizeof(*address));
	if (str_has_prefix(given, STR("unix:")))
		return address_local(address, len, text + 5);
	return address_inet(address, len, text);
}

/* What a hub that was killed left behind is taken away; a living one's is not. */
static void local_clear(const union address *address)
{
	if (address->any.sa_family != AF_UNIX)
		return;
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (fd >= 0 && connect(fd, &address->any, sizeof(address->local)) &&
	    errno == ECONNREFUSED)
		unlink(address->local.sun_path);
	if (fd >= 0)
		close(fd);
}

static int socket_listen(union address *address, socklen_t len)
{
	const int on = 1;

	local_clear(address);
	int fd = socket(address->any.sa_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (fd < 0)
		return -1;
	setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
	if (address->any.sa_family != AF_UNIX) /* those accepted inherit it */
		setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
	if (bind(fd, &address->any, len) || listen(fd, BACKLOG) ||
	    getsockname(fd, &address->any, &len)) {
		close(fd);
		return -1;
	}
	if (address->any.sa_family == AF_UNIX)
		chmod(address->local.sun_path, 0660);
	return fd;
}

static bool is_out_of_descriptors(int error)
{
	return error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM;
}

static void listener_readable(uv_poll_t *poll, int status, int events)
{
	struct listener *listener = poll->data;

	(void)status;
	(void)events;

	for (int i = 0; i < ACCEPT_BATCH; i++) {
		int fd = accept4(listener->fd, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
		if (fd < 0 && is_out_of_descriptors(errno)) {
			log_line(LOG_WARN, "out of descriptors: nobody new for a moment");
			uv_poll_stop(&listener->poll);
			timer_arm(listener->pause, clock_monotonic_ms() + PAUSE_MS);
			return;
		}
		if (fd < 0)
			return;
		listener->accepted(listener->self, fd);
	}
}

static void listener_resume(void *self)
{
	struct listener *listener = self;

	CHECK(uv_poll_start(&listener->poll, UV_READABLE, listener_readable) == 0);
}

enum fail listener_open(struct listener **listener, struct loop *loop,
			const struct listener_settings *settings)
{
	union address address;
	socklen_t len = 0;

	*listener = NULL;
	enum fail fail = address_find(&address, &len, settings->address);
	if (fail)
		return fail;
	int fd = socket_listen(&address, len);
	if (fd < 0)
		return FAIL_ADDRESS;
	struct listener *made = calloc(1, sizeof(*made));
	CHECK(made);
	made->fd = fd;
	made->address = address;
	made->accepted = settings->accepted;
	made->self = settings->self;
	made->pause = timer_open(loop, listener_resume, made);
	CHECK(uv_poll_init(loop_uv(loop), &made->poll, fd) == 0);
	made->poll.data = made;
	listener_resume(made);
	*listener = made;
	return FAIL_NONE;
}

void listener_add_url(const struct listener *listener, struct buf *out)
{
	char host[64];

	if (listener->address.any.sa_family == AF_INET) {
		uv_ip4_name(&listener->address.in4, host, sizeof(host));
		buf_add_format(out, "http://%s:%u", host, ntohs(listener->address.in4.sin_port));
	} else if (listener->address.any.sa_family == AF_INET6) {
		uv_ip6_name(&listener->address.in6, host, sizeof(host));
		buf_add_format(out, "http://[%s]:%u", host,
			       ntohs(listener->address.in6.sin6_port));
	} else {
		buf_add_str(out, STR("http://localhost"));
	}
}

static void listener_free(uv_handle_t *handle)
{
	free(handle);
}

void listener_close(struct listener *listener)
{
	if (!listener)
		return;
	timer_close(listener->pause);
	if (listener->address.any.sa_family == AF_UNIX)
		unlink(listener->address.local.sun_path);
	/* libuv looks at the descriptor while it stops polling: closed only after that. */
	uv_poll_stop(&listener->poll);
	close(listener->fd);
	uv_close((uv_handle_t *)&listener->poll, listener_free);
}
