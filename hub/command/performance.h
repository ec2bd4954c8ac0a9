/* SPDX-License-Identifier: EUPL-1.2 */
/* Who does a tool's command, and who is told what came of it. */
#ifndef COMMAND_PERFORMANCE_H
#define COMMAND_PERFORMANCE_H

#include "base/text.h"

struct access;
struct desk_erasing;
struct erasing;
struct importer;
struct organisation;

/* Borrows the answer for the call. */
typedef void perform_event(void *self, struct str answer);

struct performance {
	struct access *access;
	struct organisation *organisation;
	struct importer *importer;
	struct erasing *erasing;
	struct desk_erasing *desk_erasing;
	perform_event *answered; /* exactly once, perhaps before perform_line returns */
	void *self;
};

/* What cannot be done, as an answer. */
void perform_refuse(const struct performance *performance, const char *words);

#endif
