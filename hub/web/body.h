/* SPDX-License-Identifier: EUPL-1.2 */
/* The JSON body of a request (RFC 8259), read strictly: one object, no key twice. */
#ifndef WEB_BODY_H
#define WEB_BODY_H

#include <jansson.h>

#include "web/inside.h"

/* NULL: it was no such thing, and that was answered.  json_decref it. */
json_t *body_read(struct request *request);
/* The text as it stands; empty where there is none.  Borrowed. */
struct str body_text(const json_t *body, const char *key);

struct text_limit {
	const char *key;
	size_t max;        /* code points */
	bool may_be_empty;
	bool lines;        /* line ends may stand in it */
};

/* Checked and normalised, in the arena. */
enum gate body_take_text(struct str *out, struct arena *arena, const json_t *body,
			 const struct text_limit *limit);
/* An id or a version: a whole number that is not negative, else GATE_BAD_REQUEST. */
enum gate body_take_u64(uint64_t *out, const json_t *number);
/* A whole number within its bounds, else GATE_BAD_REQUEST. */
enum gate body_take_number(uint32_t *out, const json_t *number, uint32_t min, uint32_t max);

#endif
