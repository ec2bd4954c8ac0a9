/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The personal-data guard: finds in a text what could tell who a client is.  Pure: no
 * memory but the caller's, no locale, nothing of the C library, so that the browser runs the
 * same source as WebAssembly.  One pass, linear in the text: every pattern has a longest form.
 */
#ifndef LANGUAGE_GUARD_H
#define LANGUAGE_GUARD_H

#include "language/guard_names.h"
#include "language/guard_text.h"

/* X(NAME, "word of the protocol", is certain: stops the text for good) */
#define GUARD_KINDS(X)                                    \
	X(HETU, "hetu", true)                             \
	X(PHONE, "phone", true)                           \
	X(EMAIL, "email", true)                           \
	X(STREET_ADDRESS, "street_address", true)         \
	X(POSTAL_CODE_CITY, "postal_code_city", false)    \
	X(IBAN, "iban", true)                             \
	X(CAR_PLATE, "car_plate", false)                  \
	X(DATE_OF_BIRTH, "date_of_birth", false)          \
	X(PERSON_NAME, "person_name", false)              \
	X(URL, "url", false)                              \
	X(CASE_NUMBER, "case_number", false)

enum guard_kind {
#define X(name, word, blocks) GUARD_##name,
	GUARD_KINDS(X)
#undef X
	GUARD_KIND_COUNT
};

/* Code points of the text, `end` exclusive. Spans do not overlap and come in order. */
struct guard_span {
	uint32_t start, end;
	enum guard_kind kind;
};

struct str guard_kind_word(enum guard_kind kind);
/* Certain: nobody may send it. Every other kind is a warning, which its writer may confirm. */
bool guard_kind_blocks(enum guard_kind kind);

/* The caller's memory, each with room for text.len + 1. */
struct guard_room {
	struct guard_glyph *glyphs;
	struct guard_span *spans;
};

/* The number of spans in `room.spans`.  `names` NULL: names are not looked for. */
size_t guard_find(struct str text, const struct guard_names *names, struct guard_room room);

#endif
