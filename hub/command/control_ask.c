/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A hub that listens is asked.  Where nobody listens the lock decides: free, and
 * this process does it; taken, and a hub is starting or stopping or another
 * tool is at work, so both are tried again for a while.
 */
#include "command/control.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "command/control_path.h"
#include "command/direct.h"
#include "host/clock.h"
#include "host/file.h"

#define PAUSE_MS 50 /* between two tries */

/* FAIL_NOT_FOUND: nobody listens. */
static enum fail hub_connect(const char *data, int *fd)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	struct buf path = { 0 };
	int folder_fd;

	enum fail fail = control_path(data, &path, &folder_fd);
	if (fail)
		return fail;
	snprintf(address.sun_path, sizeof(address.sun_path), "%s", path.ptr);
	*fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (*fd < 0)
		fail = file_fail(errno);
	else if (connect(*fd, (const struct sockaddr *)&address, sizeof(address)))
		fail = errno == ECONNREFUSED ? FAIL_NOT_FOUND : file_fail(errno);
	if (fail && *fd >= 0)
		close(*fd);
	close(folder_fd);
	buf_free(&path);
	return fail;
}

static enum fail line_send(int fd, struct str line)
{
	struct buf bytes = { 0 };
	enum fail fail = FAIL_NONE;
	size_t sent = 0;

	buf_add_str(&bytes, line);
	buf_add_byte(&bytes, '\n');
	while (!fail && sent < bytes.len) {
		ssize_t len = send(fd, bytes.ptr + sent, bytes.len - sent, MSG_NOSIGNAL);
		if (len >= 0)
			sent += (size_t)len;
		else if (errno != EINTR)
			fail = errno == EPIPE ? FAIL_CLOSED : file_fail(errno);
	}
	buf_free(&bytes);
	return fail;
}

/* FAIL_UNKNOWN_OUTCOME: the hub ended, or did not answer in time, with the command in its hands. */
static enum fail line_receive(int fd, struct buf *line)
{
	const uint64_t until_ms = clock_monotonic_ms() + CONTROL_WAIT_MS;
	struct pollfd waits = { .fd = fd, .events = POLLIN };
	char chunk[4096];

	for (;;) {
		uint64_t now_ms = clock_monotonic_ms();
		if (now_ms >= until_ms || poll(&waits, 1, (int)(until_ms - now_ms)) == 0)
			return FAIL_UNKNOWN_OUTCOME;
		ssize_t len = recv(fd, chunk, sizeof(chunk), 0);
		if (len < 0 && errno == EINTR)
			continue;
		if (len <= 0)
			return FAIL_UNKNOWN_OUTCOME;
		buf_add(line, chunk, (size_t)len);
		if (line->ptr[line->len - 1] == '\n')
			break;
	}
	line->len--;
	return FAIL_NONE;
}

static enum fail hub_ask(const char *data, struct str line, struct buf *answer)
{
	int fd;

	enum fail fail = hub_connect(data, &fd);
	if (fail)
		return fail;
	fail = line_send(fd, line);
	if (!fail) fail = line_receive(fd, answer);
	close(fd);
	return fail;
}

/* With the hub that listens; FAIL_NOT_FOUND: none does, and nothing was said. */
static enum fail hub_converse(const char *data, next_line *next, void *self)
{
	struct buf answer = { 0 };
	bool said = false;
	int fd;

	enum fail fail = hub_connect(data, &fd);
	if (fail)
		return fail;
	close(fd);
	struct str line = next(self, STR(""));
	while (!fail && line.len) {
		buf_reset(&answer);
		fail = hub_ask(data, line, &answer);
		/* It listened a moment ago: it has stopped, and what it had begun is gone. */
		if (fail == FAIL_NOT_FOUND && said)
			fail = FAIL_CLOSED;
		if (!fail)
			line = next(self, buf_str(&answer));
		said = true;
	}
	buf_free(&answer);
	return fail;
}

enum fail control_converse(const char *data, next_line *next, void *self)
{
	const uint64_t until_ms = clock_monotonic_ms() + CONTROL_WAIT_MS;

	for (;;) {
		enum fail fail = hub_converse(data, next, self);
		if (fail != FAIL_NOT_FOUND)
			return fail;
		fail = direct_converse(data, next, self);
		if (fail != FAIL_BUSY || clock_monotonic_ms() >= until_ms)
			return fail;
		poll(NULL, 0, PAUSE_MS);
	}
}

struct question {
	struct str line;
	struct buf *answer;
};

static struct str question_next(void *self, struct str answer)
{
	struct question *question = self;
	struct str line = question->line;

	buf_reset(question->answer);
	buf_add_str(question->answer, answer);
	question->line = STR("");
	return line;
}

enum fail control_ask(const char *data, struct str line, struct buf *answer)
{
	struct question question = { line, answer };

	return control_converse(data, question_next, &question);
}
