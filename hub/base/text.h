/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Strings that know their length.  A `struct str` borrows its bytes; it need
 * not end in NUL.  UTF-8 by RFC 3629, normalisation NFC by Unicode UAX #15.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/fail.h"

struct arena;

struct str {
	const char *ptr;
	size_t len; /* bytes */
};

#define STR(literal) ((struct str){ "" literal, sizeof(literal) - 1 })
/* For printf: "%.*s", STR_ARGS(str) */
#define STR_ARGS(str) (int)(str).len, (str).ptr

struct str str_from(const char *terminated); /* NULL gives the empty string */
bool str_equal(struct str a, struct str b);
bool str_is(struct str str, const char *terminated);
int str_compare(struct str a, struct str b); /* by bytes, as memcmp */
bool str_has_prefix(struct str str, struct str prefix);
struct str str_slice(struct str str, size_t from, size_t to); /* bytes; clamps */
/* The copy lives as long as the arena. */
struct str str_copy(struct arena *arena, struct str str);
/* NUL-terminated copy, for calls of the C library. */
const char *str_terminated(struct arena *arena, struct str str);
bool str_to_u64(struct str str, uint64_t *value); /* decimal digits only, no overflow */

/* Every code point is all of [A-Za-z0-9_-]. */
bool str_is_token(struct str str);

enum text_fault { TEXT_FINE, TEXT_MALFORMED, TEXT_CONTROL };

/*
 * Well-formed UTF-8 without control characters (C0, DEL, C1), bidirectional
 * overrides or non-characters; newline and tab may stand where `lines` is set.
 */
enum text_fault text_check(struct str str, bool lines);
/* Code points of well-formed UTF-8. */
size_t text_count(struct str str);
/* NFC with outer white space trimmed, in the arena.  FAIL_MALFORMED for bad UTF-8. */
enum fail text_normalise(struct arena *arena, struct str in, struct str *out);
/*
 * As text_normalise, without the difference of upper and lower case (Unicode 3.13, D144):
 * for finding, never for showing.  Letters keep their marks: an a is not an ä.
 */
enum fail text_fold(struct arena *arena, struct str in, struct str *out);

#endif
