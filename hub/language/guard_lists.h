/* SPDX-License-Identifier: EUPL-1.2 */
/* The guard's own lists of names and of what only looks like one; nominatives. */
#ifndef LANGUAGE_GUARD_LISTS_H
#define LANGUAGE_GUARD_LISTS_H

#include "base/text.h"

extern const struct str guard_first_names, guard_first_names_words;
extern const struct str guard_family_names, guard_family_names_words;
extern const struct str guard_places, guard_common_forms;

/*
 * The bits (guard_names.h) of an inflected word by the lists: Finnish cases with their change of
 * stem, the genitive of Swedish and English.  `word` is in lower case.
 */
unsigned name_find(struct str word);

#endif
