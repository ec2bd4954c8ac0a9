/* SPDX-License-Identifier: EUPL-1.2 */
#include "language/guard_dictionary.h"

static unsigned bits_of(enum word_class class)
{
	switch (class) {
	case WORD_FIRST_NAME:
		return NAME_FIRST;
	case WORD_SURNAME:
		return NAME_FAMILY;
	case WORD_PLACE:
	case WORD_NAME:
		return NAME_PLACE;
	default:
		return NAME_WORD;
	}
}

static unsigned dictionary_find(void *self, struct str word)
{
	struct analysis analysis = morphology_find(self, word);
	unsigned bits = 0;

	for (uint32_t i = 0; i < analysis.count; i++)
		bits |= bits_of(analysis.readings[i].class);
	return bits;
}

struct guard_names guard_names_from(struct morphology *morphology)
{
	return (struct guard_names){ morphology ? dictionary_find : NULL, morphology };
}
