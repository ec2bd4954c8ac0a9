/* SPDX-License-Identifier: EUPL-1.2 */
/* Which sessions are over an age, by their journals alone; any thread, reading only. */
#ifndef RETENTION_AGE_H
#define RETENTION_AGE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/fail.h"
#include "base/text.h"

#define DAY_MS UINT64_C(86400000)

struct aged {
	struct str session;
	struct str title;   /* may be empty */
	uint64_t ended_ms;  /* closed, or the last entry of one that was never closed */
	uint32_t phenomena;
	bool kept;          /* retention passes it by */
};

/* Borrows for the call; false to stop. */
typedef bool aged_visit(void *self, const struct aged *aged);
/* Sessions that are not to be looked at: folding them may crash. */
typedef bool aged_pass(void *self, struct str session);

struct age_wish {
	const char *journal_path;
	uint64_t before_ms;
	aged_visit *visit;
	aged_pass *pass; /* NULL: none */
	void *self;
};

/*
 * Practice sessions have their own end and are not among them.  One that cannot be folded is passed
 * by: `verify` names it.
 */
enum fail age_find(const struct age_wish *wish);

/* The day before which whatever ended is over that many days old. */
uint64_t age_before_ms(uint64_t now_ms, uint32_t days);

#endif
