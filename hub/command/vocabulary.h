/* SPDX-License-Identifier: EUPL-1.2 */
/* What the organisation made of the vocabulary, for a tool that reads a folder. */
#ifndef COMMAND_VOCABULARY_H
#define COMMAND_VOCABULARY_H

#include "domain/terms.h"
#include "office/asking.h"

/*
 * Fills empty terms by the folder's office.db, which stays open for more questions; where there is
 * none, asking is NULL and the starting data stands.  FAIL_IO.
 */
enum fail vocabulary_open(struct asking **asking, struct terms *terms, const char *data);

#endif
