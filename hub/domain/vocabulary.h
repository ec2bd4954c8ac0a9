/* SPDX-License-Identifier: EUPL-1.2 */
/* The vocabulary's ids (generated from protocol/vocabulary.json), for the gate. */
#ifndef DOMAIN_VOCABULARY_H
#define DOMAIN_VOCABULARY_H

#include "base/text.h"

enum vocabulary_list { VOCABULARY_TAGS, VOCABULARY_GROUPS };

bool vocabulary_has(enum vocabulary_list list, struct str id);

#endif
