/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * The guard as a thread of the hub keeps it: with a dictionary of its own and the memory it reads
 * in, which holds nothing of a text once it was looked through.  For texts as the protocol bounds
 * them; what one costs at most is bounded too (README.md, G6).
 */
#ifndef LANGUAGE_SENTRY_H
#define LANGUAGE_SENTRY_H

#include "domain/personal_data.h"

struct sentry;

/* FAIL_NOT_FOUND: no Finnish dictionary is installed. */
enum fail sentry_open(struct sentry **sentry);
void sentry_close(struct sentry *sentry); /* NULL is fine */
/*
 * What the guard finds in a text, in order; field and `at` are left to who knows them.  False:
 * there is more than the list holds.  `self` is the sentry.
 */
bool sentry_find(void *self, struct str text, struct personal_data *found);

#endif
