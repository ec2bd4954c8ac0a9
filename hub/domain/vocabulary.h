/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The vocabulary's ids (generated from protocol/vocabulary.json), for the gate.  Which were added
 * since is not looked up: who made one up would post a tag without a name.
 */
#ifndef DOMAIN_VOCABULARY_H
#define DOMAIN_VOCABULARY_H

#include "base/text.h"

enum vocabulary_list { VOCABULARY_TAGS, VOCABULARY_GROUPS };

/* One of the starting data, or one that was added since: "t" and the number of its entry. */
bool vocabulary_has(enum vocabulary_list list, struct str id);

#endif
