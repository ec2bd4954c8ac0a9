/* SPDX-License-Identifier: EUPL-1.2 */
#include "tool.h"

#include <fcntl.h>
#include <sys/wait.h>

int tool_make(void **state)
{
	struct tool *tool = calloc(1, sizeof(*tool));

	scratch_open(&tool->scratch);
	tool->config = (struct config){ .data = tool->scratch.folder, .session = "",
					.format = "json", .role = "coordinator", .name = "",
					.from = "", .to = "", .out = "",
					.post = "", .comment = "", .passage = "", .step = "",
					.card = "", .field = "", .follow_up = "",
					.reason = "", .older_than = "", .before = "",
					.retention_days = "0", .ledger = "" };
	*state = tool;
	return 0;
}

int tool_free(void **state)
{
	struct tool *tool = *state;

	scratch_close(&tool->scratch);
	free(tool);
	return 0;
}

static void file_load(const char *path, char *text, size_t size)
{
	int fd = open(path, O_RDONLY);

	assert_true(fd >= 0);
	ssize_t len = read(fd, text, size - 1);
	assert_true(len >= 0);
	text[len] = 0;
	close(fd);
}

int tool_run(struct tool *tool, subcommand *run)
{
	char out[96], err[96];
	int status;

	snprintf(out, sizeof(out), "%s.out", tool->scratch.folder);
	snprintf(err, sizeof(err), "%s.err", tool->scratch.folder);
	fflush(NULL);
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		if (!freopen(out, "w", stdout) || !freopen(err, "w", stderr))
			_exit(99);
		status = run(&tool->config);
		fflush(NULL);
		_exit(status);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	file_load(out, tool->out, sizeof(tool->out));
	file_load(err, tool->err, sizeof(tool->err));
	unlink(out);
	unlink(err);
	return WEXITSTATUS(status);
}

int tool_run_on(struct tool *tool, subcommand *run, const char *text)
{
	char path[128];
	const char *words[] = { path };

	snprintf(path, sizeof(path), "%s.in", tool->scratch.folder);
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs(text, file);
	fclose(file);
	tool->config.rest = words;
	tool->config.rest_count = 1;
	int status = tool_run(tool, run);
	tool->config.rest_count = 0;
	unlink(path);
	return status;
}

int tool_user(struct tool *tool, const char *what, const char *name)
{
	const char *words[] = { what, name };

	tool->config.rest = words;
	tool->config.rest_count = name[0] ? 2 : 1;
	tool->config.name = name;
	int status = tool_run(tool, user_run);
	tool->config.rest_count = 0;
	tool->config.name = "";
	return status;
}
