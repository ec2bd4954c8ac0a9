/* SPDX-License-Identifier: EUPL-1.2 */
/* A subcommand run in a process of its own: what it wrote to both outputs, and its exit status. */
#ifndef TESTS_COMMAND_TOOL_H
#define TESTS_COMMAND_TOOL_H

#include "command/command.h"
#include "config.h"
#include "scratch.h"

#include "cmocka_all.h"

struct tool {
	struct scratch scratch; /* its folder is --data */
	struct config config;
	char out[16384], err[4096];
};

int tool_make(void **state);
int tool_free(void **state);
/* Gives the exit status. */
int tool_run(struct tool *tool, subcommand *run);
/* The same with a file of this text as its word. */
int tool_run_on(struct tool *tool, subcommand *run, const char *text);
/* "user" and up to two words after it. */
int tool_user(struct tool *tool, const char *what, const char *name);

#endif
