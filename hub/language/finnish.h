/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * Terms of a Finnish word that the dictionary knows: all its readings count, since
 * which was meant is not ours to say.  In the index a compound has every run of
 * its parts, each brought to its own base form; who looks for a word asks for the
 * whole of it alone.  Words of one derivation meet in a family.
 */
#ifndef LANGUAGE_FINNISH_H
#define LANGUAGE_FINNISH_H

#include "language/morphology.h"
#include "language/term.h"

/* The word in lower case.  False: the dictionary does not know it, and nothing was added. */
bool finnish_add_query(struct morphology *morphology, struct str word, struct term_set *terms);
bool finnish_add_index(struct morphology *morphology, struct str word, struct term_set *terms);

/* A compound in two: "velkaneuvonta", "jono"; `both`: with a space between. */
struct halves {
	struct str head, tail, both;
};
#define HALVES_MAX 8u
/* Every way to cut it, the longest head first, in `arena`; 0: it is no compound. */
uint32_t finnish_cut(struct morphology *morphology, struct str word, struct arena *arena,
		     struct halves halves[HALVES_MAX]);

#endif
