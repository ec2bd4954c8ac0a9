/* SPDX-License-Identifier: EUPL-1.2 */
/* What can be asked of the archive, and what it answers. */
#ifndef ARCHIVE_ARCHIVE_ROW_H
#define ARCHIVE_ARCHIVE_ROW_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

struct archive_row {
	struct str id, code, title, question, unit, area;
	uint64_t opened_ms, closed_ms;
	uint64_t phenomena, present_max;
	bool practice;
};

struct archive_query {
	struct str words;             /* in title or question; empty: all */
	uint64_t from_ms, to_ms;      /* of the opening, before to_ms; 0: open end */
	uint32_t page, page_size;     /* from 0 */
	struct str code;              /* not empty: this join code alone, practice too */
};

/* Borrowed for the call; on a pool thread. */
typedef void archive_visit(void *self, const struct archive_row *row);

#endif
