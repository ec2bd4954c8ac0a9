/* SPDX-License-Identifier: EUPL-1.2 */
/* Memory for one turn of the loop, shared by all rooms so that none needs its own. */
#ifndef LIVE_SCRATCH_H
#define LIVE_SCRATCH_H

#include "base/arena.h"
#include "wire/encode.h"

struct scratch {
	struct arena turn;      /* a decoded command and what it was made into */
	struct buf head, body;  /* of the entry being appended */
	struct buf text;        /* of the small frame being encoded */
	struct parts parts;     /* of the value set being encoded */
};

static inline void scratch_free(struct scratch *scratch)
{
	arena_free(&scratch->turn);
	buf_free(&scratch->head);
	buf_free(&scratch->body);
	buf_free(&scratch->text);
	parts_free(&scratch->parts);
}

#endif
