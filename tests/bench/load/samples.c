/* SPDX-License-Identifier: EUPL-1.2 */
#include "samples.h"

#include <stdlib.h>

void samples_add(struct samples *samples, uint64_t ns)
{
	if (samples->count == samples->cap) {
		samples->cap = samples->cap ? samples->cap * 2 : 1024;
		samples->ns = realloc(samples->ns, samples->cap * sizeof(*samples->ns));
		if (!samples->ns)
			end_with("out of memory");
	}
	samples->ns[samples->count++] = ns;
}

static int order(const void *a, const void *b)
{
	uint64_t left = *(const uint64_t *)a, right = *(const uint64_t *)b;

	return (left > right) - (left < right);
}

double samples_ms(struct samples *samples, double share)
{
	if (!samples->count)
		return 0;
	qsort(samples->ns, samples->count, sizeof(*samples->ns), order);
	return (double)samples->ns[(size_t)(share * (double)(samples->count - 1) + 0.5)] / 1e6;
}

void samples_free(struct samples *samples)
{
	free(samples->ns);
	*samples = (struct samples){ 0 };
}
