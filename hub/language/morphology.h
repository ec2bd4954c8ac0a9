/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What a Finnish word may be, by libvoikko and its dictionary voikko-fi: the one
 * module that holds libvoikko's handles, and that the browser's build leaves out.
 *
 * A handle serves one thread at a time; whoever composes the hub opens one for
 * each thread that asks (0.1 MB, under 1 ms).  The answers depend on the
 * dictionary alone.  A word that nobody ever wrote can take libvoikko 70 ms, so
 * longer words than WORD_POINTS_MAX are not looked at: their analysis is empty.
 */
#ifndef LANGUAGE_MORPHOLOGY_H
#define LANGUAGE_MORPHOLOGY_H

#include "base/buf.h"
#include "base/fail.h"

#define WORD_POINTS_MAX 40u   /* code points */
#define WORD_READINGS_MAX 16u

/* X(NAME, "libvoikko's word"): CLASS of an analysis */
#define WORD_CLASSES(X)                           \
	X(OTHER, "")                              \
	X(NOUN, "nimisana")                       \
	X(ADJECTIVE, "laatusana")                 \
	X(NOUN_ADJECTIVE, "nimisana_laatusana")   \
	X(VERB, "teonsana")                       \
	X(ADVERB, "seikkasana")                   \
	X(PRONOUN, "asemosana")                   \
	X(ADPOSITION, "suhdesana")                \
	X(CONJUNCTION, "sidesana")                \
	X(INTERJECTION, "huudahdussana")          \
	X(NUMERAL, "lukusana")                    \
	X(ABBREVIATION, "lyhenne")                \
	X(NEGATION, "kieltosana")                 \
	X(PREFIX, "etuliite")                     \
	X(FIRST_NAME, "etunimi")                  \
	X(SURNAME, "sukunimi")                    \
	X(PLACE, "paikannimi")                    \
	X(NAME, "nimi")

enum word_class {
#define X(name, word) WORD_##name,
	WORD_CLASSES(X)
#undef X
};

/* One way to read a word. */
struct reading {
	enum word_class class;
	struct str base;      /* the dictionary's form: "Mikkeli", "toimeentulotuki" */
	struct str structure; /* of the word as written: "=" before each part of a compound */
	struct str bases;     /* its morphemes, each with its own base in parentheses */
};

struct analysis {
	const struct reading *readings;
	uint32_t count; /* 0: the dictionary does not know the word */
};

struct morphology;

/* FAIL_NOT_FOUND: no Finnish dictionary is installed. */
enum fail morphology_open(struct morphology **morphology);
void morphology_close(struct morphology *morphology); /* NULL is fine */

/*
 * All readings of one word, in NFC and without punctuation; upper and lower case make no
 * difference.  Remembered for a while: borrowed until ANALYSES_KEPT other words were looked up.
 */
#define ANALYSES_KEPT 4096u
struct analysis morphology_find(struct morphology *morphology, struct str word);

/* Has it a reading of this class? */
bool analysis_has(struct analysis analysis, enum word_class class);

/* Which library and dictionary answer: what was made by another edition is to be made again. */
void morphology_edition(const struct morphology *morphology, struct buf *edition);

#endif
