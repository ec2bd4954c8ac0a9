/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The patterns of the guard, a file a kind.  Each looks at what begins at `at`, the first
 * letter or digit of its run, and says where it ends; none looks further than its longest form.
 */
#ifndef LANGUAGE_GUARD_PATTERNS_H
#define LANGUAGE_GUARD_PATTERNS_H

#include "language/guard_names.h"
#include "language/guard_text.h"

typedef bool guard_pattern(const struct guard_text *text, size_t at, size_t *to);

guard_pattern hetu_match, phone_match, email_match, url_match, iban_match, plate_match,
	case_number_match;
guard_pattern street_match, post_box_match, postal_code_match;
guard_pattern birth_match, birth_month_match;

/* A date with day, month and year begins here: 3.4.1985, 3/4/85, 1985-04-03, 3. huhtikuuta 1985. */
bool date_match(const struct guard_text *text, size_t at, size_t *to);

/* What the words around a number say about it. */
enum guard_context {
	CONTEXT_HETU = 1,
	CONTEXT_PHONE = 2,
	CONTEXT_ACCOUNT = 4,
	CONTEXT_VEHICLE = 8,
	CONTEXT_BIRTH = 16,
	CONTEXT_CASE = 32,   /* says that a number follows: asiakasnumero, dnro */
	CONTEXT_CLIENT = 64, /* may be followed by one: asiakas, case */
	CONTEXT_PUBLIC = 128, /* what follows is no person's: Y-tunnus, laki, euroa */
	CONTEXT_FILLER = 256, /* on, nro, är: look at the word before */
};

unsigned context_of(struct str word);
extern const struct str guard_contexts; /* what it knows, for a test of its order */
/* Of the nearest word before `at` that is no filler, at most three back; 0: none. */
unsigned context_before(const struct guard_text *text, size_t at);
/* Keeps what context_before says of `at` in the text, for whoever asks next. */
void context_take(struct guard_text *text, size_t at);
/* Of the next word at or after `at`. */
unsigned context_after(const struct guard_text *text, size_t at);

/* person: one name, of one or more words, lists and dictionary together. */
bool person_match(const struct guard_text *text, const struct guard_names *names, size_t at,
		  size_t *to);
/* The name of a place known to the lists, inflected or not. */
bool place_is_known(struct str word);

#endif
