/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * What came of a connection's commands and was not written to it yet.  The list
 * is there from the first until they are written: who is idle has none.
 */
#ifndef LIVE_ANSWERS_H
#define LIVE_ANSWERS_H

#include "wire/encode.h"

#define COMMAND_ID_MAX 32u
/* Who lets so many wait does not read. */
#define ANSWERS_MAX 256u

struct command_id {
	uint32_t len;
	char bytes[COMMAND_ID_MAX];
};

struct answers; /* NULL is a valid empty list */

struct command_id command_id_of(struct str text); /* at most COMMAND_ID_MAX bytes (CHECK) */
struct str command_id_str(const struct command_id *id);

/* Copies what was found, too.  False when the list is full. */
bool answers_add(struct answers **answers, const struct answer *answer);
uint32_t answers_count(const struct answers *answers);
/* As wire/encode wants them, in the order they came; borrowed until the next change. */
const struct answer *answers_list(struct answers *answers);
void answers_free(struct answers **answers);

#endif
