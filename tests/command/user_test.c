/* SPDX-License-Identifier: EUPL-1.2 */
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>

#include "access/organisation.h"
#include "command/control.h"
#include "host/folder.h"
#include "host/loop.h"
#include "journal/journal_sqlite.h"
#include "tool.h"

/* What of a hub the tools meet: the lock, the loop, the accounts, the socket. */
struct hub_part {
	struct folder *folder;
	struct loop *loop;
	struct journal *journal;
	struct access *access;
	struct organisation *organisation;
	struct control *control;
};

static void part_stop(void *self)
{
	struct hub_part *part = self;

	loop_stop(part->loop);
}

static void part_run(const char *data, int ready_fd)
{
	struct hub_part part;
	char journal[256], accounts[256];

	snprintf(journal, sizeof(journal), "%s/%s", data, DATA_JOURNAL);
	snprintf(accounts, sizeof(accounts), "%s/%s", data, DATA_ACCESS);
	enum fail fail = folder_open(&part.folder, data);
	if (!fail) fail = loop_open(&part.loop);
	if (!fail) fail = loop_signals(part.loop, part_stop, &part);
	if (!fail) fail = journal_sqlite_open(&part.journal, journal, part.loop);
	if (!fail) fail = access_open(&part.access, accounts, part.loop);
	if (!fail) fail = organisation_open(&part.organisation, part.access, part.journal);
	if (!fail) fail = control_open(&part.control, &(struct control_settings){
		.data = data, .loop = part.loop, .access = part.access,
		.organisation = part.organisation });
	if (fail || write(ready_fd, "r", 1) != 1)
		_exit(1);
	loop_run(part.loop);
	access_drain(part.access);
	control_close(part.control);
	journal_close(part.journal);
	organisation_close(part.organisation);
	access_close(part.access);
	loop_close(part.loop);
	folder_close(part.folder);
	_exit(0);
}

static pid_t hub_start(struct tool *tool)
{
	int ready[2];
	char byte;

	assert_int_equal(pipe(ready), 0);
	fflush(NULL);
	pid_t hub = fork();
	assert_true(hub >= 0);
	if (hub == 0) {
		/* A test that fails leaves nobody behind. */
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		part_run(tool->config.data, ready[1]);
	}
	close(ready[1]);
	assert_int_equal(read(ready[0], &byte, 1), 1);
	close(ready[0]);
	return hub;
}

static void hub_stop(pid_t hub)
{
	int status;

	assert_int_equal(kill(hub, SIGTERM), 0);
	assert_int_equal(waitpid(hub, &status, 0), hub);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
}

static void expect_accounts(struct tool *tool)
{
	char first[sizeof(tool->out)];

	assert_int_equal(tool_user(tool, "list", ""), EXIT_FINE);
	assert_string_equal(tool->out, "");
	assert_int_equal(tool_user(tool, "add", "Päivi Ö."), EXIT_FINE);
	assert_int_equal(strlen(tool->out), 24);
	assert_non_null(strstr(tool->err, "Päivi Ö."));
	memcpy(first, tool->out, sizeof(first));
	assert_int_equal(tool_user(tool, "reset", "päivi ö."), EXIT_FINE);
	assert_int_equal(strlen(tool->out), 24);
	assert_string_not_equal(tool->out, first);
	tool->config.role = "admin";
	assert_int_equal(tool_user(tool, "add", "Matti"), EXIT_FINE);
	tool->config.role = "coordinator";
	assert_int_equal(tool_user(tool, "add", "MATTI"), EXIT_FAILED);
	assert_string_equal(tool->out, "");
	assert_non_null(strstr(tool->err, "there is an account with this name"));
	assert_int_equal(tool_user(tool, "reset", "Liisa"), EXIT_FAILED);
	assert_non_null(strstr(tool->err, "there is no account with this name"));
	assert_int_equal(tool_user(tool, "list", ""), EXIT_FINE);
	assert_string_equal(tool->out, "Päivi Ö.\tcoordinator\tone-time passphrase\n"
				       "Matti\tadmin\tone-time passphrase\n");
}

/* Promise 2 of command/README.md */
static void without_a_hub_the_tool_makes_the_folder_and_writes_itself(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(rmdir(tool->scratch.folder), 0);
	expect_accounts(tool);
	assert_int_equal(access(scratch_path(&tool->scratch, "control.sock"), F_OK), -1);
}

static void beside_a_hub_the_hub_writes(void **state)
{
	struct tool *tool = *state;
	struct stat found;
	pid_t hub = hub_start(tool);

	expect_accounts(tool);
	assert_int_equal(stat(scratch_path(&tool->scratch, "control.sock"), &found), 0);
	assert_int_equal(found.st_mode & 0777, 0600);
	hub_stop(hub);
	assert_int_equal(access(scratch_path(&tool->scratch, "control.sock"), F_OK), -1);
	assert_int_equal(tool_user(tool, "list", ""), EXIT_FINE);
	assert_non_null(strstr(tool->out, "Matti\tadmin"));
}

static void what_a_killed_hub_left_stops_neither_tool_nor_hub(void **state)
{
	struct tool *tool = *state;
	pid_t hub = hub_start(tool);
	int status;

	assert_int_equal(kill(hub, SIGKILL), 0);
	assert_int_equal(waitpid(hub, &status, 0), hub);
	assert_int_equal(access(scratch_path(&tool->scratch, "control.sock"), F_OK), 0);
	assert_int_equal(tool_user(tool, "add", "Maija"), EXIT_FINE);
	hub = hub_start(tool);
	assert_int_equal(tool_user(tool, "list", ""), EXIT_FINE);
	assert_string_equal(tool->out, "Maija\tcoordinator\tone-time passphrase\n");
	hub_stop(hub);
}

static int hub_connect(struct tool *tool)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };

	const char *path = scratch_path(&tool->scratch, "control.sock");

	assert_in_range(strlen(path), 1, sizeof(address.sun_path) - 1);
	memcpy(address.sun_path, path, strlen(path));
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);
	assert_int_equal(connect(fd, (struct sockaddr *)&address, sizeof(address)), 0);
	return fd;
}

static void expect_answer(int fd, const char *part)
{
	char answer[512] = "";
	size_t len = 0;
	ssize_t more = 1;

	while (more > 0 && len < sizeof(answer) - 1) {
		more = recv(fd, answer + len, sizeof(answer) - 1 - len, 0);
		len += more > 0 ? (size_t)more : 0;
	}
	answer[len] = 0;
	assert_non_null(strstr(answer, part));
	close(fd);
}

/* Promise 3 */
static void a_line_that_is_no_command_is_refused_and_harms_nothing(void **state)
{
	static const char *const lines[] = { "\n", "no json\n", "{}\n", "[]\n",
					     "{\"command\":\"erase_all\"}\n",
					     "{\"command\":7}\n" };
	struct tool *tool = *state;
	pid_t hub = hub_start(tool);
	char long_line[CONTROL_LINE_MAX + 1];

	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++) {
		int fd = hub_connect(tool);
		assert_int_equal(send(fd, lines[i], strlen(lines[i]), 0), strlen(lines[i]));
		expect_answer(fd, "does not know the command");
	}
	memset(long_line, 'x', sizeof(long_line));
	int fd = hub_connect(tool);
	assert_int_equal(send(fd, long_line, sizeof(long_line), 0), sizeof(long_line));
	expect_answer(fd, "too long");
	assert_int_equal(tool_user(tool, "add", "Maija"), EXIT_FINE);
	hub_stop(hub);
}

static void tools_that_say_nothing_or_hang_up_delay_nobody(void **state)
{
	static const char add[] =
		"{\"command\":\"user_add\",\"name\":\"Maija\",\"role\":\"admin\"}\n";
	struct tool *tool = *state;
	pid_t hub = hub_start(tool);
	int silent[CONTROL_TOOLS_MAX];

	for (int i = 0; i < CONTROL_TOOLS_MAX; i++)
		silent[i] = hub_connect(tool);
	expect_answer(hub_connect(tool), "too many tools");
	assert_int_equal(send(silent[0], add, sizeof(add) - 1, 0), sizeof(add) - 1);
	for (int i = 0; i < CONTROL_TOOLS_MAX - 1; i++)
		close(silent[i]);
	/* Until the hub has seen them go, there may be too many tools. */
	for (int tries = 0; tries < 10000 && !strstr(tool->out, "Maija"); tries++)
		tool_user(tool, "list", "");
	assert_non_null(strstr(tool->out, "Maija"));
	hub_stop(hub); /* one is still there, and says nothing */
	close(silent[CONTROL_TOOLS_MAX - 1]);
}

static void a_folder_with_a_long_path_has_its_socket_too(void **state)
{
	struct tool *tool = *state;
	struct scratch *scratch = &tool->scratch;
	char name[61], link[160];

	memset(name, 'n', sizeof(name) - 1);
	name[sizeof(name) - 1] = 0;
	snprintf(link, sizeof(link), "%s/%s", scratch->folder, name);
	assert_int_equal(mkdir(link, 0700), 0);
	strcat(link, "/");
	strcat(link, name);
	tool->config.data = link;
	assert_true(strlen(link) + strlen("/control.sock") > 107);
	pid_t hub = hub_start(tool);
	assert_int_equal(tool_user(tool, "add", "Maija"), EXIT_FINE);
	hub_stop(hub);
}

static void wrong_usage_is_told_before_anything_is_made(void **state)
{
	struct tool *tool = *state;

	assert_int_equal(rmdir(tool->scratch.folder), 0);
	assert_int_equal(tool_user(tool, "add", ""), EXIT_USAGE);
	assert_int_equal(tool_user(tool, "remove", "Maija"), EXIT_USAGE);
	assert_int_equal(tool_user(tool, "list", "Maija"), EXIT_USAGE);
	assert_int_equal(tool_user(tool, "add", "Mai\nja"), EXIT_USAGE);
	assert_int_equal(tool_user(tool, "add", "\xff"), EXIT_USAGE);
	tool->config.role = "facilitator";
	assert_int_equal(tool_user(tool, "add", "Maija"), EXIT_USAGE);
	assert_int_equal(tool_run(tool, user_run), EXIT_USAGE);
	assert_string_equal(tool->out, "");
	assert_int_equal(access(tool->scratch.folder, F_OK), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, tool_make, tool_free)
		TEST(without_a_hub_the_tool_makes_the_folder_and_writes_itself),
		TEST(beside_a_hub_the_hub_writes),
		TEST(what_a_killed_hub_left_stops_neither_tool_nor_hub),
		TEST(a_line_that_is_no_command_is_refused_and_harms_nothing),
		TEST(tools_that_say_nothing_or_hang_up_delay_nobody),
		TEST(a_folder_with_a_long_path_has_its_socket_too),
		TEST(wrong_usage_is_told_before_anything_is_made),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
