/* SPDX-License-Identifier: EUPL-1.2 */
/* Snowball stems (libstemmer, snowballstem.org): one set of handles a thread. */
#ifndef LANGUAGE_STEM_H
#define LANGUAGE_STEM_H

#include "base/text.h"
#include "language/tongue.h"

struct sb_stemmer;

struct stemmers {
	struct sb_stemmer *handles[TONGUE_COUNT];
};

/* FAIL_NOT_FOUND: the library lacks one of the languages. */
enum fail stemmers_open(struct stemmers *stemmers);
void stemmers_close(struct stemmers *stemmers);
/* Of a word in lower case; borrowed until the next call for the same language. */
struct str stem_of(const struct stemmers *stemmers, enum tongue tongue, struct str word);

#endif
