/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Each tool is one connection: a line in, performed, a line out, the end.  A
 * tool that hangs up, or a hub that stops, while its command is under way takes
 * nothing back: the answer then goes to nobody, and frees the connection.
 */
#include "command/control.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <uv.h>

#include "base/check.h"
#include "command/control_path.h"
#include "command/perform.h"
#include "host/file.h"
#include "host/loop.h"

struct control {
	struct control_settings settings;
	uv_pipe_t *listener; /* outlives this until its close is through; NULL: not there */
	struct tool *tools;
	unsigned count;
	int folder_fd;       /* the socket's path goes by it */
};

struct tool {
	uv_pipe_t pipe;      /* first: callbacks find the tool by it */
	uv_write_t write;
	struct control *control; /* NULL: taken off its list */
	struct tool *next;
	struct buf in, out;
	bool performing, closing, closed;
	char chunk[1024];
};

static void tool_free_if_over(struct tool *tool)
{
	if (!tool->closed || tool->performing)
		return;
	buf_free(&tool->in);
	buf_free(&tool->out);
	free(tool);
}

static void tool_closed(uv_handle_t *handle)
{
	struct tool *tool = (struct tool *)handle;

	tool->closed = true;
	tool_free_if_over(tool);
}

static void tool_close(struct tool *tool)
{
	if (tool->closing)
		return;
	tool->closing = true;
	struct tool **at = &tool->control->tools;
	while (*at != tool)
		at = &(*at)->next;
	*at = tool->next;
	tool->control->count--;
	tool->control = NULL;
	uv_close((uv_handle_t *)&tool->pipe, tool_closed);
}

static void tool_written(uv_write_t *write, int status)
{
	(void)status;
	tool_close((struct tool *)write->handle);
}

static void tool_answered(void *self, struct str answer)
{
	struct tool *tool = self;

	tool->performing = false;
	if (tool->closing) {
		tool_free_if_over(tool);
		return;
	}
	buf_add_str(&tool->out, answer);
	buf_add_byte(&tool->out, '\n');
	const uv_buf_t bytes = uv_buf_init(tool->out.ptr, (unsigned)tool->out.len);
	if (uv_write(&tool->write, (uv_stream_t *)&tool->pipe, &bytes, 1, tool_written))
		tool_close(tool);
}

static struct performance performance_of(struct tool *tool)
{
	return (struct performance){
		.access = tool->control->settings.access,
		.organisation = tool->control->settings.organisation,
		.importer = tool->control->settings.importer,
		.erasing = tool->control->settings.erasing,
		.desk_erasing = tool->control->settings.desk_erasing,
		.answered = tool_answered,
		.self = tool,
	};
}

static void tool_perform(struct tool *tool, size_t len)
{
	const struct performance performance = performance_of(tool);

	tool->performing = true;
	perform_line(&performance, str_slice(buf_str(&tool->in), 0, len));
}

static void tool_refuse(struct tool *tool, const char *words)
{
	const struct performance performance = performance_of(tool);

	perform_refuse(&performance, words);
}

static void chunk_give(uv_handle_t *handle, size_t suggested, uv_buf_t *bytes)
{
	struct tool *tool = (struct tool *)handle;
	(void)suggested;

	*bytes = uv_buf_init(tool->chunk, sizeof(tool->chunk));
}

static void chunk_read(uv_stream_t *stream, ssize_t len, const uv_buf_t *bytes)
{
	struct tool *tool = (struct tool *)stream;

	if (len < 0) {
		tool_close(tool);
		return;
	}
	/* After its line there is nothing more to hear from a tool but its end. */
	if (tool->performing || tool->out.len)
		return;
	buf_add(&tool->in, bytes->base, (size_t)len);
	const char *end = tool->in.len ? memchr(tool->in.ptr, '\n', tool->in.len) : NULL;
	if (end)
		tool_perform(tool, (size_t)(end - tool->in.ptr));
	else if (tool->in.len > CONTROL_LINE_MAX)
		tool_refuse(tool, "the command is too long");
}

static void control_connected(uv_stream_t *listener, int status)
{
	struct control *control = listener->data;

	if (status < 0)
		return;
	struct tool *tool = calloc(1, sizeof(*tool));
	CHECK(tool);
	CHECK(uv_pipe_init(listener->loop, &tool->pipe, 0) == 0);
	uv_unref((uv_handle_t *)&tool->pipe);
	tool->control = control;
	tool->next = control->tools;
	control->tools = tool;
	control->count++;
	if (uv_accept(listener, (uv_stream_t *)&tool->pipe) ||
	    uv_read_start((uv_stream_t *)&tool->pipe, chunk_give, chunk_read))
		tool_close(tool);
	else if (control->count > CONTROL_TOOLS_MAX)
		tool_refuse(tool, "too many tools at once: try again");
}

static void listener_closed(uv_handle_t *handle)
{
	free(handle);
}

/* What a crashed hub left behind is taken away; the lock says that nobody else listens. */
static enum fail control_listen(struct control *control, const char *path)
{
	unlink(path);
	int error = uv_pipe_bind(control->listener, path);
	/*
	 * Nobody can connect before the listening begins, so the mode is in force from the first.
	 */
	if (!error && chmod(path, 0600))
		error = -errno;
	if (!error)
		error = uv_listen((uv_stream_t *)control->listener, CONTROL_TOOLS_MAX,
				  control_connected);
	return file_fail(-error);
}

enum fail control_open(struct control **control, const struct control_settings *settings)
{
	struct buf path = { 0 };

	*control = NULL;
	struct control *made = calloc(1, sizeof(*made));
	CHECK(made);
	made->settings = *settings;
	enum fail fail = control_path(settings->data, &path, &made->folder_fd);
	if (!fail) {
		made->listener = calloc(1, sizeof(*made->listener));
		CHECK(made->listener);
		CHECK(uv_pipe_init(loop_uv(settings->loop), made->listener, 0) == 0);
		uv_unref((uv_handle_t *)made->listener);
		made->listener->data = made;
		fail = control_listen(made, path.ptr);
	}
	buf_free(&path);
	if (fail)
		control_close(made);
	else
		*control = made;
	return fail;
}

void control_close(struct control *control)
{
	if (!control)
		return;
	while (control->tools)
		tool_close(control->tools);
	/* libuv takes the socket's name away with it, by way of the folder's descriptor. */
	if (control->listener)
		uv_close((uv_handle_t *)control->listener, listener_closed);
	if (control->folder_fd >= 0)
		close(control->folder_fd);
	free(control);
}
