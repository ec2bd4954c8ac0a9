/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * A mark is a number that a message carries in its text and that survives any
 * protocol: "zq" and six letters.  No Finnish word has it, and no guard takes it
 * for a telephone number.
 */
#ifndef BENCH_MARK_H
#define BENCH_MARK_H

#include "bytes.h"

#define MARK_LEN 8u
#define MARKS_MAX (1u << 24)

void mark_add(struct bytes *out, uint32_t mark);
/* Finds the next mark; `rest` moves on behind it. */
bool mark_take(struct span *rest, uint32_t *mark);

#endif
