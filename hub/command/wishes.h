/* SPDX-License-Identifier: EUPL-1.2 */
/* Wishes to erase or keep, from a tool to whoever holds the folder. */
#ifndef COMMAND_WISHES_H
#define COMMAND_WISHES_H

#include <stdbool.h>

#include "base/buf.h"
#include "wire/json.h"

/* {"command":"<command>","session":"<session>" and room for more; close it with json_close. */
struct json wish_open(struct buf *line, const char *command, struct str session);
/* Gives the exit status, with a message of `tool` unless it is EXIT_FINE; `*kept`: passed by. */
int wish_ask(const char *tool, const char *data, struct str line, bool *kept);

struct aging {
	const char *tool, *data;
	uint64_t before_ms;
	bool dry_run;
};

/*
 * Erases, or only says, what ended before: a line of standard output for each session, what is kept
 * too:  erased | kept | would_erase <session> <day of its end> <phenomena> <title>
 */
int sessions_age(const struct aging *aging);

#endif
