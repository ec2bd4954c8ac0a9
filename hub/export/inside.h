/* SPDX-License-Identifier: EUPL-1.2 */
/* What the formats have in common: each is four functions, and state of its own if it needs any. */
#ifndef EXPORT_INSIDE_H
#define EXPORT_INSIDE_H

#include "base/arena.h"
#include "export/labels.h"
#include "export/wish.h"

struct export {
	struct export_wish wish;
	struct buf *out;
	struct arena arena;   /* as long as the export */
	struct arena scratch; /* of one session */
	uint64_t sessions;    /* added so far */
	struct terms starting; /* empty where the wish has terms of its own */
	const struct terms *terms;
	const struct corrections *corrections; /* of the session being added; NULL: none */
	void *self;           /* the format's own */
};

struct format {
	void (*open)(struct export *export);  /* NULL: nothing stands before the first */
	void (*add)(struct export *export, const struct session *session, bool verified);
	void (*end)(struct export *export);   /* NULL: nothing stands after the last */
	void (*close)(struct export *export); /* NULL: the arenas are all there is */
};

extern const struct format csv_format, jsonl_format, json_format, qdpx_format, qdc_format;

#endif
