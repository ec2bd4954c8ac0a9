/* SPDX-License-Identifier: EUPL-1.2 */
/* What a word may be to somebody who looks for names, and who may say so. */
#ifndef LANGUAGE_GUARD_NAMES_H
#define LANGUAGE_GUARD_NAMES_H

#include "base/text.h"

/* What a word may be, bits. */
enum {
	NAME_FIRST = 1,
	NAME_FAMILY = 2,
	NAME_PLACE = 4, /* or an organisation: Mikkeli, Kela */
	NAME_WORD = 8,  /* also a word of the language */
	NAME_PLAIN = 16, /* of the lists: as listed, not inflected */
};

/*
 * Where person names come from beside the guard's own lists: a dictionary.  `find` gets one
 * word in lower case, UTF-8, at most GUARD_WORD_MAX letters, inflected as in the text, and
 * gives its bits; 0: not known.  NULL: the lists alone, as in the browser.
 */
struct guard_names {
	unsigned (*find)(void *self, struct str word);
	void *self;
};

#endif
