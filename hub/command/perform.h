/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * One command of a tool, done by whoever holds the folder: the hub for a line
 * from its control socket, or the tool itself.
 *
 *   {"command":"user_add","name":"Maija","role":"coordinator"}  → {"passphrase":"…"}
 *   {"command":"user_reset","name":"Maija"}                     → {"passphrase":"…"}
 *   {"command":"user_list"}  → {"accounts":[{"name","role","choose_passphrase"}]}
 *   what could not be done                                      → {"error":"words"}
 */
#ifndef COMMAND_PERFORM_H
#define COMMAND_PERFORM_H

#include "base/text.h"

struct access;
struct organisation;

/* Borrows the answer for the call. */
typedef void perform_event(void *self, struct str answer);

struct performance {
	struct access *access;
	struct organisation *organisation;
	perform_event *answered; /* exactly once, perhaps before perform_line returns */
	void *self;
};

/* On the loop.  The line is borrowed for the call. */
void perform_line(const struct performance *performance, struct str line);
/* What cannot be done, as an answer. */
void perform_refuse(const struct performance *performance, const char *words);

#endif
