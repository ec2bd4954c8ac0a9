/* SPDX-License-Identifier: EUPL-1.2 */
/* A list of hits while it is gathered: the same thing may come by several ways. */
#ifndef ARCHIVE_HITS_H
#define ARCHIVE_HITS_H

#include "archive/search.h"

void hits_add(struct hits *hits, uint64_t document, double score);
/* Each thing once, by its best way; the best first, equal ones the newest first. */
void hits_settle(struct hits *hits);
void hits_free(struct hits *hits);

#endif
