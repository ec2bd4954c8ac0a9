/* SPDX-License-Identifier: EUPL-1.2 */
/* The fields of cards, series, templates and terms, as they are sent: checked and normalised. */
#ifndef WEB_FIELDS_H
#define WEB_FIELDS_H

#include <jansson.h>

#include "domain/change.h"
#include "office/office.h"
#include "web/inside.h"

struct fields {
	uint64_t bits;   /* which: one a field of the noun */
	struct str text; /* their values as a JSON object, in the request's arena */
};

/*
 * Reads an object of fields; what is null is taken away.  GATE_BAD_REQUEST: no object, an unknown
 * field, a wrong type; GATE_EMPTY where the noun's first field would be; the gates of its texts.
 */
enum gate fields_read(struct fields *fields, struct ask *ask, enum noun noun,
		      const json_t *object);
/*
 * "fields" of a body into the errand; where it is an edit (on is not 0), "version" too, else the
 * noun's first field must be there.
 */
enum gate errand_take_fields(struct errand *errand, struct ask *ask, enum noun noun,
			     const json_t *body);
/* {"kind","name"} of a recipient, normalised, to be json_decref'ed; NULL and a gate: it is none. */
json_t *recipient_read(struct ask *ask, const json_t *value, enum gate *gate);
/* A text within its limit, normalised, to be json_decref'ed. */
json_t *text_read(struct ask *ask, const json_t *value, size_t max, enum gate *gate);
/* Compact, in the request's arena. */
struct str json_written(struct ask *ask, const json_t *value);

#endif
