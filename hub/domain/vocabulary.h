/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The vocabulary's ids (generated from protocol/vocabulary.json).  The gate of a session does not
 * look up which were added since: who made one up would post a tag without a name.
 */
#ifndef DOMAIN_VOCABULARY_H
#define DOMAIN_VOCABULARY_H

#include "base/text.h"

enum vocabulary_list {
	VOCABULARY_THEMES,
	VOCABULARY_TAGS,
	VOCABULARY_GROUPS,
	VOCABULARY_SERVICES,
	VOCABULARY_LISTS
};

/* One of the starting data. */
bool vocabulary_is_starting(enum vocabulary_list list, struct str id);
/* That, or of the form of one that was added since: "t" and the number of its entry. */
bool vocabulary_has(enum vocabulary_list list, struct str id);

#endif
