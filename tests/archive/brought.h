/* SPDX-License-Identifier: EUPL-1.2 */
/* Changes of the vocabulary, brought to a glossary as a hub brings them. */
#ifndef TESTS_ARCHIVE_BROUGHT_H
#define TESTS_ARCHIVE_BROUGHT_H

#include "archive/glossary.h"

struct brought {
	const char *list; /* of what is added */
	struct term term; /* without an id: no change, the last */
};

/* These changes of the starting data stand from now on. */
void bring(struct glossary *glossary, const struct brought *changes);

#endif
