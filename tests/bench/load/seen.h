/* SPDX-License-Identifier: EUPL-1.2 */
/* Which member has seen which mark. */
#ifndef BENCH_SEEN_H
#define BENCH_SEEN_H

#include "bytes.h"

struct seen {
	uint32_t members, marks;
	uint64_t count;
	unsigned char *bits;
};

void seen_open(struct seen *seen, uint32_t members, uint32_t marks);
void seen_close(struct seen *seen);
/* Tells whether it was new to her.  A mark that was never given is not. */
bool seen_add(struct seen *seen, uint32_t member, uint32_t mark);

#endif
