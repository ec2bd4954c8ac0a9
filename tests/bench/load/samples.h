/* SPDX-License-Identifier: EUPL-1.2 */
/* Times taken, and what can be said of them. */
#ifndef BENCH_SAMPLES_H
#define BENCH_SAMPLES_H

#include "bytes.h"

struct samples {
	uint64_t *ns;
	size_t count, cap;
};

void samples_add(struct samples *samples, uint64_t ns);
/* Milliseconds below which `share` (0 to 1) of the samples lie; 0 of none.  Sorts them. */
double samples_ms(struct samples *samples, double share);
void samples_free(struct samples *samples);

#endif
