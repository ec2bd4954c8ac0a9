/* SPDX-License-Identifier: EUPL-1.2 */
/* What is asked of an export. */
#ifndef EXPORT_WISH_H
#define EXPORT_WISH_H

#include "base/text.h"

struct terms;

/* X(NAME, "word", "content type"): the word is the file's ending, too */
#define EXPORT_FORMATS(X)                                \
	X(CSV, "csv", "text/csv; charset=utf-8")         \
	X(JSONL, "jsonl", "application/jsonl")           \
	X(JSON, "json", "application/json")              \
	X(QDPX, "qdpx", "application/zip")               \
	X(QDC, "qdc", "application/xml")

enum export_format {
#define X(name, word, type) EXPORT_##name,
	EXPORT_FORMATS(X)
#undef X
	EXPORT_FORMAT_COUNT
};

const char *export_word(enum export_format format);
const char *export_type(enum export_format format);
/* False when the word is none of the formats. */
bool export_find(struct str word, enum export_format *format);
/* May this format leave the house: are small counts and what may not be quoted kept out of it? */
bool export_may_share(enum export_format format);

struct export_wish {
	enum export_format format;
	bool shared;      /* for those outside; only where export_may_share */
	bool one;         /* a single session: json is no array */
	struct str name;  /* of the whole, where the format has one; copied */
	const struct terms *terms; /* the vocabulary now; borrowed.  NULL: the starting data */
};

#endif
