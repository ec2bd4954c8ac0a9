/* SPDX-License-Identifier: EUPL-1.2 */
/* The hub's source of names beside the guard's lists: the classes of the Finnish dictionary. */
#ifndef LANGUAGE_GUARD_DICTIONARY_H
#define LANGUAGE_GUARD_DICTIONARY_H

#include "language/guard.h"
#include "language/morphology.h"

/* Borrows; the handle's thread alone may use it. `morphology` NULL: the lists alone. */
struct guard_names guard_names_from(struct morphology *morphology);

#endif
