/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The words of a text: runs of letters and digits.  A hyphen, colon or apostrophe
 * between two of them belongs to the word (TE-palvelut, THL:n, vaa'an), a slash
 * does not.  Works on bytes of well-formed UTF-8; pure tables, no locale.
 */
#ifndef LANGUAGE_WORD_H
#define LANGUAGE_WORD_H

#include <stdbool.h>

#include "base/text.h"

#define WORD_BYTES_MAX 128u /* a longer one is cut there: nobody looks for such a word */

struct word {
	struct str text;  /* as written, borrowed from the text */
	size_t from, to;  /* bytes */
};

/* The next word at or after *at, which moves behind it; false: there is none. */
bool word_take(struct str text, size_t *at, struct word *word);
/* The part before the next `separator` of a word, which *rest moves behind; false: none is left. */
bool word_split(struct str *rest, char separator, struct str *part);

#endif
